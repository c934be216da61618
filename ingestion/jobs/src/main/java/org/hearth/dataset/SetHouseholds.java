package org.hearth.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearth.population.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Who lives together, of data sets without dates: records of one property, or of one address that holds a number. Two ways of writing an
 * address are one home where a person has both, where people of one surname have them, or where they are very alike. People who are
 * together at two homes are one household that moved. A record without an address goes home with its person. For an authority's deliveries, which have dates, see {@code org.hearth.household}. Immutable once made.
 */
final class SetHouseholds {

    /** More people than this at one address are no household: a home, a hostel, a block without the numbers of its flats. */
    static final int MOST_PEOPLE = 15;

    private static final int MOST_HOMES = 20;
    private static final int NONE = Homes.NONE;
    private static final int SEVERAL = -2;

    /** Why a record is in no household. */
    enum Reason {
        NO_ADDRESS,
        ADDRESS_WITHOUT_A_NUMBER,
        SEVERAL_HOMES,
        MANY_PEOPLE_AT_ONE_ADDRESS;

        /** In words. */
        String words() {
            return name().toLowerCase(Locale.UK).replace('_', ' ');
        }
    }

    private final DataSetLinkage linkage;
    private final Homes said;
    private final int[] homes;
    private final double[] confidence;
    private final @Nullable Reason[] reasons;

    private SetHouseholds(DataSetLinkage linkage, Addresses addresses) {
        this.linkage = linkage;
        this.said = new Homes(linkage, addresses);
        this.homes = new int[linkage.records()];
        this.confidence = new double[homes.length];
        this.reasons = new Reason[homes.length];
        settle(addresses);
        emptyWhereMany();
        followMoves();
        takeAlong();
        nameBySmallest();
    }

    /** The households of sets that have a property or an address; none of others. */
    static Optional<SetHouseholds> of(DataSetLinkage linkage) {
        return Addresses.of(linkage.entries()).map(addresses -> new SetHouseholds(linkage, addresses));
    }

    /** The id of the household of a record: 32 hexadecimal digits. */
    Optional<String> id(int record) {
        int first = homes[record];
        return first < 0
                ? Optional.empty()
                : Optional.of(Ids.of("household", linkage.source(first), linkage.id(first)));
    }

    /**
     * How sure it is that a record is at home there, 0 to 1: the least likeness of addresses and the least share of people that its
     * household rests on; of a record without an address how sure its person is, times how often people's records agree on a home.
     */
    double confidence(int record) {
        return confidence[record];
    }

    /** Why a record is in none. */
    Optional<Reason> reason(int record) {
        return Optional.ofNullable(reasons[record]);
    }

    /** How many households there are, records in them, and records in none by reason. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        long all = IntStream.range(0, homes.length)
                .filter(record -> homes[record] == record)
                .count();
        counts.put("households", all);
        counts.put(
                "records in a household",
                Arrays.stream(homes).filter(home -> home >= 0).count());
        for (Reason reason : reasons) {
            if (reason != null) {
                counts.merge("records in no household: " + reason.words(), 1L, Long::sum);
            }
        }
        return counts;
    }

    /** Puts records where they say that they are. */
    private void settle(Addresses addresses) {
        for (int record = 0; record < homes.length; record++) {
            int home = said.home(record);
            homes[record] = home;
            confidence[record] = home == NONE ? 0 : said.likeness(home);
            if (home == NONE) {
                reasons[record] = addresses.any(record) ? Reason.ADDRESS_WITHOUT_A_NUMBER : Reason.NO_ADDRESS;
            }
        }
    }

    /** How many people are in each home. */
    private int[] people() {
        int[] people = new int[homes.length];
        IntStream.range(0, homes.length)
                .filter(record -> homes[record] != NONE)
                .mapToLong(record -> (long) homes[record] << 32 | linkage.person(record))
                .distinct()
                .forEach(one -> people[(int) (one >> 32)]++);
        return people;
    }

    private void emptyWhereMany() {
        int[] people = people();
        for (int record = 0; record < homes.length; record++) {
            if (homes[record] != NONE && people[homes[record]] > MOST_PEOPLE) {
                homes[record] = NONE;
                confidence[record] = 0;
                reasons[record] = Reason.MANY_PEOPLE_AT_ONE_ADDRESS;
            }
        }
    }

    /** Homes that have two people in common, and half of the smaller at least, are of one household that moved. */
    private void followMoves() {
        int[] people = people();
        Map<Long, Integer> common = new TreeMap<>();
        said.groups(record -> homes[record] == NONE ? 0 : said.person(record), (records, from, to) -> {
            int[] own = IntStream.range(from, to)
                    .map(i -> homes[records[i]])
                    .distinct()
                    .sorted()
                    .toArray();
            for (int i = 0; i < own.length && own.length <= MOST_HOMES; i++) {
                for (int j = i + 1; j < own.length; j++) {
                    common.merge((long) own[i] << 32 | own[j], 1, Integer::sum);
                }
            }
        });
        Components moved = new Components(homes.length);
        double[] shares = new double[homes.length];
        Arrays.fill(shares, 1);
        common.forEach((pair, both) -> {
            int one = (int) (pair >> 32);
            int other = (int) (long) pair;
            int fewer = Math.min(people[one], people[other]);
            if (both > 1 && 2 * both >= fewer) {
                moved.join(one, other);
                shares[one] = Math.min(shares[one], (double) both / fewer);
            }
        });
        for (int home = 0; home < homes.length; home++) {
            int whole = moved.of(home);
            shares[whole] = Math.min(shares[whole], shares[home]);
        }
        for (int record = 0; record < homes.length; record++) {
            if (homes[record] != NONE) {
                homes[record] = moved.of(homes[record]);
                confidence[record] = Math.min(confidence[record], shares[homes[record]]);
            }
        }
    }

    /** Puts a record that says no place where the other records of its person are, if that is one home. */
    private void takeAlong() {
        int[] ofPersons = new int[homes.length];
        Arrays.fill(ofPersons, NONE);
        int again = 0;
        int stayed = 0;
        for (int record = 0; record < homes.length; record++) {
            if (homes[record] != NONE) {
                int person = linkage.person(record);
                boolean same = ofPersons[person] == homes[record];
                again += ofPersons[person] == NONE ? 0 : 1;
                stayed += same ? 1 : 0;
                ofPersons[person] = same || ofPersons[person] == NONE ? homes[record] : SEVERAL;
            }
        }
        double atHome = again == 0 ? 1 : (double) stayed / again;
        double[] sure = linkage.confidence();
        for (int record = 0; record < homes.length; record++) {
            int home = ofPersons[linkage.person(record)];
            if (homes[record] == NONE && reasons[record] != Reason.MANY_PEOPLE_AT_ONE_ADDRESS && home != NONE) {
                homes[record] = home == SEVERAL ? NONE : home;
                confidence[record] = home == SEVERAL ? 0 : sure[record] * atHome;
                reasons[record] = home == SEVERAL ? Reason.SEVERAL_HOMES : null;
            }
        }
    }

    private void nameBySmallest() {
        int[] smallest = new int[homes.length];
        Arrays.fill(smallest, NONE);
        for (int record = 0; record < homes.length; record++) {
            if (homes[record] != NONE) {
                int home = homes[record];
                smallest[home] = smallest[home] == NONE ? record : smallest[home];
                homes[record] = smallest[home];
            }
        }
    }
}
