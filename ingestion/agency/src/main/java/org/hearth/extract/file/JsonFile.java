package org.hearth.extract.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.extract.FileFault;
import org.hearth.extract.Reading;
import org.hearth.extract.Rejection;
import org.hearth.extract.value.Cells;

/** One JSON file of records while it is read. */
public record JsonFile(Path file, Reading reading) {

    /** Where a record is. */
    public record Place(String file, long line, Reading reading) {

        public Cells cells(JsonNode object) {
            return new Cells(reading, file, new JsonCells(object, line));
        }
    }

    /** Takes a record; false if it is none of this format. */
    public interface Taker {
        boolean take(Place place, ObjectNode record);
    }

    /**
     * Reads each record, and says where the file is broken.
     *
     * @param expected what a record is, for the fault of a file that has none
     * @throws org.hearth.workspace.Fault if there is no record at all
     */
    public void read(JsonRecords records, String expected, Taker taker) {
        String name = reading.name(file);
        long[] known = {0};
        List<JsonRecords.Break> first = new ArrayList<>();
        records.read(
                file,
                (record, number, line) -> {
                    reading.advance();
                    if (taker.take(new Place(name + ", record " + number, line, reading), record)) {
                        known[0]++;
                    }
                },
                broken -> {
                    if (first.isEmpty()) {
                        first.add(broken);
                    }
                    reading.broken(file, broken.line());
                    reading.reject(new Rejection(
                            name, broken.line(), Optional.empty(), broken.defect(), Rejection.Effect.ROW_REFUSED));
                });
        if (known[0] == 0) {
            throw FileFault.of(
                    file,
                    "JSON with " + expected,
                    first.isEmpty()
                            ? "none"
                            : "something that is no JSON (line " + first.get(0).line() + ")");
        }
    }
}
