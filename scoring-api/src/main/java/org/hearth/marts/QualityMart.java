package org.hearth.marts;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.database.Loading;
import org.hearth.disclosure.Cells;
import org.hearth.disclosure.Controlled;
import org.jspecify.annotations.Nullable;

/** What each agency delivered, how current and how complete it is, what was refused, and how well it links. */
final class QualityMart {

    private static final String ALL = Areas.ALL;

    private static final Map<String, String> GROUPS = Map.of(
            "white",
            "White",
            "mixed",
            "Mixed",
            "asian",
            "Asian",
            "black",
            "Black",
            "other",
            "Other",
            "not-known",
            "Not known",
            ALL,
            "All groups");

    private static final String FACTS = """
            select agency, count(*) as facts, min(happened_on) as data_from, max(happened_on) as data_to
            from facts group by 1 order by 1""";

    /** Records by whether another agency knows the same person. */
    private static final String LINKED = """
            with known as (select person, count(distinct agency) as agencies from persons group by 1)
            select r.agency, coalesce(p.ethnic_group, 'not-known') as member, k.agencies > 1 as linked, count(*) as records
            from persons r join known k using (person) left join people p using (person)
            group by 1, 2, 3 order by 1, 2, 3""";

    private final MartSources sources;
    private final Areas areas;

    QualityMart(MartSources sources, Areas areas) {
        this.sources = sources;
        this.areas = areas;
    }

    private record Delivered(int deliveries, long records, Map<String, Long> refused) {}

    private record Facts(
            long facts, @Nullable LocalDate from, @Nullable LocalDate to) {}

    private record Cell(String agency, String member, String part) {}

    void load(Loading loading) throws SQLException {
        Map<String, Delivered> delivered = delivered();
        loading.load("marts.source", rows -> sources(rows, delivered));
        loading.load(
                "marts.refusal",
                rows -> delivered.forEach((agency, of) -> refused(of)
                        .forEach((kind, number) -> rows.add(
                                areas.code(), Areas.EVERYONE, agency, kind, Marks.count(number), Marks.mark(number)))));
        loading.load("marts.linkage", this::linkage);
    }

    private Map<String, Delivered> delivered() {
        Map<String, Delivered> delivered = new TreeMap<>();
        sources.encoded().forEach((name, manifest) -> {
            String agency = name.substring(0, name.indexOf('/'));
            Delivered before = delivered.getOrDefault(agency, new Delivered(0, 0, Map.of()));
            Map<String, Long> refused = new TreeMap<>(before.refused());
            manifest.refused().forEach((kind, number) -> refused.merge(kind, number, Long::sum));
            delivered.put(
                    agency,
                    new Delivered(
                            before.deliveries() + 1,
                            before.records() + manifest.counts().getOrDefault("records", 0L),
                            refused));
        });
        return delivered;
    }

    private static Controlled<String> refused(Delivered delivered) {
        Cells<String> cells = new Cells<>();
        delivered.refused().forEach(cells::add);
        cells.total(ALL, delivered.refused().keySet());
        return cells.controlled();
    }

    private void sources(Loading.Rows rows, Map<String, Delivered> delivered) {
        Map<String, Facts> facts = new HashMap<>();
        sources.tables()
                .forEach(
                        FACTS,
                        row -> facts.put(
                                row.text("agency"),
                                new Facts(row.whole("facts"), row.date("data_from"), row.date("data_to"))));
        TreeSet<String> agencies = new TreeSet<>(delivered.keySet());
        agencies.addAll(facts.keySet());
        for (String agency : agencies) {
            Delivered of = delivered.getOrDefault(agency, new Delivered(0, 0, Map.of()));
            Facts known = facts.getOrDefault(agency, new Facts(0, null, null));
            OptionalLong refused = refused(of).of(ALL);
            OptionalLong records = controlled(of.records());
            OptionalLong told = controlled(known.facts());
            rows.add(
                    areas.code(),
                    Areas.EVERYONE,
                    agency,
                    of.deliveries(),
                    known.from(),
                    known.to(),
                    sources.asOf(),
                    known.to() == null ? null : ChronoUnit.DAYS.between(known.to(), sources.asOf()),
                    Marks.count(records),
                    Marks.count(told),
                    Marks.count(refused),
                    Share.of(refused, offered(records, told, refused))
                            .map(share -> share.rate() / 1_000)
                            .orElse(null),
                    Marks.mark(refused));
        }
    }

    /** Rows and values that were delivered, taken or refused. */
    private static OptionalLong offered(OptionalLong records, OptionalLong facts, OptionalLong refused) {
        return records.isPresent() && facts.isPresent() && refused.isPresent()
                ? OptionalLong.of(records.getAsLong() + facts.getAsLong() + refused.getAsLong())
                : OptionalLong.empty();
    }

    private static OptionalLong controlled(long count) {
        Cells<String> cells = new Cells<>();
        cells.add(ALL, count);
        return cells.controlled().of(ALL);
    }

    private void linkage(Loading.Rows rows) {
        Map<String, Cells<Cell>> agencies = new TreeMap<>();
        sources.tables().forEach(LINKED, row -> {
            String agency = row.text("agency");
            Cells<Cell> cells = agencies.computeIfAbsent(agency, name -> new Cells<>());
            for (String part : List.of("linked", "alone")) {
                boolean counted = part.equals("linked") == row.flag("linked");
                cells.add(new Cell(agency, row.text("member"), part), counted ? row.whole("records") : 0);
            }
        });
        agencies.forEach((agency, cells) -> {
            total(agency, cells);
            Controlled<Cell> controlled = cells.controlled();
            controlled.forEach((cell, records) -> {
                if (cell.part().equals(ALL)) {
                    OptionalLong linked = controlled.of(new Cell(agency, cell.member(), "linked"));
                    rows.add(
                            areas.code(),
                            Areas.EVERYONE,
                            agency,
                            cell.member(),
                            GROUPS.getOrDefault(cell.member(), cell.member()),
                            Marks.count(records),
                            Marks.mark(records),
                            Marks.count(linked),
                            Marks.mark(linked),
                            Share.of(linked, records)
                                    .map(share -> Math.round(share.rate()) / 1_000.0)
                                    .orElse(null));
                }
            });
        });
    }

    private static void total(String agency, Cells<Cell> cells) {
        List<String> members =
                cells.names().stream().map(Cell::member).distinct().toList();
        for (String member : members) {
            cells.total(
                    new Cell(agency, member, ALL),
                    List.of(new Cell(agency, member, "linked"), new Cell(agency, member, "alone")));
        }
        for (String part : List.of("linked", "alone", ALL)) {
            List<Cell> parts = new ArrayList<>();
            members.forEach(member -> parts.add(new Cell(agency, member, part)));
            cells.total(new Cell(agency, ALL, part), parts);
        }
        cells.total(
                new Cell(agency, ALL, ALL), List.of(new Cell(agency, ALL, "linked"), new Cell(agency, ALL, "alone")));
        cells.told(new Cell(agency, ALL, ALL)); // among the records of each agency
    }
}
