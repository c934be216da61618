package org.hearth.extract.file;

import java.io.IOException;
import java.io.Reader;

/** So many characters of a text and no more, read a few at a time. Does not close the text. Not thread-safe. */
final class Limited extends Reader {

    private static final int MOST_AT_ONCE = 1024;

    private final Reader text;
    private final int most;
    private int taken;

    Limited(Reader text, int most) {
        this.text = text;
        this.most = most;
    }

    /** How many characters have been taken. */
    int taken() {
        return taken;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int read = text.read(target, from, Math.min(Math.min(length, MOST_AT_ONCE), most - taken));
        taken += Math.max(0, read);
        return read == 0 && length > 0 ? -1 : read;
    }

    @Override
    public void close() {
        // The text is read on.
    }
}
