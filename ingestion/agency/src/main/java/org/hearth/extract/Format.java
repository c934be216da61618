package org.hearth.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hearth.extract.delivery.Formats;

/**
 * One format that hearth reads: an entry of {@link Formats}.
 *
 * @param id its name in agreements and on the command line, such as {@code cin-census}
 * @param title what people call it
 * @param agency the agency that sends it, such as {@code childrens-services}
 * @param example how its files are named
 * @param names the names its files go by, whatever their case
 * @param likeness tells its files by their content
 * @param readers makes a reader, one a delivery
 */
public record Format(
        String id,
        String title,
        String agency,
        String example,
        Pattern names,
        Likeness likeness,
        Supplier<FormatReader> readers) {

    /** A format whose files go by names of a pattern. */
    public static Format of(String id, String title, String agency, String example, String names) {
        return new Format(
                id,
                title,
                agency,
                example,
                Pattern.compile(names, Pattern.CASE_INSENSITIVE),
                sample -> 0,
                () -> (files, reading) -> {
                    throw new IllegalStateException(id + " has no reader");
                });
    }

    /** A format of one file that is always called the same. */
    public static Format of(String id, String title, String agency, String example) {
        return of(id, title, agency, example, Pattern.quote(example));
    }

    /** The same format, told from others by its content. */
    public Format told(Likeness by) {
        return new Format(id, title, agency, example, names, by, readers);
    }

    /** The same format with what reads it. */
    public Format readBy(Supplier<FormatReader> reader) {
        return new Format(id, title, agency, example, names, likeness, reader);
    }

    /** Whether a file is named as this format's files are. */
    public boolean isNamed(Path file) {
        return names.matcher(FileBytes.name(file)).matches();
    }

    /** Reads files of this format, all of one delivery. */
    public void read(List<Path> files, Reading reading) {
        readers.get().read(files, reading);
    }

    @Override
    public String toString() {
        return id;
    }
}
