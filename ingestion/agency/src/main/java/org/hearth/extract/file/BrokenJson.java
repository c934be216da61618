package org.hearth.extract.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearth.extract.Defect;

/**
 * What can be read of a JSON file behind a break: every object that is whole by itself and has the mark of a record. Not
 * thread-safe.
 */
final class BrokenJson {

    private static final int LONGEST_RECORD = 4 << 20;

    /** How many characters are read in vain, of objects that are not whole, before the rest is given up. */
    private static final long MOST_IN_VAIN = 256L << 20;

    private final JsonRecords records;
    private final BufferedReader text;
    private final long from;
    private long line;
    private long number;
    private long inVain;

    /** A record that is whole. */
    private record Whole(ObjectNode record, long line) {

        @Override
        public String toString() {
            return "Whole[line " + line + ", redacted]";
        }
    }

    /**
     * What comes after a pass that broke.
     *
     * @param text the file's text from its beginning
     */
    BrokenJson(JsonRecords records, BufferedReader text, JsonPass pass) {
        this.records = records;
        this.text = text;
        this.from = pass.from();
        this.line = pass.fromLine();
        this.number = pass.number();
    }

    /** Gives every whole record behind the first break, and every break in its order. */
    void readOn(JsonRecords.Taker taker, Consumer<JsonRecords.Break> breaks, JsonProcessingException first)
            throws IOException {
        long brokenAt = first.getLocation() == null
                ? line
                : Math.max(1, first.getLocation().getLineNr());
        text.skip(from);
        while (inVain < MOST_IN_VAIN && isAtObject()) {
            long start = line;
            List<Whole> whole = new ArrayList<>();
            boolean read = object(whole);
            whole.removeIf(each -> records.marks().stream().noneMatch(each.record()::has));
            if (!read && brokenAt == 0) {
                brokenAt = start;
            } else if (!whole.isEmpty() && brokenAt > 0) {
                breaks.accept(new JsonRecords.Break(brokenAt, Defect.NOT_WELL_FORMED));
                brokenAt = 0;
            }
            for (Whole each : whole) {
                number++;
                taker.take(each.record(), number, each.line());
            }
        }
        if (brokenAt > 0) {
            breaks.accept(new JsonRecords.Break(brokenAt, Defect.BROKEN_OFF));
        }
    }

    /** Goes on to the next object; false if there is none. */
    private boolean isAtObject() throws IOException {
        text.mark(1);
        for (int next = text.read(); next >= 0; next = text.read()) {
            if (next == '{') {
                text.reset();
                return true;
            }
            line += next == '\n' ? 1 : 0;
            text.mark(1);
        }
        return false;
    }

    /** Reads the object that comes next, and stays behind it, or if it is not whole, behind its first character. */
    private boolean object(List<Whole> whole) throws IOException {
        text.mark(LONGEST_RECORD);
        Limited limited = new Limited(text, LONGEST_RECORD - 1);
        JsonPass pass = new JsonPass(records, limited, line, (record, any, at) -> whole.add(new Whole(record, at)));
        try {
            pass.one();
            text.reset();
            text.skip(pass.from());
            line = pass.fromLine();
            return true;
        } catch (JsonProcessingException e) {
            inVain += limited.taken();
            whole.clear();
            text.reset();
            text.skip(1);
            return false;
        }
    }
}
