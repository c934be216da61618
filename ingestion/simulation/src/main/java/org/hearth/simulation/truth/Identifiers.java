package org.hearth.simulation.truth;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Ledger.Kind;

/** Every identifier of some circles, those that many people share only once among these circles. Not thread-safe. */
final class Identifiers implements AutoCloseable {

    private final CsvFile csv;
    private final Set<String> shared = new HashSet<>();

    Identifiers(CsvFile csv) {
        this.csv = csv;
    }

    void write(Map<Kind, Set<String>> identifiers) {
        identifiers.forEach((kind, values) -> values.forEach(value -> {
            if (isOfOnePerson(kind) || shared.add(kind.name() + value)) {
                csv.row(kind.name(), value);
            }
        }));
    }

    private static boolean isOfOnePerson(Kind kind) {
        return kind == Kind.upn || kind == Kind.nhs_number || kind == Kind.uprn;
    }

    @Override
    public void close() {
        csv.close();
    }
}
