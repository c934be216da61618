package org.hearth.simulation.recording;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.authority.Area;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.people.Household;

/** Rates of contact and recording. Immutable. */
public final class Recording {

    /** How much contact differs between wards: standard deviation of its logarithm. */
    private static final double WARDS = 0.18;

    private final Map<Recorder, Map<String, Double>> wards = new EnumMap<>(Recorder.class);

    /**
     * Draws the rates of an authority. Over its areas each agency's mean is 1: what differs between seeds is who is seen more than
     * others, not how much is seen.
     */
    public Recording(long seed, List<Area> areas) {
        for (Recorder recorder : Recorder.values()) {
            Map<String, Double> drawn = new HashMap<>();
            areas.forEach(area -> drawn.computeIfAbsent(
                    area.ward(),
                    ward -> Chance.of(seed, "recording/" + recorder.word(), ward.hashCode())
                            .multiplier(WARDS)));
            double mean = areas.stream()
                    .mapToDouble(area -> drawn.getOrDefault(area.ward(), 1.0))
                    .average()
                    .orElse(1);
            drawn.replaceAll((ward, rate) -> rate / mean);
            wards.put(recorder, Map.copyOf(drawn));
        }
    }

    /** Who records. */
    public enum Recorder {
        POLICE(0.6, 1.0, 0.72, 1.35, 1.12, 0.9),
        SCHOOLS(0.8, 1.0, 0.9, 1.25, 1.15, 0.95),
        SOCIAL_CARE(0.9, 1.0, 0.8, 1.12, 1.2, 0.95),
        EARLY_HELP(0.85, 1.03, 0.75, 0.9, 1.05, 0.8),
        HEALTH_VISITING(0.92, 1.01, 0.95, 0.95, 1.0, 0.93);

        private final double share;
        private final double white;
        private final double asian;
        private final double black;
        private final double mixed;
        private final double other;

        Recorder(double share, double white, double asian, double black, double mixed, double other) {
            this.share = share;
            this.white = white;
            this.asian = asian;
            this.black = black;
            this.mixed = mixed;
            this.other = other;
        }

        private double of(Group group) {
            return switch (group) {
                case WHITE -> white;
                case ASIAN -> asian;
                case BLACK -> black;
                case MIXED -> mixed;
                case OTHER -> other;
            };
        }

        /** Share of what it might see that it records at all, on average. */
        public double share() {
            return share;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Ethnic groups as far as recording differs between them. */
    public enum Group {
        WHITE,
        ASIAN,
        BLACK,
        MIXED,
        OTHER;

        /** The group of a code of the Department for Education. */
        public static Group of(String ethnicity) {
            if (ethnicity.equals("CHNE")) {
                return ASIAN;
            }
            return switch (ethnicity.charAt(0)) {
                case 'W' -> WHITE;
                case 'A' -> ASIAN;
                case 'B' -> BLACK;
                case 'M' -> MIXED;
                default -> OTHER;
            };
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What multiplies an agency's chance to see or record somebody of a group in an area. */
    public double rate(Recorder recorder, Area area, Group group) {
        return wards.getOrDefault(recorder, Map.of()).getOrDefault(area.ward(), 1.0) * recorder.of(group);
    }

    /** The rate for a household, by where it lives and the group of who has lived there longest. */
    public double rate(Recorder recorder, Household household) {
        String ethnicity = household.members().isEmpty()
                ? ""
                : household.members().get(0).identity().ethnicity();
        Group group = ethnicity.isEmpty() ? Group.OTHER : Group.of(ethnicity);
        return rate(recorder, household.dwelling().area(), group);
    }
}
