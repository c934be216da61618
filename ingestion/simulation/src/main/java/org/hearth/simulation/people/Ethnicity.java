package org.hearth.simulation.people;

import org.hearth.simulation.chance.Chance;

/** Ethnic groups, by the codes of the Department for Education. */
public final class Ethnicity {

    private static final String[] CODES = {
        "WBRI", "WIRI", "WOTH", "APKN", "ABAN", "AIND", "AOTH", "BAFR", "BCRB", "CHNE", "OOTH", "MWBC"
    };
    private static final double[] SHARES = {
        0.745, 0.009, 0.064, 0.028, 0.011, 0.033, 0.017, 0.030, 0.0135, 0.008, 0.024, 0.017
    };

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
