package org.hearth.simulation.childrens;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Residence;
import org.hearth.simulation.people.Span;

/** One year's return on looked-after children, SSDA903: header, episodes and reviews as CSV. Not thread-safe. */
final class CareReturn implements AutoCloseable {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LAST_YEAR_OF_NUMBERS = 2024;
    private static final int FIRST_REVIEW_DAYS = 20;
    private static final int REVIEW_DAYS = 170;

    private final int year;
    private final LocalDate from;
    private final LocalDate to;
    private final CsvFile header;
    private final CsvFile episodes;
    private final CsvFile reviews;

    CareReturn(Delivery delivery, String agency, int year) {
        this.year = year;
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
    }

    /** A looked-after child as social care has it written down. */
    record Subject(Clerk clerk, String id, String upn, Written written) {

        private String born() {
            return written.born().map(DATE::format).orElse("");
        }
    }

    /** Writes a child's times in care as far as they fall in the year. */
    void write(Subject subject, List<Care> care) {
        List<Care> inYear = care.stream().filter(this::touches).toList();
        if (inYear.isEmpty() || subject.written().born().isEmpty()) {
            return;
        }
        Written written = subject.written();
        boolean boy = written.sex().equals("M");
        header.row(
                subject.id(),
                year > LAST_YEAR_OF_NUMBERS ? written.sex() : boy ? "1" : "2",
                subject.born(),
                written.ethnicity().isEmpty() ? "NOBT" : written.ethnicity(),
                subject.upn().isEmpty() ? "UN2" : subject.upn(),
                "",
                "");
        for (Care one : inYear) {
            one.placements().forEach(placement -> episode(subject, one, placement));
            review(subject, one);
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

    @Override
    public void close() {
        header.close();
        episodes.close();
        reviews.close();
    }
}
