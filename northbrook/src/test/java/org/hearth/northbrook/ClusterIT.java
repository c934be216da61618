package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The linkage by spark-submit on a standalone cluster of two workers, as a user would run it on many machines. */
@Tag("cluster")
class ClusterIT {

    private static final Path SPARK = Path.of("target/spark");
    private static final int PEOPLE = 1500;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsTheSamePersonsOnTwoWorkersAsOnOneMachine() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("L.yaml"), """
                record_id: id
                fields:
                  forename: {kind: forename}
                  surname: {kind: surname}
                  dob: {kind: date_of_birth}
                  postcode: {kind: postcode}
                """);
        Files.writeString(folder.resolve("people.csv"), people());
        Hearth.run("encode-file", "--linkage", at("L.yaml"), "--in", at("people.csv"), "--out", at("encoded"))
                .mustSucceed();
        List<String> link = List.of("link-sets", "--linkage", at("L.yaml"), "--in", at("encoded/0"), "--out");
        Hearth.run(arguments(link, at("local"))).mustSucceed();

        submit(arguments(link, at("cluster")));

        assertThat(Files.readAllLines(folder.resolve("local/persons.csv"))).hasSize(2 * PEOPLE + 1);
        for (String file : List.of("persons.csv", "persons.parquet", "links.parquet", "report.json")) {
            assertThat(folder.resolve("cluster").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("local").resolve(file));
        }
        assertThat(executorsUsed()).isEqualTo(2);
    }

    private void submit(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Hearth.ROOT.resolve("ingestion/jobs/cluster.sh").toString(),
                SPARK.toAbsolutePath().toString());
        builder.command().addAll(List.of(arguments));
        Path log = folder.resolve("submit.log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroy();
            throw new AssertionError("Not done after ten minutes:\n" + Files.readString(log));
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    /** Workers whose log says that they ran an executor. */
    private static long executorsUsed() throws IOException {
        long used = 0;
        for (String worker : List.of("worker-1", "worker-2")) {
            used += Files.readString(SPARK.resolve(worker + ".log")).contains("Asked to launch executor") ? 1 : 0;
        }
        return used;
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String[] arguments(List<String> first, String last) {
        return java.util.stream.Stream.concat(first.stream(), java.util.stream.Stream.of(last))
                .toArray(String[]::new);
    }

    /** People written twice, the second time now and then with another letter. */
    private static String people() {
        SplittableRandom random = new SplittableRandom(4);
        StringBuilder csv = new StringBuilder("id,forename,surname,dob,postcode\n");
        for (int person = 0; person < PEOPLE; person++) {
            String forename = word(random, 2);
            String surname = word(random, 3);
            String rest = String.format(
                    ",%d-%02d-%02d,AB%d %dCD%n",
                    1940 + random.nextInt(80),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    1 + random.nextInt(40),
                    1 + random.nextInt(9));
            csv.append(2 * person)
                    .append(',')
                    .append(forename)
                    .append(',')
                    .append(surname)
                    .append(rest);
            String again = random.nextInt(5) == 0 ? surname.substring(1) : surname;
            csv.append(2 * person + 1)
                    .append(',')
                    .append(forename)
                    .append(',')
                    .append(again)
                    .append(rest);
        }
        return csv.toString();
    }

    private static String word(SplittableRandom random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append("bdfgklmnprstvw".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
