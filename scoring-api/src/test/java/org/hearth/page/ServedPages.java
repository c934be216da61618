package org.hearth.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Access;
import org.hearth.access.Persona;
import org.hearth.access.Role;
import org.hearth.database.Database;
import org.hearth.database.DatabaseRole;
import org.hearth.database.Secrets;
import org.hearth.database.Sql;
import org.hearth.database.TestWorkspace;
import org.hearth.server.Server;

/** The real server on a port of its own, over a real database filled with {@code published.sql}. */
final class ServedPages implements AutoCloseable {

    private static final Access DEMO = new Access(
            true,
            List.of(
                    new Persona("amira", "Amira Khan", Role.TEAM_MEMBER, Optional.of("north")),
                    new Persona("tom", "Tom Ashworth", Role.TEAM_MANAGER, Optional.of("north")),
                    new Persona("grace", "Grace Obi", Role.TEAM_MEMBER, Optional.of("east")),
                    new Persona("marcus", "Marcus Hale", Role.COMMISSIONER, Optional.empty()),
                    new Persona("helen", "Helen Drury", Role.OVERSEER, Optional.empty())));

    private final Server server;

    ServedPages(Path folder) {
        Secrets secrets = Secrets.in(folder.resolve("keys"));
        server = Server.start(DEMO, secrets, 0, () -> filled(folder, secrets));
    }

    private static Database filled(Path folder, Secrets secrets) {
        try (InputStream rows = ServedPages.class.getResourceAsStream("/published.sql")) {
            Database database = Database.embedded(TestWorkspace.in(folder.resolve("work")), secrets);
            try (Connection publisher = database.connect(DatabaseRole.PUBLISHER)) {
                Sql.run(publisher, new String(rows.readAllBytes(), StandardCharsets.UTF_8));
            }
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @Override
    public void close() {
        server.close();
    }
}
