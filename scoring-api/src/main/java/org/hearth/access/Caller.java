package org.hearth.access;

import java.util.Optional;
import org.hearth.problem.Problem;

/**
 * Somebody who is signed in.
 *
 * @param personaId id in access.yaml, as the audit writes it
 * @param name as pages show it
 * @param team the team they belong to; present exactly when the role is of a team
 */
public record Caller(String personaId, String name, Role role, Optional<String> team) {

    /** Whoever has not signed in. */
    public static final Caller VISITOR = new Caller("visitor", "Visitor", Role.VISITOR, Optional.empty());

    public Caller {
        if (role.ofATeam() != team.isPresent()) {
            throw new IllegalArgumentException("Cannot make a caller: a " + role.slug() + " has "
                    + (role.ofATeam() ? "one team" : "no team") + " (" + personaId + ")");
        }
    }

    public boolean may(Action action) {
        return role.may(action);
    }

    /**
     * Goes on only if the caller may do this.
     *
     * @throws Problem not-allowed if not
     */
    public void require(Action action) {
        if (!may(action)) {
            throw Problem.notAllowed("The role " + role.slug() + " does not include this.");
        }
    }

    /**
     * Goes on only if the caller may do this for this team.
     *
     * @throws Problem not-allowed if not
     */
    public void require(Action action, String ofTeam) {
        require(action);
        if (!team.equals(Optional.of(ofTeam))) {
            throw Problem.notAllowed("This belongs to another team.");
        }
    }
}
