package org.hearth.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityChartTest {

    private static ReliabilityChart chart(ReliabilityChart.Bin... bins) {
        return ReliabilityChart.draw(new ForecastChart.Words("id", "title", "description"), List.of(bins));
    }

    @Test
    void standsAKeptPromiseOnTheDiagonal() {
        ReliabilityChart.Mark mark =
                chart(new ReliabilityChart.Bin(0.2, 0.2, 0.1, 0.4)).marks().get(0);
        double across = (mark.x() - Box.SQUARE.left()) / (Box.SQUARE.right() - Box.SQUARE.left());
        double up = (Box.SQUARE.bottom() - mark.y()) / (Box.SQUARE.bottom() - Box.SQUARE.top());

        assertThat(across).isCloseTo(0.5, within(1e-9));
        assertThat(up).isCloseTo(across, within(1e-9));
        assertThat(mark.lowY()).isGreaterThan(mark.y());
        assertThat(mark.highY()).isLessThan(mark.y());
    }

    @Test
    void endsBothAxesAtTheSameRoundNumber() {
        ReliabilityChart chart = chart(new ReliabilityChart.Bin(0.2, 0.2, 0.1, 0.34));

        assertThat(chart.across()).extracting(Tick::label).containsExactly("0", "10", "20", "30", "40");
        assertThat(chart.up()).extracting(Tick::label).containsExactly("0", "10", "20", "30", "40");
    }
}
