package org.hearth.promotion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.training.JsonFile;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;

/** The register of one model: what was done with its versions, in order. Not thread-safe. */
public final class Register {

    /** What can be done with a version. */
    public enum Act {
        /** The test dates were read. */
        OPENED,
        /** It may rank people. */
        PROMOTED,
        /** It may no longer. */
        RETIRED,
        /** The kill switch: no version may rank, from now on. */
        HALTED,
        /** The kill switch is off again. */
        RESUMED
    }

    /**
     * One act.
     *
     * @param version SHA-256 of the trained model
     * @param by who, by name; hearth for the first opening
     * @param on the day, where a person acted
     */
    public record Entry(Act act, String version, String by, String reason, Optional<LocalDate> on) {}

    /** The file. */
    record Entries(List<Entry> entries) {
        Entries {
            entries = List.copyOf(entries);
        }
    }

    /** Where a trained model says itself that it was tested, so that deleting the register does not make it new. */
    public static final String MARK = "opened.json";

    private final Path file;
    private final List<Entry> entries;

    private Register(Path file, List<Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** The register of a model in a workspace; empty when nothing was done yet. */
    public static Register of(Workspace workspace, String model) {
        Path file = workspace.path("registers").resolve(model + ".json");
        return new Register(
                file,
                Files.isRegularFile(file)
                        ? new ArrayList<>(JsonFile.read(file, Entries.class).entries())
                        : new ArrayList<>());
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Adds an act and writes the file at once. */
    public void add(Entry entry) {
        entries.add(entry);
        JsonFile.replace(file, new Entries(entries));
    }

    /** Adds that the test dates are opened for a trained model, and marks the model as opened. */
    public void open(Entry entry, Path trained) {
        add(entry);
        JsonFile.replace(trained.resolve(MARK), entry);
    }

    /**
     * Requires that nobody has seen how a version does on the test dates.
     *
     * @param trained its directory
     * @throws Fault if they were opened for it before, as the register or the model itself says
     */
    public void requireUnopened(String version, Path trained) {
        boolean opened = Files.exists(trained.resolve(MARK))
                || entries.stream().anyMatch(entry -> entry.act == Act.OPENED && entry.version.equals(version));
        if (opened) {
            throw new Fault(
                    Fault.Kind.ARTEFACT,
                    "Cannot open the test dates: expected a version that was not tested yet, found one that was. Whoever reads"
                            + " them twice chooses by them. Train another version, or say who opens them again and why"
                            + " (--by, --reopen).");
        }
    }

    /** The kill switch, while it is on. */
    public Optional<Entry> halt() {
        return last(Act.HALTED, Act.RESUMED).filter(entry -> entry.act == Act.HALTED);
    }

    /** The version that may rank people, if one was promoted and not retired since. */
    public Optional<Entry> promotion() {
        return last(Act.PROMOTED, Act.RETIRED).filter(entry -> entry.act == Act.PROMOTED);
    }

    private Optional<Entry> last(Act one, Act other) {
        return entries.stream()
                .filter(entry -> entry.act == one || entry.act == other)
                .reduce((before, after) -> after);
    }

    /**
     * Why a version may not rank people, as a clause about it; empty when it may.
     *
     * @param mustBePromoted whether the authority promotes each version by hand; else a passed gate is enough, until a version
     *     is promoted or retired
     */
    public Optional<String> objection(String version, boolean mustBePromoted) {
        Optional<Entry> halt = halt();
        if (halt.isPresent()) {
            return Optional.of("it was halted by " + halt.get().by + ": " + halt.get().reason);
        }
        Optional<Entry> last = last(Act.PROMOTED, Act.RETIRED);
        if (last.isEmpty()) {
            return mustBePromoted ? Optional.of("no version of it has been promoted") : Optional.empty();
        }
        if (last.get().act == Act.RETIRED) {
            return Optional.of("it was retired by " + last.get().by + ": " + last.get().reason);
        }
        return last.get().version.equals(version)
                ? Optional.empty()
                : Optional.of("another version of it was promoted, by " + last.get().by);
    }
}
