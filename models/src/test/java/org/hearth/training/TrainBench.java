package org.hearth.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;

/** What models/bench/train.py starts: {@code TrainBench FOLDER COLUMNS}. */
public final class TrainBench {

    private TrainBench() {}

    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        Path folder = Path.of(arguments[0]);
        List<Feature> features = IntStream.range(0, Integer.parseInt(arguments[1]))
                .mapToObj("c%03d"::formatted)
                .map(name -> GeneratedMatrix.feature(name, "x", Feature.Monotone.FREE, false)
                        .with("x", "x"))
                .toList();
        List<LocalDate> dates = RiskMatrix.labelledDates(folder);
        MatrixSchema schema = new MatrixSchema("bench", "x", 6, dates.get(0), dates, features);
        RiskMatrix matrix = RiskMatrix.read(folder, schema.columns(), dates);
        long read = System.nanoTime();
        new BoosterLearner(ModelFile.read(folder.resolve("bench.yaml")), schema, matrix, dates.get(dates.size() - 1))
                .keep(0, matrix.labelledRows(dates), folder);
        System.out.printf(
                Locale.UK,
                "hearth: %d rows read in %.1f s, learnt from in %.1f s wall%n",
                matrix.size(),
                (read - start) / 1e9,
                (System.nanoTime() - read) / 1e9);
    }
}
