package org.hearth.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupRatesTest {

    @TempDir
    private Path folder = Path.of("");

    /** Persons of two records, of which a share was linked; groups drawn at random. */
    private List<GroupRates> rates(double[] linked, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder persons = new StringBuilder("source,record_id,person_id,confidence\n");
        StringBuilder groups = new StringBuilder("record_id,group\n");
        for (int person = 0; person < 6000; person++) {
            int group = random.nextInt(linked.length);
            boolean together = random.nextDouble() < linked[group];
            for (int record = 2 * person; record < 2 * person + 2; record++) {
                persons.append("a,")
                        .append(record)
                        .append(",p")
                        .append(together ? 2 * person : record)
                        .append(",1\n");
                groups.append(record).append(",g").append(group).append('\n');
            }
        }
        Files.writeString(folder.resolve("persons.csv"), persons);
        Files.writeString(folder.resolve("groups.csv"), groups);
        return GroupRates.of(folder.resolve("persons.csv"), folder.resolve("groups.csv"), "group");
    }

    @Test
    void findsAPlantedGap() throws IOException {
        List<GroupRates> rates = rates(new double[] {0.90, 0.90, 0.84, 0.90}, 1);

        assertThat(rates.stream().filter(GroupRates::gap))
                .extracting(GroupRates::group)
                .contains("g2");
        assertThat(rates.get(2).linked().value()).isCloseTo(0.84, within(0.03));
        assertThat(rates.get(2).high()).isNegative();
    }

    @Test
    void findsNoneWhereThereIsNone() throws IOException {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            found += rates(new double[] {0.9, 0.9, 0.9, 0.9}, seed).stream().anyMatch(GroupRates::gap) ? 1 : 0;
        }

        assertThat(found).as("runs of 20 that claim a gap, at one in twenty").isLessThanOrEqualTo(3);
    }

    @Test
    void refusesAFileWithoutTheColumn() throws IOException {
        rates(new double[] {0.9}, 1);

        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        GroupRates.of(folder.resolve("persons.csv"), folder.resolve("groups.csv"), "ethnic_group"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected a column ethnic_group, found record_id, group");
    }
}
