package org.hearth.simulation.tenure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.tenure.Occupancy.Stay;

/** {@code council_tax.csv}: who pays for a home, and the steps of recovery when they do not. */
public final class CouncilTax implements AutoCloseable {

    private static final String[] STAGES = {"reminder", "final-notice", "summons", "liability-order", "attachment"};
    private static final double GOES_ON = 0.72;

    /** Share of accounts that ever have a reminder though there is no want. */
    private static final double FORGETS = 0.08;

    private final CsvFile csv;
    private final long seed;

    public CouncilTax(Delivery delivery, long seed) {
        csv = delivery.csv(
                "benefits",
                "council_tax.csv",
                TenureFiles.header(
                        "account_ref,person_id,liability",
                        "occupied_from,occupied_to,single_person_discount,recovery_date,recovery_stage,arrears"));
        this.seed = seed;
    }

    /** A step of recovery. */
    private record Step(LocalDate on, String stage, int pounds) {}

    public void write(Circle circle, Clerk clerk) {
        for (Occupancy home : Occupancy.of(circle)) {
            List<Stay> adults = home.stays().stream().filter(Stay::isAdult).toList();
            List<Step> steps = steps(home);
            boolean single = adults.size() == 1;
            for (int i = 0; i < Math.min(2, adults.size()); i++) {
                Stay stay = adults.get(i);
                String liability = single ? "liable" : "jointly-liable";
                row(clerk, home, stay, liability, single, i == 0 && !steps.isEmpty() ? steps : List.of());
            }
        }
    }

    private void row(Clerk clerk, Occupancy home, Stay stay, String liability, boolean single, List<Step> steps) {
        List<String> before = List.of(clerk.caseId("CT", home.key()), clerk.localId("B", stay.person(), 0), liability);
        LocalDate from = stay.from();
        List<Step> after =
                steps.stream().filter(step -> step.on().isAfter(from)).toList();
        if (after.isEmpty()) {
            write(clerk, home, stay, before, single, "", "", "");
        }
        after.forEach(step ->
                write(clerk, home, stay, before, single, step.on().toString(), step.stage(), step.pounds() + ".00"));
    }

    private void write(
            Clerk clerk, Occupancy home, Stay stay, List<String> before, boolean single, String... recovery) {
        TenureFiles.row(
                csv,
                clerk,
                stay.person(),
                home.dwelling(),
                stay.from(),
                before,
                stay.from().toString(),
                TenureFiles.text(stay.to()),
                single ? "Y" : "N",
                recovery[0],
                recovery[1],
                recovery[2]);
    }

    private List<Step> steps(Occupancy home) {
        Chance chance = Chance.of(seed, "council-tax", home.key());
        List<Step> steps = new ArrayList<>();
        home.wantBegan().forEach(on -> recover(home, on.plusDays(chance.between(40, 120)), chance, steps));
        if (steps.isEmpty() && chance.happens(FORGETS)) {
            LocalDate on = Span.FROM.plusDays(chance.below(1800));
            if (home.isOpen(on)) {
                steps.add(new Step(on, STAGES[0], chance.between(80, 240)));
            }
        }
        return steps;
    }

    private static void recover(Occupancy home, LocalDate first, Chance chance, List<Step> steps) {
        LocalDate on = first;
        int pounds = chance.between(90, 400);
        for (String stage : STAGES) {
            if (!home.isOpen(on) || !Span.covers(on)) {
                return;
            }
            steps.add(new Step(on, stage, pounds));
            if (!chance.happens(GOES_ON)) {
                return;
            }
            on = on.plusDays(chance.between(25, 70));
            pounds += chance.between(40, 260);
        }
    }

    @Override
    public void close() {
        csv.close();
    }
}
