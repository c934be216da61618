package org.hearth.worklist;

import java.nio.file.Path;
import org.hearth.authority.YamlFile;
import org.hearth.workspace.Fault;

/**
 * {@code lists/<model>.yaml} of an authority: what {@code score} makes of the scores.
 *
 * @param shows lists of households, or results by area alone
 * @param leastHouseholdsOfAnArea areas with fewer eligible households are left out of the results by area
 */
public record ListFile(Shows shows, int leastHouseholdsOfAnArea) {

    /** What leaves the scoring. */
    public enum Shows {
        HOUSEHOLDS,
        AREAS
    }

    /**
     * Reads the file.
     *
     * @throws Fault with every fault of it
     */
    public static ListFile read(Path file) {
        ListFile list = YamlFile.read(file, ListFile.class);
        if (list.leastHouseholdsOfAnArea < 1) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot use " + file + ": expected least_households_of_an_area from 1, found "
                            + list.leastHouseholdsOfAnArea);
        }
        return list;
    }

    public boolean showsHouseholds() {
        return shows == Shows.HOUSEHOLDS;
    }
}
