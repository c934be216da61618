package org.hearth.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;

/** One JSON file of records while it is read. */
record JsonFile(Path file, Reading reading) {

    /** Where a record is. */
    record Place(String file, long line, Reading reading) {

        Cells cells(JsonNode object) {
            return new Cells(reading, file, Day.ISO, new JsonCells(object, line));
        }
    }

    /** Takes a record; false if it is none of this format. */
    interface Taker {
        boolean take(Place place, ObjectNode record);
    }

    /**
     * Reads each record, and says so if the file breaks off.
     *
     * @param expected what a record is, for the fault of a file that has none
     * @throws org.hearth.workspace.Fault if there is no record at all
     */
    void read(JsonRecords records, String expected, Taker taker) {
        String name = reading.name(file);
        long[] known = {0};
        JsonRecords.Ended ended = records.read(file, (record, number, line) -> {
            reading.advance();
            if (taker.take(new Place(name + ", record " + number, line, reading), record)) {
                known[0]++;
            }
        });
        if (known[0] == 0) {
            boolean broken = ended.brokenAt().isPresent();
            throw FileFault.of(
                    file,
                    "JSON with " + expected,
                    broken
                            ? "something that is no JSON (line "
                                    + ended.brokenAt().get() + ")"
                            : "none");
        }
        ended.brokenAt()
                .ifPresent(line -> reading.reject(
                        new Rejection(name, line, Optional.empty(), Defect.BROKEN_OFF, Rejection.Effect.ROW_REFUSED)));
    }
}
