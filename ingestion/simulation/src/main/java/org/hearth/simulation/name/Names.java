package org.hearth.simulation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.simulation.chance.Chance;

/** Forenames and surnames by group, with frequencies that fall as 1 / (place + 8), so that a few recur. Thread-safe. */
public final class Names {

    /** Share of surnames in the British group that come from the long tail. */
    private static final double TAIL_SHARE = 0.3;

    private static final String BRITISH = "british";

    private final Map<String, List<String>> forenames = WordList.byKey("forenames.txt");
    private final Map<String, List<String>> surnames = WordList.byKey("surnames.txt");
    private final Map<String, List<String>> shortForms = WordList.byKey("short-forms.txt");
    private final List<String> tail = new ArrayList<>();
    private final Set<String> avoided = WordList.avoided();
    private final Map<Integer, double[]> cumulative = new ConcurrentHashMap<>();

    public Names() {
        Map<String, List<String>> parts = WordList.byKey("surname-parts.txt");
        for (String beginning : parts.getOrDefault("beginnings", List.of())) {
            for (String ending : parts.getOrDefault("endings", List.of())) {
                if (!isAvoided(beginning + ending)) {
                    tail.add(beginning + ending);
                }
            }
        }
    }

    /** Whether a word is one that a name must not be. */
    public boolean isAvoided(String word) {
        return avoided.contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * A forename.
     *
     * @param sex F or M
     * @param ethnicity code of the Department for Education, such as WBRI
     */
    public String forename(String sex, String ethnicity, Chance chance) {
        return drawn(forenames.getOrDefault(group(ethnicity) + " " + sex, List.of()), chance);
    }

    public String surname(String ethnicity, Chance chance) {
        String group = group(ethnicity);
        if (group.equals(BRITISH) && chance.happens(TAIL_SHARE)) {
            return chance.oneOf(tail);
        }
        return drawn(surnames.getOrDefault(group, List.of()), chance);
    }

    /** Short forms of a forename; none for most. */
    public List<String> shortForms(String forename) {
        return shortForms.getOrDefault(forename, List.of());
    }

    List<String> allForenames() {
        return forenames.values().stream().flatMap(List::stream).distinct().toList();
    }

    List<String> allSurnames() {
        List<String> all = new ArrayList<>(tail);
        surnames.values().forEach(all::addAll);
        return all.stream().distinct().toList();
    }

    private String drawn(List<String> names, Chance chance) {
        double[] sums = cumulative.computeIfAbsent(names.size(), Names::sums);
        double point = chance.uniform() * sums[sums.length - 1];
        int place = java.util.Arrays.binarySearch(sums, point);
        return names.get(place < 0 ? Math.min(-place - 1, names.size() - 1) : place);
    }

    private static double[] sums(int size) {
        double[] sums = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1.0 / (i + 8);
            sums[i] = sum;
        }
        return sums;
    }

    private static String group(String ethnicity) {
        return switch (ethnicity) {
            case "WOTH" -> "eastern";
            case "APKN", "ABAN", "OOTH" -> "muslim";
            case "AIND", "AOTH" -> "indian";
            case "BAFR" -> "african";
            case "CHNE" -> "chinese";
            default -> BRITISH;
        };
    }
}
