package org.hearth.simulation.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Resource files of words: {@code key: word word …}, with {@code #} before a remark. */
final class WordList {

    private WordList() {}

    /** The words by key, in the order of the file. */
    static Map<String, List<String>> byKey(String resource) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line : lines(resource)) {
            int colon = line.indexOf(':');
            words.put(
                    line.substring(0, colon),
                    Arrays.asList(line.substring(colon + 1).trim().split(" +")));
        }
        return words;
    }

    /** Words that must not be names, in lower case. */
    static Set<String> avoided() {
        return lines("avoid.txt").stream()
                .flatMap(line -> Arrays.stream(line.split(" +")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<String> lines(String resource) {
        try (InputStream in = WordList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Cannot find resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
