package org.hearth.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisclosureControlTest {

    @Test
    void withholdsOneToFiveAndNothingElseWhereNothingAddsUp() {
        long[] counts = IntStream.range(0, 12).asLongStream().toArray();

        assertThat(DisclosureControl.withheld(counts, List.of()).stream()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void withholdsAnotherCountOfARowSoThatTheTotalDoesNotGiveTheFirstAway() {
        //      a   b   c  total
        long[] counts = {3, 20, 40, 63};

        assertThat(DisclosureControl.withheld(counts, List.of(Sum.of(3, 0, 1, 2))).stream())
                .containsExactly(0, 1);
    }

    @Test
    void withholdsMoreWhereTwoSmallCountsWouldBoundEachOther() {
        // 63 - 60 = 3: two counts of 1 and 2 that are known to make 3 are not hidden.
        long[] counts = {1, 2, 60, 63};

        assertThat(DisclosureControl.withheld(counts, List.of(Sum.of(3, 0, 1, 2))).stream())
                .containsExactly(0, 1, 2);
    }

    @Test
    void leavesTablesOfLargeCountsAlone() {
        long[] counts = {6, 0, 40, 46};

        assertThat(DisclosureControl.withheld(counts, List.of(Sum.of(3, 0, 1, 2)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void leavesEveryValueFromOneToFivePossibleWhenAllTablesAreTried() {
        Random random = new Random(11);
        int tried = 0;
        while (tried < 60) {
            RandomTables tables = RandomTables.flat(random, 2, 3, 10);
            BitSet withheld = DisclosureControl.withheld(tables.counts(), tables.sums());
            EveryTable every = new EveryTable(tables, withheld);
            if (every.many() > 5) {
                continue;
            }
            every.tryAll();
            for (int cell : small(tables)) {
                assertThat(every.values(cell)).contains(1L, 2L, 3L, 4L, 5L);
                tried++;
            }
        }
    }

    @Test
    void boundsNoSmallCountWithinOneToFiveInRowsAndColumns() {
        Random random = new Random(5);
        for (int round = 0; round < 25; round++) {
            RandomTables tables = RandomTables.flat(random, 4, 6, 14);
            holds(tables);
        }
    }

    @Test
    void boundsNoSmallCountAcrossAreasWardsDecilesQuartersAndYears() {
        Random random = new Random(7);
        for (int round = 0; round < 6; round++) {
            holds(RandomTables.linked(random, 8, 16));
        }
    }

    @Test
    void wouldBeBrokenByTheSameAttackIfOnlySmallCountsWereWithheld() {
        RandomTables tables = RandomTables.flat(new Random(5), 4, 6, 14);
        BitSet smallAlone = new BitSet();
        small(tables).forEach(smallAlone::set);
        Attack attack = new Attack(tables, smallAlone);

        assertThat(small(tables)).anyMatch(attack::subtracts);
        assertThat(small(tables)).anyMatch(cell -> attack.least(cell) > 1.001 || attack.most(cell) < 4.999);
    }

    @Test
    void givesTheSameAnswerEveryTime() {
        RandomTables tables = RandomTables.linked(new Random(9), 8, 12);

        assertThat(DisclosureControl.withheld(tables.counts(), tables.sums()))
                .isEqualTo(DisclosureControl.withheld(tables.counts(), tables.sums()));
    }

    @Test
    void refusesCountsThatDoNotAddUp() {
        assertThatThrownBy(() -> DisclosureControl.withheld(new long[] {1, 2, 4}, List.of(Sum.of(2, 0, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DisclosureControl.withheld(new long[] {-1}, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void holds(RandomTables tables) {
        BitSet withheld = DisclosureControl.withheld(tables.counts(), tables.sums());
        Attack attack = new Attack(tables, withheld);
        assertThat(small(tables)).allMatch(withheld::get);
        for (int cell : small(tables)) {
            assertThat(attack.subtracts(cell)).isFalse();
            assertThat(attack.least(cell)).isLessThanOrEqualTo(1.001);
            assertThat(attack.most(cell)).isGreaterThanOrEqualTo(4.999);
        }
    }

    private static List<Integer> small(RandomTables tables) {
        List<Integer> small = new ArrayList<>();
        for (int cell = 0; cell < tables.counts().length; cell++) {
            if (DisclosureControl.isSmall(tables.counts()[cell])) {
                small.add(cell);
            }
        }
        return small;
    }
}
