package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files of families, each recorded in both. */
class HouseholdsOfFilesIT {

    private static final int FAMILIES = 300;
    private static final int IN_A_HOSTEL = 20;
    private static final String KINDS = """
            record_id: id
            one_to_one: true
            fields:
              forename: {kind: forename}
              surname: {kind: surname}
              dob: {kind: date_of_birth}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final List<String> truth = new ArrayList<>(List.of("source,record_id,household_id"));
    private final Map<String, List<String>> files = new HashMap<>();

    @Test
    void familiesAreOneHouseholdHoweverTheirAddressIsWritten() throws IOException {
        write();
        Files.writeString(folder.resolve("L.yaml"), KINDS + "  address: {kind: address}\n");

        link();

        Map<String, String[]> found = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("out/households.csv"))) {
            String[] cells = line.split(",", -1);
            found.put(cells[0] + " " + cells[1], cells);
        }
        assertThat(household(found, "b 0-0")).as("a family that moved").isEqualTo(household(found, "a 0-2"));
        assertThat(household(found, "a 1-1")).as("a slip of the pen").isEqualTo(household(found, "a 1-0"));
        assertThat(household(found, "b 2-2"))
                .as("no address, but a person who has one")
                .isEqualTo(household(found, "a 2-0"));
        assertThat(household(found, "a 3-0")).isEmpty();
        assertThat(found.get("a 3-0")).endsWith("address without a number");
        assertThat(household(found, "a 4-0"))
                .as("of the others one is not at home")
                .isNotEqualTo(household(found, "a 5-0"));
        assertThat(found.get("a 300-7")).endsWith("many people at one address");
        String json = Hearth.run(
                        "evaluate",
                        "links",
                        "--persons",
                        at("out/households.csv"),
                        "--truth",
                        at("truth.csv"),
                        "--json")
                .mustSucceed()
                .out();
        assertThat(new ObjectMapper().readTree(json).path("pairs").path("f1").asDouble())
                .isGreaterThan(0.98);
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("Who lives together");
    }

    @Test
    void withoutAnAddressThereAreNone() throws IOException {
        write();
        Files.writeString(folder.resolve("L.yaml"), KINDS);

        link();

        assertThat(folder.resolve("out/persons.csv")).exists();
        assertThat(folder.resolve("out/households.csv")).doesNotExist();
    }

    private void link() {
        Hearth.run("link", "--linkage", at("L.yaml"), "--in", at("a.csv"), "--in", at("b.csv"), "--out", at("out"))
                .mustSucceed();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String household(Map<String, String[]> found, String record) {
        return found.getOrDefault(record, new String[] {"", "", "none"})[2];
    }

    private void write() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        files.put("a", new ArrayList<>(List.of("id,forename,surname,dob,address")));
        files.put("b", new ArrayList<>(List.of("id,forename,surname,dob,address")));
        for (int family = 0; family < FAMILIES; family++) {
            String surname = name(random);
            for (int member = 0; member < 3; member++) {
                String person = name(random) + "," + surname + "," + day(random);
                for (String file : List.of("a", "b")) {
                    add(file, family + "-" + member, person, address(file, family, member), "h" + family);
                }
            }
        }
        for (int person = 0; person < IN_A_HOSTEL; person++) {
            String record = name(random) + "," + name(random) + "," + day(random);
            add("a", FAMILIES + "-" + person, record, "900 Harbour Street", "");
        }
        for (String file : files.keySet()) {
            Files.write(folder.resolve(file + ".csv"), files.getOrDefault(file, List.of()));
        }
        Files.write(folder.resolve("truth.csv"), truth);
    }

    private static String address(String file, int family, int member) {
        boolean second = file.equals("b");
        return switch (family) {
            case 0 -> second ? "7 Mill Lane" : "1 Willow Road";
            case 1 -> !second && member == 1 ? "2 Wilow Road" : "2 Willow Road";
            case 2 -> second && member == 2 ? "" : "3 Willow Road";
            case 3 -> "The Willows";
            default -> (family + 1) + (family % 2 == 0 ? " Willow Road" : " Station Parade");
        };
    }

    private void add(String file, String id, String person, String address, String household) {
        files.getOrDefault(file, new ArrayList<>()).add(id + "," + person + "," + address);
        if (!household.isEmpty() && !household.equals("h3")) {
            truth.add(file + "," + id + "," + household);
        }
    }

    private static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        for (int syllable = 0; syllable < 3; syllable++) {
            name.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return name.toString();
    }

    private static String day(SplittableRandom random) {
        return String.format("%d-%02d-%02d", 1940 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
