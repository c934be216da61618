package org.hearth.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.hearth.dataset.Meetings.Share;
import org.junit.jupiter.api.Test;

class BlockingTest {

    private static final List<String> PASSES = List.of("a", "b", "c");

    private static final long[] NONE = {};

    private static long[][] keys(int records, int values) {
        SplittableRandom random = new SplittableRandom(3);
        long[][] keys = new long[3][records];
        for (long[] pass : keys) {
            for (int i = 0; i < records; i++) {
                pass[i] = (random.nextInt(values) * 0x9e3779b97f4a7c15L) | 1L << 63;
            }
        }
        return keys;
    }

    @Test
    void everyPairThatSharesAKeyBelongsToOneBlock() {
        long[][] keys = keys(60, 10);
        long[][] kept = {keys[0].clone(), keys[1].clone(), keys[2].clone()};
        Meetings meetings = Blocking.meetings(PASSES, keys, NONE, 60, 1000);
        Set<String> owned = new HashSet<>();
        int count = 0;
        for (int block = 0; block < meetings.size(); block++) {
            for (int i = meetings.start(block); i < meetings.end(block); i++) {
                for (int j = i + 1; j < meetings.end(block); j++) {
                    if (meetings.firstCommon(meetings.member(i), meetings.member(j)) == block) {
                        owned.add(meetings.member(i) + "-" + meetings.member(j));
                        count++;
                    }
                }
            }
        }
        Set<String> wanted = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            for (int j = i + 1; j < 60; j++) {
                if (kept[0][i] == kept[0][j] || kept[1][i] == kept[1][j] || kept[2][i] == kept[2][j]) {
                    wanted.add(i + "-" + j);
                }
            }
        }

        assertThat(owned).isEqualTo(wanted);
        assertThat(count).isEqualTo(wanted.size());
    }

    @Test
    void keepsToItsBudgetAndSaysWhatItLeavesOut() {
        Meetings meetings = Blocking.meetings(PASSES, keys(2000, 3), NONE, 2000, 40);

        assertThat(meetings.report().stream()
                        .mapToLong(Meetings.PassReport::pairsDropped)
                        .sum())
                .isPositive();
        assertThat(meetings.report().subList(0, 3).stream()
                        .mapToLong(Meetings.PassReport::pairs)
                        .sum())
                .isLessThanOrEqualTo(40_000);
    }

    @Test
    void splitsABlockThatIsTooLargeByAnotherSuchBlockOfItsRecords() {
        int records = 5000;
        int groups = 50;
        long[][] keys = new long[2][records];
        for (int record = 0; record < records; record++) {
            keys[0][record] = Long.MIN_VALUE;
            keys[1][record] = (record % groups * 0x9e3779b97f4a7c15L) | 1L << 63;
        }

        Meetings meetings = Blocking.meetings(List.of("a", "b"), keys, NONE, records, 20);

        assertThat(meetings.report()).extracting(Meetings.PassReport::pairs).startsWith(0L, 0L);
        assertThat(meetings.shared(0, groups)).containsExactly("split");
        assertThat(meetings.firstCommon(0, 1)).isNegative();
    }

    @Test
    void oneValueInEveryRowMakesNoPairs() {
        long[][] same = new long[1][100_000];
        java.util.Arrays.fill(same[0], Long.MIN_VALUE);

        Meetings meetings = Blocking.meetings(List.of("a"), same, NONE, 100_000, 100);

        assertThat(meetings.pairs()).isZero();
        assertThat(meetings.report().get(0).largestDropped()).isEqualTo(100_000);
    }

    @Test
    void sharesCutAHotKeyIntoEqualWork() {
        long[][] keys = keys(3000, 2);
        Meetings meetings = Blocking.meetings(PASSES, keys, NONE, 3000, 100_000);

        List<Share> shares = meetings.shares(16);

        assertThat(shares.size()).isBetween(16, 18);
        assertThat(shares.get(0).from()).isZero();
        for (int i = 1; i < shares.size(); i++) {
            assertThat(shares.get(i).from()).isEqualTo(shares.get(i - 1).to());
        }
    }

    @Test
    void noTaskHasMoreThanThreeTimesThePairsOfTheMedianWhateverTheSizesOfBlocks() {
        long[][] keys = keys(20_000, 4000);
        for (int hot = 0; hot < 6000; hot++) {
            keys[1][hot] = Long.MIN_VALUE;
        }
        Meetings meetings = Blocking.meetings(PASSES, keys, NONE, 20_000, 4000);
        assertThat(meetings.report().get(1).largestBlock()).isGreaterThanOrEqualTo(6000);

        long[] pairs = meetings.shares(32).stream()
                .mapToLong(share -> pairs(meetings, share))
                .sorted()
                .toArray();
        assertThat(pairs[pairs.length - 1]).isLessThan(3 * pairs[pairs.length / 2]);
    }

    private static long pairs(Meetings meetings, Share share) {
        long pairs = 0;
        for (int place = share.from(); place < share.to(); place++) {
            pairs += meetings.end(meetings.blockOf(place)) - place - 1;
        }
        return pairs;
    }

    @Test
    void aFairShareGivesWhatTheSmallLeaveToTheLarge() {
        assertThat(Blocking.fairShares(new long[] {10, 1000, 500}, 900)).containsExactly(10, 445, 445);
    }
}
