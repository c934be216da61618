package org.hearth.column;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** English forenames and what they are shortened to, from {@code nicknames.txt}: a line a forename, its short forms after it. */
final class Nicknames {

    private static final Map<String, String> ROOTS = read();

    private Nicknames() {}

    /** The forename that a nickname in upper case stands for; any other name stands for itself. */
    static String root(String name) {
        return ROOTS.getOrDefault(name, name);
    }

    private static Map<String, String> read() {
        Map<String, String> roots = new HashMap<>();
        InputStream file = Objects.requireNonNull(Nicknames.class.getResourceAsStream("nicknames.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] names = line.strip().split(" +", -1);
                for (String name : names) {
                    roots.putIfAbsent(name, names[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return roots;
    }
}
