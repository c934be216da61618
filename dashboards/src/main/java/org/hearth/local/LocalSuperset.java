package org.hearth.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.workspace.Fault;

/** Superset on this machine, with its own database in the workspace's PostgreSQL. */
public final class LocalSuperset {

    /** The administrator's name. */
    public static final String ADMIN = "hearth-admin";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final Installation installation;
    private final LocalSecrets secrets;
    private final Settings settings;

    /**
     * How to run it.
     *
     * @param port it listens on
     * @param launcher the command hearth
     * @param holder arguments with which the launcher holds the database open
     * @param embeddedAt origins that may show a dashboard in a page of theirs
     */
    public record Settings(int port, String launcher, List<String> holder, List<String> embeddedAt) {}

    public LocalSuperset(Path folder, Installation installation, LocalSecrets secrets, Settings settings) {
        this.folder = folder;
        this.installation = installation;
        this.secrets = secrets;
        this.settings = settings;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + settings.port());
    }

    private Path pid(String name) {
        return folder.resolve(name + ".pid");
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private Path connection() {
        return folder.resolve("database.json");
    }

    /**
     * Starts what is not running, and makes what is not there; gives the address of marts.
     *
     * @throws Fault of kind SUPERSET or DATABASE with the log that says why it could not
     */
    public String start() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startHolder();
        installation.make(log("install"));
        HeldDatabase database = await();
        if (database.fresh()) {
            stopServer();
            setUp(database);
        }
        if (Processes.alive(pid("server")).isEmpty() || !isHealthy() || !servesFrom(database)) {
            stopServer();
            startServer(database);
        }
        return database.martsUri();
    }

    private void startHolder() {
        if (Processes.alive(pid("holder")).isPresent() && Files.isRegularFile(connection())) {
            return;
        }
        Processes.stop(pid("holder"), PATIENCE);
        try {
            Files.deleteIfExists(connection());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new java.util.ArrayList<>(List.of(settings.launcher(), "database"));
        command.addAll(settings.holder());
        command.addAll(List.of("--connection", connection().toString()));
        Processes.leave(command, Map.of("HEARTH_METADATA_PASSWORD", secrets.metadata()), log("holder"), pid("holder"));
    }

    private HeldDatabase await() {
        boolean there = Processes.await(
                () -> Files.isRegularFile(connection())
                        || Processes.alive(pid("holder")).isEmpty(),
                PATIENCE);
        if (!there || !Files.isRegularFile(connection())) {
            throw new Fault(
                    Fault.Kind.DATABASE,
                    "Cannot start Superset: expected the workspace's database to open, found that it did not ("
                            + log("holder") + ")");
        }
        try {
            return HeldDatabase.read(connection());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void setUp(HeldDatabase database) {
        run(database, "superset", "db", "upgrade");
        run(
                database,
                "superset",
                "fab",
                "create-admin",
                "--username",
                ADMIN,
                "--firstname",
                "hearth",
                "--lastname",
                "admin",
                "--email",
                "admin@example.org");
        run(database, "superset", "init");
        try {
            database.setUp(connection());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(HeldDatabase database, String program, String... arguments) {
        List<String> command =
                new java.util.ArrayList<>(List.of(installation.program(program).toString()));
        command.addAll(List.of(arguments));
        int code = Processes.run(command, environment(database), log("setup"));
        if (code != 0) {
            throw new Fault(
                    Fault.Kind.SUPERSET,
                    "Cannot set up Superset: expected " + program + " " + arguments[0] + " to succeed, found exit code "
                            + code + " (" + log("setup") + ")");
        }
    }

    private void startServer(HeldDatabase database) {
        Processes.leave(
                List.of(
                        installation.program("gunicorn").toString(),
                        "-w",
                        "1",
                        "-k",
                        "gthread",
                        "--threads",
                        "20",
                        "--timeout",
                        "120",
                        "--graceful-timeout",
                        "5",
                        "--keep-alive",
                        "2",
                        "-b",
                        "127.0.0.1:" + settings.port(),
                        "--limit-request-line",
                        "0",
                        "--limit-request-field_size",
                        "0",
                        "superset.app:create_app()"),
                environment(database),
                log("server"),
                pid("server"));
        LocalSecrets.write(folder.resolve("server.of"), place(database));
        boolean up = Processes.await(
                () -> isHealthy() || Processes.alive(pid("server")).isEmpty(), PATIENCE);
        if (!up || Processes.alive(pid("server")).isEmpty()) {
            throw new Fault(
                    Fault.Kind.SUPERSET,
                    "Cannot start Superset on port " + settings.port()
                            + ": expected it to answer, found that it does not (" + log("server") + ")");
        }
    }

    private boolean servesFrom(HeldDatabase database) {
        try {
            return Files.readString(folder.resolve("server.of")).equals(place(database));
        } catch (IOException e) {
            return false;
        }
    }

    private String place(HeldDatabase database) {
        return database.host() + ":" + database.port() + " " + settings.port() + " " + settings.embeddedAt();
    }

    private Map<String, String> environment(HeldDatabase database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("FLASK_APP", "superset.app:create_app()");
        environment.put("SUPERSET_HOME", folder.resolve("home").toString());
        environment.put(
                "SUPERSET_CONFIG_PATH",
                installation.home().resolve("superset_config.py").toString());
        environment.put("HEARTH_SUPERSET_KEY", secrets.key());
        environment.put("HEARTH_GUEST_KEY", secrets.guest());
        environment.put("HEARTH_METADATA_URI", database.metadataUri(secrets.metadata()));
        // Read by the command that makes the administrator: an argument would be seen by everybody on the machine.
        environment.put("FLASK_FAB_CREATE_ADMIN_PASSWORD", secrets.admin());
        environment.put("HEARTH_EMBEDDED_AT", String.join(" ", settings.embeddedAt()));
        return environment;
    }

    /** Whether it answers. */
    public boolean isHealthy() {
        try {
            return HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(Duration.ofSeconds(2))
                            .build()
                            .send(
                                    HttpRequest.newBuilder(URI.create(base() + "/health"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the server's process lives. */
    public boolean isRunning() {
        return Processes.alive(pid("server")).isPresent();
    }

    private void stopServer() {
        Processes.stop(pid("server"), Duration.ofSeconds(20));
    }

    /** Stops it and lets go of the database; whether there was anything to stop. */
    public boolean stop() {
        boolean server = Processes.stop(pid("server"), Duration.ofSeconds(20));
        boolean holder = Processes.stop(pid("holder"), Duration.ofSeconds(20));
        try {
            Files.deleteIfExists(connection());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return server || holder;
    }
}
