package org.hearth.northbrook;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that {@code marts} tells, and how it adds up over places, periods, groups and tables: from what the tables are said to
 * hold, not from the code that fills them.
 */
final class PublishedCounts {

    private final Connection marts;
    private final Guesser guesser = new Guesser();

    PublishedCounts(Connection marts) {
        this.marts = marts;
    }

    Guesser guesser() throws SQLException {
        need();
        flow();
        rates();
        lists();
        oversight();
        quality();
        return guesser;
    }

    private interface Seen {
        void row(ResultSet row) throws SQLException;
    }

    private void each(String sql, Seen seen) throws SQLException {
        try (Statement statement = marts.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                seen.row(rows);
            }
        }
    }

    private static Optional<Long> count(ResultSet row, String column) throws SQLException {
        long count = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(count);
    }

    /** Parts by the total they make up. */
    private static final class Totals {
        private final Map<String, List<String>> parts = new LinkedHashMap<>();

        void add(String total, String part) {
            parts.computeIfAbsent(total, name -> new ArrayList<>()).add(part);
        }

        void told(Guesser guesser) {
            parts.forEach(guesser::sum);
        }
    }

    private void need() throws SQLException {
        Totals localities = new Totals();
        Totals needs = new Totals();
        each("select locality, need, quarter, starts from marts.need_quarter", row -> {
            String quarter = "need " + row.getString("quarter") + " ";
            String locality = row.getString("locality");
            String need = row.getString("need");
            String cell = quarter + locality + " " + need;
            guesser.see(cell, count(row, "starts"));
            if (!locality.equals("all")) {
                localities.add(quarter + "all " + need, cell);
            }
            if (!need.equals("all")) {
                needs.add(quarter + locality + " all", cell);
            }
        });
        localities.told(guesser);
        needs.told(guesser);
    }

    private void flow() throws SQLException {
        Totals localities = new Totals();
        Totals outcomes = new Totals();
        Totals years = new Totals();
        LocalDate[] first = new LocalDate[1];
        each("select min(begins) as first from marts.flow", row -> first[0] = row.getObject("first", LocalDate.class));
        each("select * from marts.flow", row -> {
            LocalDate begins = row.getObject("begins", LocalDate.class);
            boolean year = row.getString("period").equals("year");
            String locality = row.getString("locality");
            String outcome = row.getString("outcome");
            String stage = " " + row.getString("stage") + " ";
            String period = row.getString("period") + " " + begins + stage;
            String cell = period + locality + " " + outcome;
            guesser.see(cell, count(row, "people"));
            if (!locality.equals("all")) {
                localities.add(period + "all " + outcome, cell);
            }
            if (!outcome.equals("all")) {
                outcomes.add(period + locality + " all", cell);
            }
            if (!year) {
                LocalDate of = first[0].plusYears(java.time.temporal.ChronoUnit.YEARS.between(first[0], begins));
                years.add("year " + of + stage + locality + " " + outcome, cell);
            }
        });
        // A quarter tells areas and outcomes apart, so only sums over all of either are in it.
        localities.parts.keySet().removeIf(total -> total.startsWith("quarter") && !total.endsWith(" all"));
        outcomes.parts.keySet().removeIf(total -> total.startsWith("quarter") && !total.contains(" all all"));
        localities.told(guesser);
        outcomes.told(guesser);
        years.told(guesser);
    }

    private void rates() throws SQLException {
        Map<String, String[]> above = new LinkedHashMap<>();
        each(
                "select s.code, w.code as ward, l.code as locality, s.imd_decile from marts.place s"
                        + " join marts.place w on w.level = 'ward' and w.name = s.ward_name and w.locality = s.locality"
                        + " join marts.place l on l.level = 'locality' and l.locality = s.locality where s.level = 'lsoa'",
                row -> above.put(
                        row.getString("code"),
                        new String[] {row.getString("ward"), row.getString("locality"), row.getString("imd_decile")}));
        Totals totals = new Totals();
        each("select * from marts.rate", row -> {
            String of = row.getString("measure") + " " + row.getString("year_ending") + " ";
            String dimension = row.getString("dimension");
            String member = row.getString("member");
            for (String kind : List.of("population", "events")) {
                String set = kind + " " + of;
                String cell = set + dimension + " " + member;
                guesser.see(cell, count(row, kind));
                if (!dimension.equals("all")) {
                    totals.add(set + "all all" + " by " + dimension, cell);
                }
                String[] places = above.get(member);
                if (dimension.equals("lsoa")) {
                    totals.add(set + "ward " + (places == null ? member : places[0]), cell);
                    totals.add(set + "decile " + (places == null ? member : places[2]), cell);
                    totals.add(set + "locality " + (places == null ? member : places[1]), cell);
                }
            }
            guesser.within("events " + of + dimension + " " + member, "population " + of + dimension + " " + member);
        });
        totals.parts.forEach((total, parts) -> guesser.sum(total.replaceAll(" by .*", ""), parts));
    }

    private void lists() throws SQLException {
        String asOf = "events listed " + asOf() + " locality ";
        Totals changes = new Totals();
        each("select * from marts.list_change", row -> {
            String cell =
                    "change " + row.getString("team") + " " + row.getString("change") + " " + row.getString("because");
            guesser.see(cell, count(row, "households"));
            if (List.of("new", "moved", "same").contains(row.getString("change"))) {
                changes.add("team " + row.getString("team"), cell);
            }
        });
        each("select * from marts.capacity", row -> {
            String team = "team " + row.getString("team");
            guesser.see(team, count(row, "listed"));
            guesser.see("places of " + team, count(row, "capacity"));
            guesser.within(team, "places of " + team);
            guesser.sum(asOf + row.getString("locality"), List.of(team));
        });
        changes.told(guesser);
    }

    private String asOf() throws SQLException {
        String[] day = new String[1];
        each("select max(year_ending)::text as day from marts.rate", row -> day[0] = row.getString("day"));
        return day[0];
    }

    private void oversight() throws SQLException {
        each("select * from marts.cohort", row -> {
            String date = "cohort " + row.getString("as_of") + " ";
            for (String part : List.of("households", "eligible", "helped")) {
                if (count(row, part).isPresent() || row.getString(part + "_mark") != null) {
                    guesser.see(date + part, count(row, part));
                }
            }
            guesser.within(date + "eligible", date + "households");
            guesser.within(date + "helped", date + "households");
        });
        guesser.sum("cohort " + asOf() + " eligible", List.of("population listed " + asOf() + " all all"));
        List<String> tests = new ArrayList<>();
        each("select * from marts.model_outcome", row -> {
            String date = "cohort " + row.getString("as_of") + " ";
            guesser.see(date + "eligible helped", count(row, "happened"));
            guesser.within(date + "eligible helped", date + "helped");
            guesser.within(date + "eligible helped", date + "eligible");
            tests.add(date + "eligible helped");
        });
        each(
                "select * from marts.model_gate where line like 'Test rows%'",
                row -> {
                    guesser.see("test helped", count(row, "measured"));
                    guesser.sum("test helped", tests);
                });
        Totals models = new Totals();
        // A share in tenths of a percent gives back a count of fewer than a thousand households.
        each(
                "select *, round(households * happened) as helped from marts.model_calibration where model not in"
                        + " (select model from marts.model_calibration where households >= 1000)",
                row -> {
                    String cell = "bin " + row.getString("bin") + " of " + row.getString("model");
                    guesser.see(cell, count(row, "helped"));
                    models.add(row.getString("model"), cell);
                });
        models.parts.values().forEach(bins -> guesser.sum("test helped", bins));
    }

    private void quality() throws SQLException {
        Totals groups = new Totals();
        each(
                "select * from marts.source",
                row -> guesser.see("records of " + row.getString("agency"), count(row, "records")));
        each("select * from marts.linkage", row -> {
            String agency = row.getString("agency") + " ";
            String member = row.getString("member");
            for (String part : List.of("records", "linked")) {
                guesser.see(part + " " + agency + member, count(row, part));
                if (!member.equals("all")) {
                    groups.add(part + " " + agency + "all", part + " " + agency + member);
                }
            }
            guesser.within("linked " + agency + member, "records " + agency + member);
            guesser.sum("records of " + row.getString("agency"), List.of("records " + agency + "all"));
        });
        each("select * from marts.refusal", row -> {
            String agency = "refused " + row.getString("agency") + " ";
            guesser.see(agency + row.getString("kind"), count(row, "number"));
            if (!row.getString("kind").equals("all")) {
                groups.add(agency + "all", agency + row.getString("kind"));
            }
        });
        groups.told(guesser);
    }
}
