package org.hearth.extract;

import java.nio.file.Path;
import java.util.List;

/** Reads the files of one format in one delivery. */
public interface FormatReader {

    /**
     * Reads the files, each in a {@link Reading#attempt attempt} of its own.
     *
     * @param files those of this format, in the order of their names
     */
    void read(List<Path> files, Reading reading);
}
