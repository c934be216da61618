package org.hearth.simulation.housing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.clerk.WrittenAddress;
import org.hearth.simulation.housing.HomelessnessCase.Application;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.place.Dwelling;
import org.jspecify.annotations.Nullable;

/** {@code homelessness.csv}: one row a person a case. */
public final class HousingFile implements AutoCloseable {

    private static final String[] HEADER =
            ("case_id,person_id,main_applicant,relationship,forename,surname,date_of_birth,sex,ethnicity,application_date,"
                            + "duty,reason_for_loss,support_needs,accommodation,address_line,postcode,uprn,ta_start_date,"
                            + "ta_end_date,ta_address_line,ta_postcode,ta_uprn,closure_date,outcome")
                    .split(",", -1);

    private final CsvFile csv;
    private final long seed;

    public HousingFile(Delivery delivery, long seed) {
        csv = delivery.csv("housing", "homelessness.csv", HEADER);
        this.seed = seed;
    }

    /** Writes the cases of a circle. */
    public void write(List<HomelessnessCase> cases, Clerk clerk) {
        Map<Integer, Integer> records = new HashMap<>();
        for (int number = 0; number < cases.size(); number++) {
            HomelessnessCase one = cases.get(number);
            LocalDate closed = one.closed();
            if (one.application().on().isBefore(Span.TO) && (closed == null || !closed.isBefore(Span.FROM))) {
                for (Person person : one.application().people()) {
                    row(clerk, number, one, person, record(person, records));
                }
            }
        }
    }

    @Override
    public void close() {
        csv.close();
    }

    private void row(Clerk clerk, int number, HomelessnessCase one, Person person, int record) {
        Application application = one.application();
        boolean main = person == application.people().get(0);
        Written written = clerk.person(person, record, application.on());
        WrittenAddress home = clerk.address(person, application.home());
        Dwelling placed = one.temporary();
        WrittenAddress temporary = placed == null || text(one.temporaryFrom()).isEmpty()
                ? WrittenAddress.NONE
                : clerk.address(person, placed);
        boolean closed = !text(one.closed()).isEmpty();
        csv.row(
                clerk.caseId("HC", number),
                clerk.localId("HP", person, record),
                main ? "Y" : "N",
                relationship(application, person, main),
                written.forename(),
                written.surname(),
                written.bornText(),
                written.sex(),
                written.ethnicity(),
                application.on().toString(),
                application.duty(),
                application.reason(),
                String.join(";", application.supportNeeds()),
                application.accommodation(),
                home.line(),
                home.postcode(),
                home.uprn(),
                text(one.temporaryFrom()),
                text(one.temporaryTo()),
                temporary.line(),
                temporary.postcode(),
                temporary.uprn(),
                text(one.closed()),
                closed ? one.outcome() : "");
    }

    /** A new case often comes with a new person id. */
    private int record(Person person, Map<Integer, Integer> records) {
        Integer last = records.get(person.id());
        int record = last == null
                ? 0
                : last
                        + (Chance.of(seed, "housing/anew", person.id() * 997L + last)
                                        .happens(0.5)
                                ? 1
                                : 0);
        records.put(person.id(), record);
        return record;
    }

    private static String relationship(Application application, Person person, boolean main) {
        if (main) {
            return "applicant";
        }
        if (person.isChild(application.on())) {
            return "child";
        }
        Person applicant = application.people().get(0);
        return applicant.isFemale() != person.isFemale()
                        && Math.abs(applicant.age(application.on()) - person.age(application.on())) < 16
                ? "partner"
                : "other";
    }

    private static String text(@Nullable LocalDate day) {
        return day == null || !day.isBefore(Span.TO) ? "" : day.toString();
    }
}
