package org.hearth.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What it would cost to miss need equally often in every group while the list stays as long: places move from group to group,
 * within a group the highest scores come first. A picture for a decision by people; nothing here changes a list.
 */
public final class EvenerList {

    private static final int STEPS = 4;

    /**
     * One point of the price curve.
     *
     * @param strength 0 for the list as it is, 1 for as equal a recall as the places allow
     * @param places of each group
     * @param recall of each group
     * @param recallGap largest less smallest recall
     * @param found rows with the label on the list
     * @param lost fewer than on the list as it is; the price
     * @param moved places that go to another household
     */
    public record Point(
            double strength,
            SortedMap<String, Integer> places,
            SortedMap<String, Double> recall,
            double recallGap,
            long found,
            long lost,
            long moved) {}

    private final List<String> names;
    private final List<byte[]> outcomes = new ArrayList<>(); // of each group, the highest score first
    private final int[] now;

    private EvenerList(double[] scores, String[] households, byte[] labels, String[] groups, int places) {
        this.names = Arrays.stream(groups).distinct().sorted().toList();
        boolean[] listed = Listed.first(scores, households, places);
        this.now = new int[names.size()];
        Comparator<Integer> order = Comparator.comparingDouble((Integer row) -> -scores[row])
                .thenComparing(row -> households[row])
                .thenComparing(Comparator.naturalOrder());
        for (int one = 0; one < names.size(); one++) {
            String name = names.get(one);
            List<Integer> rows = IntStream.range(0, groups.length)
                    .filter(row -> groups[row].equals(name))
                    .boxed()
                    .sorted(order)
                    .toList();
            byte[] ordered = new byte[rows.size()];
            for (int i = 0; i < ordered.length; i++) {
                ordered[i] = labels[rows.get(i)];
                now[one] += listed[rows.get(i)] ? 1 : 0;
            }
            outcomes.add(ordered);
        }
    }

    /**
     * The price curve of one attribute.
     *
     * @param places on the list, at most as many as there are rows
     */
    public static List<Point> curve(double[] scores, String[] households, byte[] labels, String[] groups, int places) {
        return new EvenerList(scores, households, labels, groups, places).curve();
    }

    private List<Point> curve() {
        int[] even = even(IntStream.of(now).sum());
        long before = found(now);
        List<Point> curve = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            curve.add(point((double) step / STEPS, between(even, (double) step / STEPS), before));
        }
        return curve;
    }

    private Point point(double strength, int[] places, long before) {
        SortedMap<String, Integer> byName = new TreeMap<>();
        SortedMap<String, Double> recall = new TreeMap<>();
        long moved = 0;
        for (int one = 0; one < places.length; one++) {
            byName.put(names.get(one), places[one]);
            long need = positives(one, outcomes.get(one).length);
            if (need > 0) {
                recall.put(names.get(one), (double) positives(one, places[one]) / need);
            }
            moved += Math.max(0, places[one] - now[one]);
        }
        double gap = recall.values().stream().mapToDouble(r -> r).max().orElse(0)
                - recall.values().stream().mapToDouble(r -> r).min().orElse(0);
        long found = found(places);
        return new Point(strength, byName, recall, gap, found, before - found, moved);
    }

    private long found(int[] places) {
        return IntStream.range(0, places.length)
                .mapToLong(one -> positives(one, places[one]))
                .sum();
    }

    private long positives(int one, int places) {
        long sum = 0;
        for (int i = 0; i < places; i++) {
            sum += outcomes.get(one)[i];
        }
        return sum;
    }

    /** Places by which every group has nearly the same recall: one at a time to the group that is furthest behind. */
    private int[] even(int total) {
        int[] places = new int[names.size()];
        long[] need = new long[names.size()];
        long[] found = new long[names.size()];
        for (int one = 0; one < need.length; one++) {
            need[one] = positives(one, outcomes.get(one).length);
        }
        for (int place = 0; place < total; place++) {
            int behind = furthestBehind(places, found, need);
            found[behind] += outcomes.get(behind)[places[behind]];
            places[behind]++;
        }
        return places;
    }

    private int furthestBehind(int[] places, long[] found, long[] need) {
        int behind = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int one = 0; one < places.length; one++) {
            double recall = need[one] == 0 ? Double.MAX_VALUE : (double) found[one] / need[one];
            if (places[one] < outcomes.get(one).length && recall < least) {
                least = recall;
                behind = one;
            }
        }
        return behind;
    }

    /** Places between those of now and the even ones, as many in all; what rounding leaves goes to the largest remainders. */
    private int[] between(int[] even, double strength) {
        double[] exact = new double[now.length];
        int[] places = new int[now.length];
        int left = IntStream.of(now).sum();
        for (int one = 0; one < places.length; one++) {
            exact[one] = (1 - strength) * now[one] + strength * even[one];
            places[one] = (int) exact[one];
            left -= places[one];
        }
        IntStream.range(0, places.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer one) -> (int) exact[one] - exact[one])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .forEach(one -> places[one]++);
        return places;
    }
}
