package org.hearth.marts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;

/** By what shares are told: the column it is in, and its members in order. */
enum RateDimension {
    LOCALITY("Locality", "locality"),
    WARD("Ward", "ward"),
    LSOA("Small area (LSOA)", "lsoa"),
    DECILE("Deprivation decile of the area", "decile"),
    ETHNIC_GROUP("Ethnic group", "ethnic_group"),
    SEX("Sex", "sex"),
    AGE("Age", "age");

    private final String words;
    private final String column;

    RateDimension(String words, String column) {
        this.words = words;
        this.column = column;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    String column() {
        return column;
    }

    /** Member ids and their names, in order; not-known is the last of each. */
    Map<String, String> members(Authority authority) {
        Map<String, String> members = new LinkedHashMap<>();
        switch (this) {
            case LOCALITY -> authority.areas().forEach(area -> members.put(area.locality(), area.localityName()));
            case WARD -> authority.areas().forEach(area -> members.put(area.ward(), area.wardName()));
            case LSOA -> authority.areas().forEach(area -> members.put(area.lsoa(), area.lsoaName()));
            case DECILE -> {
                for (int decile = 1; decile <= 10; decile++) {
                    members.put(
                            Integer.toString(decile),
                            decile + (decile == 1 ? " (most deprived)" : decile == 10 ? " (least deprived)" : ""));
                }
            }
            case ETHNIC_GROUP -> {
                members.put("white", "White");
                members.put("mixed", "Mixed");
                members.put("asian", "Asian");
                members.put("black", "Black");
                members.put("other", "Other");
            }
            case SEX -> {
                members.put("F", "Female");
                members.put("M", "Male");
            }
            case AGE -> {
                members.put("0-4", "0 to 4");
                members.put("5-10", "5 to 10");
                members.put("11-15", "11 to 15");
                members.put("16-17", "16 to 17");
            }
        }
        members.put(Areas.NOT_KNOWN, "Not known");
        return members;
    }

    /** The locality a member belongs to, for those who may see one locality alone; all if it lies in none. */
    String locality(Authority authority, String member) {
        return authority.areas().stream()
                .filter(area -> member.equals(idOf(area)))
                .map(Area::locality)
                .findFirst()
                .orElse(Areas.ALL);
    }

    private String idOf(Area area) {
        return switch (this) {
            case LOCALITY -> area.locality();
            case WARD -> area.ward();
            case LSOA -> area.lsoa();
            default -> "";
        };
    }
}
