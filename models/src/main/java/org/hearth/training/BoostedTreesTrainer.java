package org.hearth.training;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Dataset;
import org.tribuo.classification.Label;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.common.xgboost.XGBoostTrainer;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Tribuo's XGBoost trainer with one output. Tribuo's own classification trainer grows a tree for each of the two labels
 * ({@code multi:softprob}); a monotone constraint binds both alike, so it would hold the tree of "no" to the direction of "yes".
 * With {@code binary:logistic} there is one margin and the constraints mean what {@code features.json} says.
 */
final class BoostedTreesTrainer extends XGBoostTrainer<Label> {

    private final Map<String, Object> settings;
    private final OffsetDateTime dated;
    private final DMatrix rows;

    /**
     * A trainer.
     *
     * @param settings every XGBoost parameter; columns by id, which follows the sorted names
     * @param dated put in the model's provenance in place of the clock's time
     * @param rows what is learnt from, as XGBoost takes it: through Tribuo's examples it would be there four times over
     */
    BoostedTreesTrainer(int trees, Map<String, Object> settings, OffsetDateTime dated, DMatrix rows) {
        super(trees, settings);
        this.settings = Map.copyOf(settings);
        this.dated = dated;
        this.rows = rows;
    }

    /**
     * Trains on the rows.
     *
     * @param examples what Tribuo is to know of them
     */
    @Override
    public XGBoostModel<Label> train(Dataset<Label> examples, Map<String, Provenance> run) {
        return train(examples, run, INCREMENT_INVOCATION_COUNT);
    }

    @Override
    public synchronized XGBoostModel<Label> train(
            Dataset<Label> examples, Map<String, Provenance> run, int invocation) {
        if (invocation != INCREMENT_INVOCATION_COUNT) {
            setInvocationCount(invocation);
        }
        TrainerProvenance provenance = getProvenance();
        trainInvocationCounter++;
        try {
            Booster booster = XGBoost.train(rows, settings, numTrees, Map.of(), null, null);
            return createModel(
                    "early-help",
                    new ModelProvenance(
                            XGBoostModel.class.getName(), dated, examples.getProvenance(), provenance, run, false),
                    examples.getFeatureIDMap(),
                    examples.getOutputIDInfo(),
                    List.of(booster),
                    new OneOutputConverter());
        } catch (XGBoostError e) {
            throw new IllegalStateException("Cannot train XGBoost: " + e.getMessage(), e);
        }
    }

    @Override
    public TrainerProvenance getProvenance() {
        return new TrainerProvenanceImpl(this);
    }
}
