package org.hearth.training;

import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.training.RiskModel.Linear;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.common.liblinear.LibLinearModel;
import org.tribuo.provenance.ModelProvenance;

/**
 * Tribuo's logistic regression by LibLinear, penalised by the squares of its weights (L2): the optimum itself, with nothing drawn
 * by chance. The bias bears no penalty, and a given date stands in place of the clock's in the provenance.
 */
final class LogisticTrainer extends LibLinearClassificationTrainer {

    private static final int MOST_ITERATIONS = 1000;
    private static final double NEAR_ENOUGH = 1e-5;

    private final OffsetDateTime dated;

    LogisticTrainer(ModelFile.Logistic settings, long seed, OffsetDateTime dated) {
        super(new LinearClassificationType(LinearType.L2R_LR), settings.cost(), MOST_ITERATIONS, NEAR_ENOUGH, seed);
        this.dated = dated;
    }

    @Override
    protected Parameter setupParameters(ImmutableOutputInfo<Label> outputs) {
        Parameter parameters = super.setupParameters(outputs);
        parameters.setRegularizeBias(false);
        return parameters;
    }

    @Override
    protected LibLinearModel<Label> createModel(
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Label> outputs,
            List<Model> models) {
        return super.createModel(
                TribuoData.dated(provenance, LibLinearClassificationModel.class, dated), features, outputs, models);
    }

    /** The model of scaled columns as one of standardised columns: the bias bears what the means add. */
    static Linear margin(LibLinearModel<Label> model, List<String> columns, Standardisation standardisation) {
        Model inner = model.getInnerModels().get(0);
        int yes = model.getOutputIDInfo().getID(new Label(TribuoData.YES));
        int at = inner.getLabels()[0] == yes ? 0 : 1;
        double[] weights = columns.stream()
                .mapToInt(column -> model.getFeatureIDMap().getID(column))
                .mapToDouble(id -> id < 0 ? 0 : inner.getDecfunCoef(id + 1, at))
                .toArray();
        double ofMeans = IntStream.range(0, weights.length)
                .mapToDouble(column -> weights[column]
                        * standardisation.means()[column]
                        / standardisation.scales()[column])
                .sum();
        return new Linear(standardisation, weights, inner.getDecfunBias(at) + ofMeans);
    }
}
