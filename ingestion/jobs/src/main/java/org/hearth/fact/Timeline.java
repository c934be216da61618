package org.hearth.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that is known of a person, now or later: ask it for a day and it answers with what was known before that day.
 *
 * @param person person id
 * @param attributes in the order in which they became known
 * @param residences in order of {@link Residence#IN_TIME}
 * @param facts in order of {@link Fact#IN_TIME}
 */
public record Timeline(String person, List<Attributes> attributes, List<Residence> residences, List<Fact> facts) {

    private static final int ADULT_YEARS = 18;

    /** Day of the month in the middle of a quarter. */
    private static final int BIRTHDAY = 15;

    public Timeline {
        attributes = attributes.stream()
                .sorted(Comparator.comparingInt(Attributes::knownOn))
                .toList();
        residences = residences.stream().sorted(Residence.IN_TIME).toList();
        facts = facts.stream().sorted(Fact.IN_TIME).toList();
    }

    /** Of a person of whom always the same was known. */
    public Timeline(String person, String birthQuarter, String sex, List<Residence> residences, List<Fact> facts) {
        this(person, List.of(new Attributes(birthQuarter, sex, Attributes.ALWAYS)), residences, facts);
    }

    /** Who the person is, as known on a day, days since 1970-01-01. */
    public Attributes attributesOn(int day) {
        Attributes known = Attributes.UNKNOWN;
        for (Attributes next : attributes) {
            known = next.knownOn() < day ? next : known;
        }
        return known;
    }

    /** Where the person lived as known on a day, days since 1970-01-01. */
    public Optional<Residence> livesOn(int day) {
        for (int i = residences.size() - 1; i >= 0; i--) {
            if (residences.get(i).knownBefore(day)) {
                return Optional.of(residences.get(i));
            }
        }
        return Optional.empty();
    }

    /** Age in whole years as known on the day, taking the middle of the birth quarter for the birthday; 0 for those not born yet. */
    public OptionalInt ageOn(LocalDate day) {
        String birthQuarter = attributesOn((int) day.toEpochDay()).birthQuarter();
        if (birthQuarter.isEmpty()) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(birthQuarter, 0, 4, 10);
        int month = 3 * (birthQuarter.charAt(5) - '0') - 1;
        boolean hadBirthday =
                day.getMonthValue() > month || (day.getMonthValue() == month && day.getDayOfMonth() >= BIRTHDAY);
        return OptionalInt.of(Math.max(0, day.getYear() - year - (hadBirthday ? 0 : 1)));
    }

    /** Whether the person was under 18; someone whose age is not known is taken for an adult. */
    public boolean isChildOn(LocalDate day) {
        OptionalInt age = ageOn(day);
        return age.isPresent() && age.getAsInt() < ADULT_YEARS;
    }
}
