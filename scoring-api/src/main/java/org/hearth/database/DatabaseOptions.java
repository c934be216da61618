package org.hearth.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hearth.command.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database, and where its passwords are. A picocli mixin. */
public final class DatabaseOptions {

    /** The environment variable that holds the password of your own PostgreSQL. */
    public static final String PASSWORD = "HEARTH_DATABASE_PASSWORD";

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "your own PostgreSQL 14 or newer, as postgresql://user@host:port/database; its password comes from the",
                "environment, " + PASSWORD + " (default: one in the workspace)"
            })
    private @Nullable String database;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = {
                "where the service's secrets are kept, mode 700, made if missing",
                "(default: keys of the authority's directory if it is there, else keys of the workspace)"
            })
    private @Nullable Path keys;

    /**
     * Reads the service's secrets, or makes them.
     *
     * @throws org.hearth.workspace.Fault of kind KEY if others can read them
     */
    public Secrets secrets(Place place) {
        return Secrets.in(keys(place));
    }

    /** The folder of keys. */
    public Path keys(Place place) {
        if (keys != null) {
            return keys;
        }
        Path ofAuthority = place.authorityDirectory().resolve("keys");
        return Files.isDirectory(ofAuthority)
                ? ofAuthority
                : place.workspace().root().resolve("keys");
    }

    /**
     * Opens the database.
     *
     * @throws org.hearth.workspace.Fault of kind DATABASE if it cannot be reached or refuses
     */
    public Database open(Place place, Secrets secrets) {
        return database == null
                ? Database.embedded(place.workspace(), secrets)
                : Database.at(database, Optional.ofNullable(System.getenv(PASSWORD)), secrets);
    }
}
