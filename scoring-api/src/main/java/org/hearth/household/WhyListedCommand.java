package org.hearth.household;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearth.access.Caller;
import org.hearth.access.Role;
import org.hearth.answer.Json;
import org.hearth.command.Place;
import org.hearth.database.Database;
import org.hearth.database.DatabaseOptions;
import org.hearth.database.DatabaseRole;
import org.hearth.database.Reads;
import org.hearth.database.Secrets;
import org.hearth.problem.Problem;
import org.hearth.workspace.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth why-listed}. */
@Command(
        name = "why-listed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes why a household is listed, down to every event that was known: for a family that asks what is held on it.",
            "Holds no name. The audit says who asked."
        },
        footer = {"", "Example: hearth why-listed --household K7QM-2F9D --team north --by \"A. Ahmed\" --out why.json"})
public final class WhyListedCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--household", required = true, paramLabel = "REF", description = "its short reference")
    private String household = "";

    @Option(names = "--team", required = true, paramLabel = "TEAM", description = "the team on whose list it is")
    private String team = "";

    @Option(names = "--member", paramLabel = "N", description = "the one person whose events are wanted (default: all)")
    private @Nullable Integer member;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who asks, for the audit")
    private String by = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write it, as JSON")
    private Path out = Path.of("why.json");

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot say why a household is listed: expected who asks (--by), found nobody");
        }
        Caller caller = new Caller(by.strip(), by.strip(), Role.TEAM_MANAGER, Optional.of(team));
        Secrets secrets = options.secrets(place);
        try (Database database = options.open(place, secrets);
                HikariDataSource pool = database.pool(DatabaseRole.API, 1)) {
            WhyListed why = new Households(new Reads(pool))
                    .whyListed(caller, household, Purpose.SUBJECT_ACCESS, Optional.ofNullable(member));
            Files.write(out, Json.bytes(why));
            System.out.println("why-listed " + out + ": " + why.events().size() + " events, "
                    + why.household().reasons().size() + " reasons");
            return 0;
        } catch (Problem problem) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot say why a household is listed: expected one on the list of team " + team + ", found none");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
