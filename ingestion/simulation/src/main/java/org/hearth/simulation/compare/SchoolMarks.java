package org.hearth.simulation.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.simulation.school.PupilTerm;

/** Pupils, counted as the school census statistics do; absence in autumn terms. */
final class SchoolMarks {

    private static final double TERMS_A_YEAR = 3;

    private SchoolMarks() {}

    static void count(List<PupilTerm> terms, Marks marks) {
        Map<String, double[]> years = new HashMap<>();
        for (PupilTerm term : terms) {
            boolean meals = term.freeMeals().stream()
                    .anyMatch(period -> period.to()
                            .filter(to -> to.isBefore(term.term().to()))
                            .isEmpty());
            boolean spring = term.term().name().equals("spring");
            if (spring) {
                marks.one("fsm", meals);
                marks.one("sen.support", term.sen().equals("K"));
                marks.one("sen.plan", term.sen().equals("E"));
            }
            int missed =
                    term.missed().values().stream().mapToInt(Integer::intValue).sum();
            if (term.term().name().equals("autumn") && term.possible() > 0) {
                absence(term, meals, missed, marks);
            }
            int academic = term.term().year() + (term.term().name().equals("autumn") ? 1 : 0);
            double[] year = years.computeIfAbsent(term.upn() + academic, any -> new double[2]);
            year[0] += missed;
            year[1] += term.possible();
            exclusions(term, meals, marks);
        }
        years.values().forEach(year -> marks.one("absence.severe", year[1] > 0 && year[0] >= 0.5 * year[1]));
    }

    private static void absence(PupilTerm term, boolean meals, int missed, Marks marks) {
        marks.add("absence", missed, term.possible());
        boolean persistent = missed >= 0.1 * term.possible();
        marks.one("absence.persistent", persistent);
        marks.one(meals ? "absence.persistent.fsm" : "absence.persistent.not-fsm", persistent);
        marks.one(
                switch (term.sen()) {
                    case "E" -> "absence.persistent.plan";
                    case "K" -> "absence.persistent.support";
                    default -> "absence.persistent.no-sen";
                },
                persistent);
    }

    private static void exclusions(PupilTerm term, boolean meals, Marks marks) {
        marks.add("suspensions", 0, 1 / TERMS_A_YEAR);
        marks.add("excluded", 0, 1 / TERMS_A_YEAR);
        term.exclusions().forEach(one -> {
            boolean suspension = one.category().equals("SUSP");
            marks.add(suspension ? "suspensions" : "excluded", 1, 0);
            if (suspension) {
                marks.one("suspensions.fsm", meals);
            }
        });
    }
}
