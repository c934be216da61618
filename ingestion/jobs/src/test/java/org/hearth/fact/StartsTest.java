package org.hearth.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.authority.Authority;
import org.junit.jupiter.api.Test;

class StartsTest {

    private static final Path NORTHBROOK = Path.of("../../northbrook");
    private static final Authority AUTHORITY = Authority.read(NORTHBROOK);
    private static final NeedGroups NEEDS = NeedGroups.read(NORTHBROOK.resolve(NeedGroups.FILE));
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final YearMonth LAST = YearMonth.of(2024, 3);

    private static Starts.Start start(String household, String lsoa, String code, String day) {
        return new Starts.Start(household, Optional.of(lsoa), Optional.of(code), LocalDate.parse(day));
    }

    private static Starts count(Starts.Start... starts) {
        return Starts.count(List.of(starts), AUTHORITY, NEEDS, FIRST, LAST);
    }

    private static long cell(Starts starts, String need, int month) {
        return starts.counts().stream()
                .filter(c -> c.locality().equals("north")
                        && c.need().equals(need)
                        && c.month().equals(YearMonth.of(2024, month)))
                .findFirst()
                .orElseThrow()
                .starts();
    }

    @Test
    void hasACellForEveryLocalityNeedAndMonth() {
        assertThat(count().counts()).hasSize(4 * 10 * 3).allMatch(cell -> cell.starts() == 0);
    }

    @Test
    void countsAFamilyOnceADayHoweverManyPersonsItIsAbout() {
        Starts starts = count(
                start("h1", "E01990001", "8.3", "2024-02-05"),
                start("h1", "E01990001", "8.1", "2024-02-05"), // the same need group
                start("h1", "E01990001", "8.3", "2024-02-06"),
                start("h2", "E01990001", "8.3", "2024-02-05"));
        assertThat(cell(starts, "domestic-abuse", 2)).isEqualTo(3);
    }

    @Test
    void tellsNeedTenFromNeedOne() {
        Starts starts = count(start("h1", "E01990001", "10.2", "2024-01-31"));
        assertThat(cell(starts, "money", 1)).isEqualTo(1);
        assertThat(cell(starts, "education", 1)).isZero();
    }

    @Test
    void saysWhatIsInNoCellAndWhy() {
        Starts starts = count(
                start("h1", "E01000001", "8.3", "2024-02-05"),
                start("h2", "E01990001", "11.1", "2024-02-05"),
                start("h3", "E01990001", "8.3", "2024-04-01"));
        assertThat(starts.left()).isEqualTo(Map.of("no-locality", 1L, "no-need-group", 1L, "out-of-time", 1L));
    }
}
