package org.hearth.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaneChartTest {

    @Test
    void givesEachAgencyALaneAndLeavesOutDaysOffTheAxis() {
        Map<String, List<LocalDate>> days = new LinkedHashMap<>();
        days.put("Police", List.of(LocalDate.of(2021, 1, 1), LocalDate.of(2024, 6, 1)));
        days.put("Schools", List.of());

        LaneChart chart = LaneChart.draw(
                new ForecastChart.Words("id", "title", "description"),
                days,
                LocalDate.of(2021, 10, 1),
                LocalDate.of(2026, 10, 1));

        assertThat(chart.lanes()).extracting(LaneChart.Lane::name).containsExactly("Police", "Schools");
        assertThat(chart.lanes().get(0).marks()).hasSize(1);
        assertThat(chart.across()).extracting(Tick::label).containsExactly("2022", "2023", "2024", "2025", "2026");
    }
}
