package org.hearth.encoding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The blocking passes: two records that share a key of one pass are compared. Each survives another kind of error, so that a pair
 * with one or two errors still meets somewhere; each is narrow, so that few strangers meet.
 */
enum BlockingPass {
    /** The same pupil number. */
    UPN,
    /** The same NHS number. */
    NHS_NUMBER,
    /** Survives a wrong forename and a misspelt or former surname. */
    BIRTH_SURNAME_SOUND,
    /** Survives another surname and a misspelt forename. */
    BIRTH_FORENAME_SOUND,
    /** Survives both names wrong. */
    BIRTH_POSTCODE,
    /** The same with the property, of which a block of flats has many to a postcode. */
    BIRTH_UPRN,
    /** Survives a wrong date of birth and another surname. */
    UPRN_FORENAME,
    /** The same without a property number. */
    POSTCODE_FORENAME,
    /** Survives a wrong day and month, and a nickname. */
    POSTCODE_SURNAME_BIRTH_YEAR,
    /** Survives a wrong day and month, a nickname that keeps its initial, and a move. */
    INITIAL_SURNAME_BIRTH_YEAR,
    /** Survives a wrong day and misspelt names. */
    SOUNDS_BIRTH_MONTH,
    /** Survives a wrong year and misspelt names. */
    SOUNDS_BIRTHDAY,
    /** Survives any date of birth, or none. */
    NAMES,
    /** Survives day and month in the other order. */
    FORENAME_BIRTH_EITHER_ORDER,
    /** Survives forename and surname in each other's place. */
    NAMES_EITHER_ORDER_BIRTH_YEAR;

    private static final char SEPARATOR = '\u001f';

    /** Its name in the blocking table, such as {@code birth-surname-sound}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The distinct values that a record has in this pass, not yet keyed; none if a part is missing. */
    Set<String> values(Traits traits) {
        return new LinkedHashSet<>(all(traits));
    }

    private List<String> all(Traits t) {
        List<String> births = t.birth().map(LocalDate::toString).stream().toList();
        List<String> years = t.birth().map(day -> "" + day.getYear()).stream().toList();
        List<String> forenameSounds = t.forenames().stream().map(Sound::of).toList();
        List<String> surnameSounds = t.surnames().stream().map(Sound::of).toList();
        return switch (this) {
            case UPN -> t.upn().stream().toList();
            case NHS_NUMBER -> t.nhsNumber().stream().toList();
            case BIRTH_SURNAME_SOUND -> each(births, surnameSounds);
            case BIRTH_FORENAME_SOUND -> each(births, forenameSounds);
            case BIRTH_POSTCODE -> each(births, t.postcodes());
            case BIRTH_UPRN -> each(births, t.uprns());
            case UPRN_FORENAME -> each(t.uprns(), t.forenames());
            case POSTCODE_FORENAME -> each(t.postcodes(), t.forenames());
            case POSTCODE_SURNAME_BIRTH_YEAR -> each(each(t.postcodes(), t.surnames()), years);
            case INITIAL_SURNAME_BIRTH_YEAR -> each(each(initials(t), t.surnames()), years);
            case SOUNDS_BIRTH_MONTH ->
                each(
                        each(forenameSounds, surnameSounds),
                        births.stream().map(day -> day.substring(0, 7)).toList());
            case SOUNDS_BIRTHDAY ->
                each(
                        each(forenameSounds, surnameSounds),
                        births.stream().map(day -> day.substring(5)).toList());
            case NAMES -> each(t.forenames(), t.surnames());
            case FORENAME_BIRTH_EITHER_ORDER ->
                each(
                        t.birth().filter(day -> day.getDayOfMonth() <= 12).map(BlockingPass::eitherOrder).stream()
                                .toList(),
                        t.forenames());
            case NAMES_EITHER_ORDER_BIRTH_YEAR -> each(eitherOrder(t), years);
        };
    }

    private static List<String> initials(Traits traits) {
        return traits.forenames().stream()
                .map(name -> name.substring(0, 1))
                .distinct()
                .toList();
    }

    private static String eitherOrder(LocalDate birth) {
        int day = birth.getDayOfMonth();
        int month = birth.getMonthValue();
        return birth.getYear() + "-" + Math.min(day, month) + "-" + Math.max(day, month);
    }

    private static List<String> eitherOrder(Traits traits) {
        return traits.forenames().stream()
                .flatMap(forename -> traits.surnames().stream()
                        .map(surname -> Stream.of(forename, surname).sorted().toList()))
                .map(names -> names.get(0) + SEPARATOR + names.get(1))
                .toList();
    }

    private static List<String> each(List<String> left, List<String> right) {
        List<String> both = new ArrayList<>(left.size() * right.size());
        for (String a : left) {
            for (String b : right) {
                both.add(a + SEPARATOR + b);
            }
        }
        return both;
    }
}
