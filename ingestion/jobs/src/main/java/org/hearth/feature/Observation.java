package org.hearth.feature;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row of the matrix.
 *
 * @param lsoa where the household is known to live, in the authority or not
 * @param locality the locality of that area, if it is in the authority
 * @param whyNot why the household is not eligible; empty when it is
 * @param label 1 or 0; empty when its timespan is not over
 * @param values one number for each measure of the plan, in its order; NaN where it is not known
 */
record Observation(
        LocalDate asOf,
        Optional<String> lsoa,
        Optional<String> locality,
        Optional<String> whyNot,
        OptionalInt label,
        double[] values) {}
