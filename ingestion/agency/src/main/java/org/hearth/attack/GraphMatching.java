package org.hearth.attack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Graph matching: values that stand together in rows are neighbours, in the encoded file as in the known population. From a few values
 * that their frequency gives away, people are recognised; each tells what his other values are; and so on until nobody new is found.
 *
 * <p>Source: A. Narayanan, V. Shmatikov, De-anonymizing social networks, IEEE S&amp;P (2009), seed and propagate; for linkage A.
 * Vidanage, P. Christen, T. Ranbaduge, R. Schnell, A graph matching attack on privacy-preserving record linkage, CIKM (2020).
 */
final class GraphMatching {

    private static final int ROUNDS = 12;
    private static final int MOST_CANDIDATES = 3000;
    private static final double MARGIN = Math.log(30);
    private static final double DIFFERENT = -4;

    private final int people;
    private final List<Column> columns;
    private final int[] found;

    /** What is known of one column. */
    private static final class Column {

        private final int[] theirs;
        private final int[] ours;
        private final int[] meanings;
        private final int[][] sharing;

        Column(People encoded, People known, String name, double overlap) {
            theirs = encoded.column(name);
            ours = known.column(name);
            meanings = new int[encoded.counts(name).length];
            Arrays.fill(meanings, People.MISSING);
            Frequency.certain(encoded, known, name, overlap).forEach((value, meaning) -> meanings[value] = meaning);
            sharing = new int[known.counts(name).length][0];
            known.rows(name)
                    .forEach((value, rows) ->
                            sharing[value] = rows.stream().mapToInt(row -> row).toArray());
        }

        int meaning(int row) {
            return theirs[row] == People.MISSING ? People.MISSING : meanings[theirs[row]];
        }

        double score(int row, int person, double people) {
            int meaning = meaning(row);
            if (meaning == People.MISSING || ours[person] == People.MISSING) {
                return 0;
            }
            return meaning == ours[person] ? Math.log(people / sharing[meaning].length) : DIFFERENT;
        }

        /** Everyone recognised votes for what the values of his row mean. */
        void learn(int[] found) {
            Map<Long, Integer> votes = new HashMap<>();
            int[] cast = new int[meanings.length];
            for (int row = 0; row < found.length; row++) {
                if (found[row] >= 0 && theirs[row] != People.MISSING && ours[found[row]] != People.MISSING) {
                    votes.merge((long) theirs[row] << 32 | ours[found[row]], 1, Integer::sum);
                    cast[theirs[row]]++;
                }
            }
            votes.forEach((pair, number) -> {
                int value = (int) (pair >>> 32);
                if (2 * number > cast[value]) {
                    meanings[value] = (int) (long) pair;
                }
            });
        }
    }

    private GraphMatching(People encoded, People known, double overlap) {
        this.people = known.size();
        this.columns = known.columns().keySet().stream()
                .sorted()
                .map(name -> new Column(encoded, known, name, overlap))
                .toList();
        this.found = new int[encoded.size()];
    }

    /**
     * By row of the encoded, the known person it is taken for, or -1.
     *
     * @param overlap share of the encoded people whom the attacker knows
     * @param seeds who is known beforehand, in the same form
     */
    static int[] attack(People encoded, People known, double overlap, int[] seeds) {
        GraphMatching attack = new GraphMatching(encoded, known, overlap);
        attack.columns.forEach(column -> column.learn(seeds));
        int before = -1;
        int now = 0;
        for (int round = 0; round < ROUNDS && now > before; round++) {
            before = now;
            now = attack.recognise();
            attack.columns.forEach(column -> column.learn(attack.found));
        }
        return attack.found;
    }

    private int recognise() {
        int recognised = 0;
        for (int row = 0; row < found.length; row++) {
            found[row] = best(row);
            recognised += found[row] >= 0 ? 1 : 0;
        }
        return recognised;
    }

    /** The one known person who fits a row clearly better than any other. */
    private int best(int row) {
        int best = -1;
        double most = 0;
        double second = 0;
        for (int person : candidates(row)) {
            double score = 0;
            for (Column column : columns) {
                score += column.score(row, person, people);
            }
            if (score > most) {
                second = most;
                most = score;
                best = person;
            } else {
                second = Math.max(second, score);
            }
        }
        return most >= Math.log(people) && most - second >= MARGIN ? best : -1;
    }

    /** Those who share the rarest of the values that are understood. */
    private int[] candidates(int row) {
        int[] fewest = new int[0];
        for (Column column : columns) {
            int meaning = column.meaning(row);
            if (meaning != People.MISSING && (fewest.length == 0 || column.sharing[meaning].length < fewest.length)) {
                fewest = column.sharing[meaning];
            }
        }
        return fewest.length > MOST_CANDIDATES ? new int[0] : fewest;
    }
}
