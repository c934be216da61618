package org.hearth.extract.delivery;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.extract.FileFault;
import org.hearth.extract.Format;
import org.hearth.extract.Reading;
import org.hearth.extract.Sample;

/** Reads the files of one delivery, format by format. */
public final class DeliveryReader {

    /** What an agency may declare of a delivery, beside its files. */
    public static final String DECLARATION = "delivery.yaml";

    private static final String ARCHIVE = "an archive (ZIP), to be unpacked first";

    /** How deep folders are looked into: year, term and table, and one to spare. */
    private static final int DEEPEST = 4;

    /** Hidden files and folders, locks of open workbooks, and what file managers write. */
    private static final Pattern LEFT_BY_OFFICES =
            Pattern.compile("(^|/)(\\.|~\\$|__MACOSX/|Thumbs\\.db$|desktop\\.ini$)", Pattern.CASE_INSENSITIVE);

    private DeliveryReader() {}

    /**
     * Reads a delivery: a directory, or one file.
     *
     * @param expected formats that must be there, each at least once, and no other; empty for whatever is there
     * @throws org.hearth.workspace.Fault with every fault of every file
     */
    public static void read(Path place, Set<Format> expected, Reading reading) {
        read(place, expected, Set.of(), reading);
    }

    /**
     * Reads a delivery: a directory, or one file.
     *
     * @param expected formats that should be there; one that is not is noted; empty for whatever is there
     * @param optional formats that may be there besides
     * @throws org.hearth.workspace.Fault with every fault of every file
     */
    public static void read(Path place, Set<Format> expected, Set<Format> optional, Reading reading) {
        Collection<Format> among = Formats.all().stream()
                .filter(format -> expected.isEmpty() || expected.contains(format) || optional.contains(format))
                .toList();
        Map<Format, List<Path>> byFormat = new LinkedHashMap<>();
        among.forEach(format -> byFormat.put(format, new ArrayList<>()));
        for (Path file : files(place, reading)) {
            reading.attempt(() -> {
                Optional<Format> format = Formats.of(Sample.of(file), among);
                if (format.isPresent()) {
                    byFormat.getOrDefault(format.get(), List.of()).add(file);
                } else if (place.equals(file.getParent()) || place.equals(file)) {
                    throw FileFault.of(file, "a file named " + examples(among), isArchive(file) ? ARCHIVE : "another");
                } else {
                    reading.note("not read: a file in a folder of no format asked for");
                }
            });
        }
        for (Format format : inOrder(expected)) {
            if (!expected.isEmpty() && byFormat.getOrDefault(format, List.of()).isEmpty()) {
                reading.note("not in this delivery, which says nothing of it: " + format.id());
            }
        }
        readEach(byFormat, reading);
    }

    /**
     * Reads files as one format, or each as the format it looks like. Of several files, those of no format are noted; one alone is
     * refused.
     *
     * @throws org.hearth.workspace.Fault with every fault of every file
     */
    public static void readAlone(Path place, Optional<Format> as, Reading reading) {
        List<Path> files = files(place, reading);
        Map<Format, List<Path>> byFormat = new LinkedHashMap<>();
        inOrder(Set.of()).forEach(format -> byFormat.put(format, new ArrayList<>()));
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            Collection<Format> among = as.<Collection<Format>>map(List::of).orElse(Formats.all());
            Optional<Format> found = files.size() == 1 && as.isPresent() ? as : Formats.of(Sample.of(file), among);
            found.ifPresentOrElse(
                    format -> byFormat.getOrDefault(format, List.of()).add(file), () -> others.add(file));
        }
        boolean none = others.size() == files.size();
        if (none && as.isEmpty()) {
            throw FileFault.of(
                    place,
                    "one of the formats " + Formats.list() + " (say which by --format)",
                    files.stream().allMatch(DeliveryReader::isEmpty)
                            ? "nothing in " + (files.size() == 1 ? "it" : files.size() + " files")
                            : files.size() > 1
                                    ? "files that look like none"
                                    : isArchive(files.get(0)) ? ARCHIVE : "a file that looks like none");
        }
        if (none) {
            as.ifPresent(format -> byFormat.getOrDefault(format, List.of()).addAll(others));
        } else {
            others.forEach(file -> reading.note("not read: a file beside them of no format asked for"));
        }
        readEach(byFormat, reading);
    }

    private static void readEach(Map<Format, List<Path>> byFormat, Reading reading) {
        byFormat.forEach((format, files) -> {
            if (!files.isEmpty()) {
                files.forEach(file -> reading.file(file, format));
                reading.terms().xsd().ifPresent(xsd -> validate(files, SchemaCheck.of(xsd), reading));
                reading.feed(format);
                format.read(files, reading);
            }
        });
        reading.finish();
    }

    private static void validate(List<Path> files, SchemaCheck schema, Reading reading) {
        for (Path file : files) {
            if (Sample.of(file).root().isEmpty()) {
                reading.attempt(() -> {
                    throw FileFault.of(file, "XML to hold against the schema", "something else");
                });
            } else {
                reading.attempt(() -> schema.validate(file, reading));
            }
        }
    }

    private static boolean isArchive(Path file) {
        return Sample.of(file).text().startsWith("PK\u0003\u0004");
    }

    private static boolean isEmpty(Path file) {
        return Sample.of(file).text().isBlank();
    }

    private static List<Format> inOrder(Set<Format> expected) {
        return Formats.all().stream()
                .filter(format -> expected.isEmpty() || expected.contains(format))
                .toList();
    }

    private static String examples(Collection<Format> among) {
        return among.stream().map(Format::example).collect(Collectors.joining(" or "));
    }

    /** The files of a delivery, in sub-folders too, without those that an office leaves beside them. */
    private static List<Path> files(Path place, Reading reading) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        reading.inside(place);
        if (!Files.isDirectory(place)) {
            throw FileFault.of(place, "a file or a directory of files", "none");
        }
        try (Stream<Path> files = Files.walk(place, DEEPEST)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(place.resolve(DECLARATION)))
                    .filter(file -> !LEFT_BY_OFFICES
                            .matcher(place.relativize(file).toString().replace(File.separatorChar, '/'))
                            .find())
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw FileFault.of(place, "at least one file", "none");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
