package org.hearth.linkage;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.household.Evidence;
import org.hearth.household.Evidence.Place;
import org.hearth.household.Evidence.Resident;
import org.jspecify.annotations.Nullable;

/** Residence evidence read in one task, texts replaced by numbers. Not thread-safe. */
final class EvidencePart implements Serializable {

    private static final int HOLDS = Integer.MAX_VALUE;

    private final Codes uprns = new Codes();
    private final Codes lsoas = new Codes();
    private final List<int[]> rows = new ArrayList<>();

    void add(
            int record,
            @Nullable String uprn,
            @Nullable String lsoa,
            LocalDate fromOn,
            LocalDate knownOn,
            @Nullable LocalDate supersededOn) {
        rows.add(new int[] {
            record,
            uprns.code(uprn),
            lsoas.code(lsoa),
            Math.toIntExact(fromOn.toEpochDay()),
            Math.toIntExact(knownOn.toEpochDay()),
            supersededOn == null ? HOLDS : Math.toIntExact(supersededOn.toEpochDay())
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
        Records records = linkage.records();
        int record = cells[0];
        Resident resident = new Resident(
                linkage.person(record),
                records.value(record, Field.SURNAME),
                records.value(record, Field.BIRTH_QUARTER).map(EvidencePart::firstDay));
        Place place = new Place(
                uprns.values().get(cells[1]),
                cells[2] == Codes.MISSING
                        ? Optional.empty()
                        : Optional.of(lsoas.values().get(cells[2])));
        return Optional.of(new Evidence(
                resident,
                records.value(record, Field.AGENCY).orElseThrow(),
                place,
                LocalDate.ofEpochDay(cells[3]),
                LocalDate.ofEpochDay(cells[4]),
                cells[5] == HOLDS ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(cells[5]))));
    }

    /** First day of a quarter such as 2014Q3. */
    static LocalDate firstDay(String quarter) {
        int year = Integer.parseInt(quarter, 0, 4, 10);
        return LocalDate.of(year, 3 * Character.digit(quarter.charAt(5), 10) - 2, 1);
    }
}
