package org.hearth.fact;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.population.AgencyTables;
import org.hearth.population.JobTables;

/**
 * What facts by person are made from.
 *
 * @param encoded directories of all deliveries
 * @param once those of agencies that have one alone: nothing in them can have been superseded
 * @param followed directories with the versions of each agency that has several
 * @param linked directory of the persons
 */
record FactSources(List<Path> encoded, List<Path> once, List<Path> followed, Path linked) {

    FactSources {
        encoded = List.copyOf(encoded);
        once = List.copyOf(once);
        followed = List.copyOf(followed);
    }

    /** The files of facts as they were told. */
    List<Path> told() {
        return once.stream().map(AgencyTables.RECORD_FACTS::in).toList();
    }

    /** The files of facts with the time in which they were held to be true. */
    List<Path> versions() {
        return followed.stream().map(JobTables.VERSIONS::in).toList();
    }

    /** SQL of all these files, under the name {@code f}. */
    String facts() {
        return files(Stream.concat(told().stream(), versions().stream()).toList());
    }

    /** SQL of the person of each record, under the name {@code p}. */
    String persons() {
        return "read_parquet(" + DeliveryRows.text(JobTables.PERSONS.in(linked)) + ") p";
    }

    /** SQL of the rows of some files of facts, under the name {@code f}. */
    static String files(List<Path> files) {
        return "read_parquet(["
                + String.join(", ", files.stream().map(DeliveryRows::text).toList()) + "], union_by_name = true) f";
    }
}
