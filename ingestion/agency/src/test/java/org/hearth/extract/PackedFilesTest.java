package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.hearth.extract.delivery.Formats;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files packed by gzip. */
class PackedFilesTest extends WrittenFiles {

    private static final int ROWS = 3000;

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Path pack(String name, byte[] packed) throws IOException {
        return Files.write(Files.createDirectories(temp.resolve("packed")).resolve(name + ".gz"), packed);
    }

    private static String text(String format) {
        return switch (format) {
            case "cin-census" -> CinCensusReaderTest.census(CinCensusReaderTest.child(CinCensusReaderTest.EPISODE));
            case "csc-api" -> CareApiReaderTest.CHILD;
            case "school-census" ->
                SchoolCensusReaderTest.ROLL
                        + SchoolCensusReaderTest.ANN.formatted("K").replace("2025-Sep", "2023-Sep");
            case "ssd" ->
                "earl_episode_id,earl_person_id,earl_episode_start_date,earl_episode_end_date\nE1,P1,2024-01-10,\n";
            default -> episodes(List.of(0));
        };
    }

    private static String episodes(List<Integer> children) {
        Random random = new Random(1);
        return LookedAfterReaderTest.EPISODES
                + children.stream()
                        .map(child -> "C" + child
                                + ",%02d/0%d/2023,S,C2,N1,U6,PR1,,,,,,\n"
                                        .formatted(1 + random.nextInt(28), 1 + random.nextInt(9)))
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "cin-census, CIN_Census_2026.xml",
        "csc-api, csc_api_2026-10-01.json",
        "school-census, 2025_autumn_pupilonroll.csv",
        "ssd, ssd_early_help_episodes.csv",
        "ssda903, episodes.csv"
    })
    void sayWhatTheySayUnpacked(String format, String name) throws IOException {
        write("plain/" + name, text(format));
        pack(name, packed(text(format)));
        Said plain = Said.of(temp.resolve("plain"), Formats.named(format));
        Said said = Said.of(temp.resolve("packed"), Optional.empty());
        assertThat(said.facts()).isEqualTo(plain.facts()).isNotEmpty();
        assertThat(said.identities()).isEqualTo(plain.identities());
        assertThat(said.reading.files()).isEqualTo(Map.of(name + ".gz", format));
        assertThat(said.reading.broken()).isEmpty();
    }

    @Test
    void areReadUpToWhereTheyAreCutAndAreBroken() throws IOException {
        String text = episodes(IntStream.range(0, ROWS).boxed().toList());
        byte[] whole = packed(text);
        List<String> facts = Said.of(pack("episodes.csv", whole), "ssda903").facts();
        for (int part = 1; part < 10; part++) {
            Said said = Said.of(pack("episodes.csv", Arrays.copyOf(whole, whole.length * part / 10)), "ssda903");
            assertThat(said.reading.broken()).containsOnlyKeys("episodes.csv.gz");
            assertThat(facts).containsAll(said.facts());
        }
        Said almost = Said.of(pack("episodes.csv", Arrays.copyOf(whole, whole.length - 1)), "ssda903");
        assertThat(almost.facts()).isEqualTo(facts);
        assertThat(almost.reading.broken()).containsEntry("episodes.csv.gz", ROWS + 1L);
        assertThat(almost.warnings()).containsExactly("episodes.csv.gz:" + (ROWS + 1) + " - broken-off kept");
    }

    @Test
    void childrenALineAreReadUpToTheCutToo() throws IOException {
        byte[] whole = packed((CareApiReaderTest.CHILD.replace("\n", " ") + "\n").repeat(3));
        Said said = Said.of(pack("csc_api.json", Arrays.copyOf(whole, whole.length - 1)), "csc-api");
        assertThat(said.reading.rows()).containsEntry("children", 3L);
        assertThat(said.reading.broken()).containsOnlyKeys("csc_api.json.gz");
    }

    @Test
    void thatUnpackToFarMoreThanTheyAreAreRefused() throws IOException {
        Path bomb = pack(
                "episodes.csv",
                packed(LookedAfterReaderTest.EPISODES + "C1,01/06/2022,S,C2,N1,U6,PR1,,,,,,\n".repeat(1 << 20)));
        assertThatThrownBy(() -> Said.of(bomb, "ssda903"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("one that unpacks to far more than it is");
    }
}
