package org.hearth.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.hearth.extract.Statement.Fact;

/**
 * One term of the School Census while it is read. Its tables hold the whole term's attendance, so nothing they say is taken to be
 * known before the term's last day.
 */
final class SchoolTerm {

    private final Term term;
    private final Reading reading;
    private final RollHistory history;
    private final Map<SchoolTable, Map<String, Pupil>> pupils = new EnumMap<>(SchoolTable.class);
    private final Set<SchoolTable> tables = EnumSet.noneOf(SchoolTable.class);

    /** A pupil of this term, under the id that the term's other tables point to. */
    private static final class Pupil {

        private final String localId;
        private final OptionalDouble possible;
        private double missed;
        private boolean addressed;

        Pupil(String localId, OptionalDouble possible) {
            this.localId = localId;
            this.possible = possible;
        }
    }

    SchoolTerm(Term term, Reading reading, RollHistory history) {
        this.term = term;
        this.reading = reading;
        this.history = history;
        pupils.put(SchoolTable.PUPILS_ON, new HashMap<>());
        pupils.put(SchoolTable.PUPILS_OFF, new HashMap<>());
    }

    void read(SchoolTable table, Path file) {
        tables.add(table);
        Map<String, Pupil> roll = pupils.getOrDefault(table.pupils(), Map.of());
        table.columns().read(file, reading, cells -> {
            if (table == table.pupils()) {
                pupil(table, cells, roll);
            } else {
                linked(table, cells, roll);
            }
        });
    }

    private void pupil(SchoolTable table, Cells cells, Map<String, Pupil> roll) {
        String key = cells.id(table.key());
        Optional<String> upn = cells.upn("upn");
        if (cells.refused()) {
            return;
        }
        LocalDate day = term.lastDay();
        String localId = upn.orElse(key);
        reading.episode(Optional.empty());
        roll.put(key, new Pupil(localId, cells.count("termlysessionspossible")));
        reading.state(identity(cells, localId, upn, day));
        reading.state(new Statement.CaseReference(localId, day, localId));
        String school = cells.text("nativeid").orElse("");
        if (table == SchoolTable.PUPILS_OFF) {
            cells.date("leavingdate").ifPresent(left -> history.left(localId, school, left));
            return;
        }
        LocalDate entry =
                cells.date("entrydate").filter(date -> !date.isAfter(day)).orElse(day);
        history.onRoll(localId, school, entry, term);
        cells.code("senprovision", CodeLists.SEN_PROVISION)
                .ifPresent(provision -> history.provision(localId, provision, term));
    }

    private static Statement.Identity identity(Cells cells, String localId, Optional<String> upn, LocalDate day) {
        Map<IdentityItem, String> values = new EnumMap<>(IdentityItem.class);
        upn.ifPresent(number -> values.put(IdentityItem.UPN, number));
        cells.text("forename").ifPresent(text -> values.put(IdentityItem.FORENAME, text));
        cells.text("surname").ifPresent(text -> values.put(IdentityItem.SURNAME, text));
        cells.text("formersurname")
                .or(() -> cells.text("preferredsurname"))
                .ifPresent(text -> values.put(IdentityItem.FORMER_SURNAME, text));
        cells.birth("dob", day).ifPresent(birth -> values.put(IdentityItem.DATE_OF_BIRTH, birth.toString()));
        cells.code("sex", CodeLists.SEX).ifPresent(code -> values.put(IdentityItem.SEX, code));
        cells.ethnicity("ethnicity").ifPresent(code -> values.put(IdentityItem.ETHNICITY, code));
        return new Statement.Identity(localId, day, values);
    }

    private void linked(SchoolTable table, Cells cells, Map<String, Pupil> roll) {
        String key = cells.id(table.key());
        if (cells.refused()) {
            return;
        }
        Pupil pupil = roll.get(key);
        if (pupil == null) {
            cells.refuseRow(table.key(), Defect.NO_SUCH_PUPIL);
            return;
        }
        reading.episode(Optional.of(episode(table)));
        switch (table) {
            case ADDRESSES_ON, ADDRESSES_OFF -> address(cells, pupil);
            case MEALS_ON, MEALS_OFF -> meals(cells, pupil);
            case SESSIONS_ON, SESSIONS_OFF -> sessions(cells, pupil);
            case EXCLUSIONS_ON, EXCLUSIONS_OFF -> exclusion(cells, pupil);
            case PUPILS_ON, PUPILS_OFF -> throw new IllegalStateException("a roll points to no pupil");
        }
    }

