package org.hearth.training;

import com.google.protobuf.Any;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.Example;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.common.xgboost.XGBoostOutputConverter;
import org.tribuo.common.xgboost.protos.XGBoostOutputConverterProto;
import org.tribuo.protos.ProtoSerializableClass;
import org.tribuo.protos.ProtoUtil;

/** Turns the one probability of a {@code binary:logistic} booster into Tribuo's prediction of two labels. */
@ProtoSerializableClass(version = OneOutputConverter.CURRENT_VERSION)
public final class OneOutputConverter implements XGBoostOutputConverter<Label> {

    private static final long serialVersionUID = 1L;

    /** Version of its serialised form. */
    public static final int CURRENT_VERSION = 0;

    /** Tribuo's way back from a file: called by name. */
    public static OneOutputConverter deserializeFromProto(int version, String className, Any message) {
        if (version != CURRENT_VERSION || !message.getValue().isEmpty()) {
            throw new IllegalArgumentException("Cannot read a converter of version " + version);
        }
        return new OneOutputConverter();
    }

    @Override
    public boolean generatesProbabilities() {
        return true;
    }

    @Override
    public Prediction<Label> convertOutput(
            ImmutableOutputInfo<Label> outputs, List<float[]> probabilities, int features, Example<Label> example) {
        double probability = probabilities.get(0)[0];
        Map<String, Label> scores = new LinkedHashMap<>();
        scores.put(TribuoData.NO, new Label(TribuoData.NO, 1 - probability));
        scores.put(TribuoData.YES, new Label(TribuoData.YES, probability));
        Label likelier = scores.get(probability >= 0.5 ? TribuoData.YES : TribuoData.NO);
        return new Prediction<>(likelier, scores, features, example, true);
    }

    @Override
    public List<Prediction<Label>> convertBatchOutput(
            ImmutableOutputInfo<Label> outputs,
            List<float[][]> probabilities,
            int[] features,
            Example<Label>[] examples) {
        List<Prediction<Label>> predictions = new ArrayList<>();
        for (int i = 0; i < examples.length; i++) {
            predictions.add(convertOutput(outputs, List.of(probabilities.get(0)[i]), features[i], examples[i]));
        }
        return predictions;
    }

    @Override
    public Class<Label> getTypeWitness() {
        return Label.class;
    }

    @Override
    public XGBoostOutputConverterProto serialize() {
        return ProtoUtil.serialize(this);
    }
}
