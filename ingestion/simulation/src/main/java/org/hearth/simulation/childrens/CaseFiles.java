package org.hearth.simulation.childrens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Delivery.Sheet;
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.clerk.WrittenAddress;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Residence;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.police.MissingReport;

/** What children's social care exports: a census file a year, and the children with their addresses. */
public final class CaseFiles implements AutoCloseable {

    private static final String AGENCY = "childrens-services";
    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2027;

    /** How long after a case has closed the agency may still hear of a move. */
    private static final int LINGERS_DAYS = 180;

    private final List<CensusXml> years = new ArrayList<>();
    private final List<CareReturn> returns = new ArrayList<>();
    private final CsvFile persons;

    public CaseFiles(Delivery delivery, String lea, long seed) {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            Sheet sheet =
                    new Sheet(AGENCY, "CIN_Census_" + year + ".xml", CensusXml.before(lea, year), CensusXml.after());
            years.add(new CensusXml(delivery.open(sheet), year));
            returns.add(new CareReturn(delivery, AGENCY, year, seed));
        }
        persons = delivery.csv(
                AGENCY,
                "persons.csv",
                "la_child_id",
                "upn",
                "nhs_number",
                "forename",
                "surname",
                "date_of_birth",
                "sex",
                "ethnicity",
                "address_line",
                "postcode",
                "uprn",
                "address_from");
    }

    /** A child as social care has it written down. */
    private record Subject(Clerk clerk, String id, String upn, Written written, List<Case> cases) {

        Person child() {
            return cases.get(0).child();
        }
    }

    /**
     * Writes the cases of a circle.
     *
     * @param missing every report of somebody missing
     * @param upns the true unique pupil number of a child, or nothing
     */
    public void write(SocialCare socialCare, List<MissingReport> missing, Clerk clerk, Function<Person, String> upns) {
        Map<String, List<Case>> byChild = new TreeMap<>();
        for (Case one : socialCare.cases()) {
            if (!one.closed().isBefore(Span.FROM) && one.referred().isBefore(Span.TO)) {
                byChild.computeIfAbsent(clerk.localId("C", one.child(), 0), id -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Care> care = socialCare.care();
        byChild.forEach((id, cases) -> {
            cases.sort(Comparator.comparing(Case::referred));
            Person child = cases.get(0).child();
            String upn = upns.apply(child);
            Subject subject = new Subject(
                    clerk,
                    id,
                    upn.isEmpty() ? "" : clerk.upn(child, upn),
                    clerk.person(child, 0, cases.get(cases.size() - 1).referred()),
                    cases);
            years.forEach(xml -> census(xml, subject, socialCare.isDisabled(child)));
            addresses(subject);
            List<Care> mine = care.stream().filter(one -> one.child() == child).toList();
            CareReturn.Subject looked = new CareReturn.Subject(clerk, id, subject.upn(), subject.written());
            List<MissingReport> reports =
                    missing.stream().filter(report -> report.person() == child).toList();
            returns.forEach(part -> part.write(looked, mine, reports));
        });
    }

    private static void census(CensusXml xml, Subject subject, boolean disabled) {
        List<Case> inYear = subject.cases().stream().filter(xml::covers).toList();
        if (!inYear.isEmpty()) {
            xml.child(subject.id(), subject.upn(), subject.written(), subject.child(), disabled);
            inYear.forEach(xml::details);
            xml.endChild();
        }
    }

    @Override
    public void close() {
        years.forEach(CensusXml::close);
        returns.forEach(CareReturn::close);
        persons.close();
    }

    private void addresses(Subject subject) {
        Clerk clerk = subject.clerk();
        List<Case> cases = subject.cases();
        Person child = subject.child();
        Set<LocalDate> told = new HashSet<>();
        LocalDate first = later(cases.get(0).referred(), child.born());
        clerk.residence(child, first).ifPresent(stay -> {
            told.add(stay.from());
            row(subject, stay, stay.from());
        });
        LocalDate last = cases.get(cases.size() - 1).closed();
        LocalDate hears = last.isBefore(Span.TO) ? last.plusDays(LINGERS_DAYS) : Span.TO;
        for (Residence stay : child.residences()) {
            LocalDate on = clerk.told(stay);
            if (on.isAfter(first) && on.isBefore(Span.TO) && on.isBefore(hears) && told.add(stay.from())) {
                row(subject, stay, on);
            }
        }
    }

    private void row(Subject subject, Residence stay, LocalDate from) {
        WrittenAddress address = subject.clerk().address(subject.child(), stay.dwelling());
        Written written = subject.written();
        persons.row(
                subject.id(),
                subject.upn(),
                subject.clerk().nhsNumber(written),
                written.forename(),
                written.surname(),
                written.bornText(),
                written.sex(),
                written.ethnicity().isEmpty() ? "NOBT" : written.ethnicity(),
                address.line(),
                address.postcode(),
                address.uprn(),
                from.toString());
    }

    private static LocalDate later(LocalDate one, LocalDate two) {
        return one.isAfter(two) ? one : two;
    }
}
