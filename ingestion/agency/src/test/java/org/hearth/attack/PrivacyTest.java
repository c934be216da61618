package org.hearth.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.hearth.attack.Privacy.Outcome;
import org.hearth.command.CommandLineRun;
import org.hearth.kind.LinkageFile;
import org.hearth.kind.LinkageFile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attacks on a small population; `hearth evaluate privacy` runs them on one of any size. */
class PrivacyTest {

    private static final int PEOPLE = 6000;

    @TempDir
    private Path folder = Path.of("");

    /** Names and places some of which are common, a commonest forename of one in thirty, and dates as good as uniform. */
    private static String people() {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder csv = new StringBuilder("id,forename,surname,dob,postcode,sex\n");
        for (int person = 0; person < PEOPLE; person++) {
            csv.append(person)
                    .append(',')
                    .append(word(skewed(200, 1.6, random), "ana"))
                    .append(',')
                    .append(word(skewed(1500, 2, random), "sen"))
                    .append(String.format(
                            ",%d-%02d-%02d,AB%d %dC%c,%s%n",
                            1940 + random.nextInt(80),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28),
                            1 + skewed(60, 2, random),
                            1 + random.nextInt(9),
                            'A' + random.nextInt(10),
                            random.nextInt(100) < 52 ? "F" : "M"));
        }
        return csv.toString();
    }

    private static int skewed(int most, double by, SplittableRandom random) {
        return (int) (most * Math.pow(random.nextDouble(), by));
    }

    private static String word(int number, String ending) {
        String consonants = "bdfgklmnprst";
        return "" + consonants.charAt(number % 12) + "aeiou".charAt(number / 12 % 5)
                + consonants.charAt(number / 60 % 12) + "aeiou".charAt(number / 720 % 5) + ending;
    }

    private Map<String, Outcome> attacked(Profile profile, double overlap) throws IOException {
        Path population = Files.writeString(folder.resolve("people.csv"), people());
        Path rules = Files.writeString(folder.resolve("L.yaml"), """
                record_id: id
                fields:
                  forename: {kind: forename}
                  surname: {kind: surname}
                  dob: {kind: date_of_birth}
                  postcode: {kind: postcode}
                  sex: {kind: sex}
                """);
        Path work = Files.createDirectories(folder.resolve(profile + "-" + overlap));
        return Privacy.attack(population, LinkageFile.read(rules), profile, overlap, 3, work).stream()
                .collect(Collectors.toMap(Outcome::attack, outcome -> outcome));
    }

    @Test
    void whoKnowsTheWholePopulationFindsItAgainInTheEnclave() throws IOException {
        Outcome matched = attacked(Profile.ENCLAVE, 1).get("graph matching");

        assertThat(matched.share())
                .as("an attack that finds nobody proves nothing")
                .isGreaterThan(0.5);
    }

    @Test
    void whoKnowsOneInTenFindsAtMostOneInTwentyInTheEnclave() throws IOException {
        assertThat(attacked(Profile.ENCLAVE, 0.1).values())
                .hasSize(5)
                .allSatisfy(outcome -> assertThat(outcome.share()).isLessThanOrEqualTo(0.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1})
    void whoeverIsKnownAtMostOneInTwoHundredOfTheHardenedIsFound(double overlap) throws IOException {
        assertThat(attacked(Profile.HARDENED, overlap).values())
                .hasSize(5)
                .allSatisfy(outcome -> assertThat(outcome.share())
                        .as(outcome.attack())
                        .isLessThanOrEqualTo(Privacy.limit(Profile.HARDENED)))
                .allMatch(Outcome::kept);
    }

    @Test
    void coloursAloneFindTheWholePopulationInTheEnclave() throws IOException {
        Outcome coloured = attacked(Profile.ENCLAVE, 1).get("colour refinement");

        assertThat(coloured.share())
                .as("an attack that finds nobody proves nothing")
                .isGreaterThan(0.9);
        assertThat(coloured.kept()).isFalse();
    }

    @Test
    void aPopulationThatCannotBeReadOrAShareThatIsNoneIsOneFault() throws IOException {
        Path rules = Files.writeString(folder.resolve("L.yaml"), "fields:\n  forename: {kind: forename}\n");
        Path empty = Files.createFile(folder.resolve("empty.csv"));

        assertThat(evaluate(rules, folder.resolve("nowhere.csv"), "0.5")).isEqualTo(3);
        assertThat(evaluate(rules, empty, "0.5")).isEqualTo(3);
        assertThat(evaluate(rules, empty, "7")).isEqualTo(2);
    }

    private static int evaluate(Path rules, Path population, String overlap) {
        return CommandLineRun.run(
                new PrivacyCommand(),
                "--linkage",
                rules.toString(),
                "--population",
                population.toString(),
                "--overlap",
                overlap);
    }
}
