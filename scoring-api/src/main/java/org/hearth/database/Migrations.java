package org.hearth.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hearth.workspace.Fault;

/** Brings the schemas up to date with Flyway, as their owner. */
final class Migrations {

    private Migrations() {}

    static void run(Address address, String owner, String password) {
        try {
            Flyway.configure()
                    .dataSource(address.jdbc(), owner, password)
                    .locations("classpath:db/migration")
                    .defaultSchema("migration")
                    .createSchemas(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new Fault(
                    Fault.Kind.DATABASE,
                    "Cannot migrate the database at " + address.place() + ": expected schemas that " + owner
                            + " may make or change, found: "
                            + reason(e));
        }
    }

    /** What PostgreSQL said; the statements of a migration hold no data. */
    private static String reason(FlywayException failure) {
        String text = String.valueOf(failure.getMessage());
        return text.lines()
                .filter(line -> line.startsWith("Message"))
                .map(line -> line.replaceFirst("Message\\s*: ", ""))
                .findFirst()
                .or(() -> text.lines().findFirst())
                .orElse("nothing");
    }
}
