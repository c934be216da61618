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

        assertThat(withheld(counts).stream()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void withholdsAnotherCountOfARowSoThatTheTotalDoesNotGiveTheFirstAway() {
        //      a   b   c  total
        long[] counts = {3, 20, 40, 63};

        assertThat(withheld(counts, Sum.of(3, 0, 1, 2)).stream()).containsExactly(0, 1);
    }

    @Test
    void withholdsMoreWhereTwoSmallCountsWouldBoundEachOther() {
        // 63 - 60 = 3: two counts of 1 and 2 that are known to make 3 are not hidden.
        long[] counts = {1, 2, 60, 63};

        assertThat(withheld(counts, Sum.of(3, 0, 1, 2)).stream()).containsExactly(0, 1, 2);
    }

    @Test
    void leavesTablesOfLargeCountsAlone() {
        long[] counts = {6, 0, 40, 46};

        assertThat(withheld(counts, Sum.of(3, 0, 1, 2)).isEmpty()).isTrue();
    }

    @Test
    void leavesEveryValueFromOneToFivePossibleWhenAllTablesAreTried() {
        Random random = new Random(11);
        int tried = 0;
        while (tried < 60) {
            RandomTables tables = RandomTables.flat(random, 2, 3, 10);
            BitSet withheld = withheld(tables);
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
    void boundsNoSmallCountOfThoseToWhomSomethingHappenedNorOfTheRestAmongFewPeople() {
        Random random = new Random(3);
        for (int round = 0; round < 25; round++) {
            holds(RandomTables.shares(random, 4, 3, 9));
        }
    }

    @Test
    void wouldBeBrokenByTheSameAttackIfPopulationsWereControlledApart() {
        // Of 7 people 4, of 6 people 6, of 90 people 30: whoever knows that 10 of 13 were counted knows that 4 or more
        // of 7 were.
        long[] events = {4, 6, 30, 40};
        Sum total = Sum.of(3, 0, 1, 2);
        RandomTables together = RandomTables.shares(events, new long[] {7, 6, 90, 103}, List.of(total));
        BitSet apart = withheld(events, total);
        apart.or(together.untold());

        assertThat(new Attack(together, apart).least(0)).isGreaterThanOrEqualTo(4);
        holds(together);
    }

    @Test
    void withholdsAnotherCountInsteadOfOneThatIsToldElsewhere() {
        Cells<String> cells = new Cells<>();
        cells.add("few", 3);
        cells.add("told elsewhere", 7);
        cells.add("many", 90);
        cells.total("all", List.of("few", "told elsewhere", "many"));
        assertThat(cells.controlled().of("told elsewhere")).isEmpty();

        cells.told("told elsewhere");
        assertThat(cells.controlled().of("told elsewhere")).hasValue(7);
        assertThat(cells.controlled().of("many")).isEmpty();
        assertThat(cells.controlled().of("all")).hasValue(100);
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

        assertThat(withheld(tables)).isEqualTo(withheld(tables));
    }

    @Test
    void refusesCountsThatDoNotAddUp() {
        assertThatThrownBy(() -> withheld(new long[] {1, 2, 4}, Sum.of(2, 0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> withheld(new long[] {-1})).isInstanceOf(IllegalArgumentException.class);
    }

    private static BitSet withheld(long[] counts, Sum... sums) {
        return DisclosureControl.withheld(counts, List.of(sums), new BitSet(), new BitSet());
    }

    private static BitSet withheld(RandomTables tables) {
        return DisclosureControl.withheld(tables.counts(), tables.sums(), tables.untold(), new BitSet());
    }

    private static void holds(RandomTables tables) {
        BitSet withheld = withheld(tables);
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
