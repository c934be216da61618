package org.hearth.agency;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.extract.Reading;
import org.hearth.extract.Rejection;

/**
 * The table that goes back to the agency: place, column and kind of defect, never the value. Spreadsheets open it as it is: byte
 * order mark, lines ended by CR LF, and no cell that reads as a formula.
 */
final class ReportCsv {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private ReportCsv() {}

    static String of(Reading reading) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("file", "line", "column", "kind", "meaning", "effect");
            Stream.of(reading.rejections(), reading.warnings())
                    .flatMap(List::stream)
                    .forEach(found -> row(csv, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void row(CsvWriter csv, Rejection found) {
        csv.writeRecord(
                plain(found.file()),
                String.valueOf(found.line()),
                plain(found.field().orElse("")),
                found.defect().kind(),
                found.defect().meaning(),
                found.effect().text());
    }

    /** A cell that a spreadsheet shows as text. */
    static String plain(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
