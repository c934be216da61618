package org.hearth.simulation.tenure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.tenure.Occupancy.Stay;

/** {@code social_housing.csv}: tenancies with their people; arrears, notices and anti-social behaviour. */
public final class SocialHousing implements AutoCloseable {

    private static final double[] BY_DECILE = {0, 0.46, 0.36, 0.27, 0.2, 0.15, 0.11, 0.09, 0.07, 0.05, 0.03};
    private static final String[] NOTICES = {"arrears-letter", "notice-seeking-possession", "possession-order"};
    private static final List<String> BEHAVIOUR =
            List.of("noise", "noise", "harassment", "drugs", "damage", "violence");

    private final CsvFile csv;
    private final long seed;

    public SocialHousing(Delivery delivery, long seed) {
        csv = delivery.csv(
                "social-housing",
                "social_housing.csv",
                TenureFiles.header(
                        "tenancy_ref,person_id,role",
                        "tenancy_type,tenancy_start_date,tenancy_end_date,end_reason,arrears_date,arrears,notice_date,"
                                + "notice_type,behaviour_date,behaviour_type"));
        this.seed = seed;
    }

    /** Six cells after the tenancy's own: arrears, notice, behaviour, each with its date. */
    private record Events(List<String[]> rows) {

        static final String[] NONE = {"", "", "", "", "", ""};
    }

    public void write(Circle circle, Clerk clerk) {
        for (Occupancy home : Occupancy.of(circle)) {
            Chance chance = Chance.of(seed, "tenancy", home.key());
            double poor = home.household().poverty().isEmpty() ? 0.6 : 1.7;
            int decile = home.dwelling().area().imdDecile();
            if (chance.happens(BY_DECILE[decile] * poor)) {
                tenancy(home, clerk, chance);
            }
        }
    }

    private void tenancy(Occupancy home, Clerk clerk, Chance chance) {
        String type = chance.oneOf(List.of("secure", "secure", "assured", "introductory", "flexible"));
        String ended =
                TenureFiles.text(home.to()).isEmpty() ? "" : chance.oneOf(List.of("transfer", "surrendered", "other"));
        Events events = events(home, chance);
        int adults = 0;
        for (Stay stay : home.stays()) {
            if (!stay.from().isBefore(Span.TO)) {
                continue;
            }
            String role = !stay.isAdult()
                    ? "child"
                    : adults == 0 ? "tenant" : adults == 1 ? "joint-tenant" : "household-member";
            adults += stay.isAdult() ? 1 : 0;
            boolean tenant = role.equals("tenant");
            row(
                    home,
                    stay,
                    role,
                    type,
                    ended,
                    clerk,
                    tenant && !events.rows().isEmpty() ? events.rows().get(0) : Events.NONE);
            if (tenant) {
                events.rows().stream().skip(1).forEach(event -> row(home, stay, role, type, ended, clerk, event));
            }
        }
    }

    private void row(Occupancy home, Stay stay, String role, String type, String ended, Clerk clerk, String... event) {
        TenureFiles.row(
                csv,
                clerk,
                stay.person(),
                home.dwelling(),
                stay.from(),
                List.of(clerk.caseId("T", home.key()), clerk.localId("S", stay.person(), 0), role),
                type,
                stay.from().toString(),
                TenureFiles.text(home.to().or(stay::to)),
                ended,
                event[0],
                event[1],
                event[2],
                event[3],
                event[4],
                event[5]);
    }

    private static Events events(Occupancy home, Chance chance) {
        List<String[]> rows = new ArrayList<>();
        for (LocalDate want : home.wantBegan()) {
            LocalDate on = want.plusDays(chance.between(30, 90));
            int pounds = chance.between(120, 500);
            for (String notice : NOTICES) {
                LocalDate served = on.plusDays(14);
                if (home.isOpen(served) && Span.covers(served)) {
                    rows.add(new String[] {on.toString(), pounds + ".00", served.toString(), notice, "", ""});
                }
                if (!chance.happens(0.45)) {
                    break;
                }
                on = on.plusDays(chance.between(40, 120));
                pounds += chance.between(100, 600);
            }
        }
        behaviour(home, chance).ifPresent(rows::add);
        return new Events(rows);
    }

    private static Optional<String[]> behaviour(Occupancy home, Chance chance) {
        LocalDate on = Span.FROM.plusDays(chance.below(1800));
        boolean trouble = home.household().needs().spells().stream()
                .anyMatch(spell -> spell.need() == Need.SUBSTANCE || spell.need() == Need.CONFLICT);
        boolean reported = home.isOpen(on) && chance.happens(trouble ? 0.25 : 0.04);
        return reported
                ? Optional.of(new String[] {"", "", "", "", on.toString(), chance.oneOf(BEHAVIOUR)})
                : Optional.empty();
    }

    @Override
    public void close() {
        csv.close();
    }
}
