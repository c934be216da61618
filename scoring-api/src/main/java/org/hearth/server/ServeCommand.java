package org.hearth.server;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hearth.access.Access;
import org.hearth.command.Place;
import org.hearth.database.DatabaseOptions;
import org.hearth.database.Secrets;
import org.hearth.guest.Embedding;
import org.hearth.guest.GuestTokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Serves the pages and the API on 127.0.0.1 until it is stopped (Ctrl-C).",
        footer = {
            "",
            "Example: hearth serve --workspace work --demo",
            "Example: HEARTH_DATABASE_PASSWORD=… hearth serve --database postgresql://hearth@db.example.org/hearth"
        })
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--demo", description = "let the made-up people of access.yaml sign in, without a password")
    private boolean demo;

    @Override
    public Integer call() throws InterruptedException {
        Access access = Access.read(place.authority(), demo);
        Secrets secrets = options.secrets(place);
        GuestTokens guests = GuestTokens.of(
                place.authority(),
                () -> Embedding.read(place.workspace().root().resolve("dashboards"), options.keys(place)),
                InstantSource.system());
        Server server = Server.start(access, secrets, port, () -> options.open(place, secrets), guests);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "stop"));
        System.out.println("serve      http://127.0.0.1:" + server.port()
                + " (API at /api/v1, its contract at /api/v1/openapi.yaml)");
        System.out.println(
                demo
                        ? "           Demo: anybody on this machine can sign in as one of access.yaml's made-up people."
                        : "           Nobody can sign in: your own accounts (OpenID Connect) are later work. See --demo.");
        if (demo) {
            access.personas()
                    .forEach(persona -> System.out.println("           " + persona.name() + ", "
                            + persona.role().slug()
                            + persona.team().map(team -> " (" + team + ")").orElse("")));
        }
        System.out.flush();
        stopped.await();
        return 0;
    }
}
