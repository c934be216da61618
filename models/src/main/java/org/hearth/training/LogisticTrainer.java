package org.hearth.training;

import java.time.OffsetDateTime;
import org.hearth.training.RiskModel.Linear;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.ModelProvenance;

/** Tribuo's logistic regression by stochastic gradient descent, with a given date in place of the clock's in its provenance. */
final class LogisticTrainer extends LinearSGDTrainer {

    private static final double EPSILON = 0.1;

    private final OffsetDateTime dated;

    LogisticTrainer(ModelFile.Logistic settings, long seed, OffsetDateTime dated) {
        super(
                new LogMulticlass(),
                new AdaGrad(settings.learningRate(), EPSILON),
                settings.epochs(),
                Integer.MAX_VALUE,
                settings.minibatch(),
                seed);
        this.dated = dated;
    }

    @Override
    protected LinearSGDModel createModel(
            String name,
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Label> outputs,
            LinearParameters parameters) {
        return super.createModel(
                name, TribuoData.dated(provenance, LinearSGDModel.class, dated), features, outputs, parameters);
    }

    /** The model of two softmax outputs as one margin: the weights of yes less those of no. */
    static Linear margin(LinearSGDModel model, Standardisation standardisation) {
        DenseMatrix both = model.getWeightsCopy();
        int yes = model.getOutputIDInfo().getID(new Label(TribuoData.YES));
        int no = 1 - yes;
        double[] weights = new double[both.getDimension2Size() - 1];
        for (int column = 0; column < weights.length; column++) {
            weights[column] = both.get(yes, column) - both.get(no, column);
        }
        double bias = both.get(yes, weights.length) - both.get(no, weights.length);
        return new Linear(standardisation, weights, bias);
    }
}
