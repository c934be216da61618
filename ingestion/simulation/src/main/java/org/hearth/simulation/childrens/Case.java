package org.hearth.simulation.childrens;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.people.Person;

/**
 * One child's case, from referral to closure. Dates may lie after the data end; the writer leaves those out.
 *
 * @param nfa whether no further action followed the referral
 * @param primaryNeed N0 to N9
 * @param closed the day it closes
 * @param reason RC1 to RC9
 */
public record Case(
        Person child,
        LocalDate referred,
        String source,
        boolean nfa,
        String primaryNeed,
        LocalDate closed,
        String reason,
        Optional<Assessment> assessment,
        Optional<Enquiry> enquiry,
        Optional<Spell> protection,
        String category,
        Optional<Spell> plan) {

    /** An assessment with the factors found. */
    public record Assessment(LocalDate from, LocalDate authorised, List<String> factors) {

        private Assessment within(LocalDate end) {
            return new Assessment(from, earlier(authorised, end), factors);
        }
    }

    /** A section 47 enquiry; the conference is absent when none was required. */
    public record Enquiry(LocalDate from, Optional<LocalDate> conference) {}

    /** A plan from its first to its last day. */
    public record Spell(LocalDate from, LocalDate to) {

        private Spell within(LocalDate end) {
            return new Spell(from, earlier(to, end));
        }
    }

    /** Whether the child was found not to be in need, or nothing was done. */
    public boolean isNotInNeed() {
        return reason.equals("RC8") || (reason.equals("RC9") && plan.isEmpty() && protection.isEmpty());
    }

    public boolean isOpen(LocalDate on) {
        return !referred.isAfter(on) && closed.isAfter(on);
    }

    /** The case as it is when it must end by a day for another reason; what would have come later is left out. */
    Case endedBy(LocalDate end, String why) {
        if (!closed.isAfter(end)) {
            return this;
        }
        return new Case(
                child,
                referred,
                source,
                nfa,
                primaryNeed,
                end,
                why,
                assessment.filter(a -> !a.from().isAfter(end)).map(a -> a.within(end)),
                enquiry.filter(e -> !e.from().isAfter(end))
                        .map(e -> new Enquiry(e.from(), e.conference().filter(met -> !met.isAfter(end)))),
                protection.filter(p -> p.from().isBefore(end)).map(p -> p.within(end)),
                category,
                plan.filter(p -> p.from().isBefore(end)).map(p -> p.within(end)));
    }

    private static LocalDate earlier(LocalDate one, LocalDate two) {
        return one.isBefore(two) ? one : two;
    }
}
