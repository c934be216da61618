package org.hearth.extract.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.hearth.extract.Defect;
import org.hearth.extract.Reading;
import org.hearth.extract.Rejection;
import org.hearth.extract.Rejection.Effect;

/**
 * Typed, checked access to the cells of one row or element. A value that fails its check is refused, with its place, and is then
 * as if it were missing. Not thread-safe.
 */
public final class Cells {

    private static final int LONGEST = 200;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_GESTATION_DAYS = 300;
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    /** The raw cells: text without surrounding space, empty where there is none. */
    public interface Raw {
        String text(String field);

        /** Line of the field. */
        long line(String field);

        /** Whether there can be such a field at all: a file may lack a column. */
        default boolean has(String field) {
            return true;
        }
    }

    private final Reading reading;
    private final String file;
    private final Raw raw;
    private boolean refused;

    /** Cells of one row or record of a file. */
    public Cells(Reading reading, String file, Raw raw) {
        this.reading = reading;
        this.file = file;
        this.raw = raw;
    }

    /** Whether a required value was missing: the row says nothing. */
    public boolean refused() {
        return refused;
    }

    /** Where a field stands. */
    public Rejection.Place place(String field) {
        return new Rejection.Place(file, raw.line(field));
    }

    /** Whether a field that can be there holds nothing. */
    public boolean isBlank(String field) {
        return raw.has(field) && raw.text(field).isEmpty();
    }

