package org.hearth.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearth.contest.State;
import org.hearth.teamlist.WorkList;

/** A team's list in the words of its page, and as lines to be saved. */
final class WorkListPage {

    private static final int REASONS = 2;

    private WorkListPage() {}

    /** The view. A purpose already given goes along with each link, so that it is asked once a list. */
    static WorkListView view(WorkList list, Basis basis, Optional<String> purpose) {
        return new WorkListView(
                list.team().name(),
                list.team().capacity(),
                basis,
                list.entries().stream().map(entry -> row(entry, basis, purpose)).toList(),
                list.team().since().map(since -> changes(list, since)),
                list.team().shows().equals("areas")
                        ? Optional.of(
                                list.areas().stream().map(WorkListPage::area).toList())
                        : Optional.empty(),
                "/lists/" + list.team().team() + ".csv");
    }

    private static WorkListView.Row row(WorkList.Entry entry, Basis basis, Optional<String> purpose) {
        return new WorkListView.Row(
                entry.place(),
                entry.reference(),
                "/households/" + entry.reference()
                        + purpose.map(WorkListPage::parameter).orElse(""),
                people(entry),
                entry.reasons().stream()
                        .limit(REASONS)
                        .map(PlainWords::sentence)
                        .toList(),
                basis.byModel() ? chance(entry) : PlainWords.counted(entry.rulesMet(), "sign of need", "signs of need"),
                PlainWords.inHundred(entry.probability()),
                PlainWords.sentence(PlainWords.joined(
                        entry.agencies().stream().map(PlainWords::agency).toList())),
                entry.localityName(),
                change(entry.change(), entry.place(), entry.placeBefore()),
                entry.whyChanged(),
                entry.contest().flatMap(State::of).map(State::words),
                entry.decision()
                        .flatMap(outcome -> entry.decidedOn()
                                .map(day -> PlainWords.decided(outcome) + ", " + PlainWords.day(day))));
    }

    private static String chance(WorkList.Entry entry) {
        String compared = PlainWords.comparedWith(entry.average(), entry.probability());
        return PlainWords.isOpen(entry.answer()) ? compared + ", but too little is known to be sure" : compared;
    }

    /** What happened to a place, in a word or three; empty when nothing did. */
    static String change(String change, int place, Optional<Integer> before) {
        return switch (change) {
            case "new" -> "New";
            case "moved" ->
                before.map(from -> (from > place ? "Up from " : "Down from ") + from)
                        .orElse("Moved");
            default -> "";
        };
    }

    private static WorkListView.Changes changes(WorkList list, LocalDate since) {
        return new WorkListView.Changes(
                PlainWords.day(since),
                left(list, left -> left.change().equals("step-down")),
                left(list, left -> !left.change().equals("step-down")),
                "/lists/" + list.team().team() + "/changes.csv");
    }

    private static List<WorkListView.Left> left(WorkList list, Predicate<WorkList.Left> wanted) {
        return list.left().stream()
                .filter(wanted)
                .map(left -> new WorkListView.Left(left.reference(), String.valueOf(left.placeBefore()), left.why()))
                .toList();
    }

    private static WorkListView.Area area(WorkList.AreaResult area) {
        return new WorkListView.Area(
                area.name(),
                area.lsoa(),
                String.valueOf(area.households()),
                PlainWords.oneDecimal(area.expected()),
                PlainWords.oneDecimal(area.low()) + " to " + PlainWords.oneDecimal(area.high()));
    }

    /** Every change as lines to be saved: those listed first, then those that left. */
    static List<ChangeLine> changes(WorkList list) {
        return Stream.concat(
                        list.entries().stream()
                                .map(entry -> new ChangeLine(
                                        entry.reference(),
                                        entry.change(),
                                        entry.placeBefore(),
                                        Optional.of(entry.place()),
                                        entry.whyChanged())),
                        list.left().stream()
                                .map(left -> new ChangeLine(
                                        left.reference(),
                                        left.change(),
                                        Optional.of(left.placeBefore()),
                                        Optional.empty(),
                                        left.why())))
                .toList();
    }

    private static String parameter(String purpose) {
        return "?purpose=" + URLEncoder.encode(purpose, StandardCharsets.UTF_8);
    }

    private static String people(WorkList.Entry entry) {
        String ages = entry.ageBands().isEmpty() ? "" : " (" + PlainWords.joined(entry.ageBands()) + ")";
        return PlainWords.counted(entry.children(), "child", "children") + ages + ", "
                + PlainWords.counted(entry.adults(), "adult", "adults");
    }

    /** The same list to be saved. */
    static List<WorkListLine> lines(WorkList list) {
        return list.entries().stream()
                .map(entry -> WorkListLine.of(list.team(), entry))
                .toList();
    }
}
