package org.hearth.provision;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hearth.asset.Assets;
import org.hearth.command.Place;
import org.hearth.local.Installation;
import org.hearth.local.LocalSecrets;
import org.hearth.local.LocalSuperset;
import org.hearth.superset.Account;
import org.hearth.superset.Superset;
import org.hearth.workspace.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearth dashboards}. */
@Command(
        name = "dashboards",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Dashboards in Apache Superset, kept as files in dashboards/assets.",
        footer = {
            "",
            "Example: hearth dashboards up --workspace work",
            "Example: HEARTH_SUPERSET_USER=… HEARTH_SUPERSET_PASSWORD=… HEARTH_MARTS_URI=… \\",
            "           hearth dashboards plan --superset https://superset.example.org"
        })
public final class DashboardsCommand implements Callable<Integer> {

    /** What is asked for. */
    enum Action {
        UP,
        DOWN,
        STATUS,
        PLAN,
        EXPORT
    }

    @Parameters(
            paramLabel = "ACTION",
            description = {
                "up      installs, starts and repairs what needs it, then makes the dashboards as the files say",
                "down    stops the local Superset and lets go of the workspace's database",
                "status  says whether it is installed, running and as the files say",
                "plan    shows what up would change, and changes nothing",
                "export  writes what a person changed in the browser back to the files: titles, notes, how charts look,",
                "        order and size of charts; comments in a file that changes are lost"
            })
    private Action action = Action.STATUS;

