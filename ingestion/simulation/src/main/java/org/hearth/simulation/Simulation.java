package org.hearth.simulation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hearth.authority.Authority;
import org.hearth.command.Progress;
import org.hearth.simulation.childrens.CaseFiles;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Habits;
import org.hearth.simulation.clerk.Ledger;
import org.hearth.simulation.earlyhelp.EarlyHelpFile;
import org.hearth.simulation.health.HealthFile;
import org.hearth.simulation.housing.HousingFile;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.police.PoliceFiles;
import org.hearth.simulation.school.CensusFiles;
import org.hearth.simulation.truth.Truth;
import org.jspecify.annotations.Nullable;

/** Lives the years through once, when first asked, and writes what came of them. Not thread-safe. */
public final class Simulation {

    private final Authority authority;
    private final Settings settings;
    private final Progress progress;
    private @Nullable World lived;
    private @Nullable Ledger written;

    public Simulation(Authority authority, Settings settings, Progress progress) {
        this.authority = authority;
        this.settings = settings;
        this.progress = progress;
    }

    /** Writes every agency's files and gives the rows of each agency. */
    public Map<String, Long> writeExtracts(Path directory) {
        return write(new Delivery(Optional.of(directory), Span.TO.toString()));
    }

    /** Writes the truth and gives the rows of each file. */
    public Map<String, Long> writeTruth(Path directory) {
        if (written == null) {
            write(new Delivery(Optional.empty(), Span.TO.toString()));
        }
        Ledger ledger = written;
        if (ledger == null) {
            throw new IllegalStateException("Cannot write the truth before the extracts");
        }
        return new Truth(world().population(), ledger).write(directory);
    }

    private World world() {
        World known = lived;
        if (known == null) {
            known = World.live(authority, settings, progress);
            lived = known;
        }
        return known;
    }

    private Map<String, Long> write(Delivery delivery) {
        World world = world();
        Ledger ledger = new Ledger();
        long seed = settings.seed();
        new CaseFiles(
                        world.socialCare(),
                        clerk(Habits.CHILDRENS_SERVICES, ledger),
                        child -> world.schools().upn(child).orElse(""))
                .write(delivery, authority.lea());
        new EarlyHelpFile(world.earlyHelp().episodes(), clerk(Habits.EARLY_HELP, ledger), seed).write(delivery);
        new PoliceFiles(world.police(), clerk(Habits.POLICE, ledger), seed).write(delivery);
        new HousingFile(world.housing().cases(), clerk(Habits.HOUSING, ledger), seed).write(delivery);
        new HealthFile(world.health().contacts(), clerk(Habits.HEALTH_VISITING, ledger), seed).write(delivery);
        new CensusFiles(world.schools().terms(), clerk(Habits.SCHOOLS, ledger), seed).write(delivery, progress::add);
        written = ledger;
        return delivery.rows();
    }

    private Clerk clerk(Habits habits, Ledger ledger) {
        return new Clerk(habits, settings.seed(), world().population().names(), ledger);
    }
}
