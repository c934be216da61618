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
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.clerk.WrittenAddress;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Residence;
import org.hearth.simulation.people.Span;

/** What children's social care exports: a census file a year, and the children with their addresses. */
public final class CaseFiles {

    private static final String AGENCY = "childrens-services";
    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2027;

    /** How long after a case has closed the agency may still hear of a move. */
    private static final int LINGERS_DAYS = 180;

    private final Clerk clerk;
    private final Function<Person, String> upns;
    private final SocialCare socialCare;

    /**
     * Files written by a clerk.
     *
     * @param upns the true unique pupil number of a child, or nothing
     */
    public CaseFiles(SocialCare socialCare, Clerk clerk, Function<Person, String> upns) {
        this.socialCare = socialCare;
        this.clerk = clerk;
        this.upns = upns;
    }

    public void write(Delivery delivery, String lea) {
        Map<String, List<Case>> byChild = new TreeMap<>();
        for (Case one : socialCare.cases()) {
            if (!one.closed().isBefore(Span.FROM) && one.referred().isBefore(Span.TO)) {
                byChild.computeIfAbsent(clerk.localId("C", one.child(), 0), id -> new ArrayList<>())
                        .add(one);
            }
        }
        byChild.values().forEach(cases -> cases.sort(Comparator.comparing(Case::referred)));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            try (CensusXml xml = new CensusXml(delivery.open(AGENCY, "CIN_Census_" + year + ".xml"), year)) {
                xml.begin(lea);
                byChild.forEach((id, cases) -> child(xml, id, cases));
                xml.end();
            }
        }
        persons(delivery, byChild);
    }

    private void child(CensusXml xml, String id, List<Case> cases) {
        List<Case> inYear = cases.stream().filter(xml::covers).toList();
        if (inYear.isEmpty()) {
            return;
        }
        Person child = cases.get(0).child();
        Written written = written(child, cases);
        xml.child(id, upn(child), written, socialCare.isDisabled(child));
        inYear.forEach(xml::details);
        xml.endChild();
    }

    private Written written(Person child, List<Case> cases) {
        return clerk.person(child, 0, cases.get(cases.size() - 1).referred());
    }

    private String upn(Person child) {
        String upn = upns.apply(child);
        return upn.isEmpty() ? "" : clerk.upn(child, upn);
    }

    private void persons(Delivery delivery, Map<String, List<Case>> byChild) {
        try (CsvFile csv = delivery.csv(
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
                "address_from")) {
            byChild.forEach((id, cases) -> addresses(csv, id, cases));
        }
    }

    private void addresses(CsvFile csv, String id, List<Case> cases) {
        Person child = cases.get(0).child();
        Written written = written(child, cases);
        Set<LocalDate> told = new HashSet<>();
        LocalDate first = later(cases.get(0).referred(), child.born());
        clerk.residence(child, first).ifPresent(stay -> {
            told.add(stay.from());
            row(csv, id, child, written, stay, stay.from());
        });
        LocalDate last = cases.get(cases.size() - 1).closed();
        LocalDate hears = last.isBefore(Span.TO) ? last.plusDays(LINGERS_DAYS) : Span.TO;
        for (Residence stay : child.residences()) {
            LocalDate on = clerk.told(stay);
            if (on.isAfter(first) && on.isBefore(Span.TO) && on.isBefore(hears) && told.add(stay.from())) {
                row(csv, id, child, written, stay, on);
            }
        }
    }

    private void row(CsvFile csv, String id, Person child, Written written, Residence stay, LocalDate from) {
        WrittenAddress address = clerk.address(child, stay.dwelling());
        csv.row(
                id,
                upn(child),
                clerk.nhsNumber(written),
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
