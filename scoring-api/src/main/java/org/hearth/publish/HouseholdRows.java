package org.hearth.publish;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.hearth.database.Loading;
import org.hearth.population.Reference;
import org.hearth.population.Successors;
import org.hearth.table.TableReader;
import org.jspecify.annotations.Nullable;

/** The rows of listed households, and of those alone. Sees only what was known before the as-of date. */
final class HouseholdRows {

    private final TableReader tables;
    private final FactWords words;
    private final Run run;
    private final Successors successors;
    private final Map<String, String> references = new HashMap<>();

    HouseholdRows(TableReader tables, FactWords words, Run run, Successors successors) {
        this.successors = successors;
        this.run = run;
        this.tables = tables;
        this.words = words;
    }

    void load(Loading loading) throws SQLException {
        try (Statement statement = tables.connection().createStatement()) {
            statement.execute("""
                    create temp table listed as
                    select w.team, w.place, w.household, w.as_of, w.ranked_by, s.locality, s.probability, s.low, s.high,
                        s.log_odds, s.base, s.rules_met, s.answer, s.stability
                    from worklist w join scores s on s.household = w.household and s.as_of = w.as_of""");
            statement.execute("""
                    create temp table living as
                    select l.household, l.team, l.as_of, m.person, m.birth_quarter, m.sex, m.child,
                        row_number() over (partition by l.household order by m.birth_quarter nulls last, m.person) as member
                    from listed l join members m on m.household = l.household and m.as_of = l.as_of""");
            statement.execute("""
                    create temp table known as
                    select v.household, v.team, v.as_of, v.member, v.child, f.agency, f.kind, f.code, f.amount, f.happened_on,
                        f.known_on, f.purpose, row_number() over (partition by v.household
                            order by f.happened_on, v.member, f.kind, f.code, f.amount, f.known_on) as event
                    from living v join facts f on f.person = v.person and f.known_on < v.as_of
                        and (f.superseded_on is null or f.superseded_on >= v.as_of)""");
        }
        new ReasonEvents(tables, run).find();
        readReferences();
        loadHouseholds(loading);
        loadFormer(loading);
        loadChanges(loading);
        loadMembers(loading);
        loadReasons(loading);
        loadContacts(loading);
        loadTimeline(loading);
        loadEvents(loading);
    }

    private void readReferences() {
        tables.forEach("select household from listed", row -> {
            String household = row.text("household");
            references.put(household, Reference.of(household));
        });
        if (new HashSet<>(references.values()).size() < references.size()) {
            throw new IllegalStateException("Cannot publish: two households have one short reference");
        }
    }

    private String reference(String household) {
        String reference = references.get(household);
        if (reference == null) {
            throw new IllegalStateException("Cannot publish a household that is not listed");
        }
        return reference;
    }

    private void loadHouseholds(Loading loading) throws SQLException {
        loading.load(
                "serving.household",
                rows -> tables.forEach(
                        "select * from listed order by team, place",
                        row -> rows.add(
                                reference(row.text("household")),
                                row.text("team"),
                                row.text("locality"),
                                row.date("as_of"),
                                row.number("probability"),
                                row.number("low"),
                                row.number("high"),
                                row.number("log_odds"),
                                row.number("base"),
                                row.whole("rules_met"),
                                row.text("answer"),
                                row.optionalNumber("stability").isPresent() ? row.number("stability") : null)));
        loading.load(
                "serving.work_list",
                rows -> tables.forEach(
                        "select * from listed order by team, place",
                        row -> rows.add(
                                row.text("team"),
                                row.whole("place"),
                                reference(row.text("household")),
                                row.date("as_of"),
                                row.text("ranked_by"))));
    }

    private void loadFormer(Loading loading) throws SQLException {
        SortedMap<String, List<String>> former = successors.former();
        loading.load(
                "serving.former_reference",
                rows -> tables.forEach("select household, team from listed order by household", row -> {
                    String reference = reference(row.text("household"));
                    String team = row.text("team");
                    former.getOrDefault(reference, List.of()).forEach(old -> rows.add(old, reference, team));
                }));
    }

