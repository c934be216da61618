package org.hearth.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.hearth.fairness.ContactBias;
import org.hearth.fairness.Listed;
import org.junit.jupiter.api.Test;

class TrueNeedTest {

    private static final int ROWS = 40_000;

    @Test
    void findsTheBiasThatWasPlantedAndTheShareOfNeedThatItHides() {
        SplittableRandom random = new SplittableRandom(4);
        boolean[] needy = new boolean[ROWS];
        boolean[] known = new boolean[ROWS];
        boolean[] listed = new boolean[ROWS];
        byte[] labels = new byte[ROWS];
        for (int row = 0; row < ROWS; row++) {
            needy[row] = random.nextDouble() < 0.2;
            known[row] = random.nextDouble() < 0.5;
            labels[row] = (byte) (needy[row] && random.nextDouble() < (known[row] ? 0.5 : 0.3) ? 1 : 0);
            listed[row] = random.nextDouble() < (needy[row] ? 0.3 : 0.05);
        }
        ContactBias bias = ContactBias.of(new Listed(labels, listed, Optional.empty()), known);

        TrueNeed need = TrueNeed.of(needy, known, labels, listed, bias).orElseThrow();

        assertThat(need.bias()).isCloseTo(0.4, within(0.03));
        assertThat(need.shareOfNeed()).isCloseTo(0.5, within(0.02));
        assertThat(need.shareOfNeedAssumed())
                .as("the sensitivity finds the hidden need at the true bias")
                .isCloseTo(need.shareOfNeed(), within(0.02));
        assertThat(need.recallAssumed()).isCloseTo(need.recall(), within(0.02));
        assertThat(bias.steps().get(0).shareOfNeed())
                .as("labels alone say too little of never-known households")
                .isLessThan(0.4);
    }

    @Test
    void saysNothingWhereNobodyInNeedIsUnknown() {
        boolean[] all = {true, true};
        Listed list = new Listed(new byte[] {1, 0}, new boolean[] {true, false}, Optional.empty());

        assertThat(TrueNeed.of(all, all, list.labels(), list.listed(), ContactBias.of(list, all)))
                .isEmpty();
    }
}
