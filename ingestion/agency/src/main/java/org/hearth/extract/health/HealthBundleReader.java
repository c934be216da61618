package org.hearth.extract.health;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hearth.extract.FormatReader;
import org.hearth.extract.Likeness;
import org.hearth.extract.Reading;
import org.hearth.extract.file.JsonFile;
import org.hearth.extract.file.JsonRecords;

/**
 * Health visiting as FHIR R4 resources after UK Core: a Bundle, or one resource a line. Patients are read first, as others may
 * point to them by where they stand in the bundle.
 */
public final class HealthBundleReader implements FormatReader {

    /** Tells a bundle by the types of its resources. */
    public static final Likeness LIKENESS = sample -> {
        String text = sample.text().stripLeading();
        boolean json = text.startsWith("[") || text.startsWith("{");
        return json && text.contains("\"resourceType\"") ? 1 : 0;
    };

    private static final JsonRecords ENTRIES = new JsonRecords(Set.of("entry"), List.of("resource", "resourceType"));
    private static final String EXPECTED = "FHIR resources";

    @Override
    public void read(List<Path> files, Reading reading) {
        files.forEach(file -> reading.attempt(() -> read(file, reading)));
    }

    private static void read(Path file, Reading reading) {
        HealthPatients patients = new HealthPatients();
        ENTRIES.read(file, (entry, number, line) -> patients.remember(entry), broken -> {});
        HealthResource resources = new HealthResource(patients, reading);
        new JsonFile(file, reading).read(ENTRIES, EXPECTED, resources::read);
    }
}
