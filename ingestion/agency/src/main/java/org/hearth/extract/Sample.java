package org.hearth.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a file looks like from outside, to tell its format by. Its {@code toString} never shows what.
 *
 * @param text its first 64 KiB, unpacked, as text; what does not decode is replaced
 * @param columns the cells of its first line in lower case, by the separator that gives most of them
 * @param root name of its root element without a prefix if it is XML, else empty
 */
public record Sample(Path file, String text, Set<String> columns, String root) {

    private static final int FIRST_BYTES = 1 << 16;
    private static final Pattern ELEMENT = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    public Sample {
        columns = Set.copyOf(columns);
    }

    /**
     * Reads the first bytes of a file.
     *
     * @throws org.hearth.workspace.Fault if it cannot be read
     */
    public static Sample of(Path file) {
        try (InputStream in = FileBytes.open(file)) {
            String decoded = decoded(in.readNBytes(FIRST_BYTES));
            String text = decoded.isEmpty() || decoded.charAt(0) != BYTE_ORDER_MARK ? decoded : decoded.substring(1);
            return new Sample(file, text, cells(text), rootOf(text));
        } catch (IOException e) {
            throw FileFault.of(file, "a file that can be read", "none");
        }
    }

    /** The name of the file without its folders. */
    public String name() {
        return FileBytes.name(file);
    }

    /** The name of a file and of the folders above it, the nearest first. */
    public static List<String> folders(Path file, int above) {
        List<String> names = new ArrayList<>();
        Path place = file.toAbsolutePath().normalize();
        for (int i = 0; i <= above && place != null && place.getFileName() != null; i++) {
            names.add(FileBytes.name(place));
            place = place.getParent();
        }
        return names;
    }

    private static String decoded(byte[] bytes) {
        return new String(bytes, FileText.sixteenBits(bytes).orElse(StandardCharsets.UTF_8));
    }

    private static Set<String> cells(String text) {
        String first = FileText.header(text);
        Set<String> most = Set.of();
        for (String separator : FileText.SEPARATORS) {
            Set<String> cells = Arrays.stream(first.split(Pattern.quote(separator), -1))
                    .map(cell -> Blanks.strip(cell.replace("\"", "")).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            if (cells.size() > most.size()) {
                most = cells;
            }
        }
        return most;
    }

    /** Skips what may stand before the root: declarations, comments and a document type with what is in its brackets. */
    private static String rootOf(String text) {
        int place = 0;
        while (place >= 0 && place < text.length()) {
            if (Character.isWhitespace(text.charAt(place))) {
                place++;
            } else if (text.startsWith("<!--", place)) {
                place = after(text, "-->", place);
            } else if (text.startsWith("<?", place)) {
                place = after(text, "?>", place);
            } else if (text.startsWith("<!", place)) {
                int bracket = text.indexOf('[', place);
                int end = text.indexOf('>', place);
                place = bracket >= 0 && bracket < end ? after(text, ">", text.indexOf(']', bracket)) : end + 1;
                if (end < 0) {
                    return "";
                }
            } else {
                Matcher element = ELEMENT.matcher(text).region(place, text.length());
                return element.lookingAt() ? element.group(1) : "";
            }
        }
        return "";
    }

    /** The place behind the next of these; −1 if there is none. */
    private static int after(String text, String end, int from) {
        int place = from < 0 ? -1 : text.indexOf(end, from);
        return place < 0 ? -1 : place + end.length();
    }

    @Override
    public String toString() {
        return "Sample[redacted]";
    }
}
