package org.hearth.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
                basis.byModel()
                        ? PlainWords.comparedWith(entry.average(), entry.probability())
                        : PlainWords.counted(entry.rulesMet(), "sign of need", "signs of need"),
                PlainWords.inHundred(entry.probability()),
                PlainWords.sentence(PlainWords.joined(
                        entry.agencies().stream().map(PlainWords::agency).toList())),
                entry.localityName());
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
