package org.hearth.linkage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.household.Households;
import org.hearth.household.Residence;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;

/** What an earlier run called persons and households, and what has become of those ids. Not thread-safe. */
final class History {

    private static final String PERSON = "person";
    private static final String HOUSEHOLD = "household";

    private final Optional<Path> before;
    private final LocalDate day;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, String> successors = new HashMap<>();

    /**
     * A history.
     *
     * @param before the folder that the earlier run left; empty if there was none
     * @param day on which changes are dated
     */
    History(Optional<Path> before, LocalDate day) {
        this.before = before;
        this.day = day;
        before.ifPresent(linked -> {
            try (TableReader tables = TableReader.open(Map.of("changes", JobTables.CHANGES.in(linked)))) {
                tables.forEach(
                        "SELECT * FROM changes",
                        row -> changes.add(new Change(
                                row.date("changed_on"),
                                row.text("what"),
                                row.text("kind"),
                                row.text("from_id"),
                                row.text("to_id"),
                                row.whole("members"))));
            }
        });
    }

    /** All changes so far, in order. */
    List<Change> changes() {
        return changes.stream().sorted(Change.ORDER).toList();
    }

    /**
     * Gives persons the ids that most of their records had.
     *
     * @param records those whose persons are new
     * @param had by record, the id of its person
     */
    void keepPersons(DataSetLinkage linkage, BitSet records, Map<String, String> had) {
        if (before.isEmpty()) {
            return;
        }
        Lineage.Members members = new Lineage.Members();
        records.stream()
                .forEach(record ->
                        members.add(linkage.personId(record), Optional.ofNullable(had.get(linkage.id(record)))));
        linkage.rename(records, note(PERSON, members.lineage(Set.copyOf(had.values()))));
    }

    private Map<String, String> note(String what, Lineage lineage) {
        for (Lineage.Event event : lineage.events()) {
            changes.add(new Change(day, what, event.kind().id(), event.from(), event.to(), event.members()));
            if (what.equals(PERSON) && event.kind() == Lineage.Kind.MERGED) {
                successors.put(event.from(), event.to());
            }
        }
        return lineage.ids();
    }

    /** Gives households the ids that most of their residences had. */
    Households keepHouseholds(Households households, LinkedFiles files) {
        if (before.isEmpty()) {
            return households;
        }
        Map<Stay, String> had = new HashMap<>();
        Set<String> ids = new HashSet<>();
        String residences = TableReader.file(JobTables.RESIDENCES.in(before.get()));
        TableReader tables = files.tables();
        tables.forEach("SELECT DISTINCT household FROM " + residences, row -> ids.add(row.text("household")));
        tables.forEach(
                "SELECT * FROM " + residences + " WHERE " + files.gone(),
                row -> had.put(
                        new Stay(
                                successors.getOrDefault(row.text("person"), row.text("person")),
                                row.text("agency"),
                                row.date("from_on"),
                                row.date("known_on")),
                        row.text("household")));
        Lineage.Members members = new Lineage.Members();
        for (Residence now : households.residences()) {
            Stay stay = new Stay(now.person(), now.agency(), now.fromOn(), now.knownOn());
            members.add(now.household(), Optional.ofNullable(had.get(stay)));
        }
        return households.renamed(note(HOUSEHOLD, members.lineage(ids)));
    }

    /** A residence, by what does not change when its household gets another id. */
    private record Stay(String person, String agency, LocalDate fromOn, LocalDate knownOn) {}
}
