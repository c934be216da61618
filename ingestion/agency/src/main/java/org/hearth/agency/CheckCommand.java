package org.hearth.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.extract.delivery.Formats;
import org.hearth.workspace.Faults;
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
            "defect, never the value. Leaves a report.html and a report.csv that can be sent back to the agency.",
            "With --in no authority is needed, and no workspace."
        },
        footer = {
            "",
            "Example: hearth check --workspace work",
            "Example: hearth check --in CIN_Census_2026.xml --format cin-census --out cin-2026",
            "Example: hearth check --in ssda903/ --json",
            "Example: hearth check --formats"
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
            description = "with --in: its format; without, it is guessed from the content. --formats lists them")
    private @Nullable String format;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "with --in: where the report goes (default: checked/<its name>)")
    private @Nullable Path out;

    @Option(
            names = "--xsd",
            paramLabel = "FILE",
            description =
                    "with --in: hold XML against this schema; what it does not allow is a warning, and read all the same")
    private @Nullable Path xsd;

    @Option(names = "--formats", description = "list the formats and how their files are named")
    private boolean formats;

    @Option(names = "--json", description = "print a summary for machines")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        if (formats) {
            Formats.all()
                    .forEach(known -> System.out.printf(
                            "%-18s %s (%s): %s%n", known.id(), known.title(), known.agency(), known.example()));
            return 0;
        }
        return in == null ? deliveries() : alone(in);
    }

    private int alone(Path in) throws JsonProcessingException {
        Path name = in.toAbsolutePath().normalize().getFileName();
        Path target = (out == null ? Path.of("checked", String.valueOf(name)) : out)
                .toAbsolutePath()
                .normalize();
        Path beside = Objects.requireNonNullElse(target.getParent(), target);
        Check check = check(Workspace.open(beside));
        long start = System.nanoTime();
        CheckReport report = check.alone(
                in,
                new Check.Alone(Optional.ofNullable(format), Optional.ofNullable(delivery), Optional.ofNullable(xsd)),
                String.valueOf(target.getFileName()));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (json) {
            System.out.println(report.json());
        } else {
            report.lines().forEach(System.out::println);
            System.out.printf("    %.1f MB, %.0f MB/s%n", report.bytes() / 1e6, report.bytes() / 1e6 / seconds);
            System.out.println(
                    "    to send back: " + target.resolve("report.html") + ", " + target.resolve("report.csv"));
        }
        return 0;
    }

    private int deliveries() throws JsonProcessingException {
        Workspace workspace = place.workspace();
        List<CheckReport> reports = new ArrayList<>();
        Faults faults = new Faults();
        Check check = check(workspace);
        Check.Terms terms = Check.Terms.of(place.authority());
        for (Delivery each : Delivery.in(workspace, Optional.ofNullable(agency), Optional.ofNullable(delivery))) {
            faults.attempt(() -> reports.add(check.delivery(each, terms)));
        }
        if (json) {
            System.out.println(CheckReport.json(reports));
        } else {
            reports.forEach(report -> report.lines().forEach(System.out::println));
        }
        faults.finish();
        return 0;
    }

    private Check check(Workspace workspace) {
        return new Check(workspace, json ? outcome -> {} : outcome -> Summary.print(System.out, outcome));
    }
}
