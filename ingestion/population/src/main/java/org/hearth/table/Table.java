package org.hearth.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The contract of one Parquet file.
 *
 * @param name file name without its ending
 * @param columns in the order of the file
 */
public record Table(String name, List<Column> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** Where the table lies in an artefact's directory. */
    public Path in(Path directory) {
        return directory.resolve(name + ".parquet");
    }

    /** The same table with more columns at its end. */
    public Table with(List<Column> more) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(more);
        return new Table(name, all);
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
