package org.hearth.extract.school;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.extract.Defect;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Reading;
import org.hearth.extract.Statement;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.file.CsvTable;
import org.hearth.extract.value.Cells;
import org.hearth.extract.value.CodeLists;

/**
 * One term of the School Census while it is read. Its tables hold the whole term's attendance, so nothing they say is taken to be
 * known before the term's last day.
 */
final class SchoolTerm {

    private final Term term;
    private final Reading reading;
    private final RollHistory history;
    private final Set<SchoolTable> delivered;
    private final Map<SchoolTable, Map<String, SchoolPupil>> pupils = new EnumMap<>(SchoolTable.class);

    /**
     * A term that has not been read.
     *
     * @param delivered the tables that there are
     */
    SchoolTerm(Term term, Set<SchoolTable> delivered, Reading reading, RollHistory history) {
        this.term = term;
        this.delivered = new TreeSet<>(delivered);
        this.reading = reading;
        this.history = history;
        pupils.put(SchoolTable.PUPILS_ON, new HashMap<>());
        pupils.put(SchoolTable.PUPILS_OFF, new HashMap<>());
    }

    void read(SchoolTable table, CsvTable columns, Path file) {
        Map<String, SchoolPupil> roll = pupils.getOrDefault(table.pupils(), Map.of());
        boolean alone = !delivered.contains(table.pupils());
        if (alone) {
            reading.note(
                    "school-census: no roll beside " + columns.table() + ", so its rows are checked and say nothing");
        }
        reading.episode(table.isPupils() || alone ? Optional.empty() : Optional.of(episode(table)));
        columns.read(file, reading, cells -> {
            if (table.isPupils()) {
                pupil(table, cells, roll);
            } else {
                linked(table, cells, alone ? Optional.empty() : Optional.of(roll));
            }
        });
    }

