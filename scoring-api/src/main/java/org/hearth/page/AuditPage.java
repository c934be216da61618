package org.hearth.page;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.hearth.audit.AuditSummary;
import org.hearth.contest.State;
import org.hearth.decision.Fit;
import org.hearth.decision.Outcome;
import org.hearth.household.Purpose;

/** How often households are opened, in the words of its page. */
final class AuditPage {

    private AuditPage() {}

    static AuditView view(AuditSummary summary) {
        return new AuditView(
                summary.whole(),
                PlainWords.counted(summary.entries(), "entry", "entries"),
                summary.head(),
                summary.counts().stream()
                        .sorted(Comparator.comparing(AuditSummary.Count::day).reversed())
                        .map(AuditPage::row)
                        .toList(),
                summary.decisions().stream()
                        .map(count -> new AuditView.Decided(
                                PlainWords.sentence(count.team()) + ", list of " + PlainWords.day(count.asOf()),
                                PlainWords.decided(count.outcome()),
                                Fit.of(count.fit()).map(Fit::words).orElse(count.fit()),
                                String.format(Locale.UK, "%,d", count.households())))
                        .toList(),
                summary.contests().stream()
                        .map(count -> new AuditView.Contests(
                                PlainWords.sentence(count.team()),
                                State.of(count.state()).map(State::words).orElse(count.state()),
                                String.format(Locale.UK, "%,d", count.contests())))
                        .toList());
    }

    private static AuditView.Row row(AuditSummary.Count count) {
        return new AuditView.Row(
                PlainWords.day(count.day()),
                PlainWords.sentence(count.role().replace('-', ' '))
                        + (count.team().isEmpty() ? "" : ", " + count.team() + " team"),
                switch (count.action()) {
                    case "work-list.read" -> "Opened the work list";
                    case "household.read" -> "Opened a household";
                    case "household.exported" -> "Opened everything a listing was made from";
                    case "decision.made" -> "Decided about a household";
                    case "contest.opened" -> "Wrote down that a family disagrees";
                    case "contest.read" -> "Opened a contest";
                    case "contest.decide" -> "Decided a contest";
                    case "household.not-found" -> "Asked for a household that is not theirs to see";
                    default -> PlainWords.sentence(count.action());
                },
                why(count.purpose()).orElse("–"),
                String.format(Locale.UK, "%,d", count.entries()));
    }

    private static Optional<String> why(String purpose) {
        return Purpose.of(purpose)
                .map(Purpose::words)
                .or(() -> State.of(purpose).map(State::words))
                .or(() -> Outcome.of(purpose).map(Outcome::words));
    }
}
