package org.hearth.simulation.stream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.simulation.clerk.Delivery.Sheet;

/** Files that grow block by block: what stands before the rows at the first, what stands after them at the end. Not thread-safe. */
public final class Folder implements AutoCloseable {

    private static final int BUFFER = 1 << 17;

    private final Path root;
    private final String date;
    private final Map<Sheet, OutputStream> open = new TreeMap<>();

    /**
     * Files under a directory.
     *
     * @param date the folder of each agency's delivery; nothing for files that are of no agency
     */
    public Folder(Path root, String date) {
        this.root = root;
        this.date = date;
    }

    public void add(Map<Sheet, byte[]> texts) {
        texts.forEach((sheet, text) -> {
            try {
                open.computeIfAbsent(sheet, this::begin).write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private OutputStream begin(Sheet sheet) {
        try {
            Path folder = sheet.folder().isEmpty()
                    ? root
                    : Files.createDirectories(root.resolve(sheet.folder()).resolve(date));
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(sheet.file())), BUFFER);
            out.write(sheet.before().getBytes(StandardCharsets.UTF_8));
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        open.forEach((sheet, out) -> {
            try (out) {
                out.write(sheet.after().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
