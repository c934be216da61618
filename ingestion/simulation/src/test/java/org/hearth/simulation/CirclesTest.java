package org.hearth.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A household is the same whoever else there is, whatever the size of the run and the number of threads. */
class CirclesTest {

    @TempDir
    static Path directory;

    static Map<String, byte[]> few;

    @BeforeAll
    static void live() {
        few = Extracts.of(directory.resolve("few"), new Settings(600, 3, 2)).bytes();
    }

    @Test
    void writeTheSameBytesWithOneThreadAndWithThree() {
        for (int threads : List.of(1, 3)) {
            Map<String, byte[]> other = Extracts.of(directory.resolve("by" + threads), new Settings(600, 3, threads))
                    .bytes();
            assertThat(other.keySet()).isEqualTo(few.keySet());
            other.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(few.get(name)));
        }
    }

    @Test
    void areTheSameInALargerRun() {
        Map<String, byte[]> many =
                Extracts.of(directory.resolve("many"), new Settings(1500, 3, 2)).bytes();
        assertThat(many.keySet()).isEqualTo(few.keySet());
        few.forEach((name, bytes) -> {
            List<String> rows = Extracts.lines(bytes);
            List<String> all = Extracts.lines(many.getOrDefault(name, new byte[0]));
            boolean xml = name.endsWith(".xml");
            // The last line of an XML file closes the document; shared identifiers are told once a block.
            int last = rows.size() - (xml ? 1 : 0);
            if (name.endsWith("identifiers.csv")) {
                assertThat(new HashSet<>(all)).containsAll(rows);
            } else {
                assertThat(all.subList(0, last)).as(name).isEqualTo(rows.subList(0, last));
                assertThat(all).as(name).hasSizeGreaterThanOrEqualTo(rows.size());
            }
        });
    }

    @Test
    void shareNoNumberThatIsOfOnePerson() {
        Extracts northbrook = Extracts.of(directory.resolve("numbers"), new Settings(1500, 4, 2));
        Map<String, String> persons = northbrook.persons();
        Map<String, String> owners = new java.util.HashMap<>();
        Stream.of("health-visiting/contacts.csv/nhs_number", "childrens-services/persons.csv/nhs_number")
                .map(place -> place.split("/", -1))
                .forEach(place -> northbrook.rows(place[0], place[1]).forEach(row -> {
                    String id = row.getField(place[0].startsWith("health") ? "person_id" : "la_child_id");
                    String person = persons.getOrDefault(place[0] + "/" + id, "");
                    String number = row.getField(place[2]);
                    if (!number.isEmpty()) {
                        assertThat(owners.merge(number, person, (one, two) -> one))
                                .isEqualTo(person);
                    }
                }));
        assertThat(owners).hasSizeGreaterThan(300);
        Set<String> homes = new HashSet<>();
        northbrook.truth("residences.csv").forEach(row -> homes.add(row.getField("uprn")));
        assertThat(homes).hasSizeGreaterThan(1500).allMatch(uprn -> uprn.matches("\\d{12}"));
    }
}
