package org.hearth.simulation.truth;

import java.util.List;
import org.hearth.authority.Area;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Delivery.Sheet;
import org.hearth.simulation.life.Hardship;
import org.hearth.simulation.recording.Recording;
import org.hearth.simulation.recording.Recording.Group;
import org.hearth.simulation.recording.Recording.Recorder;

/** What holds for everybody by design: true effects, and how much each agency records of whom. */
public final class Declared {

    private Declared() {}

    /** Adds {@code effects.csv} and {@code recording.csv}, whose text is the same in every block. */
    public static void write(Delivery delivery, Recording recording, List<Area> areas) {
        file(delivery, "effects.csv", effects());
        file(delivery, "recording.csv", rates(recording, areas));
    }

    private static void file(Delivery delivery, String name, String text) {
        try (var nothing = delivery.open(new Sheet("", name, text, ""))) {
            nothing.flush();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String effects() {
        return "intervention,outcome,effect,meaning\n"
                + "early-help,need-ends-in-a-month," + Hardship.EARLY_HELP_EFFECT
                + ",multiplies the monthly chance that a need of the family ends from plan start to closure\n"
                + "social-care,need-ends-in-a-month," + Hardship.SOCIAL_CARE_EFFECT
                + ",the same while a case is open and no early help is given\n";
    }

    private static String rates(Recording recording, List<Area> areas) {
        StringBuilder text = new StringBuilder("agency,ward,ethnic_group,share_recorded,rate\n");
        List<String> wards = areas.stream().map(Area::ward).distinct().toList();
        for (Recorder recorder : Recorder.values()) {
            for (String ward : wards) {
                Area area = areas.stream()
                        .filter(a -> a.ward().equals(ward))
                        .findFirst()
                        .orElseThrow();
                for (Group group : Group.values()) {
                    text.append(recorder.word() + "," + ward + "," + group.word() + "," + recorder.share() + ",");
                    text.append(String.format(java.util.Locale.ROOT, "%.4f\n", recording.rate(recorder, area, group)));
                }
            }
        }
        return text.toString();
    }
}
