package org.hearth.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    static final Gate GATE = new Gate(100, 0.7, 0.05, 0.03);

    @ParameterizedTest
    @CsvSource({
        // positives, auc, gain, its lower bound, calibration error, verdict, lines that fail
        "100, 0.70, 0.05, 0.01, 0.03, deploy, 0",
        "99, 0.70, 0.05, 0.01, 0.03, do not deploy, 1",
        "100, 0.69, 0.05, 0.01, 0.03, do not deploy, 1",
        "100, 0.70, 0.04, 0.01, 0.03, do not deploy, 1",
        "100, 0.70, 0.05, 0.00, 0.03, do not deploy, 1",
        "100, 0.70, 0.05, 0.01, 0.04, do not deploy, 1",
        "100, NaN, NaN, NaN, NaN, do not deploy, 4",
    })
    void deploysOnlyWhatPassesEveryLine(
            long positives, double auc, double gain, double low, double error, String decision, long failing) {
        Verdict verdict = GATE.verdict(new Gate.Measured(positives, auc, gain, low, error));
        assertThat(verdict.decision()).isEqualTo(decision);
        assertThat(verdict.deploys()).isEqualTo(failing == 0);
        assertThat(verdict.lines().stream().filter(line -> !line.passed())).hasSize((int) failing);
    }
}
