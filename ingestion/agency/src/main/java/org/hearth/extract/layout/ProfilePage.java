package org.hearth.extract.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.extract.layout.Layout.Column;
import org.hearth.extract.layout.Layout.Needed;
import org.hearth.extract.value.CodeList;

/** A profile as a page in Markdown: what an agency needs to export such a file. */
final class ProfilePage {

    private ProfilePage() {}

    static String of(Profile profile) {
        List<String> lines = new ArrayList<>();
        lines.add("# `" + profile.id() + "`: " + profile.title());
        lines.add("");
        lines.add("**Profile, not the official file.** `" + profile.file() + "` of agency `" + profile.agency()
                + "`: one row is " + profile.row() + ".");
        if (!profile.about().isEmpty()) {
            lines.add(profile.about());
        }
        lines.add("");
        lines.add(
                "Comma-separated values in UTF-8 with a header row; columns in any order. A file with any other is refused.");
        if (!profile.layout().episode().isEmpty()) {
            lines.add("A later delivery that names a person with the same "
                    + String.join(", ", profile.layout().episode())
                    + " takes the place of what was said of them under it; one that does not name them says nothing.");
        }
        lines.add("");
        columns(profile, lines);
        facts(profile, lines);
        codes(profile, lines);
        lines.add("## Example");
        lines.add("");
        lines.add("```");
        profile.example().lines().forEach(lines::add);
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private static void columns(Profile profile, List<String> lines) {
        lines.add("## Columns");
        lines.add("");
        lines.add("| column | holds | needed | example |");
        lines.add("|---|---|---|---|");
        for (Column column : profile.layout().columns()) {
            String example = column.example()
                    .filter(text -> !text.isEmpty())
                    .map(text -> "`" + text + "`")
                    .orElse("");
            lines.add("| " + column.name() + " | " + holds(profile.layout(), column) + " | " + needed(column) + " | "
                    + example + " |");
        }
        lines.add("");
    }

    private static String holds(Layout layout, Column column) {
        String what = column.words().map(words -> words + "; ").orElse("")
                + column.kind().words();
        return what
                + layout.codes(column)
                        .map(list -> " of [" + list.name() + "](#" + anchor(list) + ")")
                        .orElse("")
                + column.after().map(start -> ", not before " + start).orElse("");
    }

    private static String needed(Column column) {
        return column.isIn(Needed.VALUE) ? "in each row" : column.isIn(Needed.COLUMN) ? "the column" : "";
    }

    private static void facts(Profile profile, List<String> lines) {
        if (profile.layout().facts().isEmpty()) {
            return;
        }
        lines.add("## Facts");
        lines.add("");
        lines.add("| fact | happened on | code | amount | only if |");
        lines.add("|---|---|---|---|---|");
        for (Layout.Yield fact : profile.layout().facts()) {
            lines.add("| " + fact.kind() + " | " + fact.day()
                    + fact.orDay().map(day -> ", else " + day).orElse("")
                    + fact.recorded().map(day -> "; known from " + day).orElse("") + " | "
                    + fact.code()
                            .or(() -> fact.each().map(each -> "each of " + String.join(", ", each)))
                            .orElse("")
                    + " | " + fact.amount().orElse("") + " | "
                    + fact.where()
                            .map(column -> column + " is "
                                    + String.join(" or ", fact.is().orElse(List.of())))
                            .orElse("")
                    + " |");
        }
        lines.add("");
    }

    private static void codes(Profile profile, List<String> lines) {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        profile.layout()
                .columns()
                .forEach(column -> profile.layout().codes(column).ifPresent(list -> lists.put(list.name(), list)));
        lines.add("## Code lists");
        for (CodeList list : lists.values()) {
            lines.add("");
            lines.add("### " + list.name());
            lines.add("");
            lines.add("| code | means |");
            lines.add("|---|---|");
            list.codes().forEach(code -> lines.add("| `" + code.text() + "` | " + code.words() + years(code) + " |"));
        }
        lines.add("");
    }

    private static String years(CodeList.Code code) {
        return code.fromYear().map(year -> ", from " + year).orElse("")
                + code.toYear().map(year -> ", to " + year).orElse("");
    }

    /** The anchor that Markdown gives a heading: no dots. */
    private static String anchor(CodeList list) {
        return list.name().replace(".", "");
    }
}
