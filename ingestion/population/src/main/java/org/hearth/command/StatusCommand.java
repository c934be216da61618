package org.hearth.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.agreement.AgreementFile;
import org.hearth.agreement.Agreements;
import org.hearth.authority.Authority;
import org.hearth.authority.FactKinds;
import org.hearth.retention.Deletion;
import org.hearth.retention.DeletionRecord;
import org.hearth.source.Source;
import org.hearth.source.SourcesStage;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Manifest;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows which artefacts exist, how fresh they are, and from what they were made. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show which artefacts a workspace holds, how fresh they are, and from what they were made.",
        footer = {"", "Example: hearth status --workspace work", "Example: hearth status --sources --today 2026-10-15"})
public final class StatusCommand implements Runnable {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK);

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--sources",
            description =
                    "show instead what each agency has supplied, how much of it was refused and matched, and what is late")
    private boolean sources;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description =
                    "with --sources: the day as of which deliveries are late (default: that of the latest delivery)")
    private @Nullable LocalDate today;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        Workspace workspace = place.presentWorkspace();
        PrintWriter out = spec.commandLine().getOut();
        if (sources) {
            showSources(workspace, out);
            return;
        }
        List<String> names = workspace.artefacts("");
        if (names.isEmpty()) {
            out.println("No artefacts in " + workspace.root() + ". Start with `hearth demo` or `hearth check`.");
            return;
        }
        for (String name : names) {
            workspace.manifest(name).ifPresent(manifest -> describe(out, workspace, manifest));
        }
    }

    private void showSources(Workspace workspace, PrintWriter out) {
        Authority authority = place.authority();
        FactKinds kinds = FactKinds.read(authority.file("facts.yaml"));
        Agreements agreements = Agreements.read(authority.directory(), AgreementFile.Terms.of(kinds));
        SourcesStage stage = new SourcesStage(workspace, authority, agreements, Optional.ofNullable(today));
        Outcome made = stage.make(StatusCommand.class);
        SourceLines.of(Source.in(workspace)).forEach(out::println);
        long deleted =
                DeletionRecord.all(workspace).stream().mapToLong(Deletion::rows).sum();
        out.printf(Locale.UK, "Deleted as retention and agencies ask: %,d rows (see `hearth agreements`)%n", deleted);
        out.println(Summary.line(made));
    }

    private void describe(PrintWriter out, Workspace workspace, Manifest manifest) {
        List<String> changed = manifest.inputs().entrySet().stream()
                .filter(input -> hasChanged(workspace, input))
                .map(Map.Entry::getKey)
                .toList();
        out.printf("%s%n", manifest.artefact());
        out.printf("  made    %s by %s%n", when(workspace.path(manifest.artefact())), manifest.stage());
        out.printf("  holds   %s%n", counted(manifest.counts()));
        if (!manifest.refused().isEmpty()) {
            out.printf("  refused %s%n", counted(manifest.refused()));
        }
        out.printf("  from    %s%n", String.join(", ", manifest.inputs().keySet()));
        out.printf("  %s%n", changed.isEmpty() ? "fresh" : "stale   changed since: " + String.join(", ", changed));
    }

    /** An input's name is the path of an artefact, or of a file of the authority directory. */
    private boolean hasChanged(Workspace workspace, Map.Entry<String, String> input) {
        Path artefact = workspace.path(input.getKey());
        Path file =
                Files.exists(artefact) ? artefact : place.authorityDirectory().resolve(input.getKey());
        return Files.exists(file) && !Digest.of(file).equals(input.getValue());
    }

    private static String counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> String.format(Locale.UK, "%,d %s", count.getValue(), count.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String when(Path artefact) {
        try {
            return WHEN.format(Files.getLastModifiedTime(artefact.resolve(Manifest.FILE))
                    .toInstant()
                    .atZone(ZoneId.systemDefault()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
