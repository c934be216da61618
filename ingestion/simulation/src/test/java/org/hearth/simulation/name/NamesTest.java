package org.hearth.simulation.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final int SHORTEST_SOUGHT = 5;

    private final Names names = new Names();

    @Test
    void areManyEnough() {
        assertThat(names.allForenames()).hasSizeGreaterThan(400);
        assertThat(names.allSurnames()).hasSizeGreaterThan(800);
    }

    @Test
    void areNoWordsToAvoid() {
        assertThat(names.allForenames()).noneMatch(names::isAvoided);
        assertThat(names.allSurnames()).noneMatch(names::isAvoided);
    }

    /** Otherwise a test that looks for names in later artefacts would find words of the authority's own files. */
    @Test
    void areNoWordsOfTheAuthoritysFiles() throws IOException {
        Set<String> words = new HashSet<>();
        for (String file : List.of("facts.yaml", "needs.yaml", "authority.yaml", "areas.csv")) {
            String text = Files.readString(northbrook().resolve(file)).toLowerCase(Locale.ROOT);
            words.addAll(Arrays.asList(text.split("[^a-z]+", -1)));
        }
        words.removeIf(word -> word.length() < SHORTEST_SOUGHT);
        assertThat(names.allForenames()).noneMatch(name -> words.contains(name.toLowerCase(Locale.ROOT)));
        assertThat(names.allSurnames()).noneMatch(name -> words.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static Path northbrook() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("northbrook"))) {
            at = at.getParent();
        }
        return at.resolve("northbrook");
    }
}
