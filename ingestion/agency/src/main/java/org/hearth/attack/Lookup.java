package org.hearth.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From what an attack says the values of rows are, to the one known person who has them. */
final class Lookup {

    private Lookup() {}

    /**
     * By row, the only known person with all the values that the row is said to have; -1 where there is none or several.
     *
     * @param meanings by column and encoded value, the known value
     */
    static int[] unique(People encoded, People known, Map<String, Map<Integer, Integer>> meanings) {
        List<String> columns = meanings.keySet().stream().sorted().toList();
        Map<List<Integer>, Integer> people = new HashMap<>();
        for (int person = 0; person < known.size(); person++) {
            List<Integer> values = new ArrayList<>();
            for (String column : columns) {
                values.add(known.column(column)[person]);
            }
            people.merge(values, person, (one, other) -> -1);
        }
        int[] found = new int[encoded.size()];
        Arrays.setAll(found, row -> {
            List<Integer> values = new ArrayList<>();
            for (String column : columns) {
                int value = encoded.column(column)[row];
                values.add(
                        value == People.MISSING
                                ? value
                                : meanings.getOrDefault(column, Map.of()).getOrDefault(value, -2));
            }
            return people.getOrDefault(values, -1);
        });
        return found;
    }
}
