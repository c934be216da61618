package org.hearth.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hearth.authority.Team;

/** Picks and orders the households of each team. */
public final class WorkList {

    /** A household that may be listed. */
    public record Candidate(String household, String team, double probability, int rulesMet) {}

    /** A place on a team's list, 1 the first. */
    public record Listed(String team, int place, String household) {}

    /** What households are ranked by. */
    public enum RankedBy {
        /** A model that has passed its gate: by probability, then by how many rules are met. */
        MODEL,
        /** The Working Together rules: by how many are met. */
        RULES;

        /** As tables hold it: model or rules. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Comparator<Candidate> order() {
            Comparator<Candidate> most = this == MODEL
                    ? Comparator.comparingDouble(Candidate::probability).thenComparingInt(Candidate::rulesMet)
                    : Comparator.comparingInt(Candidate::rulesMet);
            return most.reversed().thenComparing(Candidate::household);
        }
    }

    private WorkList() {}

    /** The lists of all teams, team after team. Ties end with the household id, so that the same input gives the same list. */
    public static List<Listed> of(List<Team> teams, List<Candidate> candidates, RankedBy rankedBy) {
        List<Listed> listed = new ArrayList<>();
        for (Team team : teams) {
            List<Candidate> best = candidates.stream()
                    .filter(candidate -> candidate.team().equals(team.id()))
                    .sorted(rankedBy.order())
                    .limit(team.capacity())
                    .toList();
            for (int i = 0; i < best.size(); i++) {
                listed.add(new Listed(team.id(), i + 1, best.get(i).household()));
            }
        }
        return listed;
    }
}
