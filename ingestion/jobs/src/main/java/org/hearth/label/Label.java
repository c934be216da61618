package org.hearth.label;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.hearth.authority.Authority;
import org.hearth.authority.FactKinds;
import org.hearth.authority.YamlFile;
import org.hearth.fact.Fact;
import org.hearth.fact.Timeline;
import org.hearth.workspace.Fault;

/**
 * A label: whether one of some kinds of fact happens to a member of a household within a timespan.
 *
 * @param says what it says, in plain words
 * @param months length of the timespan
 * @param kinds kinds of fact, as in facts.yaml
 */
public record Label(String says, int months, List<String> kinds) implements Serializable {

    public Label {
        kinds = List.copyOf(kinds);
    }

    /** Where the label of a name is defined. */
    public static Path file(Authority authority, String name) {
        return authority.file("labels/" + name + ".yaml");
    }

    /**
     * Reads a label.
     *
     * @throws Fault with every fault of its file
     */
    public static Label read(Path file, FactKinds known) {
        Label label = YamlFile.read(file, Label.class);
        List<String> faults = new ArrayList<>();
        if (label.says.isBlank()) {
            faults.add("expected plain words under says, found none");
        }
        if (label.months < 1) {
            faults.add("expected at least 1 under months, found " + label.months);
        }
        for (String kind : label.kinds) {
            if (!known.kinds().containsKey(kind)) {
                faults.add("expected kinds of facts.yaml, found " + kind);
            }
        }
        if (!faults.isEmpty()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    faults.stream().map(f -> "Cannot use " + file + ": " + f).toList());
        }
        return label;
    }

    /**
     * The label of a household. A fact that was corrected since does not count.
     *
     * @param members those who were known to live in it on the as-of date
     * @param end the day after the data's last
     * @return 1 or 0; empty when the timespan reaches past the end of the data
     */
    public OptionalInt of(List<Timeline> members, LocalDate asOf, LocalDate end) {
        LocalDate over = asOf.plusMonths(months);
        if (over.isAfter(end)) {
            return OptionalInt.empty();
        }
        int first = (int) asOf.toEpochDay();
        int until = (int) over.toEpochDay();
        boolean happens = members.stream().anyMatch(member -> happensTo(member.facts(), first, until));
        return OptionalInt.of(happens ? 1 : 0);
    }

    private boolean happensTo(List<Fact> facts, int first, int until) {
        for (Fact fact : facts) { // for every member and date: as a stream it cost as much as the features
            if (isIn(fact, first, until)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(Fact fact, int first, int until) {
        return fact.happenedOn() >= first && fact.happenedOn() < until && fact.holds() && kinds.contains(fact.kind());
    }
}
