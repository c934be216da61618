package org.hearth.simulation.childrens;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Residence;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.police.MissingReport;

/** One year's return on looked-after children, SSDA903: header, episodes, reviews, outcomes and times missing and unaccompanied children as CSV. Not thread-safe. */
final class CareReturn implements AutoCloseable {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LAST_YEAR_OF_NUMBERS = 2024;
    private static final int FIRST_REVIEW_DAYS = 20;
    private static final int REVIEW_DAYS = 170;

    /** Mean score of looked-after children, of 40. */
    private static final double MEAN_DIFFICULTIES = 13.9;

    private static final double MOST_DIFFICULTIES = 40;

    private final int year;
    private final long seed;
    private final LocalDate from;
    private final LocalDate to;
    private final CsvFile header;
    private final CsvFile episodes;
    private final CsvFile reviews;
    private final CsvFile outcomes;
    private final CsvFile unaccompanied;
    private final CsvFile missing;

    CareReturn(Delivery delivery, String agency, int year, long seed) {
        this.year = year;
        this.seed = seed;
        from = LocalDate.of(year - 1, 4, 1);
        LocalDate march = LocalDate.of(year, 3, 31);
        to = march.isBefore(Span.TO) ? march : Span.TO.minusDays(1);
        String name = "SSDA903_" + year + "_";
        header = delivery.csv(agency, name + "header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB".split(",", -1));
        episodes = delivery.csv(
                agency,
                name + "episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"
                        .split(",", -1));
        reviews = delivery.csv(agency, name + "reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE".split(",", -1));
        outcomes = delivery.csv(
                agency,
                name + "oc2.csv",
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED"
                        .split(",", -1));
        unaccompanied = delivery.csv(agency, name + "uasc.csv", "CHILD,SEX,DOB,DUC".split(",", -1));
        missing = delivery.csv(agency, name + "missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END".split(",", -1));
    }

    /** A looked-after child as social care has it written down. */
    record Subject(Clerk clerk, String id, String upn, Written written) {

        private String born() {
            return written.born().map(DATE::format).orElse("");
        }
    }

    /**
     * Writes a child's times in care as far as they fall in the year.
     *
     * @param reports of the child missing, in care or not
     */
    void write(Subject subject, List<Care> care, List<MissingReport> reports) {
        List<Care> inYear = care.stream().filter(this::touches).toList();
        if (inYear.isEmpty() || subject.written().born().isEmpty()) {
            return;
        }
        Written written = subject.written();
        String sex = year > LAST_YEAR_OF_NUMBERS ? written.sex() : written.sex().equals("M") ? "1" : "2";
        header.row(
                subject.id(),
                sex,
                subject.born(),
                written.ethnicity().isEmpty() ? "NOBT" : written.ethnicity(),
                subject.upn().isEmpty() ? "UN2" : subject.upn(),
                "",
                "");
        inYear.stream().filter(Care::unaccompanied).forEach(one -> {
            boolean grown = !one.to().isAfter(to);
            unaccompanied.row(subject.id(), sex, subject.born(), grown ? DATE.format(one.to()) : "");
        });
        for (Care one : inYear) {
            one.placements().forEach(placement -> episode(subject, one, placement));
            review(subject, one);
            missing(subject, one, reports);
            outcomes(subject, one);
        }
    }

    private boolean touches(Care one) {
        return !one.from().isAfter(to) && !one.to().isBefore(from);
    }

    private void episode(Subject subject, Care care, Care.Placement placement) {
        if (placement.from().isAfter(to) || placement.to().isBefore(from)) {
            return;
        }
        boolean first = placement.from().equals(care.from());
        boolean ended = !placement.to().isAfter(to);
        boolean last = placement.to().equals(care.to());
        episodes.row(
                subject.id(),
                DATE.format(placement.from()),
                first ? "S" : "P",
                care.legalStatus(),
                care.need(),
                placement.place(),
                placement.provider(),
                ended ? DATE.format(placement.to()) : "",
                ended ? (last ? care.ended() : "X1") : "",
                ended && !last ? placement.changed() : "",
                postcode(subject, care.child(), care.from().minusDays(1)),
                postcode(subject, care.child(), placement.from()),
                "");
    }

    private static String postcode(Subject subject, Person child, LocalDate on) {
        Optional<Residence> stay = child.residences().stream()
                .filter(one -> !one.from().isAfter(on))
                .reduce((before, after) -> after);
        return stay.map(one -> subject.clerk().address(child, one.dwelling()).postcode())
                .orElse("");
    }

    private void review(Subject subject, Care care) {
        LocalDate on = care.from().plusDays(FIRST_REVIEW_DAYS);
        while (on.isBefore(care.to()) && !on.isAfter(to)) {
            if (!on.isBefore(from)) {
                boolean small = care.child().age(on) < 4;
                reviews.row(subject.id(), subject.born(), DATE.format(on), small ? "PN0" : "PN1");
            }
            on = on.plusDays(REVIEW_DAYS);
        }
    }

    private void missing(Subject subject, Care care, List<MissingReport> reports) {
        for (MissingReport report : reports) {
            LocalDate on = report.from().toLocalDate();
            LocalDate found = report.found().toLocalDate();
            if (care.isOn(on) && care.isOn(found) && !on.isBefore(from) && !found.isAfter(to)) {
                missing.row(subject.id(), subject.born(), "M", DATE.format(on), DATE.format(found));
            }
        }
    }

    /** Outcomes are asked of children who have been looked after for a year at the end of it. */
    private void outcomes(Subject subject, Care care) {
        LocalDate march = LocalDate.of(year, 3, 31);
        if (to.isBefore(march) || !care.isOn(march) || care.from().isAfter(march.minusYears(1))) {
            return;
        }
        Person child = care.child();
        Chance chance = Chance.of(seed, "oc2/" + year, child.id());
        int age = child.age(march);
        boolean asked = age >= 4 && age <= 16;
        long score = Math.round(Math.max(0, Math.min(MOST_DIFFICULTIES, MEAN_DIFFICULTIES + 6.5 * chance.normal())));
        boolean misuse = age >= 11 && chance.happens(0.07);
        boolean convicted = age >= 10 && chance.happens(0.03);
        boolean offered = misuse && chance.happens(0.8);
        outcomes.row(
                subject.id(),
                subject.born(),
                asked ? Long.toString(score) : "",
                asked ? "" : "SDQ1",
                flag(convicted),
                age < 5 ? flag(chance.happens(0.9)) : "",
                flag(chance.happens(0.85)),
                flag(chance.happens(0.8)),
                flag(chance.happens(0.9)),
                flag(misuse),
                misuse ? flag(offered && chance.happens(0.7)) : "",
                misuse ? flag(offered) : "");
    }

    private static String flag(boolean yes) {
        return yes ? "1" : "0";
    }

    @Override
    public void close() {
        header.close();
        episodes.close();
        reviews.close();
        outcomes.close();
        unaccompanied.close();
        missing.close();
    }
}
