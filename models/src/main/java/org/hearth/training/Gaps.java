package org.hearth.training;

import java.util.Arrays;
import java.util.List;
import org.hearth.matrix.MatrixSchema;

/**
 * Which values of a row are not known. A matrix holds 0 for them; to the trees that would be the smallest value, so that under a
 * constraint "never" would have to be worse than "yesterday". They get no number instead, and find their own way at each split.
 *
 * @param columns positions of the columns that can be unknown
 * @param flags positions of their missing flags
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared or changed
public record Gaps(int[] columns, int[] flags) {

    /** The columns of a matrix that have a missing flag. */
    public static Gaps of(MatrixSchema schema) {
        List<String> names = schema.columns();
        return new Gaps(
                schema.features().stream()
                        .filter(feature -> feature.missingFlag().isPresent())
                        .mapToInt(feature -> names.indexOf(feature.name()))
                        .toArray(),
                schema.features().stream()
                        .flatMap(feature -> feature.missingFlag().stream())
                        .mapToInt(names::indexOf)
                        .toArray());
    }

    /** A copy of the row that begins at an offset, with NaN for what is not known. */
    public double[] row(double[] values, int offset, int width) {
        double[] row = Arrays.copyOfRange(values, offset, offset + width);
        for (int i = 0; i < columns.length; i++) {
            if (row[flags[i]] == 1) {
                row[columns[i]] = Double.NaN;
            }
        }
        return row;
    }
}
