package org.hearth.simulation.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.name.Streets;

/** Every dwelling, and which stand empty. Not thread-safe. */
public final class Town {

    /** Dwellings for each household at the start: some always stand empty. */
    private static final double DWELLINGS_PER_HOUSEHOLD = 1.12;

    private static final double TEMPORARY_SHARE = 0.008;
    private static final int DWELLINGS_PER_POSTCODE = 14;
    private static final int POSTCODES_PER_STREET = 3;

    private final List<Area> areas;
    private final List<Dwelling> dwellings = new ArrayList<>();
    private final List<List<Dwelling>> empty = new ArrayList<>();
    private final List<List<Dwelling>> emptyTemporary = new ArrayList<>();

    private Town(List<Area> areas) {
        this.areas = areas;
        areas.forEach(area -> {
            empty.add(new ArrayList<>());
            emptyTemporary.add(new ArrayList<>());
        });
    }

    /** Lays out enough dwellings for so many households, evenly over the LSOAs. */
    public static Town laidOut(Authority authority, int households, long seed) {
        Town town = new Town(authority.areas());
        Map<String, List<String>> postcodes = Postcodes.read(authority);
        Chance chance = Chance.of(seed, "town", 0);
        Streets streets = Streets.read(chance);
        int each = (int) StrictMath.ceil(households * DWELLINGS_PER_HOUSEHOLD / town.areas.size());
        for (int district = 0; district < town.areas.size(); district++) {
            town.layOut(
                    district,
                    postcodes.getOrDefault(town.areas.get(district).lsoa(), List.of()).stream()
                            .sorted()
                            .toList(),
                    each,
                    streets,
                    chance);
        }
        return town;
    }

    private void layOut(int district, List<String> postcodes, int count, Streets streets, Chance chance) {
        int used = Math.min(postcodes.size(), count / DWELLINGS_PER_POSTCODE + 1);
        int each = (count + used - 1) / used;
        int number = 0;
        Streets.Street street = streets.next();
        for (int i = 0; i < count; i++) {
            if (i % (each * POSTCODES_PER_STREET) == 0 && i > 0) {
                street = streets.next();
                number = 0;
            }
            boolean flat = chance.happens(0.08);
            if (!flat || number == 0) {
                number += chance.between(1, 2);
            }
            boolean temporary = chance.happens(TEMPORARY_SHARE);
            Dwelling dwelling = new Dwelling(
                    String.format("10%02d%08d", 10 + district, 10_000_000 + dwellings.size() * 37 + chance.below(37)),
                    flat ? Integer.toString(1 + i % 9) : "",
                    Integer.toString(number),
                    street.name(),
                    street.shortName(),
                    postcodes.get(i / each),
                    areas.get(district),
                    district,
                    temporary);
            dwellings.add(dwelling);
            (temporary ? emptyTemporary : empty).get(district).add(dwelling);
        }
    }

    public List<Dwelling> dwellings() {
        return dwellings;
    }

    public List<Area> areas() {
        return areas;
    }

    /** Takes an empty dwelling in a district, or else in the first after it that has one; none when the town is full. */
    public Optional<Dwelling> takeNear(int district, Chance chance) {
        return take(empty, district, chance);
    }

    /** Takes a dwelling that the authority lets to those who have lost their home. */
    public Optional<Dwelling> takeTemporary(int district, Chance chance) {
        return take(emptyTemporary, district, chance);
    }

    private Optional<Dwelling> take(List<List<Dwelling>> vacancies, int district, Chance chance) {
        for (int step = 0; step < areas.size(); step++) {
            List<Dwelling> here = vacancies.get((district + step) % areas.size());
            if (!here.isEmpty()) {
                int place = chance.below(here.size());
                Dwelling taken = here.get(place);
                here.set(place, here.get(here.size() - 1));
                here.remove(here.size() - 1);
                return Optional.of(taken);
            }
        }
        return Optional.empty();
    }

    /** Gives a dwelling back, empty. */
    public void leave(Dwelling dwelling) {
        (dwelling.temporary() ? emptyTemporary : empty).get(dwelling.district()).add(dwelling);
    }

    /** A district to move to: often the same, else one of like deprivation. */
    public int districtFrom(int district, Chance chance) {
        if (chance.happens(0.35)) {
            return district;
        }
        int decile = areas.get(district).imdDecile();
        List<Integer> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tries.add(chance.below(areas.size()));
        }
        return tries.stream()
                .min(Comparator.comparingInt(d -> Math.abs(areas.get(d).imdDecile() - decile)))
                .orElse(district);
    }
}
