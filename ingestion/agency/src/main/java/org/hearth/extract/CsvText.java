package org.hearth.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The characters of a text file in UTF-8, or UTF-16 with a byte order mark. A byte that is no UTF-8 is read as Windows-1252 has it,
 * which is what spreadsheets write. A byte order mark is left out. Not thread-safe.
 */
final class CsvText extends Reader {

    /** What may stand between cells, the usual one first. */
    static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BYTES = 1 << 16;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;
    private long foreign;

    private CsvText(InputStream in) {
        this.in = in;
    }

    /** A file's text, and how much of it was not UTF-8. */
    record Opened(BufferedReader text, CsvText utf8) implements AutoCloseable {

        /** Bytes that were no UTF-8 and read as Windows-1252, up to now. */
        long foreign() {
            return utf8.foreign;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }

    /** Whether a line is the one by which some exports tell spreadsheets the separator: {@code sep=;}. */
    static boolean isSeparatorLine(String line) {
        return line.strip().toLowerCase(Locale.ROOT).matches("\"?sep=.?\"?");
    }

    /** Opens a file; the reader can be marked and reset over 64 Ki characters. */
    static Opened open(Path file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), 3);
        byte[] mark = in.readNBytes(3);
        if (mark.length == 3 && mark[0] == (byte) 0xef && mark[1] == (byte) 0xbb && mark[2] == (byte) 0xbf) {
            mark = new byte[0];
        }
        in.unread(mark);
        boolean utf16 = mark.length > 1
                && ((mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe)
                        || (mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff));
        CsvText utf8 = new CsvText(in);
        Reader reader = utf16 ? new InputStreamReader(in, StandardCharsets.UTF_16) : utf8;
        return new Opened(new BufferedReader(reader, BYTES), utf8);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer chars = CharBuffer.wrap(target, from, length).slice();
        while (chars.position() == 0) {
            if (!bytes.hasRemaining() && !fill()) {
                return -1;
            }
            decode(chars);
        }
        return chars.position();
    }

    private void decode(CharBuffer chars) throws IOException {
        CoderResult result = decoder.decode(bytes, chars, ended);
        boolean cut = result.isUnderflow() && bytes.hasRemaining();
        if (cut && fill()) {
            return;
        }
        if ((result.isError() || cut) && chars.hasRemaining()) {
            foreign++;
            chars.put(WINDOWS.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
            decoder.reset();
        } else if (result.isOverflow() && chars.position() == 0) {
            // Room for one character, and the next is a pair of surrogates.
            foreign++;
            chars.put('\ufffd');
            bytes.position(Math.min(bytes.limit(), bytes.position() + 4));
        }
    }

    /** Reads on behind what is left; false at the end of the file. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.limit(bytes.position() + Math.max(0, read)).position(0);
        return !ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
