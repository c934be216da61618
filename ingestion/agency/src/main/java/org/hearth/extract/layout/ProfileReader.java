package org.hearth.extract.layout;

import java.nio.file.Path;
import java.util.List;
import org.hearth.extract.FormatReader;
import org.hearth.extract.Reading;
import org.hearth.extract.file.CsvTable;

/** Reads the file of an open profile as the profile says. */
public record ProfileReader(Profile profile) implements FormatReader {

    @Override
    public void read(List<Path> files, Reading reading) {
        String name = profile.file().replace(".csv", "");
        CsvTable table =
                CsvTable.alone(name, profile.layout().needed(), profile.layout().optional());
        files.forEach(file -> reading.attempt(
                () -> table.read(file, reading, cells -> LayoutRow.state(profile.layout(), cells, reading))));
    }
}
