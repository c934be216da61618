package org.hearth.training;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Rows of a matrix as Tribuo's examples. Zeros are put in like any number: to Tribuo, a feature that is left out is missing
 * (XGBoost) or zero (linear models).
 */
final class TribuoData {

    static final String YES = "1";
    static final String NO = "0";

    private TribuoData() {}

    /** Midnight UTC of a day, put where Tribuo would put the clock's time. */
    static OffsetDateTime dated(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** The provenance of a model with a given date in place of the clock's. */
    static ModelProvenance dated(ModelProvenance provenance, Class<?> model, OffsetDateTime dated) {
        return new ModelProvenance(
                model.getName(),
                dated,
                provenance.getDatasetProvenance(),
                provenance.getTrainerProvenance(),
                Map.of(),
                false);
    }

    /** Rows for trees: a value that is not known is left out, which is how Tribuo and XGBoost are told. */
    static MutableDataset<Label> of(RiskMatrix matrix, int[] rows, LocalDate day, Gaps gaps) {
        return dataset(
                matrix, rows, day, TribuoData::isKnown, offset -> gaps.row(matrix.values(), offset, matrix.width()));
    }

    /** Rows for forests: 0 where a value is not known, and its flag. */
    static MutableDataset<Label> of(RiskMatrix matrix, int[] rows, LocalDate day) {
        int width = matrix.width();
        return dataset(
                matrix,
                rows,
                day,
                TribuoData::isKnown,
                offset -> Arrays.copyOfRange(matrix.values(), offset, offset + width));
    }

    /** Rows for factorisation machines: every column has a number. */
    static MutableDataset<Label> of(RiskMatrix matrix, int[] rows, LocalDate day, Standardisation standardisation) {
        return dataset(matrix, rows, day, TribuoData::isKnown, offset -> standardisation.row(matrix.values(), offset));
    }

    /** Rows for linear models: spread out alike, but not about the mean, so that zeros, which are most, need no room. */
    static MutableDataset<Label> scaled(RiskMatrix matrix, int[] rows, LocalDate day, Standardisation standardisation) {
        return dataset(
                matrix, rows, day, value -> value != 0, offset -> standardisation.scaled(matrix.values(), offset));
    }

    private static boolean isKnown(double value) {
        return !Double.isNaN(value);
    }

    private static MutableDataset<Label> dataset(
            RiskMatrix matrix, int[] rows, LocalDate day, DoublePredicate said, IntFunction<double[]> rowAt) {
        LabelFactory factory = new LabelFactory();
        MutableDataset<Label> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("matrix", dated(day), factory), factory);
        String[] names = matrix.columns().toArray(String[]::new);
        Label yes = new Label(YES);
        Label no = new Label(NO);
        for (int row : rows) {
            data.add(example(matrix.labels()[row] == 1 ? yes : no, names, rowAt.apply(matrix.offset(row)), said));
        }
        return data;
    }

    private static ArrayExample<Label> example(Label label, String[] names, double[] values, DoublePredicate said) {
        int[] known = IntStream.range(0, values.length)
                .filter(column -> said.test(values[column]))
                .toArray();
        if (known.length == values.length) {
            return new ArrayExample<>(label, names, values);
        }
        return new ArrayExample<>(
                label,
                IntStream.of(known).mapToObj(column -> names[column]).toArray(String[]::new),
                IntStream.of(known).mapToDouble(column -> values[column]).toArray());
    }
}
