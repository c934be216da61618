package org.hearth.extract.file;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * A sheet on its way, in which cells that hold a day as ISO writes it, a type of the strict form that the library does not know, become
 * cells of text. Not thread-safe.
 */
final class DatedCells extends FilterOutputStream {

    private static final int LONGEST_TAG = 512;
    private static final Pattern TYPE = Pattern.compile("(?s)^(<(?:\\w+:)?c\\s.*?\\bt\\s*=\\s*)([\"'])d\\2");

    private final ByteArrayOutputStream tag = new ByteArrayOutputStream();

    DatedCells(OutputStream out) {
        super(out);
    }

    /** Whether a parser stands at the start of such a cell. */
    static boolean isDated(XMLStreamReader cell) {
        return "d".equals(cell.getAttributeValue(null, "t"));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    @Override
    public void write(int c) throws IOException {
        if (c == '<' || tag.size() >= LONGEST_TAG) {
            pass(tag.toString(StandardCharsets.ISO_8859_1));
        }
        if (c != '<' && tag.size() == 0) {
            out.write(c);
            return;
        }
        tag.write(c);
        if (c == '>') {
            pass(TYPE.matcher(tag.toString(StandardCharsets.ISO_8859_1)).replaceFirst("$1\"str\""));
        }
    }

    private void pass(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        tag.reset();
    }

    @Override
    public void flush() throws IOException {
        pass(tag.toString(StandardCharsets.ISO_8859_1));
        super.flush();
    }
}