    /** Also of households that left a list: their short reference and why, no more. */
    private void loadChanges(Loading loading) throws SQLException {
        loading.load(
                "serving.list_change",
                rows -> tables.forEach(
                        "select * from moves order by team, place, place_before, household",
                        row -> rows.add(
                                row.text("team"),
                                Reference.of(row.text("household")),
                                row.text("change"),
                                whole(row.optionalWhole("place_before")),
                                whole(row.optionalWhole("place")),
                                row.text("because"),
                                row.text("words"))));
    }

    private static @Nullable Long whole(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    private void loadMembers(Loading loading) throws SQLException {
        loading.load(
                "serving.member",
                rows -> tables.forEach("select * from living order by household, member", row -> {
                    Optional<String> quarter = row.optionalText("birth_quarter");
                    LocalDate asOf = row.date("as_of");
                    boolean child = row.flag("child");
                    rows.add(
                            reference(row.text("household")),
                            row.text("team"),
                            row.whole("member"),
                            child,
                            AgeBand.of(quarter, asOf, child),
                            row.optionalText("sex").orElse(null));
                }));
    }

    private void loadReasons(Loading loading) throws SQLException {
        loading.load(
                "serving.reason",
                rows -> tables.forEach(
                        """
                        select c.*, l.team, (select max(k.known_on) from reason_events r
                                join known k on k.household = r.household and k.event = r.event
                                where r.household = c.household and r.reason = c.feature) as known_on
                        from contributions c
                        join listed l on l.household = c.household and l.as_of = c.as_of order by c.household, c.place""",
                        row -> rows.add(
                                reference(row.text("household")),
                                row.text("team"),
                                row.whole("place"),
                                row.text("feature"),
                                row.optionalNumber("value").isPresent() ? row.number("value") : null,
                                row.number("contribution"),
                                row.text("direction"),
                                row.text("reason"),
                                row.optionalDate("known_on").orElse(null),
                                row.text("theme"))));
    }

    private void loadContacts(Loading loading) throws SQLException {
        loading.load(
                "serving.agency_contact",
                rows -> tables.forEach(
                        """
                        select household, team, agency, min(happened_on) as first_on, max(happened_on) as last_on,
                            count(*) as facts, count(distinct member) as members
                        from known group by household, team, agency order by household, agency""",
                        row -> rows.add(
                                reference(row.text("household")),
                                row.text("team"),
                                row.text("agency"),
                                row.date("first_on"),
                                row.date("last_on"),
                                row.whole("facts"),
                                row.whole("members"))));
    }

    private void loadTimeline(Loading loading) throws SQLException {
        loading.load("serving.timeline", rows -> {
            long[] event = {0};
            tables.forEach(
                    "select distinct * from known order by household, happened_on, agency, kind, code, amount, member",
                    row -> words.of(row.text("kind"), row.optionalText("code"), row.optionalNumber("amount"))
                            .ifPresent(said -> rows.add(
                                    reference(row.text("household")),
                                    row.text("team"),
                                    ++event[0],
                                    row.date("happened_on"),
                                    row.text("agency"),
                                    row.text("kind"),
                                    said,
                                    row.whole("member"))));
        });
    }

    /** Everything that was known, not its headlines alone: whoever is asked why shows what a score was made from. */
    private void loadEvents(Loading loading) throws SQLException {
        loading.load(
                "serving.source_event",
                rows -> tables.forEach(
                        "select * from known order by household, event",
                        row -> rows.add(
                                reference(row.text("household")),
                                row.text("team"),
                                row.whole("event"),
                                row.whole("member"),
                                row.text("agency"),
                                row.text("kind"),
                                row.optionalText("code").orElse(null),
                                row.optionalNumber("amount").isPresent() ? row.number("amount") : null,
                                row.date("happened_on"),
                                row.date("known_on"),
                                row.text("purpose"),
                                words.inFull(
                                        row.text("kind"), row.optionalText("code"), row.optionalNumber("amount")))));
        loading.load(
                "serving.reason_event",
                rows -> tables.forEach(
                        """
                        select distinct l.household, l.team, c.place, r.event from reason_events r
                        join listed l on l.household = r.household
                        join contributions c on c.household = l.household and c.as_of = l.as_of and c.feature = r.reason
                        order by 1, 3, 4""",
                        row -> rows.add(
                                reference(row.text("household")),
                                row.text("team"),
                                row.whole("place"),
                                row.whole("event"))));
    }
}
