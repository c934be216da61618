package org.hearth.extract.file;

import java.io.IOException;
import java.io.Reader;

/**
 * Text of separated values, made harmless for a parser: a quote that nothing closes becomes an apostrophe, so that it cannot swallow
 * the rows behind it, and of a cell too long to be right the rest is left out. Not thread-safe.
 */
final class PlainCells extends Reader {

    /** What a quoted cell may hold at most, line ends included. */
    private static final int LONGEST_QUOTED = 1 << 14;

    private static final int LONGEST = 1 << 16;
    private static final char QUOTE = '"';

    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[LONGEST];
    private int place;
    private int end;
    private boolean ended;
    private boolean quoted;
    private boolean escaped;
    private int cellLength;
    private long stray;

    PlainCells(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** Quotes that nothing closed, up to now. */
    long stray() {
        return stray;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int written = 0;
        while (written == 0 && length > 0) {
            fill();
            int sure = ended ? end : end - LONGEST_QUOTED;
            if (place >= sure) {
                return -1;
            }
            while (place < sure && written < length) {
                char c = next();
                if (cellLength <= LONGEST) {
                    target[from + written++] = c;
                }
            }
        }
        return written;
    }

    /** The next character, as the parser may see it. */
    private char next() {
        char c = buffer[place++];
        if (quoted) {
            cellLength++;
            if (c == QUOTE && !isDoubled()) {
                quoted = false;
            }
            return c;
        }
        if (c == separator || c == '\n' || c == '\r') {
            cellLength = 0;
            return c;
        }
        boolean first = cellLength++ == 0;
        if (c == QUOTE && first) {
            quoted = isClosed();
            if (!quoted) {
                stray++;
                return '\'';
            }
        }
        return c;
    }

    /** Whether the quote just read is the first of two, or the second: an escaped one. */
    private boolean isDoubled() {
        if (escaped) {
            escaped = false;
            return true;
        }
        escaped = place < end && buffer[place] == QUOTE;
        return escaped;
    }

    /** Whether the quoted cell that begins here ends, and a separator, a line's end or the file's stands behind it. */
    private boolean isClosed() {
        int most = Math.min(end, place + LONGEST_QUOTED - 2);
        for (int i = place; i < most; i++) {
            if (buffer[i] == QUOTE) {
                char behind = i + 1 < end ? buffer[i + 1] : '\n';
                if (behind != QUOTE) {
                    return behind == separator || behind == '\n' || behind == '\r';
                }
                i++;
            }
        }
        return false;
    }

    /** Keeps enough ahead to see the end of a quoted cell. */
    private void fill() throws IOException {
        if (ended || end - place > LONGEST_QUOTED) {
            return;
        }
        System.arraycopy(buffer, place, buffer, 0, end - place);
        end -= place;
        place = 0;
        while (end < buffer.length) {
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                ended = true;
                return;
            }
            end += read;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
