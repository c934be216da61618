package org.hearth.fact;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.population.AgencyTables;
import org.hearth.population.JobTables;
import org.hearth.table.Row;
import org.hearth.table.TableReader;
import org.hearth.table.TableWriter;

/** Writes {@code attributes.parquet}: who each person is, as known from a day on. Not thread-safe. */
final class AttributesFile {

    private final Deliveries deliveries;
    private final TableWriter writer;
    private final List<Attributes.Said> said = new ArrayList<>();
    private String person = "";

    private AttributesFile(Deliveries deliveries, TableWriter writer) {
        this.deliveries = deliveries;
        this.writer = writer;
    }

    /**
     * Writes it.
     *
     * @param whose SQL condition on the persons who are wanted
     * @param directory where it is put
     */
    static void write(FactSources sources, Deliveries deliveries, String whose, Path directory) {
        try (TableReader tables = TableReader.open(Map.of("persons", JobTables.PERSONS.in(sources.linked())));
                TableWriter writer = TableWriter.open(JobTables.ATTRIBUTES, directory)) {
            AttributesFile file = new AttributesFile(deliveries, writer);
            tables.forEach(
                    "SELECT person, record, delivery, birth_quarter, sex FROM ("
                            + DeliveryRows.of(AgencyTables.RECORD_ATTRIBUTES, sources.encoded())
                            + ") JOIN (FROM persons WHERE " + whose + ") USING (record) ORDER BY person",
                    file::add);
            file.end();
        }
    }

    private void add(Row row) {
        if (!row.text("person").equals(person)) {
            end();
            person = row.text("person");
        }
        said.add(new Attributes.Said(
                row.text("record"),
                deliveries.named(row.text("delivery")),
                row.optionalText("birth_quarter").orElse(""),
                row.optionalText("sex").orElse("")));
    }

    private void end() {
        for (Attributes known : Attributes.of(said, deliveries)) {
            writer.write(
                    person,
                    known.birthQuarter().isEmpty() ? null : known.birthQuarter(),
                    known.sex().isEmpty() ? null : known.sex(),
                    known.knownOn() == Attributes.ALWAYS ? null : LocalDate.ofEpochDay(known.knownOn()));
        }
        said.clear();
    }
}
