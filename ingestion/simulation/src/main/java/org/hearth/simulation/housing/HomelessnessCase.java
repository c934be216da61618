package org.hearth.simulation.housing;

import java.time.LocalDate;
import java.util.List;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.place.Dwelling;
import org.jspecify.annotations.Nullable;

/** A duty owed to a household. Not thread-safe: it is filled as the case goes on. */
public final class HomelessnessCase {

    /**
     * What is known on the day of application.
     *
     * @param people the main applicant first
     * @param duty prevention, relief or main
     */
    public record Application(
            LocalDate on,
            List<Person> people,
            Dwelling home,
            String duty,
            String reason,
            List<String> supportNeeds,
            String accommodation) {}

    private final Application application;
    private @Nullable Dwelling temporary;
    private @Nullable LocalDate temporaryFrom;
    private @Nullable LocalDate temporaryTo;
    private @Nullable LocalDate closed;
    private String outcome = "";

    HomelessnessCase(Application application) {
        this.application = application;
    }

    public Application application() {
        return application;
    }

    /** Whether the household is in temporary accommodation on a day. */
    public boolean isTemporary(LocalDate on) {
        return temporaryFrom != null && !temporaryFrom.isAfter(on) && (temporaryTo == null || temporaryTo.isAfter(on));
    }

    @Nullable
    Dwelling temporary() {
        return temporary;
    }

    @Nullable
    LocalDate temporaryFrom() {
        return temporaryFrom;
    }

    @Nullable
    LocalDate temporaryTo() {
        return temporaryTo;
    }

    @Nullable
    LocalDate closed() {
        return closed;
    }

    String outcome() {
        return outcome;
    }

    void place(Dwelling dwelling, LocalDate from) {
        temporary = dwelling;
        temporaryFrom = from;
    }

    void close(LocalDate on, String how) {
        closed = on;
        outcome = how;
        if (temporary != null) {
            temporaryTo = on;
        }
    }
}
