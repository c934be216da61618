package org.hearth.extract.lookedafter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.extract.Statement.Fact;

/** What one episode of being looked after says, put right before. */
final class CareFacts {

    /** Reasons for a new episode that say a placement began. */
    private static final Set<String> PLACED = Set.of(CareEpisode.STARTS_CARE, "P", "T", "B", "U");
    /** Reasons for a new episode that say a legal status began. */
    private static final Set<String> STATUS = Set.of(CareEpisode.STARTS_CARE, "L", "B", "U");

    private CareFacts() {}

    static List<Fact> of(String child, CareEpisode episode) {
        List<Fact> facts = new ArrayList<>();
        if (episode.startsCare()) {
            facts.add(Fact.of(child, "cla.started", episode.start()).code(code(episode.need())));
        }
        if (PLACED.contains(episode.reason())) {
            facts.add(Fact.of(child, "cla.placement", episode.start()).code(code(episode.placement())));
        }
        if (STATUS.contains(episode.reason())) {
            facts.add(Fact.of(child, "cla.legal-status", episode.start()).code(code(episode.status())));
        }
        if (!episode.ceased().equals(CareEpisode.CONTINUES)) {
            episode.end()
                    .ifPresent(day -> facts.add(Fact.of(child, "cla.ended", day).code(code(episode.ceased()))));
        }
        return facts;
    }

    private static Optional<String> code(String code) {
        return Optional.of(code).filter(text -> !text.isEmpty());
    }
}
