package org.hearth.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundingTest {

    final Rounding rounding =
            new Rounding("a key of thirty-two bytes at least".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    @Test
    void givesMultiplesOfFiveNeverFurtherThanFour() {
        for (int count = 0; count < 200; count++) {
            long rounded = rounding.round("cell " + count, count);
            assertThat(rounded % 5).isZero();
            assertThat(Math.abs(rounded - count)).isLessThan(5);
        }
        assertThat(rounding.round("any", 0)).isZero();
        assertThat(rounding.round("any", 15)).isEqualTo(15);
    }

    @Test
    void isRightOnAverage() {
        for (int count = 1; count <= 4; count++) {
            int fixed = count;
            double mean = IntStream.range(0, 20_000)
                    .mapToLong(i -> rounding.round("cell " + i, fixed))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(count, within(0.06));
        }
    }

    @Test
    void fallsTheSameWayForTheSameCellAndAnotherWithAnotherKey() {
        Rounding other = new Rounding(new byte[32]);
        long differing = IntStream.range(0, 1_000)
                .filter(i -> {
                    assertThat(rounding.round("cell " + i, 2)).isEqualTo(rounding.round("cell " + i, 2));
                    return rounding.round("cell " + i, 2) != other.round("cell " + i, 2);
                })
                .count();
        assertThat(differing).isBetween(350L, 600L);
    }
}
