package org.hearth.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth check}: what is wrong with extracts, before anything else is done with them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every delivery under extracts/, or one file or folder, and says what was refused: place, column and kind of",
            "defect, never the value. Leaves rejections.csv and a report.html that can be sent back to the agency."
        },
        footer = {
            "",
            "Example: hearth check --workspace work",
            "Example: hearth check --in CIN_Census_2026.xml --format cin-census"
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(names = "--agency", paramLabel = "ID", description = "only this agency's deliveries")
    private @Nullable String agency;

    @Option(names = "--delivery", paramLabel = "DATE", description = "only deliveries of this day, such as 2026-10-01")
    private @Nullable LocalDate delivery;

    @Option(names = "--in", paramLabel = "PATH", description = "one file or folder alone, wherever it is")
    private @Nullable Path in;

    @Option(
            names = "--format",
            paramLabel = "F",
            description =
                    "with --in: its format, where the file's name does not tell (cin-census, persons, school-census,"
                            + " early-help, domestic-abuse, missing, homelessness, health-visiting)")
    private @Nullable String format;

    @Option(names = "--json", description = "print a summary for machines")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Workspace workspace = place.workspace();
        List<CheckReport> reports = new ArrayList<>();
        Faults faults = new Faults();
        Check check = new Check(workspace, json ? outcome -> {} : outcome -> Summary.print(System.out, outcome));
        if (in != null) {
            reports.add(check.alone(in, Optional.ofNullable(format), Optional.ofNullable(delivery)));
        } else {
            Check.Terms terms = Check.Terms.of(place.authority());
            for (Delivery each : Delivery.in(workspace, Optional.ofNullable(agency), Optional.ofNullable(delivery))) {
                faults.attempt(() -> reports.add(check.delivery(each, terms)));
            }
        }
        if (json) {
            System.out.println(CheckReport.json(reports));
        } else {
            reports.forEach(report -> report.lines().forEach(System.out::println));
        }
        faults.finish();
        return 0;
    }
}
