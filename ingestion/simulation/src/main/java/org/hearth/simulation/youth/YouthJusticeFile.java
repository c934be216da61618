package org.hearth.simulation.youth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.clerk.WrittenAddress;
import org.hearth.simulation.people.Span;

/** {@code youth_justice.csv}: one row a child an offence. */
public final class YouthJusticeFile implements AutoCloseable {

    private final CsvFile csv;

    public YouthJusticeFile(Delivery delivery) {
        csv = delivery.csv(
                "youth-justice",
                "youth_justice.csv",
                ("case_id,child_id,forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,uprn,referral_date,"
                                + "referral_source,offence_date,offence_type,outcome_date,outcome,intervention_start_date,"
                                + "intervention_type,intervention_end_date,remand_date,remand_type,education_status,"
                                + "suitable_accommodation,safety_and_wellbeing")
                        .split(",", -1));
    }

    /** Writes the offences of a circle. */
    public void write(List<Offence> offences, Clerk clerk) {
        for (int i = 0; i < offences.size(); i++) {
            if (YouthJustice.isCovered(offences.get(i))) {
                row(clerk, i, offences.get(i));
            }
        }
    }

    private void row(Clerk clerk, int number, Offence one) {
        Written written = clerk.person(one.child(), 0, one.referred());
        WrittenAddress home = clerk.address(one.child(), one.referred());
        boolean decided = one.decided().isBefore(Span.TO);
        Optional<Offence.Intervention> done =
                one.intervention().filter(i -> i.from().isBefore(Span.TO));
        boolean young = one.child().age(one.on()) < 16;
        csv.row(
                clerk.caseId("YJ", number),
                clerk.localId("Y", one.child(), 0),
                written.forename(),
                written.surname(),
                written.bornText(),
                written.sex(),
                written.ethnicity(),
                home.line(),
                home.postcode(),
                home.uprn(),
                one.referred().toString(),
                one.source(),
                one.on().toString(),
                one.type(),
                decided ? one.decided().toString() : "",
                decided ? one.outcome() : "",
                done.map(i -> i.from().toString()).orElse(""),
                done.map(Offence.Intervention::type).orElse(""),
                done.map(Offence.Intervention::to)
                        .filter(to -> to.isBefore(Span.TO))
                        .map(LocalDate::toString)
                        .orElse(""),
                "",
                "",
                young ? "full-time" : number % 3 == 0 ? "none" : "part-time",
                "Y",
                one.safety());
    }

    @Override
    public void close() {
        csv.close();
    }
}
