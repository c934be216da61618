package org.hearth.simulation.people;

import org.hearth.simulation.chance.Chance;

/** Ethnic groups, by the codes of the Department for Education. */
public final class Ethnicity {

    private static final String[] CODES = {
        "WBRI", "WIRI", "WOTH", "APKN", "ABAN", "AIND", "AOTH", "BAFR", "BCRB", "CHNE", "OOTH", "MWBC"
    };
    private static final double[] SHARES = {0.72, 0.01, 0.06, 0.06, 0.02, 0.03, 0.01, 0.035, 0.02, 0.008, 0.012, 0.015};

    private Ethnicity() {}

    static String drawn(Chance chance) {
        return CODES[chance.weighted(SHARES)];
    }

    /** Of a child of two parents. */
    public static String ofChild(String mother, String father) {
        if (mother.equals(father)) {
            return mother;
        }
        if (father.startsWith("W") && mother.startsWith("W")) {
            return "WBRI";
        }
        String other = mother.startsWith("W") ? father : mother;
        return switch (other) {
            case "BCRB", "MWBC" -> "MWBC";
            case "BAFR" -> "MWBA";
            case "APKN", "ABAN", "AIND", "AOTH", "CHNE" -> "MWAS";
            default -> "MOTH";
        };
    }
}
