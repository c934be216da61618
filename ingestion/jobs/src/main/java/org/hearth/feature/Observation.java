package org.hearth.feature;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.hearth.fact.Timeline;

/**
 * A row of the matrix.
 *
 * @param lsoa where the household is known to live, in the authority or not
 * @param locality the locality of that area, if it is in the authority
 * @param whyNot why the household is not eligible; empty when it is
 * @param label 1 or 0; empty when its timespan is not over
 * @param members everyone who is known to live in the household, in order of person id
 * @param values the number of each measure, by its place in the plan; NaN where it is not known
 */
record Observation(
        LocalDate asOf,
        Optional<String> lsoa,
        Optional<String> locality,
        Optional<String> whyNot,
        OptionalInt label,
        IntToDoubleFunction values,
        List<Timeline> members) {}
