package org.hearth.training;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Rows of a matrix as Tribuo's examples. Every column is put in, zeros too: Tribuo takes a feature that is left out as missing
 * (XGBoost) or as zero (linear models), and its counts of a feature pass over zeros.
 */
final class TribuoData {

    static final String YES = "1";
    static final String NO = "0";

    private TribuoData() {}

    /** Midnight UTC of a day, put where Tribuo would put the clock's time. */
    static OffsetDateTime dated(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    static MutableDataset<Label> of(RiskMatrix matrix, int[] rows, LocalDate day) {
        return dataset(matrix, rows, day, (column, value) -> value);
    }

    static MutableDataset<Label> of(RiskMatrix matrix, int[] rows, LocalDate day, Standardisation standardisation) {
        return dataset(matrix, rows, day, standardisation::standard);
    }

    private interface Change {
        double of(int column, double value);
    }

    private static MutableDataset<Label> dataset(RiskMatrix matrix, int[] rows, LocalDate day, Change change) {
        LabelFactory factory = new LabelFactory();
        MutableDataset<Label> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("matrix", dated(day), factory), factory);
        String[] names = matrix.columns().toArray(String[]::new);
        Label yes = new Label(YES);
        Label no = new Label(NO);
        for (int row : rows) {
            int offset = matrix.offset(row);
            double[] values = new double[matrix.width()];
            for (int column = 0; column < values.length; column++) {
                values[column] = change.of(column, matrix.values()[offset + column]);
            }
            data.add(new ArrayExample<>(matrix.labels()[row] == 1 ? yes : no, names, values));
        }
        return data;
    }
}
