package org.hearth.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.dataset.Town;
import org.hearth.dataset.Town.Line;
import org.hearth.household.Evidence.Resident;
import org.hearth.table.TableReader;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who somebody was known to be on a day. */
class ResidentsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate SECOND = FIRST.plusDays(7);

    @TempDir
    Path root;

    private static Line line(String surname, LocalDate birth) {
        return new Line("schools", "1", 1, "Ann", surname, birth, "F", null, "NB1 1AA", "100");
    }

    @Test
    void areAsTheDeliveriesUpToTheDaySaidWhateverWasSaidLater() {
        Workspace workspace = Workspace.open(root);
        Line before = line("Larkspur", LocalDate.of(2014, 7, 3));
        Town.encode(List.of(before), workspace, "schools", FIRST);
        Town.encode(List.of(line("Wrenfield", LocalDate.of(2013, 2, 3))), workspace, "schools", SECOND);
        List<Path> deliveries =
                workspace.artefacts("encoded").stream().map(workspace::path).toList();
        Reach all = Reach.everything(TableReader.open(Map.of()), 1);
        Residents residents = Residents.read(all, deliveries, 1, record -> record.equals(before.pseudonym()) ? 0 : -1);
        Residents alone = Residents.read(all, deliveries.subList(0, 1), 1, record -> 0);

        Resident earlier = residents.of(0, "p", SECOND.minusDays(1));
        assertThat(earlier).isEqualTo(alone.of(0, "p", FIRST)).isEqualTo(residents.of(0, "p", FIRST.minusYears(3)));
        assertThat(earlier.surname()).isPresent();
        assertThat(earlier.born()).contains(LocalDate.of(2014, 7, 1));
        Resident later = residents.of(0, "p", SECOND);
        assertThat(later.surname()).isPresent().isNotEqualTo(earlier.surname());
        assertThat(later.born()).contains(LocalDate.of(2013, 1, 1));
    }
}
