package org.hearth.attack;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.hearth.column.PlainColumns;
import org.hearth.encoding.LinkageKey;
import org.hearth.extract.FileText;
import org.hearth.kind.LinkageFile;
import org.hearth.kind.LinkageFile.Profile;
import org.hearth.workspace.Fault;

/** Runs all attacks on one encoded half of a population; the attacker knows as many people, some of whom are in that half. */
public final class Privacy {

    private static final String FULL = "__full";

    private Privacy() {}

    /**
     * How an attack went.
     *
     * @param overlap share of the encoded people whom the attacker knows, 0 to 1
     * @param named people whom the attack gives a name
     * @param right of them, those it names rightly
     * @param share of the encoded people that were named rightly, 0 to 1
     * @param limit most that this share may be under the profile, see {@link #limit}
     * @param kept whether it is no more
     */
    public record Outcome(
            Profile profile,
            String attack,
            double overlap,
            int people,
            int named,
            int right,
            double share,
            double limit,
            boolean kept) {}

    /** Most of the encoded people, as a share, whom an attack may name rightly. */
    static double limit(Profile profile) {
        return switch (profile) {
            case HARDENED -> 0.005;
            case ENCLAVE -> 0.05;
            case CLEAR -> 1;
        };
    }

    /**
     * Attacks.
     *
     * @param population people in clear, twice as many as are attacked; its order is drawn anew
     * @param work a folder for what is encoded, emptied by the caller
     * @param seed of the draw and of the key
     */
    public static List<Outcome> attack(
            Path population, LinkageFile rules, Profile profile, double overlap, long seed, Path work)
            throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Path encodedFile = work.resolve("encoded.csv");
        Path knownFile = work.resolve("known.csv");
        split(population, overlap, random, encodedFile, knownFile);
        byte[] key = new byte[32];
        random.nextBytes(key);
        LinkageFile used = rules.under(profile);
        Path directory = Files.createDirectories(work.resolve("encoded"));
        PlainColumns.encode(encodedFile, used, LinkageKey.of(key), directory);
        PlainColumns clear = PlainColumns.read(knownFile, used);
        People encoded = People.encoded(directory);
        People known = People.of(clear);
        Map<String, Map<Integer, Integer>> aligned = new TreeMap<>();
        Map<String, Map<Integer, Integer>> mined = new TreeMap<>();
        for (String column : known.columns().keySet()) {
            if (column.endsWith(FULL)) {
                aligned.put(column, Frequency.aligned(encoded, known, column));
                mined.put(
                        column,
                        Optional.ofNullable(clear.tokens().get(column))
                                .map(pairs -> PatternMining.decoded(
                                        PatternMining.filters(directory, column),
                                        encoded.counts(column),
                                        pairs,
                                        known.counts(column)))
                                .orElse(aligned.get(column)));
            }
        }
        Map<String, int[]> guesses = new TreeMap<>();
        guesses.put("frequency alignment", Lookup.unique(encoded, known, named(aligned)));
        guesses.put("pattern mining", Lookup.unique(encoded, known, named(mined)));
        int[] coloured = ColourRefinement.attack(encoded, known);
        guesses.put("colour refinement", coloured);
        guesses.put("graph matching", GraphMatching.attack(encoded, known, overlap, new int[0]));
        guesses.put("colours and graph", GraphMatching.attack(encoded, known, overlap, coloured));
        List<Outcome> outcomes = new ArrayList<>();
        guesses.forEach((attack, guess) -> outcomes.add(outcome(profile, attack, overlap, encoded, known, guess)));
        return outcomes;
    }

    /** Who has the right names is known: other columns would only make a lookup fail. */
    private static Map<String, Map<Integer, Integer>> named(Map<String, Map<Integer, Integer>> meanings) {
        Map<String, Map<Integer, Integer>> names = new HashMap<>(meanings);
        names.keySet().removeIf(column -> !column.contains("name"));
        return names.isEmpty() ? meanings : names;
    }

    private static Outcome outcome(
            Profile profile, String attack, double overlap, People encoded, People known, int[] guess) {
        int named = (int) Arrays.stream(guess).filter(person -> person >= 0).count();
        int right = 0;
        for (int row = 0; row < guess.length; row++) {
            right += guess[row] >= 0
                            && known.ids().get(guess[row]).equals(encoded.ids().get(row))
                    ? 1
                    : 0;
        }
        double share = (double) right / Math.max(1, guess.length);
        double limit = limit(profile);
        return new Outcome(profile, attack, overlap, guess.length, named, right, share, limit, share <= limit);
    }

    private static void split(Path population, double overlap, SplittableRandom random, Path encoded, Path known)
            throws IOException {
        List<String> lines = lines(population);
        int half = (lines.size() - 1) / 2;
        if (half < 1) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot attack " + population + ": expected at least two people, found "
                            + Math.max(0, lines.size() - 1));
        }
        String header = lines.get(0);
        List<String> people = new ArrayList<>(lines.subList(1, lines.size()));
        shuffle(people, random);
        write(encoded, header, people.subList(0, half));
        int from = half - (int) Math.round(overlap * half);
        List<String> others = new ArrayList<>(people.subList(from, from + half));
        shuffle(others, random);
        write(known, header, others);
    }

    private static List<String> lines(Path population) throws IOException {
        if (!Files.isRegularFile(population)) {
            throw new Fault(Fault.Kind.FILE, "Cannot read " + population + ": expected a file, found none");
        }
        try (FileText.Opened opened = FileText.open(population)) {
            return opened.text().lines().toList();
        }
    }

    private static void shuffle(List<String> people, SplittableRandom random) {
        for (int i = people.size() - 1; i > 0; i--) {
            Collections.swap(people, i, random.nextInt(i + 1));
        }
    }

    private static void write(Path file, String header, List<String> people) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (String line : java.util.stream.Stream.concat(java.util.stream.Stream.of(header), people.stream())
                    .toList()) {
                writer.write(line);
                writer.newLine();
            }
        }
    }
}
