package org.hearth.simulation.police;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.clerk.WrittenAddress;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;

/** {@code domestic_abuse.csv} and {@code missing.csv}: one row a person an incident. */
public final class PoliceFiles {

    private static final String AGENCY = "police";

    /** Share of people of whom the police may make a new nominal each time. */
    private static final double SEVERAL_NOMINALS = 0.35;

    private final Police police;
    private final Clerk clerk;
    private final long seed;
    private final Map<Integer, Integer> nominals = new HashMap<>();

    public PoliceFiles(Police police, Clerk clerk, long seed) {
        this.police = police;
        this.clerk = clerk;
        this.seed = seed;
    }

    public void write(Delivery delivery) {
        List<Incident> incidents = new ArrayList<>(police.incidents());
        incidents.sort(Comparator.comparing(Incident::on));
        try (CsvFile csv = delivery.csv(
                AGENCY,
                "domestic_abuse.csv",
                ("incident_no,incident_date,risk,role,nominal_id,forename,surname,date_of_birth,sex,ethnicity,"
                                + "address_line,postcode,uprn")
                        .split(",", -1))) {
            for (int i = 0; i < incidents.size(); i++) {
                Incident incident = incidents.get(i);
                for (Incident.Involved one : incident.involved()) {
                    row(
                            csv,
                            one.person(),
                            incident.on(),
                            clerk.caseId("DA", i),
                            incident.on().toString(),
                            incident.risk(),
                            one.role());
                }
            }
        }
        missing(delivery);
    }

    private void missing(Delivery delivery) {
        List<MissingReport> reports = new ArrayList<>(police.missing());
        reports.sort(Comparator.comparing(MissingReport::from));
        try (CsvFile csv = delivery.csv(
                AGENCY,
                "missing.csv",
                ("report_no,missing_from,found_at,risk,nominal_id,forename,surname,date_of_birth,sex,ethnicity,"
                                + "address_line,postcode,uprn")
                        .split(",", -1))) {
            for (int i = 0; i < reports.size(); i++) {
                MissingReport report = reports.get(i);
                LocalDate on = report.from().toLocalDate();
                String found = report.found().toLocalDate().isBefore(Span.TO)
                        ? report.found().toString()
                        : "";
                row(
                        csv,
                        report.person(),
                        on,
                        clerk.caseId("M", i),
                        report.from().toString(),
                        found,
                        report.risk());
            }
        }
    }

    private void row(CsvFile csv, Person person, LocalDate on, String... first) {
        int nominal = nominal(person);
        Written written = clerk.person(person, nominal, on);
        WrittenAddress address = clerk.address(person, on);
        String[] cells = new String[first.length + 9];
        System.arraycopy(first, 0, cells, 0, first.length);
        String[] rest = {
            clerk.localId("N", person, nominal),
            written.forename(),
            written.surname(),
            written.bornText(),
            written.sex(),
            written.ethnicity(),
            address.line(),
            address.postcode(),
            address.uprn()
        };
        System.arraycopy(rest, 0, cells, first.length, rest.length);
        csv.row(cells);
    }

    /** Which of a person's nominals an incident goes under: for some people a new one each other time. */
    private int nominal(Person person) {
        Integer last = nominals.get(person.id());
        int next = 0;
        if (last != null) {
            boolean several = Chance.of(seed, "police/several", person.id()).happens(SEVERAL_NOMINALS);
            boolean anew = several
                    && Chance.of(seed, "police/anew", person.id() * 997L + last).happens(0.5);
            next = anew ? last + 1 : last;
        }
        nominals.put(person.id(), next);
        return next;
    }
}
