package org.hearth.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.hearth.linkage.Blocks.Dropped;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void meetsEachPairThatSharesAKeyOnceHoweverTheWorkIsCut() {
        Random random = new Random(4);
        int records = 120;
        BlockingPart part = new BlockingPart();
        List<TreeSet<String>> keysOf = new ArrayList<>();
        for (int record = 0; record < records; record++) {
            keysOf.add(new TreeSet<>());
            for (int i = 0; i < 4; i++) {
                String pass = "pass" + random.nextInt(3);
                String key = "key" + random.nextInt(25);
                keysOf.get(record).add(pass + key);
                part.add(record, pass, key);
                part.add(record, pass, key);
            }
        }
        Blocks blocks = Blocking.blocks(List.of(part), records, 1000);
        List<String> expected = new ArrayList<>();
        for (int left = 0; left < records; left++) {
            for (int right = left + 1; right < records; right++) {
                TreeSet<String> common = new TreeSet<>(keysOf.get(left));
                common.retainAll(keysOf.get(right));
                if (!common.isEmpty()) {
                    expected.add(left + "-" + right + " by " + common.first().substring(0, 5));
                }
                assertThat(blocks.compared(left, right)).isEqualTo(!common.isEmpty());
            }
        }
        for (int number : List.of(1, 2, 7, 1000)) {
            List<String> met = new ArrayList<>();
            blocks.shares(number)
                    .forEach(share -> blocks.forEachPair(
                            share,
                            (left, right, pass) -> met.add(left + "-" + right + " by "
                                    + blocks.passes().get(pass))));
            assertThat(met).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void leavesOutBlocksThatAreTooLargeAndSaysSo() {
        BlockingPart part = new BlockingPart();
        for (int record = 0; record < 10; record++) {
            part.add(record, "names", "common");
            part.add(record, "birth", "day" + record / 2);
        }

        Blocks blocks = Blocking.blocks(List.of(part), 10, 9);

        assertThat(blocks.dropped()).containsExactly(new Dropped("names", 1, 10, 45));
        assertThat(blocks.compared(0, 1)).isTrue();
        assertThat(blocks.compared(1, 2)).isFalse();
    }

    @Test
    void comparesNothingWhereNothingIsShared() {
        BlockingPart part = new BlockingPart();
        part.add(0, "names", "a");
        part.add(1, "names", "b");

        assertThat(Blocking.blocks(List.of(part), 2, 9).shares(4)).isEmpty();
    }
}
