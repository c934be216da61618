package org.hearth.linkage;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.household.Evidence;
import org.jspecify.annotations.Nullable;

/** Residence evidence read in one task, texts replaced by numbers. Not thread-safe. */
final class EvidencePart implements Serializable {

    private final Codes uprns = new Codes();
    private final Codes lsoas = new Codes();
    private final List<int[]> rows = new ArrayList<>();

    void add(int record, @Nullable String uprn, @Nullable String lsoa, LocalDate fromOn, LocalDate knownOn) {
        rows.add(new int[] {
            record,
            uprns.code(uprn),
            lsoas.code(lsoa),
            Math.toIntExact(fromOn.toEpochDay()),
            Math.toIntExact(knownOn.toEpochDay())
        });
    }

    int size() {
        return rows.size();
    }

    int record(int row) {
        return rows.get(row)[0];
    }

    /** The row as evidence about the record's person; empty where it names no property. */
    Optional<Evidence> evidence(int row, Linkage linkage) {
        int[] cells = rows.get(row);
        if (cells[1] == Codes.MISSING) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(
                linkage.person(cells[0]),
                linkage.records().value(cells[0], Field.AGENCY).orElseThrow(),
                uprns.values().get(cells[1]),
                cells[2] == Codes.MISSING
                        ? Optional.empty()
                        : Optional.of(lsoas.values().get(cells[2])),
                LocalDate.ofEpochDay(cells[3]),
                LocalDate.ofEpochDay(cells[4])));
    }
}
