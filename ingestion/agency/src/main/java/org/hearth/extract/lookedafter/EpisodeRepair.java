package org.hearth.extract.lookedafter;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearth.extract.Defect;

/**
 * Puts right the episodes of one child: out of order, double, open though another follows, overlapping, with gaps that are none.
 * Between returns of different years it follows the rules of the London Innovation and Improvement Alliance's pipeline (1, 1A, 2,
 * 3, 3A, 4, 5: {@code fix_episodes} of liia-tools-pipeline); within one return, rules of the same kind under names of their own.
 *
 * @param latestYear of all returns read
 * @param absence what a return leaves out
 */
record EpisodeRepair(int latestYear, Absence absence) {

    /** What it means that an open episode of an earlier year is in no later return. */
    enum Absence {
        /** It ended: rule 2. */
        ENDED,
        /** Nothing: a file is broken, and it may be in what is lost. */
        SAYS_NOTHING
    }

    /** Which rule was applied to which episode. */
    record Applied(CareEpisode episode, Defect rule) {}

    /** What came of it: episodes in the order of their starts. */
    record Repaired(List<CareEpisode> episodes, List<Applied> rules) {}

    Repaired repair(List<CareEpisode> asDelivered) {
        List<Applied> rules = new ArrayList<>();
        List<CareEpisode> ordered = ordered(asDelivered, rules);
        List<CareEpisode> first = openOnes(ordered, rules);
        return new Repaired(joined(first, rules), rules);
    }

    /** By start, without doubles: of those that start on one day the later return's stays, within one return all but equal ones. */
    private static List<CareEpisode> ordered(List<CareEpisode> asDelivered, List<Applied> rules) {
        for (int i = 1; i < asDelivered.size(); i++) {
            CareEpisode episode = asDelivered.get(i);
            CareEpisode before = asDelivered.get(i - 1);
            if (episode.start().isBefore(before.start()) && episode.year() == before.year()) {
                rules.add(new Applied(episode, Defect.EPISODES_OUT_OF_ORDER));
            }
        }
        List<CareEpisode> sorted = new ArrayList<>(asDelivered);
        sorted.sort(Comparator.comparing(CareEpisode::start)
                .thenComparing(CareEpisode::year)
                .thenComparing(episode -> episode.end().orElse(LocalDate.MAX)));
        List<CareEpisode> single = new ArrayList<>();
        for (CareEpisode episode : sorted) {
            if (!single.isEmpty() && isDouble(single.get(single.size() - 1), episode)) {
                CareEpisode earlier = single.remove(single.size() - 1);
                if (earlier.year() == episode.year()) {
                    rules.add(new Applied(earlier, Defect.EPISODE_TWICE));
                }
            }
            single.add(episode);
        }
        return single;
    }

    private static boolean isDouble(CareEpisode earlier, CareEpisode later) {
        return earlier.start().equals(later.start())
                && (earlier.year() < later.year()
                        || (earlier.end().equals(later.end())
                                && earlier.sameAs().equals(later.sameAs())));
    }

    /** Stage 1: episodes that are open and should not be. Each is judged beside its neighbours as they were delivered. */
    private List<CareEpisode> openOnes(List<CareEpisode> ordered, List<Applied> rules) {
        List<CareEpisode> after = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            CareEpisode episode = ordered.get(i);
            Optional<CareEpisode> before = i == 0 ? Optional.empty() : Optional.of(ordered.get(i - 1));
            Optional<CareEpisode> next = i + 1 == ordered.size() ? Optional.empty() : Optional.of(ordered.get(i + 1));
            Optional<Defect> rule = episode.isOpen() ? rule(episode, before, next) : Optional.empty();
            rule.ifPresent(applied -> rules.add(new Applied(episode, applied)));
            if (rule.isEmpty()) {
                after.add(episode);
            } else {
                ended(episode, rule.get(), next).ifPresent(after::add);
            }
        }
        return after;
    }

    private Optional<Defect> rule(CareEpisode episode, Optional<CareEpisode> before, Optional<CareEpisode> next) {
        if (episode.year() == latestYear) {
            return next.map(follows -> Defect.EPISODE_OPEN_BEFORE_NEXT);
        }
        if (next.filter(episode::repeats).isPresent()
                || before.filter(episode::repeats).isPresent()) {
            return Optional.of(Defect.EPISODE_RULE_3);
        }
        if (before.filter(earlier -> earlier.year() > episode.year()).isPresent()) {
            return Optional.of(Defect.EPISODE_RULE_3A);
        }
        return next.map(follows -> follows.startsCare() ? Defect.EPISODE_RULE_1A : Defect.EPISODE_RULE_1)
                .or(() -> Optional.of(Defect.EPISODE_RULE_2).filter(rule -> absence == Absence.ENDED));
    }

    private static Optional<CareEpisode> ended(CareEpisode episode, Defect rule, Optional<CareEpisode> next) {
        LocalDate yearEnd = LocalDate.of(episode.year(), Month.MARCH, 31);
        LocalDate follows = next.map(CareEpisode::start).orElse(yearEnd);
        return switch (rule) {
            case EPISODE_RULE_3, EPISODE_RULE_3A -> Optional.empty();
            case EPISODE_RULE_1 -> Optional.of(episode.endedOn(follows, CareEpisode.CONTINUES));
            case EPISODE_RULE_1A -> {
                LocalDate dayBefore = follows.minusDays(1);
                yield Optional.of(
                        episode.endedOn(dayBefore.isBefore(yearEnd) ? dayBefore : yearEnd, CareEpisode.NOT_SAID));
            }
            case EPISODE_OPEN_BEFORE_NEXT ->
                Optional.of(
                        next.filter(CareEpisode::startsCare).isPresent() && follows.isAfter(episode.start())
                                ? episode.endedOn(follows.minusDays(1), CareEpisode.NOT_SAID)
                                : episode.endedOn(follows, CareEpisode.CONTINUES));
            default -> Optional.of(episode.endedOn(yearEnd, CareEpisode.NOT_SAID));
        };
    }

    /** Stage 2: ends that overlap the next start, or leave a gap where the episode says it goes on. */
    private static List<CareEpisode> joined(List<CareEpisode> episodes, List<Applied> rules) {
        List<CareEpisode> after = new ArrayList<>();
        for (int i = 0; i < episodes.size(); i++) {
            CareEpisode episode = episodes.get(i);
            Optional<Defect> rule = i + 1 == episodes.size() ? Optional.empty() : join(episode, episodes.get(i + 1));
            if (rule.isEmpty()) {
                after.add(episode);
            } else {
                rules.add(new Applied(episode, rule.get()));
                after.add(episode.endedOn(episodes.get(i + 1).start(), episode.ceased()));
            }
        }
        return after;
    }

    private static Optional<Defect> join(CareEpisode episode, CareEpisode next) {
        boolean laterReturn = episode.year() < next.year();
        if (episode.end().filter(next.start()::isBefore).isPresent()) {
            return laterReturn || episode.year() == next.year()
                    ? Optional.of(laterReturn ? Defect.EPISODE_RULE_4 : Defect.EPISODE_OVERLAP)
                    : Optional.empty();
        }
        boolean gap = episode.end().filter(next.start()::isAfter).isPresent()
                && episode.ceased().equals(CareEpisode.CONTINUES);
        if (!gap || episode.year() > next.year()) {
            return Optional.empty();
        }
        return Optional.of(laterReturn ? Defect.EPISODE_RULE_5 : Defect.EPISODE_GAP);
    }
}
