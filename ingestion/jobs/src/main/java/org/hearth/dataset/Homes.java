package org.hearth.dataset;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.hearth.kind.Kind;

/**
 * Which records say one place: those of one property or one address; and, of those written a little differently, those of one person, of
 * people of one surname at one number, and the very alike of one number. Not thread-safe.
 */
final class Homes {

    /** A record that says no place. */
    static final int NONE = -1;

    private static final double ALIKE = 0.75;
    private static final double VERY_ALIKE = 0.85;

    /** Records of one key beyond which they are not compared one by one: the surname or the number is too common to tell. */
    private static final int MOST_COMPARED = 200;

    private final DataSetLinkage linkage;
    private final Addresses addresses;
    private final Components places;
    private final double[] least;

    Homes(DataSetLinkage linkage, Addresses addresses) {
        this.linkage = linkage;
        this.addresses = addresses;
        this.places = new Components(linkage.records());
        this.least = new double[linkage.records()];
        Arrays.fill(least, 1);
        groups(addresses::key, (records, from, to) -> {
            for (int i = from + 1; i < to; i++) {
                places.join(records[i], records[from]);
            }
        });
        groups(this::person, (records, from, to) -> join(records, from, to, ALIKE));
        groups(this::surnameAndNumber, (records, from, to) -> join(records, from, to, ALIKE));
        groups(addresses::numberAndPostcode, (records, from, to) -> join(records, from, to, VERY_ALIKE));
        for (int record = 0; record < least.length; record++) {
            int home = places.of(record);
            least[home] = Math.min(least[home], least[record]);
        }
    }

    /** A record of the home that a record says, the same for all of one; {@link #NONE} if it says none. */
    int home(int record) {
        return addresses.key(record) == Addresses.NOWHERE ? NONE : places.of(record);
    }

    /** The least likeness of addresses that a home rests on, a Dice coefficient, 0 to 1. */
    double likeness(int home) {
        return least[home];
    }

    /** Records of one key, from one place of a list to before another. */
    interface Group {
        void take(int[] records, int from, int to);
    }

    /** Hands over the records of each key but 0, sorted. */
    void groups(IntToLongFunction key, Group group) {
        long[] keys = IntStream.range(0, least.length).mapToLong(key).toArray();
        int[] records = IntStream.range(0, keys.length)
                .filter(record -> keys[record] != 0)
                .mapToLong(record -> (keys[record] & ~Blocking.ENTRY_MASK) | record)
                .sorted()
                .mapToInt(placed -> (int) (placed & Blocking.ENTRY_MASK))
                .toArray();
        for (int from = 0, to; from < records.length; from = to) {
            to = from + 1;
            while (to < records.length && keys[records[to]] == keys[records[from]]) {
                to++;
            }
            group.take(records, from, to);
        }
    }

    /** A key of the person of a record that says a place. */
    long person(int record) {
        return addresses.key(record) == Addresses.NOWHERE ? 0 : Blocking.mixed(3, linkage.person(record)) | 1;
    }

    private long surnameAndNumber(int record) {
        int surname = linkage.value(record, Kind.SURNAME);
        int number = addresses.number(record);
        return surname < 0 || number < 0 ? 0 : Blocking.mixed(number, surname) | 1;
    }

    private void join(int[] records, int from, int to, double enough) {
        for (int i = from; i < to && to - from <= MOST_COMPARED; i++) {
            for (int j = i + 1; j < to; j++) {
                if (places.of(records[i]) != places.of(records[j])) {
                    double likeness = addresses.likeness(records[i], records[j]);
                    if (likeness >= enough) {
                        places.join(records[i], records[j]);
                        least[records[i]] = Math.min(least[records[i]], likeness);
                    }
                }
            }
        }
    }
}
