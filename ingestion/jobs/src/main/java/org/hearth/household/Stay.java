package org.hearth.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person in a household over an interval, as known at the end of the data.
 *
 * @param fromOn first day, included
 * @param toOn last day, excluded; empty while it lasts
 */
public record Stay(String person, String household, Optional<String> lsoa, LocalDate fromOn, Optional<LocalDate> toOn) {

    /**
     * The stays of everybody: a stay lasts until the person's next one begins.
     *
     * @param known in {@link Residence#ORDER}
     */
    public static List<Stay> of(List<Residence> known) {
        List<Residence> residences = known.stream().filter(Residence::holds).toList();
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < residences.size(); ) {
            Residence first = residences.get(i);
            int next = i + 1;
            while (next < residences.size() && same(first, residences.get(next))) {
                next++;
            }
            boolean moved =
                    next < residences.size() && residences.get(next).person().equals(first.person());
            Optional<LocalDate> to = moved ? Optional.of(residences.get(next).fromOn()) : Optional.empty();
            if (to.isEmpty() || to.get().isAfter(first.fromOn())) {
                stays.add(new Stay(first.person(), first.household(), first.lsoa(), first.fromOn(), to));
            }
            i = next;
        }
        return stays;
    }

    private static boolean same(Residence a, Residence b) {
        return a.person().equals(b.person()) && a.household().equals(b.household());
    }
}
