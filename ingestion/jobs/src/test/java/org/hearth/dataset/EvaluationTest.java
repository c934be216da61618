package org.hearth.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    /** The worked example of Bagga and Baldwin (1998): truth 5, 2 and 5; one response joins the first and the last. */
    @Test
    void agreesWithBaggaAndBaldwin() {
        int[] truth = {0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2};
        int[] found = {0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0};

        Evaluation evaluation = Evaluation.of(found, truth);

        assertThat(evaluation.bcubed().precision()).isCloseTo(7.0 / 12, within(1e-9));
        assertThat(evaluation.bcubed().recall()).isEqualTo(1);
        assertThat(evaluation.pairs().right()).isEqualTo(21);
        assertThat(evaluation.pairs().found()).isEqualTo(46);
        assertThat(evaluation.pairs().f1()).isCloseTo(2 * 21.0 / (46 + 21), within(1e-9));
    }

    @Test
    void givesWilsonsInterval() {
        Evaluation.Share share = Evaluation.Share.of(8, 10);

        assertThat(share.low()).isCloseTo(0.4902, within(1e-4));
        assertThat(share.high()).isCloseTo(0.9433, within(1e-4));
    }

    @Test
    void joinsBySourceAndTellsGroupsApart(@TempDir Path folder) throws IOException {
        Path persons = folder.resolve("persons.csv");
        Path truth = folder.resolve("truth.csv");
        Files.writeString(persons, "source,record_id,person_id,confidence\na,1,x,1\nb,1,x,1\na,2,y,1\nb,2,z,1\n");
        Files.writeString(truth, "source,record_id,person_id,area\na,1,p,N\nb,1,p,N\na,2,q,S\nb,2,q,S\n");

        Map<String, Evaluation> groups = new TruthFile(persons, truth).compare(Optional.of("area"));

        assertThat(groups).containsOnlyKeys("", "N", "S");
        assertThat(groups.get("N").pairs().recall().value()).isEqualTo(1);
        assertThat(groups.get("S").pairs().recall().value()).isZero();
        assertThat(groups.get("").pairs().recall().value()).isEqualTo(0.5);
    }

    @Test
    void takesAColumnOfAnyNameOnlyWhereNothingElseCouldBeMeant(@TempDir Path folder) throws IOException {
        Path persons = folder.resolve("persons.csv");
        Path truth = folder.resolve("truth.csv");
        Files.writeString(persons, "record_id,person_id\n1,x\n2,x\n");

        Files.writeString(truth, "id,who\n1,p\n2,p\n");
        assertThat(new TruthFile(persons, truth)
                        .compare(Optional.empty())
                        .get("")
                        .pairs()
                        .recall()
                        .value())
                .isEqualTo(1);

        Files.writeString(truth, "id,first,last,sex\n1,Ann,Lark,F\n2,Ann,Lark,F\n");
        assertThatThrownBy(() -> new TruthFile(persons, truth).compare(Optional.empty()))
                .isInstanceOf(Fault.class)
                .hasMessage("Cannot read " + truth
                        + ": expected columns record_id and person_id, found id, first, last, sex");
    }

    @Test
    void saysEveryFileThatIsNotThere(@TempDir Path folder) {
        TruthFile none = new TruthFile(folder.resolve("a.csv"), folder.resolve("b.csv"));

        assertThatThrownBy(() -> none.compare(Optional.empty()))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.lines()).hasSize(2));
    }
}
