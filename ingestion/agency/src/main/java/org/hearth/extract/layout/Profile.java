package org.hearth.extract.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.extract.layout.Layout.Column;
import org.hearth.extract.value.Resource;

/**
 * An open profile: what one CSV file of an agency holds, and which facts its rows yield. Profiles are data, in
 * {@code profiles/*.yaml} beside this class; none of them is an official file.
 *
 * @param id its format's name, such as {@code early-help}
 * @param title what it holds
 * @param agency the agency that exports it
 * @param file the file's name
 * @param row what one row is
 * @param about more, where there is more to say
 */
public record Profile(String id, String title, String agency, String file, String row, String about, Layout layout) {

    /** Every profile, in the order in which a delivery's files are read. */
    public static final List<Profile> ALL = Stream.of(
                    "persons",
                    "early-help",
                    "domestic-abuse",
                    "missing",
                    "ppn",
                    "operation-encompass",
                    "homelessness",
                    "health-visiting",
                    "community-health",
                    "youth-justice",
                    "council-tax",
                    "benefits",
                    "social-housing")
            .map(Profile::read)
            .toList();

    private record Written(
            String title,
            String agency,
            String file,
            String row,
            String about,
            String person,
            Optional<String> event,
            Optional<Layout.Stated> stated,
            Optional<String> reference,
            Optional<List<String>> episode,
            List<Column> columns,
            Optional<List<Layout.Home>> homes,
            Optional<List<Layout.Yield>> facts) {

        Layout layout() {
            return new Layout.Written(
                            person, event, stated, reference, episode, Optional.empty(), columns, homes, facts)
                    .layout();
        }
    }

    private static Profile read(String id) {
        Written yaml = Resource.yaml("profiles/" + id + ".yaml", Written.class);
        return new Profile(id, yaml.title, yaml.agency, yaml.file, yaml.row, yaml.about, yaml.layout());
    }

    /** A header and one right row. */
    public String example() {
        return line(layout.columns().stream().map(Column::name))
                + line(layout.columns().stream().map(column -> column.example().orElse("")));
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(",", "", "\n"));
    }
}
