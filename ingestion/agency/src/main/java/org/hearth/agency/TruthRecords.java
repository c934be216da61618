package org.hearth.agency;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.encoding.EncodedDelivery;
import org.hearth.encoding.LinkageKey;
import org.hearth.encoding.Pseudonyms;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Stage;

/** Which simulated person each record is about: {@code truth/persons.csv} with pseudonyms in place of local ids. */
final class TruthRecords {

    private TruthRecords() {}

    static void write(Stage.Draft draft, Path persons, LinkageKey key) throws IOException {
        Pseudonyms pseudonyms = key.pseudonyms();
        Map<String, String> people = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(persons)) {
            for (NamedCsvRecord row : csv) {
                people.put(pseudonyms.of(row.getField("agency"), row.getField("local_id")), row.getField("person"));
            }
        }
        try (TableWriter table = TableWriter.open(EncodedDelivery.TRUTH_RECORDS, draft.directory())) {
            people.forEach(table::write);
            draft.count("records", table.rows());
        }
    }
}
