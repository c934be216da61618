package org.hearth.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A CSV file that {@code make_fixtures.py} made, read by column name. */
record Fixture(List<String> header, List<String[]> rows) {

    static Fixture read(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Fixture.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            return new Fixture(
                    Arrays.asList(lines.get(0).split(",")),
                    lines.stream().skip(1).map(line -> line.split(",")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double[] numbers(String column) {
        int at = header.indexOf(column);
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[at])).toArray();
    }

    /** The airline passengers of 1949 to 1960, in thousands. */
    static Series passengers() {
        Fixture file = read("air_passengers.csv");
        return new Series(YearMonth.from(LocalDate.parse(file.rows().get(0)[0])), file.numbers("passengers"));
    }
}
