package org.hearth.feature;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.fact.Attributes;
import org.hearth.fact.Fact;
import org.hearth.fact.Residence;
import org.hearth.fact.Timeline;
import org.hearth.population.AgencyTables;
import org.hearth.population.JobTables;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** A workspace as {@code encode} and {@code link} would leave it, of people made up elsewhere: one record a person and agency. */
public final class SampleWorkspace {

    private static final String DELIVERY = "2026-10-01";
    public static final String PURPOSE = "early help planning";

    private SampleWorkspace() {}

    /** Writes what is encoded and linked. */
    public static void write(Workspace workspace, List<Timeline> people) {
        Set<String> agencies = new TreeSet<>();
        people.forEach(person -> person.facts().forEach(fact -> agencies.add(fact.agency())));
        for (String agency : agencies) {
            Stage.of("encode", workspace, "encoded/" + agency + "/" + DELIVERY)
                    .make(draft -> encoded(draft.directory(), agency, people, DELIVERY));
        }
        Stage.of("link", workspace, "linked").make(draft -> linked(draft.directory(), people, agencies));
    }

    /** Adds another delivery of an agency, which holds all its facts once more. */
    public static void deliverAgain(Workspace workspace, String agency, List<Timeline> people) {
        Stage.of("encode", workspace, "encoded/" + agency + "/2026-11-01")
                .make(draft -> encoded(draft.directory(), agency, people, "2026-11-01"));
    }

    private static void encoded(Path directory, String agency, List<Timeline> people, String delivery) {
        int later = delivery.equals(DELIVERY) ? 0 : 31;
        try (TableWriter writer = TableWriter.open(AgencyTables.RECORD_FACTS, directory);
                TableWriter records = TableWriter.open(AgencyTables.RECORD_ATTRIBUTES, directory)) {
            for (Timeline person : people) {
                Attributes known = person.attributes().get(0);
                records.write(record(agency, person), orNull(known.sex()), orNull(known.birthQuarter()), null);
                for (Fact fact : person.facts()) {
                    if (fact.agency().equals(agency)) {
                        writer.write(
                                record(agency, person),
                                agency,
                                fact.kind(),
                                orNull(fact.code()),
                                Double.isNaN(fact.amount()) ? null : fact.amount(),
                                day(fact.happenedOn()),
                                day(fact.knownOn() + later),
                                PURPOSE,
                                agency,
                                null);
                    }
                }
            }
        }
    }

    private static void linked(Path directory, List<Timeline> people, Set<String> agencies) {
        try (TableWriter persons = TableWriter.open(JobTables.PERSONS, directory);
                TableWriter attributes = TableWriter.open(JobTables.PEOPLE, directory);
                TableWriter residences = TableWriter.open(JobTables.RESIDENCES, directory)) {
            for (Timeline person : people) {
                agencies.forEach(agency -> persons.write(record(agency, person), agency, person.person(), 1.0));
                Attributes known = person.attributes().get(0);
                attributes.write(person.person(), orNull(known.birthQuarter()), orNull(known.sex()), null);
                for (Residence home : person.residences()) {
                    residences.write(
                            person.person(),
                            home.agency(),
                            home.household(),
                            orNull(home.lsoa()),
                            day(home.fromOn()),
                            day(home.knownOn()),
                            null);
                }
            }
        }
    }

    private static String record(String agency, Timeline person) {
        return agency + "-" + person.person();
    }

    private static LocalDate day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
