package org.hearth.page;

import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.hearth.database.TestWorkspace;
import org.hearth.household.Households;
import org.hearth.outlook.Outlook;
import org.hearth.problem.ProblemJson;
import org.hearth.teamlist.WorkLists;
import org.hearth.transparency.Transparency;

/** The pages on a port of its own, over a real database filled with {@code published.sql}. */
final class ServedPages implements AutoCloseable {

    private static final Access DEMO = new Access(
            true,
            List.of(
                    new Persona("amira", "Amira Khan", Role.TEAM_MEMBER, Optional.of("north")),
                    new Persona("grace", "Grace Obi", Role.TEAM_MEMBER, Optional.of("east")),
                    new Persona("marcus", "Marcus Hale", Role.COMMISSIONER, Optional.empty()),
                    new Persona("helen", "Helen Drury", Role.OVERSEER, Optional.empty())));

    private final Vertx vertx = Vertx.vertx();
    private final Database database;
    private final HikariDataSource pool;
    private final HttpServer server;

    ServedPages(Path folder) throws Exception {
        Secrets secrets = Secrets.in(folder.resolve("keys"));
        database = filled(folder, secrets);
        pool = database.pool(DatabaseRole.API, 4);
        Reads reads = new Reads(pool);
        Router root = Router.router(vertx);
        root.route().handler(context -> {
            context.response()
                    .putHeader("Content-Security-Policy", "default-src 'self'; object-src 'none'; form-action 'self'");
            context.next();
        });
        Pages.mount(
                root,
                new Readings(
                        DEMO,
                        new SignIn(new Sessions(secrets.sessionKey(), InstantSource.system(), DEMO)),
                        new WorkLists(reads),
                        new Households(reads),
                        new Outlook(reads),
                        new Transparency(reads)));
        root.route().failureHandler(ProblemJson::answer);
        server = vertx.createHttpServer()
                .requestHandler(root)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
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
        return URI.create("http://127.0.0.1:" + server.actualPort() + path);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        pool.close();
        database.close();
    }
}
