package org.hearth.training;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hearth.explanation.BoostedTrees;
import org.hearth.explanation.TreeContributions;
import org.hearth.explanation.Trees;

/** What models/bench/score.py starts: {@code ScoreBench FOLDER COLUMNS}. */
public final class ScoreBench {

    private static final int CHUNK = 5000;

    private ScoreBench() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Path folder = Path.of(arguments[0]);
        int width = Integer.parseInt(arguments[1]);
        List<String> columns =
                IntStream.range(0, width).mapToObj("c%03d"::formatted).toList();
        RiskMatrix matrix = RiskMatrix.read(folder, columns, List.of(LocalDate.of(2026, 10, 1)));
        long read = System.nanoTime();
        Trees trees = BoostedTrees.read(folder.resolve("booster.json"));
        TreeContributions contributions = TreeContributions.of(trees);
        double[] margins = new double[matrix.size()];
        double apart = IntStream.range(0, (matrix.size() + CHUNK - 1) / CHUNK)
                .parallel()
                .mapToDouble(chunk -> {
                    int first = chunk * CHUNK;
                    int count = Math.min(CHUNK, matrix.size() - first);
                    double[] part = Arrays.copyOfRange(matrix.values(), first * width, (first + count) * width);
                    double[] owed = new double[part.length];
                    contributions.addAll(part, count, owed);
                    double most = 0;
                    for (int row = 0; row < count; row++) {
                        margins[first + row] = trees.margin(part, row * width);
                        double sum = contributions.base();
                        for (int column = 0; column < width; column++) {
                            sum += owed[row * width + column];
                        }
                        most = Math.max(most, Math.abs(sum - margins[first + row]));
                    }
                    return most;
                })
                .max()
                .orElse(0);
        long done = System.nanoTime();
        System.out.printf(
                Locale.UK,
                "hearth: %d rows read in %.1f s, scored and explained in %.1f s wall; contributions add up to %.1e%n",
                matrix.size(),
                (read - start) / 1e9,
                (done - read) / 1e9,
                apart);
    }
}
