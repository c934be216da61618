package org.hearth.provision;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.asset.ChartAsset;
import org.hearth.asset.DatasetAsset;
import org.jspecify.annotations.Nullable;

/** What a chart should show, by SQL of our own on {@code marts}. */
final class Marts implements AutoCloseable {

    private final Connection connection;

    Marts(JsonNode held) throws Exception {
        connection = DriverManager.getConnection(
                "jdbc:postgresql://" + held.path("host").asText() + ":"
                        + held.path("port").asInt() + "/"
                        + held.path("database").asText(),
                held.path("user").asText(),
                held.path("password").asText());
    }

    /** Whether the role of dashboards may run a function. */
    boolean mayRun(String function) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results =
                        statement.executeQuery("select has_function_privilege('" + function + "', 'execute')")) {
            return results.next() && results.getBoolean(1);
        }
    }

    /** Rows of a chart's query in one order, each as text. */
    List<String> rows(ChartAsset chart, DatasetAsset dataset, List<String> columns) throws Exception {
        List<String> selected = new ArrayList<>(columns);
        boolean raw = chart.kind() == ChartAsset.Kind.TABLE;
        if (!raw) {
            chart.metrics()
                    .forEach(name -> selected.add(dataset.metrics().get(name).expression() + " as \"" + name + "\""));
        }
        String where = chart.conditions().entrySet().stream()
                .map(entry -> " and " + entry.getKey() + " in ("
                        + entry.getValue().stream()
                                .map(value -> value instanceof Number ? value.toString() : "'" + value + "'")
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining());
        String group = raw || columns.isEmpty() ? "" : " group by " + String.join(", ", columns);
        String having = chart.kind() == ChartAsset.Kind.FLOW
                ? " having " + dataset.metrics().get(chart.metrics().get(0)).expression() + " > 0"
                : "";
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("select " + String.join(", ", selected) + " from marts."
                        + dataset.table() + " where true" + where + group + having)) {
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= selected.size(); i++) {
                    row.add(text(results.getObject(i)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows.stream().sorted().toList();
    }

    /** Rows that Superset answered, in the same order and form. */
    static List<String> rows(JsonNode data, List<String> columns) {
        List<String> rows = new ArrayList<>();
        for (JsonNode one : data) {
            rows.add(columns.stream()
                    .map(name -> {
                        JsonNode value = one.path(name);
                        return value.isNull() || value.isMissingNode()
                                ? "-"
                                : value.isNumber() ? number(value.decimalValue()) : value.asText();
                    })
                    .collect(Collectors.joining("|")));
        }
        return rows.stream().sorted().toList();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof java.sql.Date date) {
            LocalDate day = date.toLocalDate();
            return number(BigDecimal.valueOf(
                    day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()));
        }
        return value instanceof Number number ? number(new BigDecimal(number.toString())) : value.toString();
    }

    private static String number(BigDecimal value) {
        return value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