    /** The first address of the term counts; a second home would read as a move to and fro. */
    private void address(Cells cells, Pupil pupil) {
        if (!pupil.addressed) {
            PersonColumns.residence(cells, pupil.localId, term.censusDay(), "postcode", "uniquepropertyreferencenumber")
                    .ifPresent(residence -> {
                        pupil.addressed = true;
                        reading.state(residence.recordedOn(term.lastDay()));
                    });
        }
    }

    private void meals(Cells cells, Pupil pupil) {
        LocalDate known = term.lastDay();
        Optional<LocalDate> start = cells.date("fsmstartdate");
        start.ifPresent(day -> reading.state(
                Fact.of(pupil.localId, "school.free-meals-started", day).recordedOn(known)));
        cells.end("fsmenddate", start.orElse(LocalDate.MIN))
                .ifPresent(day -> reading.state(
                        Fact.of(pupil.localId, "school.free-meals-ended", day).recordedOn(known)));
    }

    private void sessions(Cells cells, Pupil pupil) {
        boolean absence = cells.code("attendancereason", CodeLists.ATTENDANCE)
                .flatMap(CodeLists.ABSENCE::find)
                .isPresent();
        double sessions = cells.count("sessions").orElse(0);
        if (!absence || pupil.possible.isEmpty()) {
            return;
        }
        if (pupil.missed + sessions > pupil.possible.getAsDouble()) {
            cells.refuse("sessions", Defect.MORE_MISSED_THAN_POSSIBLE);
        } else {
            pupil.missed += sessions;
        }
    }

    private void exclusion(Cells cells, Pupil pupil) {
        Optional<LocalDate> start = cells.requiredDate("startdate");
        Optional<String> category = cells.requiredCode("category", CodeLists.EXCLUSION);
        Optional<String> reason = cells.code("reason1", CodeLists.EXCLUSION_REASON);
        OptionalDouble sessions = cells.count("sessions");
        if (start.isEmpty() || category.isEmpty()) {
            return;
        }
        LocalDate known = term.lastDay();
        switch (category.get()) {
            case "PERM" ->
                reading.state(Fact.of(pupil.localId, "school.permanent-exclusion", start.get())
                        .code(reason)
                        .recordedOn(known));
            case "SUSP", "FIXD" -> {
                Fact fact = Fact.of(pupil.localId, "school.suspension", start.get())
                        .code(reason)
                        .recordedOn(known);
                reading.state(sessions.isPresent() ? fact.amount(sessions.getAsDouble()) : fact);
            }
            default -> reading.note("school-census: lunchtime exclusions are not used");
        }
    }

    /** A table of a term states all that it holds of each pupil on its roll. */
    private String episode(SchoolTable table) {
        return term + "/" + table.name();
    }

    /**
     * What can be said when every table of the term has been read: absence, where sessions were delivered, who is no longer on a
     * roll, and that each table read was all there is of its pupils.
     */
    void finish() {
        Set<String> said = new HashSet<>();
        pupils.forEach((roll, byKey) -> tables.stream()
                .filter(table -> table != roll && table.pupils() == roll)
                .forEach(table -> {
                    reading.episode(Optional.of(episode(table)));
                    byKey.values().forEach(pupil -> whole(table, pupil, said));
                }));
        reading.episode(Optional.empty());
        history.endTerm(term);
    }

    private void whole(SchoolTable table, Pupil pupil, Set<String> said) {
        LocalDate day = term.lastDay();
        reading.state(new Statement.Restated(pupil.localId, "", episode(table)));
        boolean sessions = table == SchoolTable.SESSIONS_ON || table == SchoolTable.SESSIONS_OFF;
        boolean over = reading.terms().delivered().filter(day::isAfter).isEmpty();
        if (sessions && over && pupil.possible.orElse(0) > 0 && said.add(pupil.localId)) {
            reading.state(
                    Fact.of(pupil.localId, "school.absence", day).amount(pupil.missed / pupil.possible.getAsDouble()));
        }
    }
}
