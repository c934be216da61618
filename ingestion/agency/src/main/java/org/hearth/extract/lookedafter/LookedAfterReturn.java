package org.hearth.extract.lookedafter;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.extract.Defect;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Reading;
import org.hearth.extract.Rejection;
import org.hearth.extract.Statement;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.cin.CinYear;

/**
 * Returns on looked-after children while they are read. Episodes are kept until all are there, and then put right child by child;
 * what the return dates by its year alone counts as of the year's last day. Not thread-safe.
 */
final class LookedAfterReturn {

    private static final Map<String, String> SEX = Map.of("1", "M", "2", "F", "M", "M", "F", "F");

    private final Reading reading;
    private final Set<String> headers = new HashSet<>();
    /** Episodes by child, each with the year its file says. */
    private final Map<String, List<Delivered>> episodes = new TreeMap<>();
    /** Facts of a year, by the year its file says. */
    private final Map<Optional<Integer>, List<Yearly>> yearly = new LinkedHashMap<>();

    private Optional<LocalDate> latest = Optional.empty();
    private boolean hasHeader;

    private record Delivered(LookedAfterRow row, Optional<Integer> year) {}

    private record Yearly(String child, String kind, Optional<Double> amount) {

        @Override
        public String toString() {
            return "Yearly[redacted]";
        }
    }

    LookedAfterReturn(Reading reading) {
        this.reading = reading;
    }

    void row(LookedAfterTable table, LookedAfterRow row, Optional<Integer> year) {
        String child = row.child();
        if (table.name().equals("header")) {
            hasHeader = true;
            header(row, year);
            return;
        }
        if (hasHeader && !headers.contains(child)) {
            row.cells().warn(LookedAfterTable.CHILD, Defect.NOT_IN_HEADER);
        }
        switch (table.name()) {
            case "episodes" -> {
                seen(row.day("DECOM"));
                seen(row.day("DEC"));
                episodes.computeIfAbsent(child, id -> new ArrayList<>()).add(new Delivered(row, year));
            }
            case "missing" -> missing(row);
            case "reviews" ->
                row.day("REVIEW").ifPresent(day -> state(row, "cla.review", day, row.text("REVIEW_CODE")));
            case "placed_for_adoption" ->
                row.day("DATE_PLACED").ifPresent(day -> state(row, "cla.placed-for-adoption", day, Optional.empty()));
            case "oc2" -> outcomes(row, year);
            default -> {
                // The other tables are checked; what they say is not used.
            }
        }
    }

    private void header(LookedAfterRow row, Optional<Integer> year) {
        String child = row.child();
        if (headers.add(child)) {
            reading.count("children", 1);
        }
        Map<IdentityItem, String> values = new EnumMap<>(IdentityItem.class);
        row.text("UPN").ifPresent(upn -> values.put(IdentityItem.UPN, upn));
        row.day("DOB").ifPresent(day -> values.put(IdentityItem.DATE_OF_BIRTH, day.toString()));
        row.text("SEX").map(SEX::get).ifPresent(sex -> values.put(IdentityItem.SEX, sex));
        row.text("ETHNIC").ifPresent(code -> values.put(IdentityItem.ETHNICITY, code));
        LocalDate stated = year.map(LookedAfterReturn::yearEnd)
                .or(() -> reading.terms().delivered())
                .orElse(LocalDate.EPOCH);
        reading.state(new Statement.Identity(child, stated, values));
        reading.state(new Statement.CaseReference(child, stated, child));
        year.ifPresent(of -> reading.state(new Statement.Restated(child, "", "cla-" + CinYear.of(yearEnd(of)))));
    }

    private void missing(LookedAfterRow row) {
        Optional<LocalDate> start = row.day("MIS_START");
        start.ifPresent(day -> state(row, "cla.missing", day, row.text("MISSING")));
        if (row.day("MIS_END")
                .filter(end -> start.filter(end::isBefore).isPresent())
                .isPresent()) {
            row.cells().refuse("MIS_END", Defect.END_BEFORE_START);
        }
    }

    private void outcomes(LookedAfterRow row, Optional<Integer> year) {
        List<Yearly> facts = yearly.computeIfAbsent(year, same -> new ArrayList<>());
        row.score().ifPresent(score -> facts.add(new Yearly(row.child(), "cla.sdq", Optional.of((double) score))));
        if (row.isYes("SUBSTANCE_MISUSE")) {
            facts.add(new Yearly(row.child(), "cla.substance-misuse", Optional.empty()));
        }
        if (row.isYes("CONVICTED")) {
            facts.add(new Yearly(row.child(), "cla.convicted", Optional.empty()));
        }
    }

