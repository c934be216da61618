package org.hearth.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes one artefact out of named inputs, or finds that it is there already.
 *
 * <pre>{@code
 * Stage.of("link", workspace, "linked")
 *     .code(LinkCommand.class)
 *     .input("linkage.yaml", authority.resolve("linkage.yaml"))
 *     .input("encoded/police/2026-09-30", workspace.require("encoded/police/2026-09-30", "encode"))
 *     .setting("seed", "7")
 *     .make(draft -> { ...; draft.count("persons", n); });
 * }</pre>
 *
 * Not thread-safe.
 */
public final class Stage {

    private final String verb;
    private final Workspace workspace;
    private final String artefact;
    private final SortedMap<String, String> settings = new TreeMap<>();
    private final SortedMap<String, String> inputs = new TreeMap<>();
    private String code = "";
    private boolean afresh;

    private Stage(String verb, Workspace workspace, String artefact) {
        this.verb = verb;
        this.workspace = workspace;
        this.artefact = artefact;
    }

    public static Stage of(String verb, Workspace workspace, String artefact) {
        return new Stage(verb, workspace, artefact);
    }

    /** The classes whose jars make the artefact: another build of them makes it anew. */
    public Stage code(Class<?>... classes) {
        code = Digest.ofCode(classes);
        return this;
    }

    /** A file, a directory, or another artefact. */
    public Stage input(String name, Path path) {
        return input(name, Digest.of(path));
    }

    /** The same, of which the {@link Digest} is known. */
    public Stage input(String name, String digest) {
        inputs.put(name, digest);
        return this;
    }

    /** Values read from files of which the rest does not matter. */
    public Stage input(String name, List<? extends Record> values) {
        inputs.put(name, Digest.ofText(values.toString()));
        return this;
    }

    public Stage setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Makes the artefact whatever is there. The manifest does not say so: what is made is the same. */
    public Stage afresh(boolean chosen) {
        afresh = chosen;
        return this;
    }

    /**
     * The artefact as it lies, of which parts may be taken over.
     *
     * @param place where it lies
     * @param otherwise names of what it was made from otherwise than it would be made now; {@code --afresh} if that was asked for
     */
    public record Earlier(Path place, SortedSet<String> otherwise) {

        public Earlier {
            otherwise = Collections.unmodifiableSortedSet(new TreeSet<>(otherwise));
        }
    }

    /** The artefact as it lies, if it is there and its files are as they were made. */
    public Optional<Earlier> earlier() {
        Path place = workspace.path(artefact);
        return workspace
                .manifest(artefact)
                .filter(present -> present.isWhole(place))
                .map(present ->
                        new Earlier(place, afresh ? new TreeSet<>(Set.of("--afresh")) : present.differences(plan())));
    }

    private Manifest plan() {
        return new Manifest(
                Manifest.SCHEMA,
                artefact,
                verb,
                code,
                settings,
                inputs,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    /**
     * Makes the artefact unless it is already what these inputs make.
     *
     * @param body fills the draft; if it throws, the artefact stays as it was
     */
    public Outcome make(Body body) {
        Manifest plan = plan();
        Manifest present = workspace.manifest(artefact).orElse(null);
        if (present != null && !afresh && present.differences(plan).isEmpty()) {
            return new Outcome.Unchanged(present);
        }
        try {
            return Alone.at(workspace, artefact, () -> made(plan, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome made(Manifest plan, Body body) throws Exception {
        long start = System.nanoTime();
        Draft draft = new Draft(workspace.draft(artefact));
        body.fill(draft);
        Manifest manifest = draft.manifest(plan, Digest.ofEach(draft.directory()));
        manifest.write(draft.directory());
        workspace.adopt(draft.directory(), artefact);
        return new Outcome.Made(manifest, Duration.ofNanos(System.nanoTime() - start));
    }

    /** What a stage does to its draft. */
    public interface Body {
        void fill(Draft draft) throws Exception;
    }

    /** The artefact while it is being made. */
    public static final class Draft {

        private final Path directory;
        private final SortedMap<String, Long> counts = new TreeMap<>();
        private final SortedMap<String, Long> refused = new TreeMap<>();

        Draft(Path directory) {
            this.directory = directory;
        }

        public Path directory() {
            return directory;
        }

        /** A directory inside the artefact. */
        public Path directory(String name) {
            try {
                return Files.createDirectories(directory.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What a plan has come to, in files of these digests. */
        Manifest manifest(Manifest plan, SortedMap<String, String> outputs) {
            return new Manifest(
                    plan.schema(),
                    plan.artefact(),
                    plan.stage(),
                    plan.code(),
                    plan.settings(),
                    plan.inputs(),
                    outputs,
                    counts,
                    refused);
        }

        public void count(String what, long number) {
            counts.put(what, number);
        }

        public void refused(Map<String, Long> byKind) {
            byKind.forEach((kind, number) -> refused.merge(kind, number, Long::sum));
        }
    }

    /** What came of a stage. */
    public sealed interface Outcome {

        Manifest manifest();

        /** It ran and left a new artefact. */
        record Made(Manifest manifest, Duration time) implements Outcome {}

        /** It found its artefact as it would make it. */
        record Unchanged(Manifest manifest) implements Outcome {}
    }
}
