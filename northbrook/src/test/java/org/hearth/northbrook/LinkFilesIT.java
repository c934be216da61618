package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of other people's making, linked from the kinds of their columns alone: encoded, no identity number, no labels. */
class LinkFilesIT {

    private static final Path FEBRL = Hearth.ROOT.resolve("../shared/data/linkage/febrl");

    private static final String KINDS = """
            record_id: rec_id
            fields:
              given_name: {kind: forename}
              surname: {kind: surname}
              street_number: {kind: text}
              address_1: {kind: address}
              address_2: {kind: address}
              suburb: {kind: text}
              postcode: {kind: postcode}
              state: {kind: text}
              date_of_birth: {kind: date_of_birth}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsWhoIsWrittenTwiceInFebrl3() throws IOException {
        assertThat(f1(KINDS, "dataset3.csv")).isGreaterThanOrEqualTo(0.997);
    }

    @Test
    void linksTheTwoFilesOfFebrl4OneToOne() throws IOException {
        assertThat(f1(KINDS + "one_to_one: true\n", "dataset4a.csv", "dataset4b.csv"))
                .isGreaterThanOrEqualTo(0.998);
    }

    @Test
    void hardenedEncodingsStillLink() throws IOException {
        assertThat(f1(KINDS + "profile: hardened\n", "dataset3.csv")).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void setsOfTwoKeysAreRefusedByName() throws IOException {
        Files.writeString(folder.resolve("L.yaml"), "fields:\n  name: {kind: full_name}\n");
        Files.writeString(folder.resolve("a.csv"), "name\nAnn Lark\n");
        Files.writeString(folder.resolve("b.csv"), "name\nBob Lark\n");
        for (String set : List.of("a", "b")) {
            Hearth.run("encode-file", "--linkage", at("L.yaml"), "--in", at(set + ".csv"), "--out", at(set))
                    .mustSucceed();
        }

        Hearth.Ended ended =
                Hearth.run("link", "--linkage", at("L.yaml"), "--in", at("a/0"), "--in", at("b/0"), "--out", at("out"));

        assertThat(ended.exitCode()).isEqualTo(9);
        assertThat(ended.err()).contains("expected key", "found key");
    }

    @Test
    void aFolderThatHoldsNoSetIsRefusedInOneLine() throws IOException {
        Files.writeString(folder.resolve("L.yaml"), "fields:\n  name: {kind: full_name}\n");
        Files.createDirectory(folder.resolve("empty"));

        Hearth.Ended ended = Hearth.run("link", "--linkage", at("L.yaml"), "--in", at("empty"), "--out", at("out"));

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).contains("empty: expected the folder of one encoded data set");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theTerminalSaysWhatCannotBeLinkedAndHowFarToTrustTheRest() throws IOException {
        Files.writeString(
                folder.resolve("L.yaml"), "fields:\n  name: {kind: full_name}\n  dob: {kind: date_of_birth}\n");
        List<String> rows = new ArrayList<>(List.of("name,dob", "unknown,", "unknown,"));
        for (int person = 0; person < 200; person++) {
            String row = "Ann" + Integer.toString(person, 36) + " Lark" + Integer.toString(person * 7919, 36) + ','
                    + LocalDate.of(1950, 1, 1).plusDays(person * 97L);
            rows.addAll(List.of(row, row));
        }
        Files.write(folder.resolve("a.csv"), rows);

        String said = Hearth.run("link", "--linkage", at("L.yaml"), "--in", at("a.csv"), "--out", at("out"))
                .mustSucceed()
                .err();

        assertThat(said).contains("2 of 402 records say too little to be linked");
        assertThat(said)
                .containsPattern("estimated without a truth, in pairs .*: precision (1\\.000|0\\.9\\d\\d), recall");
        assertThat(said).doesNotContain("more than one in ten");
        assertThat(folder.resolve("out/report.html"))
                .content()
                .contains("402 records were put together to 202 persons.");
    }

    /** Hundreds of people share each of a few names, and nothing else is known of them. */
    @Test
    void personsThatCannotBeReliedOnAreCautionedAgainst() throws IOException {
        Files.writeString(folder.resolve("L.yaml"), "fields:\n  name: {kind: full_name}\n");
        List<String> rows = new ArrayList<>(List.of("name"));
        SplittableRandom random = new SplittableRandom(3);
        for (int person = 0; person < 4_000; person++) {
            String row = "Ann" + Integer.toString(random.nextInt(60), 36) + " Lark"
                    + Integer.toString(random.nextInt(60), 36);
            rows.addAll(person % 4 == 0 ? List.of(row, row) : List.of(row));
        }
        Files.write(folder.resolve("a.csv"), rows);

        String said = Hearth.run("link", "--linkage", at("L.yaml"), "--in", at("a.csv"), "--out", at("out"))
                .mustSucceed()
                .err();

        assertThat(said).contains("by this estimate more than one in ten of the pairs put together are of two people");
        assertThat(folder.resolve("out/report.html")).content().contains("Take care: by this estimate");
    }

    /** What people of one home share, and what strangers of one name have alike, makes nobody of two people one. */
    @Test
    void familiesWhomNothingButForenamesTellApartStayApart() throws IOException {
        String names = "fields:\n  forename: {kind: forename}\n  surname: {kind: surname}\n";
        Files.write(folder.resolve("a.csv"), families(6_000));

        for (String more :
                List.of("  home: {kind: postcode}\n", "  home: {kind: postcode}\n  phone: {kind: phone}\n")) {
            assertThat(persons(names + more)).as(more).isGreaterThan(5_950);
        }
        assertThat(persons(names + "  email: {kind: email}\n")).isGreaterThan(5_700);
    }

    private int persons(String kinds) throws IOException {
        Files.writeString(folder.resolve("L.yaml"), kinds);
        Hearth.run("link", "--linkage", at("L.yaml"), "--in", at("a.csv"), "--out", at("out"))
                .mustSucceed();
        return new ObjectMapper()
                .readTree(folder.resolve("out/report.json").toFile())
                .path("persons")
                .asInt();
    }

    /** Families of one to five people with one surname, postcode (that of eight other families) and telephone; nobody stands there twice. */
    private static List<String> families(int people) {
        SplittableRandom random = new SplittableRandom(3);
        List<String> forenames = random.ints(300, 0, Integer.MAX_VALUE)
                .mapToObj(LinkFilesIT::word)
                .toList();
        List<String> surnames = random.ints(1_500, 0, Integer.MAX_VALUE)
                .mapToObj(LinkFilesIT::word)
                .toList();
        List<String> rows = new ArrayList<>(List.of("forename,surname,home,phone,email"));
        while (rows.size() <= people) {
            String shared = "%s,N%d 1A%c,0%d"
                    .formatted(
                            common(surnames, random),
                            random.nextInt(1, 13),
                            'A' + random.nextInt(20),
                            random.nextInt(1_000_000_000, Integer.MAX_VALUE));
            for (int one = random.nextInt(5); one >= 0 && rows.size() <= people; one--) {
                String forename = common(forenames, random);
                rows.add("%s,%s,%s%d@example.org".formatted(forename, shared, forename, random.nextInt(10_000)));
            }
        }
        return rows;
    }

    /** Letters that a number gives. */
    private static String word(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(letter -> String.valueOf((char) ('a' + Character.digit(letter, 26))))
                .collect(Collectors.joining());
    }

    private static String common(List<String> names, SplittableRandom random) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 2.2)));
    }

    private double f1(String kinds, String... files) throws IOException {
        assumeTrue(Files.isDirectory(FEBRL), "needs ../shared/data/linkage/febrl");
        Files.writeString(folder.resolve("L.yaml"), kinds);
        Files.write(folder.resolve("truth.csv"), truth(files));
        List<String> link = new ArrayList<>(List.of("link", "--linkage", at("L.yaml"), "--out", at("out")));
        for (String file : files) {
            link.addAll(List.of("--in", FEBRL.resolve(file).toString()));
        }
        Hearth.run(link.toArray(String[]::new)).mustSucceed();
        String json = Hearth.run(
                        "evaluate", "links", "--persons", at("out/persons.csv"), "--truth", at("truth.csv"), "--json")
                .mustSucceed()
                .out();
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("out/report.json").toFile());
        assertThat(report.path("estimatedPrecision").asDouble()).isBetween(0.9, 1.0);
        assertThat(folder.resolve("out/links.parquet")).isNotEmptyFile();
        return new ObjectMapper().readTree(json).path("pairs").path("f1").asDouble();
    }

    /** rec-1070-org and rec-1070-dup-0 are of one person. */
    private static List<String> truth(String... files) throws IOException {
        List<String> rows = new ArrayList<>(List.of("record_id,person_id"));
        for (String file : files) {
            for (String line : Files.readAllLines(FEBRL.resolve(file)).subList(1, 5001)) {
                String id = line.substring(0, line.indexOf(','));
                rows.add(id + ',' + id.split("-", -1)[1]);
            }
        }
        return rows;
    }
}
