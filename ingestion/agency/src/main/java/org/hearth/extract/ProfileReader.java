package org.hearth.extract;

import java.nio.file.Path;
import java.util.List;

/** Reads the file of an open profile as the profile says. */
record ProfileReader(Profile profile) implements FormatReader {

    @Override
    public void read(List<Path> files, Reading reading) {
        String name = profile.file().replace(".csv", "");
        CsvTable table =
                CsvTable.alone(name, profile.layout().needed(), profile.layout().optional());
        files.forEach(file -> reading.attempt(
                () -> table.read(file, reading, cells -> LayoutRow.state(profile.layout(), cells, reading))));
    }
}
