package org.hearth.extract.file;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * XML text cut before each start tag of a record, without asking whether it is well-formed. Of a piece too long to be one record,
 * no more than shows that is held. Not thread-safe.
 */
final class RecordPieces {

    private static final int LONGEST = 16 << 20;
    private static final int LONGEST_NAME = 80;
    private static final int END = -1;

    private final Reader text;
    private final String record;
    private final char[] buffer = new char[1 << 16];
    private int length;
    private int place;
    private long line;
    private boolean afterReturn;
    private Piece before = new Piece("", 0, true);
    private String startTag = "";
    private long startLine;

    /**
     * From a record's start tag to before the next one.
     *
     * @param line that of the start tag
     * @param isLast whether the text ends with it
     */
    record Piece(String text, long line, boolean isLast) {

        @Override
        public String toString() {
            return "Piece[line " + line + ", redacted]";
        }
    }

    private RecordPieces(Reader text, String record, long line) {
        this.text = text;
        this.record = record;
        this.line = line;
    }

    /**
     * The pieces of a text.
     *
     * @param record the name of a record's element
     * @param line the line that the text begins with
     */
    static RecordPieces of(Reader text, String record, long line) throws IOException {
        RecordPieces pieces = new RecordPieces(text, record, line);
        pieces.before = pieces.upToRecord(line);
        return pieces;
    }

    /** Whether entities may be declared before the first record: then it is not to be told from an entity's text. */
    boolean isBehindDocumentType() {
        return before.text.contains("<!DOCTYPE") || before.text.contains("<!ENTITY");
    }

    Optional<Piece> next() throws IOException {
        return startTag.isEmpty() ? Optional.empty() : Optional.of(upToRecord(startLine));
    }

    /** Reads up to before the next start tag of a record. */
    private Piece upToRecord(long from) throws IOException {
        StringBuilder piece = new StringBuilder(startTag);
        startTag = "";
        for (int next = peek(); next != END; next = peek()) {
            if (next != '<') {
                append(piece, take());
                continue;
            }
            long at = line;
            String tag = take() + name();
            if (tag.substring(Math.max(tag.indexOf(':'), 0) + 1).equals(record)) {
                startTag = tag;
                startLine = at;
                return new Piece(piece.toString(), from, false);
            }
            tag.chars().forEach(each -> append(piece, (char) each));
        }
        return new Piece(piece.toString(), from, true);
    }

    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        for (int next = peek(); isOfName(next) && name.length() < LONGEST_NAME; next = peek()) {
            name.append(take());
        }
        return name.toString();
    }

    private static boolean isOfName(int next) {
        return next != END && next != '<' && next != '>' && next != '/' && !Character.isWhitespace(next);
    }

    private static void append(StringBuilder piece, char next) {
        if (piece.length() <= LONGEST) {
            piece.append(next);
        }
    }

    private int peek() throws IOException {
        if (place == length) {
            length = Math.max(0, text.read(buffer, 0, buffer.length));
            place = 0;
        }
        return length == 0 ? END : buffer[place];
    }

    private char take() throws IOException {
        char next = buffer[place];
        place++;
        if (next == '\r' || (next == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = next == '\r';
        return next;
    }
}
