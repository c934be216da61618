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
import org.hearth.simulation.life.Month;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;

/** {@code domestic_abuse.csv} and {@code missing.csv}: one row a person an incident. */
public final class PoliceFiles implements AutoCloseable {

    private static final String AGENCY = "police";

    /** Share of people of whom the police may make a new nominal each time. */
    private static final double SEVERAL_NOMINALS = 0.35;

    private static final String PERSON =
            "nominal_id,forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,uprn";

    private final CsvFile abuse;
    private final CsvFile missing;
    private final CsvFile notices;
    private final CsvFile notifications;
    private final long seed;

    public PoliceFiles(Delivery delivery, long seed) {
        abuse = delivery.csv(
                AGENCY, "domestic_abuse.csv", ("incident_no,incident_date,risk,role," + PERSON).split(",", -1));
        missing =
                delivery.csv(AGENCY, "missing.csv", ("report_no,missing_from,found_at,risk," + PERSON).split(",", -1));
        notices = delivery.csv(
                AGENCY,
                "ppn.csv",
                ("notice_no,incident_date,submitted_on,grade,role,concerns," + PERSON).split(",", -1));
        notifications = delivery.csv(
                AGENCY,
                "operation_encompass.csv",
                ("notification_no,incident_date,notified_on,child_present,welfare_check," + PERSON).split(",", -1));
        this.seed = seed;
    }

    /** Writes what the police know of a circle. */
    public void write(Police police, Clerk clerk) {
        Map<Integer, Integer> nominals = new HashMap<>();
        List<Incident> incidents = new ArrayList<>(police.incidents());
        incidents.sort(Comparator.comparing(Incident::on));
        for (int i = 0; i < incidents.size(); i++) {
            Incident incident = incidents.get(i);
            for (Incident.Involved one : incident.involved()) {
                row(
                        abuse,
                        new Subject(clerk, one.person(), incident.on(), nominal(one.person(), nominals)),
                        clerk.caseId("DA", i),
                        incident.on().toString(),
                        incident.risk(),
                        one.role());
            }
            notice(incident, i, clerk, nominals);
        }
        missing(police, clerk, nominals);
    }

    /** A public protection notice about the victim and the children, and word to the schools of those of school age. */
    private void notice(Incident incident, int number, Clerk clerk, Map<Integer, Integer> nominals) {
        Chance chance = Chance.of(
                seed, "police/notice", incident.involved().get(0).person().id() * 997L + number);
        boolean children =
                incident.involved().stream().anyMatch(one -> one.role().equals("child"));
        if (!children || !chance.happens(incident.risk().equals("standard") ? 0.45 : 0.95)) {
            return;
        }
        LocalDate sent = incident.on().plusDays(chance.below(3));
        LocalDate told = Month.workingDay(incident.on().plusDays(1));
        String concerns = "domestic-abuse" + (chance.happens(0.15) ? ";substance" : "")
                + (chance.happens(0.1) ? ";home-conditions" : "");
        for (Incident.Involved one : incident.involved()) {
            if (one.role().equals("suspect") || !sent.isBefore(Span.TO)) {
                continue;
            }
            boolean child = one.role().equals("child");
            Subject subject = new Subject(
                    clerk,
                    one.person(),
                    incident.on(),
                    nominals.getOrDefault(one.person().id(), 0));
            row(
                    notices,
                    subject,
                    clerk.caseId("PPN", number),
                    incident.on().toString(),
                    sent.toString(),
                    incident.risk(),
                    child ? "child" : "parent",
                    concerns);
            double age = one.person().ageInYears(incident.on());
            if (child && age > 4.5 && age < 16.5 && !told.isBefore(incident.on()) && told.isBefore(Span.TO)) {
                row(
                        notifications,
                        subject,
                        clerk.caseId("OE", number * 100L + one.person().id() % 96),
                        incident.on().toString(),
                        told.toString(),
                        chance.happens(0.7) ? "Y" : "N",
                        chance.happens(0.55) ? "Y" : "N");
            }
        }
    }

    private void missing(Police police, Clerk clerk, Map<Integer, Integer> nominals) {
        List<MissingReport> reports = new ArrayList<>(police.missing());
        reports.sort(Comparator.comparing(MissingReport::from));
        for (int i = 0; i < reports.size(); i++) {
            MissingReport report = reports.get(i);
            LocalDate on = report.from().toLocalDate();
            boolean back = report.found().toLocalDate().isBefore(Span.TO);
            row(
                    missing,
                    new Subject(clerk, report.person(), on, nominal(report.person(), nominals)),
                    clerk.caseId("M", i),
                    report.from().toString(),
                    back ? report.found().toString() : "",
                    report.risk());
        }
    }

    @Override
    public void close() {
        abuse.close();
        missing.close();
        notices.close();
        notifications.close();
    }

    /** A person as one report has them. */
    private record Subject(Clerk clerk, Person person, LocalDate on, int nominal) {}

    private static void row(CsvFile csv, Subject subject, String... first) {
        Clerk clerk = subject.clerk();
        Person person = subject.person();
        Written written = clerk.person(person, subject.nominal(), subject.on());
        WrittenAddress address = clerk.address(person, subject.on());
        String[] cells = new String[first.length + 9];
        System.arraycopy(first, 0, cells, 0, first.length);
        String[] rest = {
            clerk.localId("N", person, subject.nominal()),
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
    private int nominal(Person person, Map<Integer, Integer> nominals) {
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
