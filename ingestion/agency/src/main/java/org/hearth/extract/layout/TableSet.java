package org.hearth.extract.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.extract.value.Resource;

/**
 * The tables of a format that has several: lists of a workbook, or files of a data set. They are data, in {@code tables/*.yaml}
 * beside this class.
 *
 * @param tables in the order in which they are documented
 */
public record TableSet(String title, List<Table> tables) {

    /**
     * One table.
     *
     * @param name the name its rows are counted under
     * @param title what it holds
     */
    public record Table(String name, String title, Layout layout) {

        /** Every name of every column, folded. */
        Set<String> known() {
            return layout.columns().stream()
                    .flatMap(column -> Header.names(column).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private record WrittenTable(
            String name,
            String title,
            String person,
            Optional<String> event,
            Optional<Layout.Stated> stated,
            Optional<String> reference,
            Optional<Boolean> typed,
            List<Layout.Column> columns,
            Optional<List<Layout.Home>> homes,
            Optional<List<Layout.Yield>> facts) {

        Table table() {
            return new Table(
                    name,
                    title,
                    new Layout.Written(person, event, stated, reference, Optional.empty(), typed, columns, homes, facts)
                            .layout());
        }
    }

    private record Written(String title, List<WrittenTable> tables) {}

    public TableSet {
        tables = List.copyOf(tables);
    }

    /** The tables of a format, such as {@code annex-a}. */
    public static TableSet of(String format) {
        Written yaml = Resource.yaml("tables/" + format + ".yaml", Written.class);
        return new TableSet(
                yaml.title, yaml.tables.stream().map(WrittenTable::table).toList());
    }
}
