package org.hearth.publish;

import java.util.concurrent.Callable;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.database.Database;
import org.hearth.database.DatabaseOptions;
import org.hearth.database.Secrets;
import org.hearth.workspace.Stage.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth publish}. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Loads work lists, reasons, timelines, areas and forecasts into PostgreSQL, in one transaction.",
        footer = {
            "",
            "Example: hearth publish --workspace work",
            "Example: HEARTH_DATABASE_PASSWORD=… hearth publish --database postgresql://hearth@db.example.org/hearth"
        })
public final class PublishCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Override
    public Integer call() {
        Publisher publisher = Publisher.of(place.workspace(), place.authority());
        Secrets secrets = options.secrets(place);
        try (Database database = options.open(place, secrets)) {
            Outcome outcome = publisher.publish(database);
            Summary.print(System.out, outcome);
        }
        return 0;
    }
}
