package org.hearth.publish;

import java.util.List;
import org.hearth.table.TableReader;

/** Which of the known facts of a listed household each of its reasons was made from. */
record ReasonEvents(TableReader tables, Run run) {

    private static final String FIND = """
            create temp table reason_events as
            select distinct k.household, a.reason, k.event
            from known k join asked a on a.kind = k.kind and a.purpose = k.purpose
                and (a.code is null or a.code = k.code)
                and (a.amount_at_least is null or k.amount >= a.amount_at_least)
                and (a.level = 'household' or (a.level = 'children') = k.child)
                and date_diff('day', k.happened_on, k.as_of) between a.until_days + 1 and a.from_days""";

    /** Makes the table {@code reason_events}: household, reason and event. A rule asks for the facts of all its features. */
    void find() {
        tables.run("create temp table ruled (reason varchar, feature varchar)");
        run.rules().forEach((rule, features) -> add(rule, features));
        tables.run("""
                create temp table asked as
                select feature as reason, * from reads union all
                select u.reason, r.* from ruled u join reads r using (feature)""");
        tables.run(FIND);
    }

    private void add(String rule, List<String> features) {
        for (String feature : features) {
            tables.run("insert into ruled values ('%s', '%s')"
                    .formatted(rule.replace("'", "''"), feature.replace("'", "''")));
        }
    }
}
