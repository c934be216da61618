package org.hearth.feature;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hearth.table.TableReader;

/**
 * Where a sorted list of ids is cut into pieces of one size.
 *
 * @param firsts the first id of each piece after the first one, ascending
 */
record Cuts(List<String> firsts) implements Serializable {

    /**
     * Cuts a list.
     *
     * @param ids SQL of the ids, in a column of this name, each once
     * @param size how many ids each piece but the last has
     */
    static Cuts of(String ids, String column, int size) {
        String sql = "SELECT id FROM (SELECT " + column + " AS id, row_number() OVER (ORDER BY " + column
                + ") AS place FROM (" + ids + ")) WHERE place % " + size + " = 1 AND place > 1 ORDER BY id";
        try (TableReader tables = TableReader.open(Map.of())) {
            return new Cuts(tables.list(sql, row -> row.text("id")));
        }
    }

    int pieces() {
        return firsts.size() + 1;
    }

    /** The piece an id is in, from 0. */
    int piece(String id) {
        int found = Collections.binarySearch(firsts, id);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** SQL that holds for the ids of a piece. */
    String holds(String column, int piece) {
        String from = piece == 0 ? "" : " AND " + column + " >= " + text(firsts.get(piece - 1));
        String until = piece == firsts.size() ? "" : " AND " + column + " < " + text(firsts.get(piece));
        return "true" + from + until;
    }

    private static String text(String id) {
        return "'" + id.replace("'", "''") + "'";
    }
}
