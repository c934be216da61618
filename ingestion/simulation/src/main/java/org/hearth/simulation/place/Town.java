package org.hearth.simulation.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.authority.Area;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Numbers;

/** The dwellings that one circle's people come to live in, each but hostels used by no other circle. Not thread-safe. */
public final class Town {

    private static final double FLATS = 0.08;

    /** Prime just below the number of eight-digit numbers. */
    private static final long PROPERTIES = 99_999_989L;

    /** Share of placements in temporary accommodation that are in hostels. */
    private static final double HOSTELS = 0.35;

    /** How many neighbouring circles share a hostel: some five families and single people of theirs live there at once. */
    private static final int CIRCLES_A_HOSTEL = 5_000;

    /** Beyond every number of a dwelling. */
    private static final int HOSTEL_NUMBER = 400;

    /** House numbers from here on are of dwellings that nobody of the beginning lives in. */
    private static final int FURTHER_NUMBERS = 90;

    private final Layout layout;
    private final int circle;
    private final List<Dwelling> vacated = new ArrayList<>();
    private int laidOut;

    public Town(Layout layout, int circle) {
        this.layout = layout;
        this.circle = circle;
    }

    public List<Area> areas() {
        return layout.areas();
    }

    /** The district where the circle begins. */
    public int homeDistrict() {
        return layout.district(circle);
    }

    /** The first dwelling of the circle. */
    public Dwelling home() {
        return dwelling(homeDistrict(), layout.block(circle), layout.number(circle), false);
    }

    /** A dwelling in a district that nobody has lived in before, as far as anyone knows. */
    public Dwelling takeNew(int district, Chance chance) {
        return further(district, chance, false);
    }

    /** Where the authority puts those who have lost their home: a dwelling of its own, or a hostel with others. */
    public Dwelling takeTemporary(Chance chance) {
        return chance.happens(HOSTELS) ? hostel() : further(chance.below(areas().size()), chance, true);
    }

    /** The one kind of place that circles share: who lives there at once has nothing to do with each other. */
    private Dwelling hostel() {
        int hostel = circle / CIRCLES_A_HOSTEL;
        int district = (int) Numbers.scattered(hostel, areas().size());
        var street = layout.street(district, hostel);
        return new Dwelling(
                "2" + Numbers.padded(district + 100L, 3) + Numbers.padded(Numbers.scattered(hostel, PROPERTIES), 8),
                "",
                Integer.toString(HOSTEL_NUMBER),
                street.name(),
                street.shortName(),
                layout.postcode(district, hostel),
                layout.area(district),
                district,
                true);
    }

    /** A dwelling of the circle that stands empty, if there is one. */
    public Optional<Dwelling> takeVacated() {
        return vacated.isEmpty() ? Optional.empty() : Optional.of(vacated.remove(vacated.size() - 1));
    }

    /** Gives a dwelling back, empty. */
    public void leave(Dwelling dwelling) {
        if (!dwelling.temporary()) {
            vacated.add(dwelling);
        }
    }

    private Dwelling further(int district, Chance chance, boolean temporary) {
        int block = Math.max(0, layout.block(circle) + chance.between(-2, 2));
        return dwelling(district, block, FURTHER_NUMBERS + chance.below(240), temporary);
    }

    private Dwelling dwelling(int district, int block, int number, boolean temporary) {
        if (laidOut == Circle.MOST_PEOPLE) {
            throw new IllegalStateException("Cannot lay out more dwellings for one circle");
        }
        long place = (long) circle * Circle.MOST_PEOPLE + laidOut++;
        Chance chance = Chance.of(layout.seed(), "dwelling", place);
        var street = layout.street(district, block);
        return new Dwelling(
                "1" + Numbers.padded(district + 100L, 3) + Numbers.padded(Numbers.scattered(place, PROPERTIES), 8),
                chance.happens(FLATS) ? Integer.toString(chance.between(1, 9)) : "",
                Integer.toString(number),
                street.name(),
                street.shortName(),
                layout.postcode(district, block),
                layout.area(district),
                district,
                temporary);
    }

    /** A district to move to: often the same, else one of like deprivation. */
    public int districtFrom(int district, Chance chance) {
        if (chance.happens(0.35)) {
            return district;
        }
        int decile = areas().get(district).imdDecile();
        int nearest = district;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            int found = chance.below(areas().size());
            int apart = Math.abs(areas().get(found).imdDecile() - decile);
            if (apart < least) {
                least = apart;
                nearest = found;
            }
        }
        return nearest;
    }
}