    private static final String HOME = "HEARTH_HOME";

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--superset",
            paramLabel = "URL",
            description = {
                "a Superset that is there already: nothing is installed or started. Its account comes from the environment,",
                "HEARTH_SUPERSET_USER and HEARTH_SUPERSET_PASSWORD; the address of marts from HEARTH_MARTS_URI"
            })
    private @Nullable URI server;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8088", description = "port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--assets",
            paramLabel = "DIR",
            description = "the files (default: dashboards/assets beside this command)")
    private @Nullable Path assets;

    @Option(
            names = "--environment",
            paramLabel = "DIR",
            description =
                    "the Python environment of Superset, made if missing (default: dashboards/.venv beside this command)")
    private @Nullable Path environment;

    @Option(
            names = "--embedded-at",
            paramLabel = "ORIGIN",
            defaultValue = "http://127.0.0.1:8080,http://localhost:8080",
            split = ",",
            description = "pages that may show a dashboard inside theirs (default: ${DEFAULT-VALUE})")
    private List<String> embeddedAt = List.of();

    @Override
    public Integer call() {
        return switch (action) {
            case UP -> up();
            case DOWN -> down();
            case STATUS -> status();
            case PLAN -> plan();
            case EXPORT -> export();
        };
    }

    private int up() {
        long start = System.nanoTime();
        Assets wanted = assets();
        Target target = target(true);
        Superset superset = superset();
        Provisioner provisioner = new Provisioner(superset, wanted, target);
        List<Change> changes = provisioner.apply();
        Embedding.write(place.workspace().root().resolve("dashboards"), superset.base(), provisioner.embedded());
        System.out.printf(
                Locale.UK,
                "dashboards %s: %s (%.1f s)%n",
                superset.base(),
                summary(changes),
                (System.nanoTime() - start) / 1e9);
        wanted.dashboards()
                .forEach(dashboard -> System.out.println("           " + superset.base() + "/superset/dashboard/"
                        + dashboard.slug() + "/  " + dashboard.title()));
        if (server == null) {
            System.out.println("           Demo logins, for this machine alone:");
            target.logins()
                    .forEach(login -> System.out.println("           " + login.user() + " / " + login.password() + "  "
                            + login.locality()
                                    .map(locality -> locality.equals(Target.WHOLE) ? "every locality" : locality)
                                    .orElse("no area, so no rows")));
        }
        return 0;
    }

    private int down() {
        boolean stopped = local().stop();
        System.out.println("dashboards " + (stopped ? "stopped" : "were not running"));
        return 0;
    }

    private int status() {
        LocalSuperset local = local();
        System.out.println("dashboards " + (installation().isReady() ? "installed" : "not installed") + ", "
                + (!local.isRunning()
                        ? "stopped"
                        : local.isHealthy() ? "running at " + local.base() : "not answering"));
        if (server != null || local.isHealthy()) {
            System.out.println("           " + summary(new Provisioner(superset(), assets(), target(false)).plan()));
        }
        return 0;
    }

    private int plan() {
        List<Change> changes = new Provisioner(superset(), assets(), target(false)).plan();
        changes.forEach(change -> System.out.println(change));
        System.out.println("dashboards " + summary(changes));
        return 0;
    }

    private int export() {
        List<Path> changed = new Export(superset(), assets(), assetDirectory()).write();
        changed.forEach(file -> System.out.println("dashboards wrote " + file));
        System.out.println("dashboards "
                + (changed.isEmpty() ? "nothing differs from the files" : changed.size() + " files written"));
        return 0;
    }

    private Assets assets() {
        return Assets.read(assetDirectory());
    }

    private Path home() {
        return Path.of(Optional.ofNullable(System.getenv(HOME)).orElse("."));
    }

    private Path assetDirectory() {
        return assets == null ? home().resolve("dashboards/assets") : assets;
    }

    private Installation installation() {
        Path directory = environment == null ? home().resolve("dashboards/.venv") : environment;
        return new Installation(
                directory.toAbsolutePath(), home().resolve("dashboards").toAbsolutePath());
    }

    private Path keys() {
        Path ofAuthority = place.authorityDirectory().resolve("keys");
        return Files.isDirectory(ofAuthority)
                ? ofAuthority
                : place.workspace().root().resolve("keys");
    }

    private LocalSecrets secrets() {
        return LocalSecrets.in(keys());
    }

    private LocalSuperset local() {
        return new LocalSuperset(
                place.workspace().root().resolve("dashboards"),
                installation(),
                secrets(),
                new LocalSuperset.Settings(
                        port,
                        home().resolve("hearth").toAbsolutePath().toString(),
                        List.of(
                                "--workspace", place.workspace().root().toString(),
                                "--authority",
                                        place.authorityDirectory()
                                                .toAbsolutePath()
                                                .toString(),
                                "--keys", keys().toAbsolutePath().toString()),
                        embeddedAt));
    }

    private Superset superset() {
        return new Superset(
                server == null
                        ? new Account(
                                local().base(), LocalSuperset.ADMIN, secrets().admin())
                        : new Account(server, required("HEARTH_SUPERSET_USER"), required("HEARTH_SUPERSET_PASSWORD")));
    }

    private static String required(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new Fault(
                        Fault.Kind.SUPERSET,
                        "Cannot use --superset: expected " + variable + " in the environment, found none"));
    }

    private Target target(boolean start) {
        if (server != null) {
            return new Target(Optional.ofNullable(System.getenv("HEARTH_MARTS_URI")), List.of(), embeddedAt);
        }
        Optional<String> marts = start ? Optional.of(local().start()) : Optional.empty();
        String word = secrets().demo();
        List<Target.Login> logins = new ArrayList<>();
        logins.add(new Target.Login("commissioner", word, Optional.of(Target.WHOLE)));
        place.authority()
                .localities()
                .forEach(locality -> logins.add(new Target.Login("planner-" + locality, word, Optional.of(locality))));
        logins.add(new Target.Login("newcomer", word, Optional.empty()));
        return new Target(marts, logins, embeddedAt);
    }

    private static String summary(List<Change> changes) {
        Map<String, Integer> counts = new TreeMap<>();
        changes.forEach(change -> counts.merge(change.kind().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, number) -> parts.add(number + " to " + kind));
        return parts.isEmpty() ? "as the files say, nothing to change" : String.join(", ", parts);
    }
}
