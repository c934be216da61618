package org.hearth.simulation.tenure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Household.Poverty;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.tenure.Occupancy.Stay;

/** {@code benefits.csv}: claims of households on a low income, one row a person a claim. */
public final class Benefits implements AutoCloseable {

    private static final double CLAIMS = 0.85;

    private final CsvFile csv;
    private final long seed;

    public Benefits(Delivery delivery, long seed) {
        csv = delivery.csv(
                "benefits",
                "benefits.csv",
                TenureFiles.header(
                        "claim_id,person_id,role",
                        "claim_type,claim_start_date,claim_end_date,end_reason,weekly_award,benefit_cap"));
        this.seed = seed;
    }

    public void write(Circle circle, Clerk clerk) {
        for (Occupancy home : Occupancy.of(circle)) {
            List<Poverty> spells = home.household().poverty();
            for (int i = 0; i < spells.size(); i++) {
                Chance chance = Chance.of(seed, "benefits", home.key() * 31 + i);
                LocalDate from = later(spells.get(i).from().plusDays(chance.between(5, 60)), home.from());
                Optional<LocalDate> to = earlier(spells.get(i).to(), home.to());
                if (chance.happens(CLAIMS) && to.map(from::isBefore).orElse(true) && from.isBefore(Span.TO)) {
                    claim(home, i, from, to, clerk, chance);
                }
            }
        }
    }

    private void claim(Occupancy home, int spell, LocalDate from, Optional<LocalDate> to, Clerk clerk, Chance chance) {
        if (to.filter(end -> !end.isAfter(Span.FROM)).isPresent()) {
            return;
        }
        String type = chance.happens(0.55)
                ? "council-tax-support"
                : chance.happens(0.6) ? "universal-credit-housing" : "housing-benefit";
        boolean moved = to.isPresent() && to.equals(home.to());
        String ended = TenureFiles.text(to).isEmpty() ? "" : moved ? "moved" : "income-rose";
        String award = chance.between(8, 140) + ".00";
        String capped = chance.happens(0.02) ? "Y" : "N";
        int adults = 0;
        for (Stay stay : home.stays()) {
            boolean there =
                    !stay.from().isAfter(from) && stay.to().map(from::isBefore).orElse(true);
            if (!there) {
                continue;
            }
            boolean adult = !stay.person().isChild(from);
            String role = !adult ? "child" : adults == 0 ? "claimant" : adults == 1 ? "partner" : "non-dependant";
            adults += adult ? 1 : 0;
            TenureFiles.row(
                    csv,
                    clerk,
                    stay.person(),
                    home.dwelling(),
                    from,
                    List.of(clerk.caseId("CL", home.key() * 31 + spell), clerk.localId("B", stay.person(), 0), role),
                    type,
                    from.toString(),
                    TenureFiles.text(to),
                    ended,
                    award,
                    capped);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate two) {
        return one.isAfter(two) ? one : two;
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return one.isEmpty() ? two : one;
        }
        return one.get().isBefore(two.get()) ? one : two;
    }

    @Override
    public void close() {
        csv.close();
    }
}
