package org.hearth.dataset;

import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.kind.Kind;
import org.hearth.kind.Kind.Part;

/** Where records say that people live: a property, or else an address that holds a number, with its postcode if there is one. Immutable. */
final class Addresses {

    /** What a record says of no place. */
    static final long NOWHERE = 0;

    private final Entries entries;
    private final int[] wholes;
    private final int property;
    private final int postcode;

    private Addresses(Entries entries, int[] wholes, int property, int postcode) {
        this.entries = entries;
        this.wholes = wholes;
        this.property = property;
        this.postcode = postcode;
    }

    /** The addresses of sets that have any: none leave under the profile {@code hardened}. */
    static Optional<Addresses> of(Entries entries) {
        int[] wholes = IntStream.range(0, entries.width())
                .filter(part -> entries.parts().get(part).field().kind() == Kind.ADDRESS)
                .filter(part -> entries.parts().get(part).part() == Part.FULL)
                .toArray();
        int property = entries.first(Kind.UPRN);
        return wholes.length == 0 && property < 0
                ? Optional.empty()
                : Optional.of(new Addresses(entries, wholes, property, entries.first(Kind.POSTCODE)));
    }

    /** A key of a record's place, the same for the same place; {@link #NOWHERE} if it says none that can be one home. */
    long key(int record) {
        if (property >= 0 && entries.cell(record, property) != Entries.MISSING) {
            return Blocking.mixed(1, entries.cell(record, property)) | 1;
        }
        if (number(record) == Entries.MISSING) {
            return NOWHERE;
        }
        long key = Blocking.mixed(2, postcode < 0 ? Entries.MISSING : entries.cell(record, postcode));
        for (int whole : wholes) {
            key = Blocking.mixed(key, entries.cell(record, whole));
        }
        return key | 1;
    }

    /** Whether a record has anything of an address. */
    boolean any(int record) {
        return IntStream.of(wholes).anyMatch(whole -> entries.cell(record, whole) != Entries.MISSING);
    }

    /** The number of a record's house; {@link Entries#MISSING} if its address holds none. */
    int number(int record) {
        for (int whole : wholes) {
            if (entries.cell(record, whole + 1) != Entries.MISSING) {
                return entries.cell(record, whole + 1);
            }
        }
        return Entries.MISSING;
    }

    /** A key of a house number, with its postcode if there is one; {@link #NOWHERE} without a number. */
    long numberAndPostcode(int record) {
        int number = number(record);
        int place = postcode < 0 ? Entries.MISSING : entries.cell(record, postcode);
        return number == Entries.MISSING ? NOWHERE : Blocking.mixed(4 + (long) number, place) | 1;
    }

    /**
     * How alike two addresses of one number are, as a Dice coefficient of their filters, the least of all fields; 0 where two properties,
     * numbers or postcodes differ.
     */
    double likeness(int left, int right) {
        if (differ(property, left, right) || differ(postcode, left, right) || number(left) != number(right)) {
            return 0;
        }
        double least = 1;
        boolean compared = false;
        for (int whole : wholes) {
            int a = entries.cell(left, whole);
            int b = entries.cell(right, whole);
            if (a != Entries.MISSING && b != Entries.MISSING) {
                least = Math.min(least, a == b ? 1 : entries.domain(whole).dice(a, b, 0));
                compared = true;
            }
        }
        return compared ? least : 0;
    }

    private boolean differ(int part, int left, int right) {
        return part >= 0
                && entries.cell(left, part) != Entries.MISSING
                && entries.cell(right, part) != Entries.MISSING
                && entries.cell(left, part) != entries.cell(right, part);
    }
}
