package org.hearth.extract;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hearth.extract.file.WorkbookParts;

/**
 * The bytes of a file, and where it was packed by gzip those that are in it. One that unpacks to far more than it is, is refused. Not
 * thread-safe.
 */
public final class FileBytes extends FilterInputStream {

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;
    private static final int BUFFER = 1 << 16;
    private static final String PACKED = ".gz";

    private final Path file;
    private long left;
    private boolean cut;

    private FileBytes(Path file, InputStream in, long most) {
        super(in);
        this.file = file;
        this.left = most;
    }

    /** Opens a file. Where a packed one is cut short or damaged its bytes end: see {@link #isCut}. */
    public static FileBytes open(Path file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), 2);
        byte[] start = in.readNBytes(2);
        in.unread(start);
        if (start.length < 2 || (start[0] & 0xff) != FIRST || (start[1] & 0xff) != SECOND) {
            return new FileBytes(file, in, Long.MAX_VALUE);
        }
        try {
            return new FileBytes(file, new GZIPInputStream(in, BUFFER), WorkbookParts.most(file, Long.MAX_VALUE));
        } catch (EOFException | ZipException e) {
            in.close();
            throw FileFault.of(file, "a file packed by gzip", "a damaged one");
        }
    }

    /** The name of a file as it is called unpacked. */
    public static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean packed = name.regionMatches(true, name.length() - PACKED.length(), PACKED, 0, PACKED.length());
        return packed ? name.substring(0, name.length() - PACKED.length()) : name;
    }

    /** Whether bytes are lost behind those that were read. */
    boolean isCut() {
        return cut;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        try {
            int read = cut ? -1 : in.read(target, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw FileFault.of(
                        file, "a file that unpacks to a reasonable size", "one that unpacks to far more than it is");
            }
            return read;
        } catch (EOFException | ZipException e) {
            cut = true;
            return -1;
        }
    }
}
