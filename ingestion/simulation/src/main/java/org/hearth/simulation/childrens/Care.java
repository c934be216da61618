package org.hearth.simulation.childrens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.people.Person;

/**
 * A child's time in the authority's care.
 *
 * @param to the day it ends; a child grows up in care at the latest
 * @param need why, N1 to N8
 * @param legalStatus code of the return of looked after children, such as C2
 * @param ended why it ends, such as E4A
 * @param placements one after the other
 * @param unaccompanied whether the child came to the country to seek asylum, without anybody
 */
public record Care(
        Person child,
        LocalDate from,
        LocalDate to,
        String need,
        String legalStatus,
        String ended,
        List<Placement> placements,
        boolean unaccompanied) {

    private static final String[] PLACES = {"U6", "U4", "U3", "U1", "K2", "P1", "K1", "R2"};
    private static final double[] PLACE_SHARES = {0.44, 0.10, 0.06, 0.13, 0.13, 0.08, 0.04, 0.02};

    /** The same without parents to be placed with, and with more homes that support those nearly grown up. */
    private static final double[] FOUND_PLACES = {0.40, 0.10, 0, 0, 0.45, 0, 0.05, 0};

    private static final String[] NEEDS = {"N1", "N5", "N8", "N4", "N3", "N2", "N6"};
    private static final double[] NEED_SHARES = {0.66, 0.13, 0.08, 0.07, 0.03, 0.02, 0.01};

    /** A placement, with its code, provider and the reason it ended before the care did. */
    public record Placement(LocalDate from, LocalDate to, String place, String provider, String changed) {}

    /** Draws a time in care: a third last weeks or months, nearly half for years. */
    static Care of(Person child, LocalDate from, String need, Chance chance) {
        long days = switch (chance.weighted(0.30, 0.20, 0.50)) {
            case 0 -> chance.between(8, 180);
            case 1 -> chance.between(180, 600);
            default -> 600 + (long) chance.waiting(1600);
        };
        LocalDate grown = child.born().plusYears(18);
        LocalDate to = from.plusDays(days).isBefore(grown) ? from.plusDays(days) : grown;
        boolean order = days > 150;
        return new Care(
                child,
                from,
                to,
                need.isEmpty() ? NEEDS[chance.weighted(NEED_SHARES)] : need,
                order ? (chance.happens(0.8) ? "C2" : "C1") : "V2",
                to.equals(grown) ? "E7" : chance.oneOf(List.of("E4A", "E4A", "E4B", "E8", "E13", "E46")),
                placements(from, to, PLACE_SHARES, chance),
                false);
    }

    /** The care of a child who came alone: until it has grown up, by agreement. */
    static Care ofUnaccompanied(Person child, LocalDate from, Chance chance) {
        LocalDate grown = child.born().plusYears(18);
        return new Care(child, from, grown, "N8", "V2", "E7", placements(from, grown, FOUND_PLACES, chance), true);
    }

    private static List<Placement> placements(LocalDate from, LocalDate to, double[] shares, Chance chance) {
        List<Placement> placements = new ArrayList<>();
        LocalDate start = from;
        while (start.isBefore(to)) {
            LocalDate end = start.plusDays(60 + (long) chance.waiting(600));
            boolean last = !end.isBefore(to);
            String place = PLACES[chance.weighted(shares)];
            placements.add(new Placement(
                    start,
                    last ? to : end,
                    place,
                    place.startsWith("P") ? "PR0" : chance.happens(0.55) ? "PR1" : "PR4",
                    last ? "" : chance.oneOf(List.of("CARPL", "CREQB", "CHILD", "LAREQ", "PLACE", "OTHER"))));
            start = last ? to : end;
        }
        return placements;
    }

    public boolean isOn(LocalDate day) {
        return !from.isAfter(day) && to.isAfter(day);
    }

    /** The same, ended by a day for another reason. */
    Care endedBy(LocalDate end, String why) {
        if (!to.isAfter(end)) {
            return this;
        }
        List<Placement> left = new ArrayList<>();
        for (Placement one : placements) {
            if (one.from().isBefore(end)) {
                boolean cut = one.to().isAfter(end);
                left.add(new Placement(
                        one.from(), cut ? end : one.to(), one.place(), one.provider(), cut ? "" : one.changed()));
            }
        }
        return new Care(child, from, end, need, legalStatus, why, left, unaccompanied);
    }
}
