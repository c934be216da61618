package org.hearth.training;

import java.time.OffsetDateTime;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.fm.FMClassificationModel;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.sgd.FMParameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.ModelProvenance;

/** Tribuo's factorisation machine by stochastic gradient descent, with a given date in place of the clock's. */
final class MachineTrainer extends FMClassificationTrainer {

    private static final double EPSILON = 0.1;

    private final OffsetDateTime dated;

    MachineTrainer(ModelFile.Machine settings, long seed, OffsetDateTime dated) {
        super(
                new LogMulticlass(),
                new AdaGrad(settings.learningRate(), EPSILON),
                settings.epochs(),
                Integer.MAX_VALUE,
                settings.minibatch(),
                seed,
                settings.factors(),
                settings.spread());
        this.dated = dated;
    }

    @Override
    protected FMClassificationModel createModel(
            String name,
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Label> outputs,
            FMParameters parameters) {
        return super.createModel(
                name, TribuoData.dated(provenance, FMClassificationModel.class, dated), features, outputs, parameters);
    }

    /** The model of two softmax outputs as one margin: the score of yes less that of no. */
    static FactorisationMachine margin(FMClassificationModel model, Standardisation standardisation) {
        DenseMatrix both = model.getLinearWeightsCopy();
        DenseVector biases = model.getBiasesCopy();
        Tensor[] factors = model.getFactorsCopy();
        int yes = model.getOutputIDInfo().getID(new Label(TribuoData.YES));
        int no = 1 - yes;
        double[] weights = new double[both.getDimension2Size()];
        for (int column = 0; column < weights.length; column++) {
            weights[column] = both.get(yes, column) - both.get(no, column);
        }
        return new FactorisationMachine(
                standardisation,
                weights,
                biases.get(yes) - biases.get(no),
                rows((DenseMatrix) factors[yes]),
                rows((DenseMatrix) factors[no]));
    }

    private static double[][] rows(DenseMatrix factors) {
        double[][] rows = new double[factors.getDimension1Size()][factors.getDimension2Size()];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                rows[row][column] = factors.get(row, column);
            }
        }
        return rows;
    }
}
