package org.hearth.server;

import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.hearth.access.Access;
import org.hearth.access.Sessions;
import org.hearth.access.SignIn;
import org.hearth.contest.Contests;
import org.hearth.database.Database;
import org.hearth.database.DatabaseRole;
import org.hearth.database.Reads;
import org.hearth.database.Secrets;
import org.hearth.decision.Decisions;
import org.hearth.guest.GuestTokens;
import org.hearth.household.Households;
import org.hearth.outlook.Outlook;
import org.hearth.page.Pages;
import org.hearth.page.Readings;
import org.hearth.problem.ProblemJson;
import org.hearth.teamlist.WorkLists;
import org.hearth.transparency.Transparency;
import org.hearth.workspace.Fault;

/** A running server and everything it started. */
public final class Server implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private static final int CONNECTIONS = 8;

    private final Vertx vertx;
    private final HttpServer http;
    private final HikariDataSource pool;
    private final Database database;

    private Server(Vertx vertx, HttpServer http, HikariDataSource pool, Database database) {
        this.vertx = vertx;
        this.http = http;
        this.pool = pool;
        this.database = database;
    }

    /**
     * Starts serving.
     *
     * @param port 0 for any that is free
     * @param databases opens the database; the server closes it
     * @throws Fault of kind PORT if the port is in use, or what opening the database throws
     */
    public static Server start(Access access, Secrets secrets, int port, Supplier<Database> databases) {
        return start(access, secrets, port, databases, GuestTokens.none());
    }

    /**
     * Starts serving, with dashboards inside pages.
     *
     * @param guests makes tokens for those who may see them
     */
    public static Server start(
            Access access, Secrets secrets, int port, Supplier<Database> databases, GuestTokens guests) {
        requireFree(port);
        Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(2 * CONNECTIONS));
        Future<Contract> contract = Contract.read(vertx);
        Database database = null;
        HikariDataSource pool = null;
        try {
            database = databases.get();
            pool = database.pool(DatabaseRole.API, CONNECTIONS);
            Reads reads = new Reads(pool);
            SignIn signIn = new SignIn(new Sessions(secrets.sessionKey(), InstantSource.system(), access));
            Readings readings = new Readings(
                    access,
                    signIn,
                    new WorkLists(reads),
                    new Households(reads),
                    new Decisions(reads),
                    new Contests(reads),
                    new Outlook(reads),
                    new Transparency(reads));
            Router root = root(vertx, await(contract), readings, reads, guests);
            HttpServer http = await(vertx.createHttpServer(
                            new HttpServerOptions().setHost(HOST).setPort(port).setCompressionSupported(true))
                    .requestHandler(root)
                    .listen());
            return new Server(vertx, http, pool, database);
        } catch (RuntimeException e) {
            // Vert.x is not closed under a reader: its threads would complain of work that nobody takes any more.
            await(contract.mapEmpty().otherwiseEmpty());
            close(vertx, pool, database);
            throw e instanceof CompletionException && e.getCause() instanceof BindException ? inUse(port) : e;
        }
    }

    private static Router root(Vertx vertx, Contract contract, Readings readings, Reads reads, GuestTokens guests) {
        Router root = Router.router(vertx);
        root.route().handler(context -> SecurityHeaders.add(context, guests.origin()));
        for (int status : new int[] {400, 404, 406, 415, 500}) {
            root.errorHandler(status, ProblemJson::answer);
        }
        root.errorHandler(405, context -> {
            contract.methods(context.request().path())
                    .or(() -> methods(root, context.request().path()))
                    .ifPresent(methods -> context.response().putHeader(HttpHeaders.ALLOW, methods));
            ProblemJson.answer(context);
        });
        Api.mount(root, vertx, contract, readings, reads, guests);
        Pages.mount(root, readings);
        // Last: failure handlers are asked in the order of their routes, and a page shows its own failures to a
        // browser.
        root.route().failureHandler(ProblemJson::answer);
        return root;
    }

    /** The methods of the pages at a path. */
    private static Optional<String> methods(Router root, String path) {
        return root.getRoutes().stream()
                .filter(route -> route.methods() != null && route.getPath() != null)
                .filter(route -> path.matches(route.getPath().replaceAll(":\\w+", "[^/]+")))
                .flatMap(route -> route.methods().stream().map(HttpMethod::name))
                .distinct()
                .sorted()
                .reduce((one, other) -> one + ", " + other);
    }

    /** The port it listens on. */
    public int port() {
        return http.actualPort();
    }

    /** Stops taking requests, lets those under way end, then stops the rest. */
    @Override
    public void close() {
        await(http.shutdown().otherwiseEmpty());
        close(vertx, pool, database);
    }

    private static void close(
            Vertx vertx,
            @org.jspecify.annotations.Nullable HikariDataSource pool,
            @org.jspecify.annotations.Nullable Database database) {
        await(vertx.close().otherwiseEmpty());
        if (pool != null) {
            pool.close();
        }
        if (database != null) {
            database.close();
        }
    }

    /** Says so before anything else is started. */
    private static void requireFree(int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw inUse(port);
        }
    }

    private static Fault inUse(int port) {
        return new Fault(
                Fault.Kind.PORT,
                "Cannot serve on port " + port
                        + ": expected a free port, found one in use (choose another with --port)");
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
