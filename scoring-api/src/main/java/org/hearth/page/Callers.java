package org.hearth.page;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Access;
import org.hearth.access.Action;
import org.hearth.access.Caller;
import org.hearth.access.Persona;
import org.hearth.access.Role;

/** Roles in plain words, and where each starts. */
final class Callers {

    private Callers() {}

    /** A role and its team, such as team manager, north team. */
    static String role(Role role, Optional<String> team) {
        return role.slug().replace('-', ' ')
                + team.map(id -> ", " + id + " team").orElse("");
    }

    /** The page a caller starts on. */
    static String home(Caller caller) {
        if (caller.may(Action.READ_WORK_LIST)) {
            return caller.team().map(team -> "/lists/" + team).orElse("/forecasts");
        }
        return caller.may(Action.READ_AUDIT) ? "/audit" : "/forecasts";
    }

    /** The personas to choose from, with what each sees. */
    static List<HomeView.Persona> personas(Access access) {
        return access.personas().stream()
                .map(persona -> new HomeView.Persona(persona.id(), persona.name(), sees(persona)))
                .toList();
    }

    private static String sees(Persona persona) {
        String start = PlainWords.sentence(role(persona.role(), persona.team())) + ". ";
        return start
                + switch (persona.role()) {
                    case TEAM_MEMBER, TEAM_MANAGER -> "Sees this team’s list and its households, and forecasts.";
                    case ANALYST, COMMISSIONER -> "Sees forecasts, and never a household.";
                    case OVERSEER -> "Sees how often households are opened, and never which.";
                    case VISITOR -> "Sees how good the model is, and what it rests on.";
                };
    }
}
