package org.hearth.dataset;

import java.io.Serializable;
import org.hearth.kind.LinkageFile;

/**
 * From what likeness on values count as near, and as having something of each other.
 *
 * @param near least Dice coefficient of near values' filters, above 0 to 1
 * @param some least Dice coefficient of values with some likeness, above 0 to near
 */
record Nearness(double near, double some) implements Serializable {

    /** As the linkage file has it for a field; where it says nothing, as it is for the field's kind. */
    static Nearness of(LinkageFile rules, String field, double near, double some) {
        double asked = rules.rule(field).flatMap(LinkageFile.Field::near).orElse(near);
        return new Nearness(
                asked,
                Math.min(
                        asked,
                        rules.rule(field).flatMap(LinkageFile.Field::some).orElse(some)));
    }
}
