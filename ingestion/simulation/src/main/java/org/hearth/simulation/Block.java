package org.hearth.simulation;

import java.util.Map;
import org.hearth.simulation.childrens.CaseFiles;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Delivery.Sheet;
import org.hearth.simulation.clerk.Habits;
import org.hearth.simulation.clerk.Ledger;
import org.hearth.simulation.community.CommunityHealthFile;
import org.hearth.simulation.compare.Tally;
import org.hearth.simulation.earlyhelp.EarlyHelpFile;
import org.hearth.simulation.health.HealthFile;
import org.hearth.simulation.housing.HousingFile;
import org.hearth.simulation.police.PoliceFiles;
import org.hearth.simulation.school.CensusFiles;
import org.hearth.simulation.tenure.Benefits;
import org.hearth.simulation.tenure.CouncilTax;
import org.hearth.simulation.tenure.SocialHousing;
import org.hearth.simulation.truth.Declared;
import org.hearth.simulation.truth.Truth;
import org.hearth.simulation.youth.YouthJusticeFile;

/**
 * What some circles, one after the other, add to every file.
 *
 * @param rows of the extracts, by agency
 * @param truths rows of the truth, by file
 * @param tally what was counted, if that is wanted
 */
record Block(
        Map<Sheet, byte[]> extracts,
        Map<Sheet, byte[]> truth,
        Map<String, Long> rows,
        Map<String, Long> truths,
        Tally tally) {

    /** How many circles there are in one. */
    static final int CIRCLES = 256;

    /** Which artefacts somebody wants to keep. */
    record Wanted(boolean extracts, boolean truth, boolean comparison) {}

    /** Lives through circles and writes them down. */
    static Block of(World.Setting setting, int from, int to, Wanted wanted) {
        Delivery extracts = new Delivery(wanted.extracts());
        Delivery truths = new Delivery(wanted.truth());
        Tally tally = new Tally();
        Declared.write(truths, setting.recording(), setting.layout().areas());
        try (Files files = Files.open(extracts, setting);
                Truth truth = new Truth(truths)) {
            for (int index = from; index < to; index++) {
                World world = World.live(setting, index);
                Ledger ledger = new Ledger(index);
                files.write(world, setting, ledger);
                truth.write(world.circle(), ledger);
                truth.interventions(
                        world.earlyHelp().episodes(), world.socialCare().cases());
                truth.unrecorded(world.police().unrecorded());
                if (wanted.comparison()) {
                    tally.add(world.counting().marks());
                }
            }
        }
        return new Block(extracts.texts(), truths.texts(), extracts.rows(), truths.rows(), tally);
    }

    /** The files of every agency. */
    private record Files(
            CaseFiles cases,
            EarlyHelpFile earlyHelp,
            PoliceFiles police,
            HousingFile housing,
            HealthFile health,
            CensusFiles schools,
            YouthJusticeFile youth,
            CommunityHealthFile community,
            CouncilTax councilTax,
            Benefits benefits,
            SocialHousing socialHousing)
            implements AutoCloseable {

        static Files open(Delivery delivery, World.Setting setting) {
            long seed = setting.seed();
            return new Files(
                    new CaseFiles(delivery, setting.lea(), seed),
                    new EarlyHelpFile(delivery, seed),
                    new PoliceFiles(delivery, seed),
                    new HousingFile(delivery, seed),
                    new HealthFile(delivery, seed),
                    new CensusFiles(delivery, seed),
                    new YouthJusticeFile(delivery),
                    new CommunityHealthFile(delivery, seed),
                    new CouncilTax(delivery, seed),
                    new Benefits(delivery, seed),
                    new SocialHousing(delivery, seed));
        }

        void write(World world, World.Setting setting, Ledger ledger) {
            cases.write(
                    world.socialCare(),
                    world.police().missing(),
                    clerk(Habits.CHILDRENS_SERVICES, setting, ledger),
                    child -> world.schools().upn(child).orElse(""));
            earlyHelp.write(world.earlyHelp().episodes(), clerk(Habits.EARLY_HELP, setting, ledger));
            police.write(world.police(), clerk(Habits.POLICE, setting, ledger));
            housing.write(world.housing().cases(), clerk(Habits.HOUSING, setting, ledger));
            health.write(world.health().contacts(), clerk(Habits.HEALTH_VISITING, setting, ledger));
            schools.write(world.schools().terms(), clerk(Habits.SCHOOLS, setting, ledger));
            youth.write(world.youthJustice().offences(), clerk(Habits.YOUTH_JUSTICE, setting, ledger));
            community.write(world.circle(), clerk(Habits.COMMUNITY_HEALTH, setting, ledger));
            Clerk revenues = clerk(Habits.BENEFITS, setting, ledger);
            councilTax.write(world.circle(), revenues);
            benefits.write(world.circle(), revenues);
            socialHousing.write(world.circle(), clerk(Habits.SOCIAL_HOUSING, setting, ledger));
        }

        private static Clerk clerk(Habits habits, World.Setting setting, Ledger ledger) {
            return new Clerk(habits, setting.seed(), setting.names(), ledger);
        }

        @Override
        public void close() {
            cases.close();
            earlyHelp.close();
            police.close();
            housing.close();
            health.close();
            schools.close();
            youth.close();
            community.close();
            councilTax.close();
            benefits.close();
            socialHousing.close();
        }
    }
}
