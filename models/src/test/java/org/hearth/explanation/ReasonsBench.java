package org.hearth.explanation;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** What models/bench/reasons.py starts: {@code ReasonsBench FOLDER ROWS COLUMNS}. */
public final class ReasonsBench {

    private static final int CHUNK = 5000;
    private static final int ALONE = 4000;

    private ReasonsBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        int columns = Integer.parseInt(arguments[2]);
        double[] values = floats(folder.resolve("rows.f32"), rows * columns);
        long start = System.nanoTime();
        TreeContributions trees = TreeContributions.of(BoostedTrees.read(folder.resolve("booster.json")));
        long built = System.nanoTime();
        double[] all = new double[values.length];
        IntStream.range(0, (rows + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            int first = chunk * CHUNK;
            int count = Math.min(CHUNK, rows - first);
            double[] part = Arrays.copyOfRange(values, first * columns, (first + count) * columns);
            double[] owed = new double[part.length];
            trees.addAll(part, count, owed);
            System.arraycopy(owed, 0, all, first * columns, owed.length);
        });
        long done = System.nanoTime();
        double sum = 0;
        double[] owed = new double[columns];
        for (int row = 0; row < ALONE; row++) {
            trees.add(values, row % rows * columns, owed);
            sum += owed[0];
        }
        long alone = System.nanoTime();
        System.out.printf(
                Locale.UK,
                "hearth: tables in %.2f s, %d rows in %.2f s wall, one row alone %.3f ms (%.3f)%n",
                (built - start) / 1e9,
                rows,
                (done - built) / 1e9,
                (alone - done) / 1e6 / ALONE,
                sum);
        write(folder.resolve("contributions.f64"), all, Math.min(rows, 1000) * columns);
    }

    private static double[] floats(Path file, int count) throws IOException {
        double[] values = new double[count];
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < count; i++) {
                values[i] = bytes.getFloat();
            }
        }
        return values;
    }

    private static void write(Path file, double[] values, int count) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int i = 0; i < count; i++) {
                out.writeDouble(values[i]);
            }
        }
    }
}