    /** What a field says; too long a text is refused. */
    public Optional<String> text(String field) {
        String text = raw.text(field);
        if (text.length() > LONGEST) {
            refuse(field, Defect.TOO_LONG);
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** An id that the row cannot do without; empty text, and the row refused, where it is missing. */
    public String id(String field) {
        String text = key(field);
        if (text.isEmpty()) {
            refuseRow(field, Defect.MISSING_REQUIRED);
        } else if (text.length() > LONGEST_ID) {
            refuseRow(field, Defect.TOO_LONG);
        }
        return text;
    }

    /** An id that may be missing: empty text then. */
    public String key(String field) {
        return number(raw.text(field));
    }

    /** A day that is not after the delivery. */
    public Optional<LocalDate> date(String field) {
        return date(field, Effect.VALUE_REFUSED);
    }

    /** A day that the row cannot do without. */
    public Optional<LocalDate> requiredDate(String field) {
        if (raw.text(field).isEmpty()) {
            refuseRow(field, Defect.MISSING_REQUIRED);
            return Optional.empty();
        }
        return date(field, Effect.ROW_REFUSED);
    }

    private Optional<LocalDate> date(String field, Effect effect) {
        return day(field, effect)
                .filter(day -> reading.terms().delivered().filter(day::isAfter).isEmpty()
                        || refuse(field, Defect.FUTURE_DATE, effect));
    }

    private Optional<LocalDate> day(String field, Effect effect) {
        String text = raw.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Day.Parsed parsed = Day.parse(text);
        if (parsed instanceof Day.Parsed.Refused no) {
            refuse(field, no.defect(), effect);
            return Optional.empty();
        }
        return Optional.of(((Day.Parsed.Read) parsed).day());
    }

    /** The end of something that started; refused if it is before the start. */
    public Optional<LocalDate> end(String field, LocalDate start) {
        return date(field).filter(end -> !end.isBefore(start) || refuse(field, Defect.END_BEFORE_START));
    }

    /** A date of birth; refused if it is after what the row says happened. */
    public Optional<LocalDate> birth(String field, LocalDate event) {
        return date(field).filter(birth -> !birth.isAfter(event) || refuse(field, Defect.BIRTH_AFTER_EVENT));
    }

    /** A date of birth where the event may precede it by a pregnancy. */
    public Optional<LocalDate> birthOrUnborn(String field, LocalDate event) {
        return bornSoonAfter(event, field, date(field));
    }

    /** A birth that was expected after an event: within a pregnancy of it, and perhaps after the delivery. */
    public Optional<LocalDate> expectedBirth(String field, LocalDate event) {
        return bornSoonAfter(event, field, planned(field));
    }

    /** A day of birth, or on which it is due, where the event may precede it by a pregnancy. */
    public Optional<LocalDate> birthOrDue(String field, LocalDate event) {
        return bornSoonAfter(event, field, due(field));
    }

    private Optional<LocalDate> bornSoonAfter(LocalDate event, String field, Optional<LocalDate> birth) {
        return birth.filter(day -> isWithinPregnancy(event, day) || refuse(field, Defect.BIRTH_AFTER_EVENT));
    }

    /** A day on which a birth is due, which may be after the delivery by a pregnancy. */
    public Optional<LocalDate> due(String field) {
        return planned(field)
                .filter(day -> reading.terms()
                                .delivered()
                                .filter(on -> !isWithinPregnancy(on, day))
                                .isEmpty()
                        || refuse(field, Defect.FUTURE_DATE));
    }

    private static boolean isWithinPregnancy(LocalDate from, LocalDate day) {
        return ChronoUnit.DAYS.between(from, day) <= LONGEST_GESTATION_DAYS;
    }

    /** A day that may be after the delivery. */
    public Optional<LocalDate> planned(String field) {
        return day(field, Effect.VALUE_REFUSED);
    }

    /** Notes something odd about a value that is used all the same. */
    public void warn(String field, Defect defect) {
        refuse(field, defect, Effect.KEPT);
    }

    /** A code of a list. */
    public Optional<String> code(String field, CodeList list) {
        return coded(field, list, Effect.VALUE_REFUSED);
    }

    /** A code that the row cannot do without. */
    public Optional<String> requiredCode(String field, CodeList list) {
        if (raw.text(field).isEmpty()) {
            refuseRow(field, Defect.MISSING_REQUIRED);
            return Optional.empty();
        }
        return coded(field, list, Effect.ROW_REFUSED);
    }

    private Optional<String> coded(String field, CodeList list, Effect effect) {
        String text = raw.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> code = list.find(text).or(() -> list.find(withoutFraction(text)));
        if (code.isEmpty()) {
            refuse(field, Defect.UNKNOWN_CODE, effect);
        }
        return code.filter(known -> !known.isEmpty());
    }

    /** A code; a warning where the collection of a year does not have it, though another year's does. */
    public Optional<String> code(String field, CodeList list, Optional<Integer> year) {
        Optional<String> code = code(field, list);
        if (code.isPresent() && year.isPresent() && !list.has(code.get(), year.get())) {
            warn(field, Defect.CODE_OF_ANOTHER_YEAR);
        }
        return code;
    }

    /** A number as some tools write whole ones: {@code 1.0}. */
    private static String withoutFraction(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A text, and of a whole number its digits alone: 7.0 in one table is 7 in another. */
    private static String number(String text) {
        String whole = withoutFraction(text);
        return whole.chars().allMatch(c -> c >= '0' && c <= '9') ? whole : text;
    }

    /** The known ones of several codes separated by semicolons. */
    public List<String> codes(String field, CodeList list) {
        String text = raw.text(field);
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> known = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                list.find(part).ifPresentOrElse(known::add, () -> refuse(field, Defect.UNKNOWN_CODE));
            }
        }
        return known;
    }

    /** An ethnicity as the Children in Need census has it. */
    public Optional<String> ethnicity(String field) {
        return text(field).flatMap(text -> orRefuse(CodeLists.ethnicity(text), field, Defect.UNKNOWN_CODE));
    }

    /** A unique pupil number whose check letter is right. */
    public Optional<String> upn(String field) {
        Optional<String> text = text(field).map(value -> value.toUpperCase(Locale.ROOT));
        if (text.isPresent() && !CheckDigit.hasUpnShape(text.get())) {
            refuse(field, Defect.MALFORMED);
            return Optional.empty();
        }
        return text.filter(upn -> CheckDigit.upn(upn) || refuse(field, Defect.BAD_CHECK_DIGIT));
    }

    /** An NHS number whose check digit (modulo 11) is right. */
    public Optional<String> nhsNumber(String field) {
        Optional<String> text = text(field).map(value -> number(value.replace(" ", "")));
        if (text.isPresent() && !text.get().matches("[0-9]{10}")) {
            refuse(field, Defect.MALFORMED);
            return Optional.empty();
        }
        return text.filter(number -> CheckDigit.nhs(number) || refuse(field, Defect.BAD_CHECK_DIGIT));
    }

    /** A unique property reference number without leading zeros. */
    public Optional<String> uprn(String field) {
        return text(field)
                .map(Cells::number)
                .filter(text -> Identifier.isUprn(text) || refuse(field, Defect.MALFORMED))
                .map(text -> text.replaceFirst("^0+", ""));
    }

    /** A postcode in upper case without a space; a warning where its letters are not those of any. */
    public Optional<String> postcode(String field) {
        return text(field)
                .map(text -> text.replace(" ", "").toUpperCase(Locale.ROOT))
                .filter(text -> POSTCODE.matcher(text).matches() || refuse(field, Defect.MALFORMED))
                .map(text -> {
                    if (!Identifier.isPostcode(text)) {
                        warn(field, Defect.UNLIKELY_POSTCODE);
                    }
                    return text;
                });
    }

    /** A count of 0 or more, written with or without {@code .0}. */
    public OptionalDouble count(String field) {
        String text = raw.text(field);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        String whole = withoutFraction(text);
        if (whole.isEmpty() || whole.length() > 6 || !whole.chars().allMatch(c -> c >= '0' && c <= '9')) {
            refuse(field, Defect.NOT_A_NUMBER);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Integer.parseInt(whole));
    }

    /** Pounds or the like: 0 or more, with at most two decimals. */
    public Optional<Double> amount(String field) {
        return text(field)
                .filter(text -> AMOUNT.matcher(text).matches() || refuse(field, Defect.NOT_A_NUMBER))
                .map(Double::valueOf);
    }

    /** The unchecked text of a cell. */
    public String raw(String field) {
        return raw.text(field);
    }

    /** Whether a field holds nothing, or is not there. */
    public boolean isEmpty(String field) {
        return raw.text(field).isEmpty();
    }

    /** A whole number up to a highest. */
    public OptionalInt whole(String field, int highest) {
        OptionalDouble count = count(field);
        if (count.isPresent() && count.getAsDouble() > highest) {
            refuse(field, Defect.NOT_A_NUMBER);
            return OptionalInt.empty();
        }
        return count.isPresent() ? OptionalInt.of((int) count.getAsDouble()) : OptionalInt.empty();
    }

    /** Refuses the whole row. */
    public void refuseRow(String field, Defect defect) {
        refuse(field, defect, Effect.ROW_REFUSED);
    }

    /** Refuses a value; always false, so that it can end a filter. */
    public boolean refuse(String field, Defect defect) {
        return refuse(field, defect, Effect.VALUE_REFUSED);
    }

    private boolean refuse(String field, Defect defect, Effect effect) {
        refused |= effect == Effect.ROW_REFUSED;
        reading.reject(new Rejection(file, raw.line(field), Optional.of(field), defect, effect));
        return false;
    }

    private <T> Optional<T> orRefuse(Optional<T> value, String field, Defect defect) {
        if (value.isEmpty()) {
            refuse(field, defect);
        }
        return value;
    }
}
