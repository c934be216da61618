package org.hearth.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How to reach the database that {@code hearth database} holds open.
 *
 * @param host and port of PostgreSQL
 * @param database that holds the schema marts
 * @param user who may read marts alone
 * @param metadata database that is Superset's own
 * @param metadataUser its owner
 * @param fresh whether Superset has not been set up in it yet
 */
record HeldDatabase(
        String host,
        int port,
        String database,
        String user,
        String password,
        String metadata,
        String metadataUser,
        boolean fresh) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static HeldDatabase read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), HeldDatabase.class);
    }

    /** Notes in the file that Superset has been set up. */
    void setUp(Path file) throws IOException {
        HeldDatabase done = new HeldDatabase(host, port, database, user, password, metadata, metadataUser, false);
        LocalSecrets.write(file, JSON.writeValueAsString(done));
    }

    /** Where Superset's own database is, for SQLAlchemy. */
    String metadataUri(String password) {
        return "postgresql+psycopg2://" + metadataUser + ":" + password + "@" + host + ":" + port + "/" + metadata;
    }

    /** Where marts are, for SQLAlchemy. */
    String martsUri() {
        return "postgresql+psycopg2://" + user + ":" + password + "@" + host + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return "HeldDatabase[" + host + ":" + port + "]";
    }
}
