package org.hearth.dataset;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.Kind;

/**
 * Keys that records share when their filters are alike, whatever is wrong in them: for sets without a date of birth, where errors in each
 * of few fields leave no key of whole values that two records of a person have in common. A band of hashes is a key; each hash is the
 * least of a record's set bits in an order of its own, so that two records have it in common as often as their bits overlap. A band has
 * as many hashes as would leave a record ten strangers in it, were all equally unlike; names that many have make that 25 or so.
 *
 * <p>Source: A. Broder, On the resemblance and containment of documents (1997); P. Indyk, R. Motwani, Approximate nearest neighbours (1998).
 */
final class Likeness {

    static final String PASS = "alike";

    private static final int BANDS = 20;
    private static final int STRANGERS = 10;
    private static final int MOST_HASHES = 10;
    private static final int SAMPLE = 20_000;
    private static final int STRIDE = 7_919;
    private static final int NONE = Integer.MAX_VALUE;

    private final Entries entries;
    private final int[] parts;

    private Likeness(Entries entries) {
        this.entries = entries;
        this.parts = IntStream.range(0, entries.width())
                .filter(part -> entries.domain(part).hasFilters())
                .toArray();
    }

    /** Keys and records in one number each, as {@link Blocking} sorts them; none where other keys are enough. */
    static long[] keys(Entries entries, EncodedSchema schema) {
        boolean dated = schema.fields().stream().anyMatch(field -> field.kind() == Kind.DATE_OF_BIRTH);
        Likeness run = new Likeness(entries);
        if (dated || run.parts.length == 0 || entries.size() < 2) {
            return new long[0];
        }
        int hashes = run.hashes();
        long[][] bands = IntStream.range(0, BANDS)
                .parallel()
                .mapToObj(band -> run.band(band, hashes))
                .toArray(long[][]::new);
        long[] all = Arrays.stream(bands).flatMapToLong(Arrays::stream).toArray();
        Arrays.parallelSort(all);
        return all;
    }

    /** How many hashes make a band, by how often two records far apart have one in common. */
    private int hashes() {
        int[] least = least(new SplittableRandom(-1));
        int n = least.length;
        int seen = 0;
        int same = 0;
        for (int i = 0; i < Math.min(SAMPLE, n); i++) {
            int other = (int) ((i + (long) STRIDE * (i + 1)) % n);
            if (other != i && least[i] != NONE && least[other] != NONE) {
                seen++;
                same += least[i] == least[other] ? 1 : 0;
            }
        }
        double common = (same + 1.0) / (seen + 2.0);
        double needed = Math.log((double) n / STRANGERS) / -Math.log(common);
        return (int) Math.max(2, Math.min(MOST_HASHES, Math.round(needed)));
    }

    private long[] band(int band, int hashes) {
        SplittableRandom seeds = new SplittableRandom(band);
        long[] keys = new long[entries.size()];
        Arrays.fill(keys, band + 1L);
        for (int hash = 0; hash < hashes; hash++) {
            int[] least = least(seeds.split());
            for (int entry = 0; entry < keys.length; entry++) {
                keys[entry] = least[entry] == NONE ? 0 : Blocking.mixed(keys[entry], least[entry]);
            }
        }
        return IntStream.range(0, keys.length)
                .filter(entry -> keys[entry] != 0)
                .mapToLong(entry -> (keys[entry] & ~Blocking.ENTRY_MASK) | entry)
                .toArray();
    }

    /**
     * By record, the least of its set bits in a random order, over all fields that have filters. One order for a kind of value, so that
     * a surname in the place of a forename is still alike.
     */
    private int[] least(SplittableRandom random) {
        int[] least = new int[entries.size()];
        Arrays.fill(least, NONE);
        IdentityHashMap<Domain, int[]> ordered = new IdentityHashMap<>();
        for (int part : parts) {
            int[] ofValue = ordered.computeIfAbsent(entries.domain(part), domain -> domain.leastBits(random, NONE));
            for (int entry = 0; entry < least.length; entry++) {
                int value = entries.cell(entry, part);
                if (value != Entries.MISSING) {
                    least[entry] = Math.min(least[entry], ofValue[value]);
                }
            }
        }
        return least;
    }
}