    /** What can be said when every file has been read. */
    void finish() {
        Optional<Integer> last = lastYear();
        int latestYear = last.orElse(LocalDate.EPOCH.getYear());
        EpisodeRepair repair = new EpisodeRepair(
                latestYear, reading.isBroken() ? EpisodeRepair.Absence.SAYS_NOTHING : EpisodeRepair.Absence.ENDED);
        episodes.forEach((child, delivered) -> {
            List<CareEpisode> asDelivered = new ArrayList<>();
            delivered.forEach(each -> episode(each, latestYear).ifPresent(asDelivered::add));
            EpisodeRepair.Repaired repaired = repair.repair(asDelivered);
            repaired.rules().forEach(this::warn);
            repaired.episodes().forEach(episode -> CareFacts.of(child, episode).forEach(this::ofItsYear));
        });
        yearly.forEach((year, facts) -> year.or(() -> last)
                .map(LookedAfterReturn::yearEnd)
                .ifPresentOrElse(
                        day -> yearly(facts, day),
                        () -> reading.note(
                                "oc2: of no year, by its name or folder or episodes: says nothing", facts.size())));
    }

    private void yearly(List<Yearly> facts, LocalDate day) {
        if (reading.terms().delivered().filter(day::isAfter).isEmpty()) {
            facts.forEach(fact -> ofItsYear(yearly(fact, day)));
        }
    }

    private static Fact yearly(Yearly said, LocalDate day) {
        Fact fact = Fact.of(said.child, said.kind, day);
        return said.amount.map(fact::amount).orElse(fact);
    }

    private static Optional<CareEpisode> episode(Delivered delivered, int latestYear) {
        LookedAfterRow row = delivered.row;
        Optional<LocalDate> end = row.day("DEC");
        Optional<LocalDate> start = row.day("DECOM");
        if (start.isPresent() && end.filter(start.get()::isAfter).isPresent()) {
            row.cells().refuse("DEC", Defect.END_BEFORE_START);
            end = Optional.empty();
        }
        Optional<LocalDate> right = end;
        return start.map(day -> new CareEpisode(
                row.place(),
                delivered.year.orElse(latestYear),
                day,
                row.text("RNE").orElse(""),
                right,
                row.text("REC").orElse(""),
                row.text("LS").orElse(""),
                row.text("PLACE").orElse(""),
                row.text("CIN").orElse(""),
                row.sameAs()));
    }

    /**
     * The latest year that a file says; where none does, the one in which the latest day of an episode falls, or else the last one
     * that had ended when the return was delivered.
     */
    private Optional<Integer> lastYear() {
        return episodes.values().stream()
                .flatMap(List::stream)
                .flatMap(delivered -> delivered.year.stream())
                .max(Integer::compare)
                .or(() -> yearly.keySet().stream().flatMap(Optional::stream).max(Integer::compare))
                .or(() -> latest.map(day -> day.isAfter(yearEnd(day.getYear())) ? day.getYear() + 1 : day.getYear()))
                .or(() -> reading.terms()
                        .delivered()
                        .map(day -> day.isBefore(yearEnd(day.getYear())) ? day.getYear() - 1 : day.getYear()));
    }

    private void seen(Optional<LocalDate> day) {
        if (day.isPresent() && latest.filter(day.get()::isBefore).isEmpty()) {
            latest = day;
        }
    }

    private void warn(EpisodeRepair.Applied applied) {
        Rejection.Place place = applied.episode().place();
        reading.reject(
                new Rejection(place.file(), place.line(), Optional.of("DEC"), applied.rule(), Rejection.Effect.MENDED));
    }

    /** A return states all of its year of each child it names, as the Children in Need census does. */
    private void ofItsYear(Fact fact) {
        reading.state(fact.episode("cla-" + CinYear.of(fact.happenedOn())));
    }

    private void state(LookedAfterRow row, String kind, LocalDate day, Optional<String> code) {
        ofItsYear(Fact.of(row.child(), kind, day).code(code));
    }

    private static LocalDate yearEnd(int year) {
        return LocalDate.of(year, Month.MARCH, 31);
    }
}
