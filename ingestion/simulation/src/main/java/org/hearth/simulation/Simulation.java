package org.hearth.simulation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.authority.Authority;
import org.hearth.command.Progress;
import org.hearth.simulation.compare.Tally;
import org.hearth.simulation.name.Names;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.place.Layout;
import org.hearth.simulation.recording.Recording;
import org.hearth.simulation.stream.Blocks;
import org.hearth.simulation.stream.Folder;

/**
 * Lives the years through, block after block of circles, and writes what came of them. A circle is the same whatever the number of
 * circles or threads, and no more than a few blocks are in memory.
 */
public final class Simulation {

    private final World.Setting setting;
    private final Settings settings;
    private final Progress progress;

    public Simulation(Authority authority, Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        setting = new World.Setting(
                Layout.of(authority, settings.seed()),
                new Names(),
                new Recording(settings.seed(), authority.areas()),
                settings.seed(),
                authority.lea());
    }

    /** Whether what agencies recorded is counted on the way. */
    public enum Counted {
        YES,
        NO
    }

    /**
     * What was written.
     *
     * @param extracts rows by agency
     * @param truth rows by file
     * @param tally what was counted, if that was wanted
     */
    public record Written(Map<String, Long> extracts, Map<String, Long> truth, Tally tally) {

        private void add(Block block) {
            block.rows().forEach((agency, rows) -> extracts.merge(agency, rows, Long::sum));
            block.truths().forEach((file, rows) -> truth.merge(file, rows, Long::sum));
            tally.add(block.tally());
        }
    }

    /** Writes every agency's files and the truth, each where it is wanted, and counts if that is. */
    public Written write(Optional<Path> extracts, Optional<Path> truth, Counted counted) {
        Block.Wanted wanted = new Block.Wanted(extracts.isPresent(), truth.isPresent(), counted == Counted.YES);
        Optional<Folder> deliveries = extracts.map(root -> new Folder(root, Span.TO.toString()));
        Optional<Folder> truths = truth.map(root -> new Folder(root, ""));
        Written written = new Written(new TreeMap<>(), new TreeMap<>(), new Tally());
        int blocks = (settings.households() + Block.CIRCLES - 1) / Block.CIRCLES;
        try {
            Blocks.run(settings.threads(), blocks, block -> block(block, wanted), made -> {
                deliveries.ifPresent(folder -> folder.add(made.extracts()));
                truths.ifPresent(folder -> folder.add(made.truth()));
                written.add(made);
                progress.add(1);
            });
        } finally {
            deliveries.ifPresent(Folder::close);
            truths.ifPresent(Folder::close);
        }
        return written;
    }

    private Block block(int block, Block.Wanted wanted) {
        int from = block * Block.CIRCLES;
        return Block.of(setting, from, Math.min(from + Block.CIRCLES, settings.households()), wanted);
    }
}
