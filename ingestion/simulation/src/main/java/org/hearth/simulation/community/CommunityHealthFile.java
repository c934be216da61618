package org.hearth.simulation.community;

import java.time.LocalDate;
import java.util.List;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.clerk.WrittenAddress;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.need.Needs;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;

/** {@code community_health.csv}: one row a contact. */
public final class CommunityHealthFile implements AutoCloseable {

    private static final List<String> AREAS =
            List.of("communication", "communication", "personal-social", "fine-motor");

    private final CsvFile csv;
    private final long seed;

    public CommunityHealthFile(Delivery delivery, long seed) {
        csv = delivery.csv(
                "community-health",
                "community_health.csv",
                ("local_patient_id,service_request_id,nhs_number,forename,surname,date_of_birth,sex,ethnicity,address_line,"
                                + "postcode,uprn,referral_received_date,referral_source,team_type,care_contact_date,"
                                + "attendance,safeguarding_vulnerability,areas_of_concern,discharge_date,discharge_reason")
                        .split(",", -1));
        this.seed = seed;
    }

    /** A referral with where it goes. */
    private record Referral(Person child, int number, LocalDate on, String team, LocalDate until) {}

    /** Writes the referrals of a circle's children. */
    public void write(Circle circle, Clerk clerk) {
        for (Person child : circle.people()) {
            List<Needs.Spell> spells = child.needs().spells();
            for (int i = 0; i < spells.size(); i++) {
                Chance chance = Chance.of(seed, "community", child.id() * 64L + i);
                refer(child, spells.get(i), i, clerk, chance);
            }
        }
    }

    private void refer(Person child, Needs.Spell spell, int number, Clerk clerk, Chance chance) {
        double share = switch (spell.need()) {
            case DEVELOPMENT -> 0.5;
            case CHILD_MENTAL_HEALTH -> 0.42;
            case DISABILITY -> 0.95;
            default -> 0;
        };
        LocalDate on = Month.workingDay(spell.from().plusDays(chance.between(40, 200)));
        LocalDate need = spell.to().orElse(LocalDate.MAX.minusYears(1));
        LocalDate until = Month.workingDay(on.plusDays(chance.between(90, 500)));
        boolean there = child.home(on).isPresent() && on.isBefore(need) && on.isAfter(child.born());
        if (chance.happens(share) && there && Span.covers(on)) {
            String team = team(spell, chance);
            contacts(new Referral(child, number, on, team, until), clerk, chance);
        }
    }

    private static String team(Needs.Spell spell, Chance chance) {
        return switch (spell.need()) {
            case DEVELOPMENT -> chance.happens(0.65) ? "speech-and-language" : "community-paediatrics";
            case CHILD_MENTAL_HEALTH -> "mental-health";
            default -> chance.oneOf(List.of("occupational-therapy", "physiotherapy", "community-paediatrics"));
        };
    }

    private void contacts(Referral referral, Clerk clerk, Chance chance) {
        Person child = referral.child();
        int needs = child.household().map(home -> home.needs().count()).orElse(1);
        LocalDate on = Month.workingDay(referral.on().plusDays(chance.between(30, 120)));
        boolean any = false;
        while (on.isBefore(referral.until()) && on.isBefore(Span.TO)) {
            boolean missed = chance.happens(Math.min(0.6, 0.09 + 0.07 * needs));
            String attendance = missed ? (chance.happens(0.7) ? "3" : "2") : chance.happens(0.9) ? "5" : "6";
            boolean below = !missed && referral.team().equals("speech-and-language") && chance.happens(0.4);
            row(clerk, referral, on.toString(), attendance, below ? chance.oneOf(AREAS) : "", needs > 2);
            on = Month.workingDay(on.plusDays(chance.between(28, 90)));
            any = true;
        }
        if (!any) {
            row(clerk, referral, "", "", "", needs > 2);
        }
    }

    private void row(
            Clerk clerk, Referral referral, String contact, String attendance, String area, boolean vulnerable) {
        Person child = referral.child();
        Written written = clerk.person(child, 0, referral.on());
        WrittenAddress home = clerk.address(child, referral.on());
        boolean discharged = referral.until().isBefore(Span.TO);
        csv.row(
                clerk.localId("L", child, 0),
                clerk.caseId("R", child.id() * 64L + referral.number()),
                clerk.nhsNumber(written),
                written.forename(),
                written.surname(),
                written.bornText(),
                written.sex(),
                written.ethnicity(),
                home.line(),
                home.postcode(),
                home.uprn(),
                referral.on().toString(),
                referral.team().equals("mental-health") ? "gp" : "health-visitor",
                referral.team(),
                contact,
                attendance,
                vulnerable ? "Y" : "N",
                area,
                discharged ? referral.until().toString() : "",
                discharged ? "treatment-complete" : "");
    }

    @Override
    public void close() {
        csv.close();
    }
}
