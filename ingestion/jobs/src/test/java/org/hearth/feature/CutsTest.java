package org.hearth.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.table.TableReader;
import org.junit.jupiter.api.Test;

class CutsTest {

    private static final String IDS = "SELECT 'h''' || lpad(range::VARCHAR, 3, '0') AS id FROM range(10)";

    @Test
    void cutAListIntoPiecesOfOneSizeInOrder() {
        Cuts cuts = Cuts.of(IDS, "id", 4);
        assertThat(cuts.firsts()).containsExactly("h'004", "h'008");
        try (TableReader tables = TableReader.open(Map.of())) {
            List<List<String>> pieces = IntStream.range(0, cuts.pieces())
                    .mapToObj(piece -> tables.list(
                            "SELECT id FROM (" + IDS + ") WHERE " + cuts.holds("id", piece) + " ORDER BY id",
                            row -> row.text("id")))
                    .toList();
            assertThat(pieces).extracting(List::size).containsExactly(4, 4, 2);
            for (int piece = 0; piece < pieces.size(); piece++) {
                assertThat(pieces.get(piece)).extracting(cuts::piece).containsOnly(piece);
            }
        }
    }

    @Test
    void leaveAShortListWhole() {
        assertThat(Cuts.of(IDS, "id", 10).pieces()).isEqualTo(1);
        assertThat(Cuts.of(IDS, "id", 10).holds("id", 0)).isEqualTo("true");
    }
}
