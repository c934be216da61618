package org.hearth.page;

import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hearth.access.Access;
import org.hearth.access.Persona;
import org.hearth.access.Role;
import org.hearth.access.Sessions;
import org.hearth.access.SignIn;
import org.hearth.database.Database;
import org.hearth.database.DatabaseRole;
import org.hearth.database.Reads;
import org.hearth.database.Secrets;
import org.hearth.database.Sql;
import org.hearth.household.Households;
import org.hearth.outlook.Outlook;
import org.hearth.teamlist.WorkLists;
import org.hearth.transparency.Transparency;
import org.hearth.workspace.Workspace;

/** The pages on a port of their own, over a real database filled with {@code published.sql}. */
final class ServedPages implements AutoCloseable {

    private final Database database;
    private final HikariDataSource pool;
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    ServedPages(Path folder) throws Exception {
        Secrets secrets = Secrets.in(folder.resolve("keys"));
        database = Database.embedded(Workspace.open(folder.resolve("work")), secrets);
        fill(database);
        pool = database.pool(DatabaseRole.API, 4);
        server = start(new Reads(pool), secrets);
    }

    private HttpServer start(Reads reads, Secrets secrets) throws Exception {
        Access access = new Access(
                true,
                List.of(
                        new Persona("amira", "Amira Khan", Role.TEAM_MEMBER, Optional.of("north")),
                        new Persona("grace", "Grace Obi", Role.TEAM_MEMBER, Optional.of("east")),
                        new Persona("marcus", "Marcus Hale", Role.COMMISSIONER, Optional.empty()),
                        new Persona("helen", "Helen Drury", Role.OVERSEER, Optional.empty())));
        Sessions sessions = new Sessions(secrets.sessionKey(), InstantSource.system(), access);
        Router root = Router.router(vertx);
        Pages.mount(
                root,
                new Readings(
                        access,
                        new SignIn(sessions),
                        new WorkLists(reads),
                        new Households(reads),
                        new Outlook(reads),
                        new Transparency(reads)));
        return vertx.createHttpServer()
                .requestHandler(root)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static void fill(Database database) throws IOException, SQLException {
        try (Connection publisher = database.connect(DatabaseRole.PUBLISHER);
                InputStream rows = ServedPages.class.getResourceAsStream("/published.sql")) {
            Sql.run(publisher, new String(rows.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + path);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        pool.close();
        database.close();
    }
}
