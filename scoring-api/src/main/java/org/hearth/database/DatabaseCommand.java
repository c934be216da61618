package org.hearth.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hearth.command.Place;
import org.hearth.workspace.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth database}. */
@Command(
        name = "database",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Keeps the workspace's PostgreSQL up for a program that is not hearth's, until it is stopped (Ctrl-C): gives it",
            "a database of its own, and the role that reads the schema marts and nothing else. `hearth dashboards up` uses it."
        },
        footer = {
            "",
            "The password of the program's own database comes from the environment, " + DatabaseCommand.PASSWORD + ".",
            "",
            "Example: " + DatabaseCommand.PASSWORD
                    + "=… hearth database --workspace work --connection work/dashboards/database.json"
        })
public final class DatabaseCommand implements Callable<Integer> {

    static final String PASSWORD = "HEARTH_METADATA_PASSWORD";

    @Mixin
    private Place place = new Place();

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(
            names = "--connection",
            paramLabel = "FILE",
            required = true,
            description = "where to write how to reach it (mode 600)")
    private Path connection = Path.of("database.json");

    @Override
    public Integer call() throws InterruptedException {
        String password = Optional.ofNullable(System.getenv(PASSWORD))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new Fault(
                        Fault.Kind.DATABASE,
                        "Cannot make a database for another program: expected its password in " + PASSWORD
                                + ", found none"));
        Secrets secrets = options.secrets(place);
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (Database database = options.open(place, secrets)) {
            HeldConnection held = database.hold(password);
            held.write(connection);
            System.out.println("database   " + database.place() + ", held open for another program");
            System.out.flush();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped, closed), "stop"));
            stopped.await();
        } finally {
            closed.countDown();
        }
        return 0;
    }

    /** Lets the main thread close the database before the process ends; not end itself, as it then waits for this. */
    private static void stop(CountDownLatch stopped, CountDownLatch closed) {
        stopped.countDown();
        try {
            closed.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
