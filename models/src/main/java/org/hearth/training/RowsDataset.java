package org.hearth.training;

import java.time.LocalDate;
import org.tribuo.MutableDataset;
import org.tribuo.RealInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * What a model of Tribuo's tells of the rows it learnt from: how many, their labels, and of each feature how often it was known and
 * not zero, with its least, largest and mean value. It holds no row.
 */
final class RowsDataset extends MutableDataset<Label> {

    private static final long serialVersionUID = 1L;

    private final int rows;

    RowsDataset(RiskMatrix matrix, int[] rows, LocalDate day, Gaps gaps) {
        this(matrix, rows, day, gaps, new LabelFactory());
    }

    private RowsDataset(RiskMatrix matrix, int[] rows, LocalDate day, Gaps gaps, LabelFactory labels) {
        super(new SimpleDataSourceProvenance("matrix", TribuoData.dated(day), labels), labels);
        this.rows = rows.length;
        Told[] told = new Told[matrix.width()];
        for (int column = 0; column < told.length; column++) {
            told[column] = new Told();
        }
        Label yes = new Label(TribuoData.YES);
        Label no = new Label(TribuoData.NO);
        for (int row : rows) {
            double[] values = gaps.row(matrix.values(), matrix.offset(row), matrix.width());
            for (int column = 0; column < told.length; column++) {
                told[column].see(values[column]);
            }
            outputMap.observe(matrix.labels()[row] == 1 ? yes : no);
        }
        for (int column = 0; column < told.length; column++) {
            featureMap.put(told[column].as(matrix.columns().get(column)));
        }
    }

    @Override
    public int size() {
        return rows;
    }

    /** One feature; Tribuo passes over zeros. */
    private static final class Told {
        private int count;
        private double least;
        private double most;
        private double mean;
        private double squares;

        void see(double value) {
            if (value == 0 || Double.isNaN(value)) {
                return;
            }
            least = count == 0 ? value : Math.min(least, value);
            most = count == 0 ? value : Math.max(most, value);
            count++;
            double apart = value - mean;
            mean += apart / count;
            squares += apart * (value - mean);
        }

        RealInfo as(String name) {
            return new RealInfo(name, count, most, least, mean, squares);
        }
    }
}
