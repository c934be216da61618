package org.hearth.marts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.authority.YamlFile;
import org.hearth.database.Loading;
import org.hearth.table.TableReader;

/** Published statistics of those the authority is compared with. They were controlled by who published them; marks are kept. */
final class BenchmarkMart {

    static final String FILE = "benchmark.yaml";

    private static final double Z95 = 1.959964;
    private static final double Z998 = 3.090232;

    private final MartSources sources;
    private final Areas areas;

    BenchmarkMart(MartSources sources, Areas areas) {
        this.sources = sources;
        this.areas = areas;
    }

    private record BenchmarkYaml(String region, List<String> neighbours, List<IndicatorYaml> indicators) {}

    private record IndicatorYaml(String id, String name, int per, String size) {}

    private record Value(
            String code,
            String name,
            String level,
            String region,
            int year,
            Optional<Double> value,
            Optional<String> mark,
            String source) {}

    private record Key(String code, int year) {}

    void load(Loading loading) throws SQLException {
        Path file = sources.authority().file(FILE);
        loading.load("marts.benchmark", rows -> {
            if (sources.benchmark().isPresent() && Files.isRegularFile(file)) {
                BenchmarkYaml yaml = YamlFile.read(file, BenchmarkYaml.class);
                try (TableReader tables =
                        TableReader.open(Map.of("benchmark", sources.benchmark().get()))) {
                    yaml.indicators().forEach(indicator -> write(rows, tables, yaml, indicator));
                }
            }
        });
    }

    private void write(Loading.Rows rows, TableReader tables, BenchmarkYaml yaml, IndicatorYaml indicator) {
        Map<Key, Double> sizes = new HashMap<>();
        values(tables, indicator.size())
                .forEach(value ->
                        value.value().ifPresent(size -> sizes.put(new Key(value.code(), value.year()), size)));
        List<Value> values = values(tables, indicator.id());
        Map<Integer, Double> england = new HashMap<>();
        values.stream()
                .filter(value -> value.level().equals("national"))
                .forEach(value -> value.value().ifPresent(number -> england.put(value.year(), number)));
        for (Value value : values) {
            Optional<Double> size = Optional.ofNullable(sizes.get(new Key(value.code(), value.year())))
                    // A population of the middle of one year stands behind the figures of the next.
                    .or(() -> Optional.ofNullable(sizes.get(new Key(value.code(), value.year() - 1))));
            Optional<Double> share =
                    Optional.ofNullable(england.get(value.year())).map(number -> number / indicator.per());
            rows.add(
                    areas.code(),
                    Areas.EVERYONE,
                    value.code(),
                    value.name(),
                    value.level(),
                    compared(value, yaml),
                    value.region().isEmpty() ? null : value.region(),
                    value.year(),
                    indicator.name(),
                    value.value().orElse(null),
                    value.mark().orElse(null),
                    size.map(Math::round).orElse(null),
                    limit(share, size, indicator, -Z95),
                    limit(share, size, indicator, Z95),
                    limit(share, size, indicator, -Z998),
                    limit(share, size, indicator, Z998),
                    value.source());
        }
    }

    private static @org.jspecify.annotations.Nullable Double limit(
            Optional<Double> share, Optional<Double> size, IndicatorYaml indicator, double errors) {
        if (share.isEmpty() || size.isEmpty() || size.get() <= 0) {
            return null;
        }
        double error = Math.sqrt(share.get() * (1 - share.get()) / size.get());
        return Math.round(Math.max(0, share.get() + errors * error) * indicator.per() * 10) / 10.0;
    }

    private String compared(Value value, BenchmarkYaml yaml) {
        if (value.code().equals(areas.code())) {
            return "own";
        }
        return switch (value.level()) {
            case "national" -> "england";
            case "regional" -> value.name().equals(yaml.region()) ? "region" : "other";
            default -> yaml.neighbours().contains(value.code()) ? "neighbour" : "other";
        };
    }

    private static List<Value> values(TableReader tables, String indicator) {
        return tables.list(
                "select * from benchmark where indicator = '" + indicator.replace("'", "''") + "' order by code, year",
                row -> new Value(
                        row.text("code"),
                        row.text("name"),
                        row.text("level"),
                        row.optionalText("region").orElse(""),
                        (int) row.whole("year"),
                        row.optionalNumber("value").isPresent() ? Optional.of(row.number("value")) : Optional.empty(),
                        row.optionalText("mark"),
                        row.text("source")));
    }
}
