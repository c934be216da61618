package org.hearth.simulation.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.name.Streets;

/** The authority's LSOAs with their postcodes and streets. Where a circle begins depends on its number alone. Immutable. */
public final class Layout {

    static final int HOMES_PER_POSTCODE = 14;
    private static final int POSTCODES_PER_STREET = 3;

    private final List<Area> areas;
    private final List<List<String>> postcodes = new ArrayList<>();
    private final Streets streets;
    private final long seed;

    private Layout(Authority authority, long seed) {
        areas = authority.areas();
        this.seed = seed;
        Map<String, List<String>> read = Postcodes.read(authority);
        areas.forEach(area -> postcodes.add(
                read.getOrDefault(area.lsoa(), List.of()).stream().sorted().toList()));
        streets = Streets.read(Chance.of(seed, "streets", 0));
    }

    public static Layout of(Authority authority, long seed) {
        return new Layout(authority, seed);
    }

    public List<Area> areas() {
        return areas;
    }

    long seed() {
        return seed;
    }

    Area area(int district) {
        return areas.get(district);
    }

    /** The LSOA where a circle begins: each in turn. */
    int district(int circle) {
        return circle % areas.size();
    }

    /** Which postcode of its LSOA a circle begins in; beyond the last they are counted from the first again. */
    int block(int circle) {
        return circle / areas.size() / HOMES_PER_POSTCODE;
    }

    String postcode(int district, int block) {
        List<String> here = postcodes.get(district);
        return here.get(block % here.size());
    }

    /** A street has three postcodes. */
    Streets.Street street(int district, int block) {
        return streets.at(block / POSTCODES_PER_STREET * areas.size() + district);
    }

    /** House number of a circle's first home. */
    int number(int circle) {
        int slot = circle / areas.size() % HOMES_PER_POSTCODE;
        return 1 + block(circle) % POSTCODES_PER_STREET * 2 * HOMES_PER_POSTCODE + 2 * slot;
    }
}
