package org.hearth.outlook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Action;
import org.hearth.access.Caller;
import org.hearth.database.Reads;
import org.hearth.database.Sql;

/** Reads areas, counts and forecasts. A filter left empty means every locality or need, and the totals ({@code all}). Blocks. */
public final class Outlook {

    private final Reads reads;

    public Outlook(Reads reads) {
        this.reads = reads;
    }

    /** In order of LSOA code. */
    public List<AreaOutlook> areas(Caller caller) {
        return list(caller, "select * from serving.area order by lsoa", Outlook::area);
    }

    /** Localities in order of id. */
    public List<Named> localities(Caller caller) {
        return list(
                caller,
                "select locality as id, min(locality_name) as name from serving.area group by 1 order by 1",
                row -> new Named(row.getString("id"), row.getString("name")));
    }

    /** Needs in the order of needs.yaml. */
    public List<Named> needs(Caller caller) {
        return list(
                caller,
                "select need as id, name from serving.need order by place",
                row -> new Named(row.getString("id"), row.getString("name")));
    }

    /** In order of locality, need and month. */
    public List<Count> counts(Caller caller, Optional<String> locality, Optional<String> need) {
        return filtered(
                caller,
                "select * from serving.count",
                "locality, need, month",
                row -> new Count(
                        row.getString("locality"),
                        row.getString("need"),
                        row.getObject("month", LocalDate.class),
                        row.getInt("starts")),
                locality,
                need);
    }

    /** In order of locality, need and month. */
    public List<Forecast> forecasts(Caller caller, Optional<String> locality, Optional<String> need) {
        return filtered(
                caller, "select * from serving.forecast", "locality, need, month", Outlook::forecast, locality, need);
    }

    /** How the methods did, in order of locality, need and method. */
    public List<Backtest> backtests(Caller caller, Optional<String> locality, Optional<String> need) {
        return filtered(
                caller, "select * from serving.backtest", "locality, need, method", Outlook::backtest, locality, need);
    }

    private <T> List<T> list(Caller caller, String sql, Sql.RowReader<T> reader, Object... values) {
        caller.require(Action.READ_OUTLOOK);
        return reads.as(caller, connection -> Sql.list(connection, sql, reader, values));
    }

    private <T> List<T> filtered(
            Caller caller,
            String sql,
            String order,
            Sql.RowReader<T> reader,
            Optional<String> locality,
            Optional<String> need) {
        List<Object> values = new ArrayList<>();
        List<String> conditions = new ArrayList<>(List.of("true"));
        locality.ifPresent(id -> {
            conditions.add("locality = ?");
            values.add(id);
        });
        need.ifPresent(id -> {
            conditions.add("need = ?");
            values.add(id);
        });
        String whole = sql + " where " + String.join(" and ", conditions) + " order by " + order;
        return list(caller, whole, reader, values.toArray());
    }

    private static AreaOutlook area(ResultSet row) throws SQLException {
        return new AreaOutlook(
                row.getString("lsoa"),
                row.getString("lsoa_name"),
                row.getString("ward"),
                row.getString("ward_name"),
                row.getString("locality"),
                row.getString("locality_name"),
                row.getString("team"),
                row.getInt("imd_decile"),
                row.getDouble("income_score"));
    }

    private static Forecast forecast(ResultSet row) throws SQLException {
        return new Forecast(
                row.getObject("origin", LocalDate.class),
                row.getString("locality"),
                row.getString("need"),
                row.getObject("month", LocalDate.class),
                row.getString("method"),
                row.getDouble("mean"),
                row.getDouble("low80"),
                row.getDouble("high80"),
                row.getDouble("low95"),
                row.getDouble("high95"));
    }

    private static Backtest backtest(ResultSet row) throws SQLException {
        return new Backtest(
                row.getString("locality"),
                row.getString("need"),
                row.getString("method"),
                row.getInt("origins"),
                row.getDouble("mae"),
                Optional.ofNullable(row.getObject("mase", Double.class)),
                row.getDouble("coverage80"),
                row.getDouble("coverage95"),
                row.getBoolean("chosen"));
    }
}
