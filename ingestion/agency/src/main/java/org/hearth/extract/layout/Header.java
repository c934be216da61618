package org.hearth.extract.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.extract.layout.Layout.Column;
import org.hearth.extract.layout.Layout.Needed;

/**
 * A header row recognised as a table's: columns are found by name, whatever their order, case, spaces and punctuation.
 *
 * @param places where each column of the layout is; one that the file does not have is absent
 * @param others how many columns the layout does not know
 */
public record Header(TableSet.Table table, Map<String, Integer> places, int others) {

    /** What share of the needed columns a header row must have at least. */
    private static final double ENOUGH = 0.6;

    public Header {
        places = Map.copyOf(places);
    }

    /** The table that a row is most likely the header of: the row must name the person, and most needed columns. */
    static Optional<Header> of(List<String> cells, List<TableSet.Table> tables) {
        Map<String, Integer> found = new HashMap<>();
        IntStream.range(0, cells.size()).forEach(i -> found.putIfAbsent(folded(cells.get(i)), i));
        found.remove("");
        if (found.size() < 2) {
            return Optional.empty();
        }
        Header best = null;
        double most = ENOUGH;
        for (TableSet.Table table : tables) {
            Header header = header(table, found);
            double share = header.share();
            if (share > most || (share == most && (best == null || header.places.size() > best.places.size()))) {
                best = header;
                most = share;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Header header(TableSet.Table table, Map<String, Integer> found) {
        Map<String, Integer> places = new HashMap<>();
        for (Column column : table.layout().columns()) {
            names(column).stream()
                    .filter(found::containsKey)
                    .findFirst()
                    .ifPresent(name -> places.put(column.name(), found.getOrDefault(name, 0)));
        }
        return new Header(table, places, found.size() - places.size());
    }

    /** The share of needed columns that are there; none without the person's column. */
    private double share() {
        Layout layout = table.layout();
        List<String> needed = layout.needed();
        return places.containsKey(layout.person())
                ? (double) needed.stream().filter(places::containsKey).count() / needed.size()
                : 0;
    }

    /** Needed columns that are missing. */
    List<String> missing() {
        return table.layout().columns().stream()
                .filter(column -> column.isIn(Needed.COLUMN) && !places.containsKey(column.name()))
                .map(Column::name)
                .toList();
    }

    /** Every name that a column goes by, folded. */
    static Set<String> names(Column column) {
        return Stream.concat(Stream.of(column.name()), column.also().stream().flatMap(List::stream))
                .map(Header::folded)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What tables call the column of the person, folded. */
    static Set<String> persons(List<TableSet.Table> tables) {
        return tables.stream()
                .flatMap(table -> table.layout().columns().stream()
                        .filter(column -> column.name().equals(table.layout().person())))
                .flatMap(column -> names(column).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
