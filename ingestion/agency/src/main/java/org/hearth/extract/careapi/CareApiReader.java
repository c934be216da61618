package org.hearth.extract.careapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hearth.extract.FormatReader;
import org.hearth.extract.Likeness;
import org.hearth.extract.Reading;
import org.hearth.extract.Statement;
import org.hearth.extract.file.JsonFile;
import org.hearth.extract.file.JsonRecords;
import org.hearth.extract.value.Cells;
import org.hearth.extract.value.CodeList;

/**
 * What an authority sends to the Department for Education's children's social care API each day: children whose records changed, as
 * JSON. Anything may be marked {@code purge}: it then says nothing but that all that came from it is to be gone.
 */
public final class CareApiReader implements FormatReader {

    /** Tells a payload by its children's ids. */
    public static final Likeness LIKENESS = sample -> {
        String text = sample.text().stripLeading();
        boolean json = text.startsWith("[") || text.startsWith("{");
        return json && text.contains("\"la_child_id\"") ? 1 : 0;
    };

    private static final JsonRecords CHILDREN = new JsonRecords(Set.of("Children", "children"), List.of("la_child_id"));

    private static final Set<String> YES = Set.of("true", "1", "yes", "y");
    private static final CodeList PURGE = CodeList.of("purge", "true false 1 0 yes no y n");

    @Override
    public void read(List<Path> files, Reading reading) {
        files.forEach(file -> reading.attempt(() -> read(file, reading)));
    }

    private static void read(Path file, Reading reading) {
        JsonFile json = new JsonFile(file, reading);
        json.read(CHILDREN, "a child's record", (cells, record) -> child(cells, record, reading));
    }

    private static boolean child(JsonFile.Place place, ObjectNode record, Reading reading) {
        Cells cells = place.cells(record);
        String child = cells.id("la_child_id");
        if (cells.refused()) {
            return record.has("la_child_id");
        }
        reading.count("children", 1);
        if (isPurged(cells)) {
            reading.count("purges", 1);
            reading.state(new Statement.Purge.OfChild(child));
            return true;
        }
        new CareChild(child, place, reading).read(record);
        return true;
    }

    /** Whether an object is marked as purged; a mark that is no yes or no is refused. */
    static boolean isPurged(Cells object) {
        return object.code("purge", PURGE).filter(YES::contains).isPresent();
    }
}
