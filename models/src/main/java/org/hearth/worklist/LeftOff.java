package org.hearth.worklist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.population.Successors;
import org.hearth.training.JsonFile;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Workspace;

/** Households that named persons left off a list, for how long and why: a list that only grows. Not thread-safe. */
public final class LeftOff {

    /**
     * One decision about a household; a later one about the same household takes its place.
     *
     * @param reference short reference, such as K7QM-2F9D
     * @param on the day it was decided
     * @param until the first day on which it may be listed again
     */
    public record Decision(String reference, LocalDate on, LocalDate until, String by, String reason) {}

    private record File(List<Decision> decisions) {}

    private final Path file;
    private final List<Decision> decisions;
    private final Successors successors;

    private LeftOff(Path file, List<Decision> decisions, Successors successors) {
        this.file = file;
        this.decisions = decisions;
        this.successors = successors;
    }

    /** The decisions about a model's lists; none when nothing was decided yet. */
    public static LeftOff of(Workspace workspace, String model) {
        Path file = workspace.path("registers").resolve(model + "-left-off.json");
        return new LeftOff(
                file,
                Files.isRegularFile(file)
                        ? new ArrayList<>(JsonFile.read(file, File.class).decisions())
                        : new ArrayList<>(),
                Successors.in(workspace.path("linked")));
    }

    /** Every decision, for the manifest of what they change. */
    @Override
    public String toString() {
        return decisions.isEmpty() ? "nobody" : Digest.ofText(JsonFile.text(decisions));
    }

    public void add(Decision decision) {
        decisions.add(decision);
        JsonFile.replace(file, new File(decisions));
    }

    /**
     * The decisions that bind a list, by the reference under which the household is found now: linkage may have merged it.
     *
     * @param asOf the day the list is of
     * @param takenBy later decisions are passed over
     */
    public Map<String, Decision> binding(LocalDate asOf, LocalDate takenBy) {
        Map<String, Decision> last = new HashMap<>();
        decisions.stream()
                .filter(decision -> !decision.on.isAfter(takenBy))
                .forEach(decision -> last.put(successors.now(decision.reference), decision));
        last.values().removeIf(decision -> !decision.until.isAfter(asOf));
        return last;
    }
}
