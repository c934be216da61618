package org.hearth.simulation.life;

import java.time.LocalDate;
import org.hearth.simulation.people.Household;

/**
 * Something a professional noticed about a household.
 *
 * @param weight how serious: 1 is a serious event
 * @param socialCare chance that it is passed to children's social care
 */
public record Concern(Household household, Source source, LocalDate on, double weight, double socialCare) {

    /** Who noticed. */
    public enum Source {
        POLICE,
        SCHOOL,
        HEALTH_VISITOR,
        HOUSING,
        SOCIAL_CARE
    }
}