    private void pupil(SchoolTable table, Cells cells, Map<String, SchoolPupil> roll) {
        String key = cells.id(table.key());
        Optional<String> upn = cells.upn("upn");
        if (cells.refused()) {
            return;
        }
        LocalDate day = term.lastDay();
        String localId = upn.orElse(key);
        Optional<LocalDate> left = table == SchoolTable.PUPILS_OFF ? cells.date("leavingdate") : Optional.empty();
        roll.put(
                key,
                new SchoolPupil(
                        localId,
                        left,
                        cells.count("termlysessionspossible"),
                        cells.count("summerhalfterm2sessionspossible")));
        reading.state(identity(cells, localId, upn, day));
        reading.state(new Statement.CaseReference(localId, day, localId));
        String school = cells.text("nativeid").orElse("");
        if (table == SchoolTable.PUPILS_OFF) {
            left.ifPresent(on -> history.left(localId, school, on, term));
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

    /** A row about a pupil; where there is no roll, it is checked as a row about nobody. */
    private void linked(SchoolTable table, Cells cells, Optional<Map<String, SchoolPupil>> roll) {
        String key = cells.id(table.key());
        if (cells.refused()) {
            return;
        }
        Optional<SchoolPupil> pupil = roll.flatMap(known -> Optional.ofNullable(known.get(key)));
        if (roll.isPresent() && pupil.isEmpty()) {
            cells.refuseRow(table.key(), Defect.NO_SUCH_PUPIL);
            return;
        }
        reading.episode(Optional.of(episode(table)));
        switch (table) {
            case ADDRESSES_ON, ADDRESSES_OFF -> address(cells, pupil);
            case MEALS_ON, MEALS_OFF -> meals(cells, pupil);
            case NEEDS -> need(cells, pupil);
            case SESSIONS_ON, SESSIONS_OFF -> sessions(cells, pupil, false);
            case HALF_TERM_ON, HALF_TERM_OFF -> sessions(cells, pupil, true);
            case EXCLUSIONS_ON, EXCLUSIONS_OFF -> exclusion(cells, pupil);
            case PUPILS_ON, PUPILS_OFF -> throw new IllegalStateException("a roll points to no pupil");
        }
    }

    private void address(Cells cells, Optional<SchoolPupil> pupil) {
        Optional<Statement.Residence> residence = PersonColumns.residence(
                cells,
                pupil.map(SchoolPupil::localId).orElse(""),
                term.censusDay(),
                "postcode",
                "uniquepropertyreferencenumber");
        residence
                .filter(found -> pupil.filter(SchoolPupil::isFirstAddress).isPresent())
                .ifPresent(found -> reading.state(found.recordedOn(term.lastDay())));
    }

    private void meals(Cells cells, Optional<SchoolPupil> pupil) {
        Optional<LocalDate> start = cells.date("fsmstartdate");
        start.ifPresent(day -> state(pupil, "school.free-meals-started", day));
        cells.end("fsmenddate", start.orElse(LocalDate.MIN))
                .ifPresent(day -> state(pupil, "school.free-meals-ended", day));
    }

    private void need(Cells cells, Optional<SchoolPupil> pupil) {
        cells.count("sentyperank");
        Optional<String> type = cells.code("sentype", CodeLists.SEN_TYPE);
        pupil.ifPresent(known -> type.ifPresent(code -> history.need(known.localId(), code, term)));
    }

    private void sessions(Cells cells, Optional<SchoolPupil> pupil, boolean halfTerm) {
        boolean absence = cells.code("attendancereason", CodeLists.ATTENDANCE)
                .flatMap(CodeLists.ABSENCE::find)
                .isPresent();
        double sessions = cells.count("sessions").orElse(0);
        if (absence && pupil.filter(known -> !known.missed(sessions, halfTerm)).isPresent()) {
            cells.refuse("sessions", Defect.MORE_MISSED_THAN_POSSIBLE);
        }
    }

    private void exclusion(Cells cells, Optional<SchoolPupil> pupil) {
        Optional<LocalDate> start = cells.requiredDate("startdate");
        Optional<String> category = cells.requiredCode("category", CodeLists.EXCLUSION);
        Optional<String> reason = cells.code("reason1", CodeLists.EXCLUSION_REASON);
        cells.code("reason2", CodeLists.EXCLUSION_REASON);
        cells.code("reason3", CodeLists.EXCLUSION_REASON);
        OptionalDouble sessions = cells.count("sessions");
        if (start.isEmpty() || category.isEmpty()) {
            return;
        }
        reading.covers(start.get());
        pupil.ifPresent(known -> exclusion(known.localId(), category.get(), start.get(), reason, sessions));
    }

    private void exclusion(
            String localId, String category, LocalDate start, Optional<String> reason, OptionalDouble sessions) {
        LocalDate known = term.lastDay();
        switch (category) {
            case "PERM" ->
                reading.state(Fact.of(localId, "school.permanent-exclusion", start)
                        .code(reason)
                        .recordedOn(known));
            case "SUSP", "FIXD" -> {
                Fact fact = Fact.of(localId, "school.suspension", start)
                        .code(reason)
                        .recordedOn(known);
                reading.state(sessions.isPresent() ? fact.amount(sessions.getAsDouble()) : fact);
            }
            default -> reading.note("school-census: lunchtime exclusions are not used");
        }
    }

    private void state(Optional<SchoolPupil> pupil, String kind, LocalDate day) {
        reading.covers(day);
        pupil.ifPresent(
                known -> reading.state(Fact.of(known.localId(), kind, day).recordedOn(term.lastDay())));
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
        for (SchoolTable table : delivered) {
            reading.episode(Optional.of(episode(table)));
            if (!table.isPupils()) {
                pupilsOf(table)
                        .forEach(pupil -> reading.state(new Statement.Restated(pupil.localId(), "", episode(table))));
            }
        }
        absences(false, SchoolTable.SESSIONS_ON, SchoolTable.SESSIONS_OFF);
        absences(true, SchoolTable.HALF_TERM_ON, SchoolTable.HALF_TERM_OFF);
        reading.episode(Optional.empty());
        history.endTerm(term);
    }

    private Collection<SchoolPupil> pupilsOf(SchoolTable table) {
        return pupils.getOrDefault(table.pupils(), Map.of()).values();
    }

    /** Whose sessions of which term. */
    private record Attended(Term term, String localId) {}

    /** A pupil on a roll, and the table that tells of the sessions of those on it. */
    private record Counted(SchoolTable table, SchoolPupil pupil) {}

    /**
     * States the share of sessions that each pupil missed: of a term's schools together where a pupil changed school, and of an
     * earlier term where the pupil left in it. None delivered is not none missed.
     */
    private void absences(boolean halfTerm, SchoolTable... tables) {
        Term asked = halfTerm
                ? new Term(term.year(), Term.Season.SUMMER)
                : reading.terms().attendanceInArrears() ? term.before() : term;
        List<Counted> counted = new ArrayList<>();
        for (SchoolTable table : tables) {
            if (delivered.contains(table)) {
                pupilsOf(table).forEach(pupil -> counted.add(new Counted(table, pupil)));
            }
        }
        // In order of their ids, so that of all the pupils of a term no more than one is put together at a time.
        counted.sort(Comparator.comparing(one -> one.pupil.localId()));
        for (int from = 0, to = 0; from < counted.size(); from = to) {
            String localId = counted.get(from).pupil.localId();
            Map<Attended, Told> told = new LinkedHashMap<>();
            for (; to < counted.size() && counted.get(to).pupil.localId().equals(localId); to++) {
                Counted one = counted.get(to);
                told.merge(
                        new Attended(halfTerm ? asked : one.pupil.attended(term, asked), localId),
                        new Told(one.table, one.pupil.sessions(halfTerm)),
                        Told::plus);
            }
            told.forEach(this::absence);
        }
    }

    /** Sessions, and the first table that told of them. */
    private record Told(SchoolTable table, SchoolPupil.Sessions sessions) {

        Told plus(Told later) {
            return new Told(table, sessions.plus(later.sessions));
        }
    }

    private void absence(Attended attended, Told told) {
        LocalDate day = attended.term.lastDay();
        boolean over = reading.terms().delivered().filter(day::isAfter).isEmpty();
        OptionalDouble absence = told.sessions.absence();
        boolean before = !reading.terms().attendanceInArrears() && history.hasRead(attended.term);
        if (!over || absence.isEmpty() || before) {
            return;
        }
        reading.episode(Optional.of(episode(told.table)));
        Fact fact = Fact.of(attended.localId, "school.absence", day).amount(absence.getAsDouble());
        reading.state(attended.term.equals(term) ? fact : fact.recordedOn(term.lastDay()));
    }
}
