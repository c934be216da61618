package org.hearth.simulation.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;
import org.hearth.workspace.Fault;

/** The postcodes of each LSOA: {@code postcodes.csv} of the authority. */
final class Postcodes {

    private static final String HEADER = "postcode,lsoa";

    private Postcodes() {}

    /**
     * Reads them by LSOA, in the order of the file.
     *
     * @throws Fault if the file is not what it should be, or an LSOA has no postcode
     */
    static Map<String, List<String>> read(Authority authority) {
        Path file = authority.file("postcodes.csv");
        Map<String, List<String>> postcodes = new HashMap<>();
        List<String> lines = lines(file);
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw fault(file, "expected the header " + HEADER);
        }
        for (String line : lines.subList(1, lines.size())) {
            int comma = line.indexOf(',');
            if (comma < 0) {
                throw fault(file, "expected two cells on every line");
            }
            postcodes
                    .computeIfAbsent(line.substring(comma + 1), lsoa -> new ArrayList<>())
                    .add(line.substring(0, comma));
        }
        for (Area area : authority.areas()) {
            if (!postcodes.containsKey(area.lsoa())) {
                throw fault(file, "expected a postcode for every LSOA of areas.csv, found none for " + area.lsoa());
            }
        }
        return postcodes;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw fault(file, "expected a file, found none");
        }
    }

    private static Fault fault(Path file, String what) {
        return new Fault(Fault.Kind.CONFIGURATION, "Cannot read " + file + ": " + what);
    }
}
