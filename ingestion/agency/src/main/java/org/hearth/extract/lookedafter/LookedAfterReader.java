package org.hearth.extract.lookedafter;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.extract.FileFault;
import org.hearth.extract.FormatReader;
import org.hearth.extract.Reading;
import org.hearth.extract.Sample;

/**
 * The yearly return on looked-after children, SSDA903: a set of CSV files, each told by its columns, or one XML file. Returns of
 * several years can be read together; the year is in the file's name or its folder's. Source: Department for Education, SSDA903
 * guides; schema of the XML in CLA.xsd.
 */
public final class LookedAfterReader implements FormatReader {

    /** {@code 2024}, or {@code 2023-24} which ends in 2024. */
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?:[-_/]([0-9]{2})(?![0-9]))?(?![0-9])");

    /** How many folders above a file may tell its year. */
    private static final int FOLDERS = 2;

    /** A file, its table if it is CSV, and its year if its name has one. */
    private record Part(Path file, Optional<LookedAfterTable> table, Optional<Integer> year) {

        /** Headers before the rest, so that a row about nobody is seen. */
        private int order() {
            return table.map(LookedAfterTable.ALL::indexOf).orElse(-1);
        }
    }

    @Override
    public void read(List<Path> files, Reading reading) {
        LookedAfterReturn whole = new LookedAfterReturn(reading);
        files.stream()
                .map(LookedAfterReader::part)
                .sorted(Comparator.comparingInt(Part::order))
                .forEach(part -> reading.attempt(() -> read(part, reading, whole)));
        whole.finish();
    }

    private static Part part(Path file) {
        return new Part(file, LookedAfterTable.in(Sample.of(file)), year(file));
    }

    /** The year in which a return's year ends, by the name of the file, else of its folders. */
    public static Optional<Integer> year(Path file) {
        return Sample.folders(file, FOLDERS).stream()
                .flatMap(name -> year(name).stream())
                .findFirst();
    }

    private static Optional<Integer> year(String name) {
        Matcher matcher = YEAR.matcher(name);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        boolean spans = matcher.group(2) != null && Integer.parseInt(matcher.group(2)) == (year + 1) % 100;
        return Optional.of(spans ? year + 1 : year);
    }

    private static void read(Part part, Reading reading, LookedAfterReturn whole) {
        Path file = part.file;
        Sample sample = Sample.of(file);
        if (!sample.root().isEmpty()) {
            new LookedAfterXml(file, part.year, reading, whole).read();
            return;
        }
        LookedAfterTable table = part.table.orElseThrow(() ->
                FileFault.of(file, "a header with CHILD and the columns of an SSDA903 table", "neither, nor XML"));
        List<String> missing = table.missing(sample, part.year);
        if (!missing.isEmpty()) {
            reading.note(table.name() + ": columns not there: " + String.join(", ", missing));
        }
        if (part.year.filter(year -> !table.isOf(year)).isPresent()) {
            reading.note(table.name() + ": a table that the return of this year does not have");
        }
        table.csv()
                .read(
                        file,
                        reading,
                        cells -> LookedAfterRow.of(table, cells, part.year)
                                .ifPresent(row -> whole.row(table, row, part.year)));
    }
}
