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
    public record Assessment(LocalDate from, LocalDate authorised, List<String> factors) {}

    /** A section 47 enquiry; the conference is absent when none was required. */
    public record Enquiry(LocalDate from, Optional<LocalDate> conference) {}

    /** A plan from its first to its last day. */
    public record Spell(LocalDate from, LocalDate to) {}
}
