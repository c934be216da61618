package org.hearth.encoding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearth.workspace.Fault;

/**
 * {@code postcodes.csv} of the authority: the LSOA of each postcode, from the ONS Postcode Directory for a real authority.
 *
 * @param lsoas LSOA 2021 code by postcode in upper case without a space
 */
public record Postcodes(Map<String, String> lsoas) {

    private static final String HEADER = "postcode,lsoa";

    public Postcodes {
        lsoas = Map.copyOf(lsoas);
    }

    /** The LSOA a postcode lies in; empty for one outside the file, such as another authority's. */
    public Optional<String> lsoa(String postcode) {
        return Optional.ofNullable(lsoas.get(postcode));
    }

    /**
     * Reads the file.
     *
     * @throws Fault with every line that is wrong
     */
    public static Postcodes read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw fault(List.of("Cannot read " + file + ": expected a file in UTF-8, found none"));
        }
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw fault(
                    List.of("Cannot read " + file + ": expected the header " + HEADER + ", found another (line 1)"));
        }
        Map<String, String> lsoas = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            boolean right = cells.length == 2 && !cells[0].isBlank() && cells[1].matches("[EW][0-9]{8}");
            if (!right) {
                faults.add("Cannot read " + file + ": expected a postcode and an LSOA code, found another (line "
                        + (i + 1) + ")");
            } else if (lsoas.put(cells[0].replace(" ", "").toUpperCase(Locale.ROOT), cells[1]) != null) {
                faults.add("Cannot read " + file + ": expected each postcode once, found one again (line " + (i + 1)
                        + ")");
            }
        }
        if (!faults.isEmpty()) {
            throw fault(faults);
        }
        return new Postcodes(lsoas);
    }

    private static Fault fault(List<String> lines) {
        return new Fault(Fault.Kind.CONFIGURATION, lines);
    }
}
