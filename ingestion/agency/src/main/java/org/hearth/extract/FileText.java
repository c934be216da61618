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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The characters of a text file in UTF-8, or UTF-16 as its byte order mark or its zeros tell. A byte that is no UTF-8 is read as
 * Windows-1252 has it, which is what spreadsheets write. A byte order mark is left out. Not thread-safe.
 */
public final class FileText extends Reader {

    /** What may stand between cells, the usual one first. */
    public static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

    /** How many lines may stand above the names of the columns, titles and empty ones. */
    public static final int LAST_TITLE = 10;

    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern SEPARATOR = Pattern.compile("[,;\t|]");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BYTES = 1 << 16;

    /** How many tell which characters a file is written in. */
    private static final int FIRST_BYTES = 4;

    private final FileBytes packed;
    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;
    private long foreign;

    private FileText(FileBytes packed, InputStream in) {
        this.packed = packed;
        this.in = in;
    }

    /** A file's text, and how much of it was not UTF-8. */
    public record Opened(BufferedReader text, FileText utf8) implements AutoCloseable {

        /** Notes how many bytes were no UTF-8 up to now, and read as Windows-1252. */
        public void note(String table, Reading reading) {
            if (utf8.foreign > 0) {
                reading.note(table + ": bytes that are not UTF-8, read as Windows-1252", utf8.foreign);
            }
        }

        /** Whether the file was packed, and is cut short behind what was read. */
        public boolean isCut() {
            return utf8.packed.isCut();
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }

    /** Whether a file ends with the end of a line, in eight bits or sixteen: one that is cut short seldom does. */
    public static boolean endsItsLastLine(Path file) throws IOException {
        byte[] last = new byte[2];
        try (InputStream in = FileBytes.open(file)) {
            byte[] buffer = new byte[BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                last[0] = read > 1 ? buffer[read - 2] : read > 0 ? last[1] : last[0];
                last[1] = read > 0 ? buffer[read - 1] : last[1];
            }
        }
        return new String(last, StandardCharsets.ISO_8859_1).matches("(?s).*[\\r\\n]\\x00?");
    }

    /** The line with the names of the columns, without reading past it; empty where there is none. */
    public static String header(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER];
        int length = Math.max(0, text.read(start, 0, LONGEST_HEADER));
        text.reset();
        return header(new String(start, 0, length));
    }

    /** The first line of a text with more than one cell that says something: a title may stand above it. */
    static String header(String text) {
        return text.lines()
                .limit(LAST_TITLE + 1L)
                .filter(line -> !isTitle(Arrays.asList(SEPARATOR.split(line, -1))))
                .findFirst()
                .orElse("");
    }

    /** Whether the cells of a row are a title, the separator that spreadsheets are told, or nothing. */
    public static boolean isTitle(List<String> cells) {
        return isSeparatorLine(String.join("", cells))
                || cells.stream().filter(cell -> !Blanks.isAll(cell)).count() < 2;
    }

    /** Whether a line is the one by which some exports tell spreadsheets the separator: {@code sep=;}. */
    public static boolean isSeparatorLine(String line) {
        return line.strip().toLowerCase(Locale.ROOT).matches("\"?sep=.?\"?");
    }

    /** Opens a file; the reader can be marked and reset over 64 Ki characters. */
    public static Opened open(Path file) throws IOException {
        return open(file, StandardCharsets.UTF_8);
    }

    /**
     * Opens a file that says of itself which characters it is written in.
     *
     * @param declared what it says; its bytes tell better of UTF-8 and UTF-16
     */
    public static Opened open(Path file, Charset declared) throws IOException {
        FileBytes packed = FileBytes.open(file);
        PushbackInputStream in = new PushbackInputStream(packed, FIRST_BYTES);
        byte[] start = in.readNBytes(FIRST_BYTES);
        boolean marked =
                start.length > 2 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf;
        in.unread(start, marked ? 3 : 0, start.length - (marked ? 3 : 0));
        FileText utf8 = new FileText(packed, in);
        Optional<Charset> other =
                sixteenBits(start).or(() -> Optional.of(declared).filter(charset -> !marked && !isUnicode(charset)));
        Reader reader =
                other.<Reader>map(charset -> new InputStreamReader(in, charset)).orElse(utf8);
        return new Opened(new BufferedReader(reader, BYTES), utf8);
    }

    private static boolean isUnicode(Charset charset) {
        return charset.name().startsWith("UTF-");
    }

    /** Which UTF-16 a file is in, by its mark, or by the zeros between its first characters. */
    static Optional<Charset> sixteenBits(byte[] start) {
        if (start.length < FIRST_BYTES) {
            return Optional.empty();
        }
        int mark = (start[0] & 0xff) << 8 | (start[1] & 0xff);
        if (mark == 0xfeff || mark == 0xfffe) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        boolean even = start[0] == 0 && start[2] == 0;
        boolean odd = start[1] == 0 && start[3] == 0;
        return even == odd
                ? Optional.empty()
                : Optional.of(even ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
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
