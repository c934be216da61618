package org.hearth.simulation.school;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.clerk.WrittenAddress;
import org.hearth.simulation.people.Numbers;

/** The School Census as an authority holds it: seven tables a term, linked by the pupil's row. */
public final class CensusFiles implements AutoCloseable {

    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private final Map<Term, TermTables> tables = new TreeMap<>();
    private final long seed;

    public CensusFiles(Delivery delivery, long seed) {
        Term.covered().forEach(term -> tables.put(term, TermTables.open(delivery, term)));
        this.seed = seed;
    }

    /** One pupil's row of a term, with the ids that link its tables. */
    private record Row(PupilTerm term, String id, String school, String source) {}

    /** Writes the terms of a circle's pupils. */
    public void write(List<PupilTerm> terms, Clerk clerk) {
        for (PupilTerm term : terms) {
            TermTables here = Objects.requireNonNull(tables.get(term.term()));
            Row row = row(term);
            roll(here.roll(), clerk, row);
            address(here.addresses(), clerk, row);
            freeMeals(here.meals(), row);
            if (!term.senType().isEmpty()) {
                link(here.needs(), row, 1, "1.0", term.senType());
            }
            sessions(here.sessions(), row);
            exclusions(here.exclusions(), row);
        }
        leavers(terms, clerk);
    }

    /** Who was on a school's roll the term before and is not now: the school's census of the term says that they left. */
    private void leavers(List<PupilTerm> terms, Clerk clerk) {
        Map<Term, Map<Spell, PupilTerm>> rolls = new TreeMap<>();
        terms.forEach(term -> rolls.computeIfAbsent(term.term(), any -> new LinkedHashMap<>())
                .put(new Spell(term.person().id(), term.enrolment().school()), term));
        Map<Spell, PupilTerm> before = Map.of();
        for (Map.Entry<Term, TermTables> census : tables.entrySet()) {
            Map<Spell, PupilTerm> now = rolls.getOrDefault(census.getKey(), Map.of());
            before.forEach((spell, last) -> {
                if (!now.containsKey(spell)) {
                    left(census.getValue().left(), clerk, row(last));
                }
            });
            before = now;
        }
    }

    /** A pupil at a school. */
    private record Spell(int pupil, int school) {}

    private static void left(CsvFile csv, Clerk clerk, Row row) {
        PupilTerm last = row.term();
        Written written = clerk.person(
                last.person(), last.enrolment().school(), last.term().to());
        csv.row(
                row.id(),
                row.school(),
                written.born().map(CensusFiles::date).orElse(""),
                written.surname(),
                written.forename(),
                "",
                written.surname(),
                "",
                clerk.upn(last.person(), last.upn()),
                "",
                "",
                written.sex(),
                date(last.enrolment().entered()),
                date(last.term().to()),
                "",
                language(written.ethnicity()),
                last.year() == 0 ? "R" : Integer.toString(last.year()));
    }

    @Override
    public void close() {
        tables.values().forEach(TermTables::close);
    }

    private Row row(PupilTerm term) {
        int school = term.enrolment().school();
        Chance chance = Chance.of(seed, "pupilonroll", term.person().id() * 4096L + school);
        String id = String.format("%08x-%03x", chance.below(Integer.MAX_VALUE), chance.below(4096));
        String source = String.format(
                "%04x%02x%02x",
                school, term.term().year() % 100, term.term().from().getMonthValue());
        return new Row(term, id, "SCH" + school, source);
    }

    private static void roll(CsvFile csv, Clerk clerk, Row row) {
        PupilTerm term = row.term();
        Written written = clerk.person(
                term.person(), term.enrolment().school(), term.term().to());
        String upn = clerk.upn(term.person(), term.upn());
        clerk.known(Numbers.isUpn(upn) ? upn : row.id(), term.person());
        csv.row(
                row.id(),
                row.school(),
                written.born().map(CensusFiles::date).orElse(""),
                written.surname(),
                written.forename(),
                "",
                written.surname(),
                "",
                upn,
                "",
                "",
                written.sex(),
                date(term.enrolment().entered()),
                decimal(term.possible()),
                "C",
                language(written.ethnicity()),
                written.ethnicity().isEmpty() ? "NOBT" : written.ethnicity(),
                term.sen(),
                term.year() == 0 ? "R" : Integer.toString(term.year()),
                term.youngCarer() ? "Y" : "N");
    }

    private static void address(CsvFile csv, Clerk clerk, Row row) {
        WrittenAddress at =
                clerk.address(row.term().person(), row.term().term().to().minusDays(50));
        link(csv, row, 1, at.uprn(), at.postcode(), at.street(), at.flat(), at.number());
    }

    private static void freeMeals(CsvFile csv, Row row) {
        int place = 1;
        for (PupilTerm.FreeMeals period : row.term().freeMeals()) {
            String to = period.to()
                    .filter(day -> !day.isAfter(row.term().term().to()))
                    .map(CensusFiles::date)
                    .orElse("");
            link(csv, row, place++, date(period.from()), to, "ENG");
        }
    }

    private static void sessions(CsvFile csv, Row row) {
        int place = 1;
        for (Map.Entry<String, Integer> missed : row.term().missed().entrySet()) {
            link(csv, row, place++, decimal(missed.getValue()), missed.getKey());
        }
    }

    private static void exclusions(CsvFile csv, Row row) {
        int place = 1;
        for (Exclusion one : row.term().exclusions()) {
            link(
                    csv,
                    row,
                    place++,
                    date(one.on()),
                    decimal(one.sessions()),
                    one.reason(),
                    "",
                    "",
                    one.category(),
                    row.term().sen());
        }
    }

    private static void link(CsvFile csv, Row row, int place, String... cells) {
        String[] all = new String[5 + cells.length];
        all[0] = row.id();
        all[1] = row.school();
        all[2] = row.id().substring(0, 6) + String.format("%02x", place);
        all[3] = Integer.toString(place);
        all[4] = row.source();
        System.arraycopy(cells, 0, all, 5, cells.length);
        csv.row(all);
    }

    private static String date(LocalDate day) {
        int number = day.getDayOfMonth();
        return day.getYear() + "-" + MONTHS[day.getMonthValue() - 1] + (number < 10 ? "-0" : "-") + number
                + " 00:00:00";
    }

    private static String decimal(int number) {
        return number + ".0";
    }

    private static String language(String ethnicity) {
        return switch (ethnicity) {
            case "APKN" -> "URD";
            case "ABAN" -> "BNG";
            case "AIND" -> "PNJ";
            case "WOTH" -> "POL";
            default -> "ENG";
        };
    }
}
