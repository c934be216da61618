package org.hearth.ranking;

import java.util.HashMap;
import java.util.Map;
import org.hearth.authority.Authority;
import org.hearth.authority.Team;
import org.hearth.workspace.Fault;

/** The team of each locality. */
public final class TeamOf {

    private final Map<String, Team> teams = new HashMap<>();

    private TeamOf() {}

    public static TeamOf of(Authority authority) {
        TeamOf teamOf = new TeamOf();
        for (Team team : authority.teams()) {
            team.localities().forEach(locality -> teamOf.teams.put(locality, team));
        }
        return teamOf;
    }

    /**
     * The team that works in a locality.
     *
     * @throws Fault if none does
     */
    public Team locality(String locality) {
        Team team = teams.get(locality);
        if (team == null) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot find a team: expected every locality of the matrix in authority.yaml, found none for \""
                            + locality + "\"");
        }
        return team;
    }
}
