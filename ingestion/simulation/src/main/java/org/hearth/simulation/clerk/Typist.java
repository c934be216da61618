package org.hearth.simulation.clerk;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.name.Names;

/** Typing errors. */
final class Typist {

    private static final String LETTERS = "abcdefghijklmnoprstuvwyz";
    private static final String POSTCODE_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private final Names names;

    Typist(Names names) {
        this.names = names;
    }

    /** The word with two letters swapped, one dropped, one doubled or one replaced; never a word that names must avoid. */
    String word(String word, Chance chance) {
        if (word.length() < 4) {
            return word;
        }
        int at = chance.between(1, word.length() - 2);
        String typed = edited(word, at, chance);
        return names.isAvoided(typed) ? word : typed;
    }

    private static String edited(String word, int at, Chance chance) {
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        return switch (chance.below(4)) {
            case 0 -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
            case 1 -> before + after;
            case 2 -> before + word.charAt(at) + word.charAt(at) + after;
            default -> before + chance.oneOf(LETTERS) + after;
        };
    }

    /** The date with day and month swapped, or one of its parts a little off; never the first of a month. */
    LocalDate date(LocalDate date, Chance chance) {
        boolean swaps = date.getDayOfMonth() <= 12 && date.getMonthValue() > 1 && chance.happens(0.45);
        try {
            if (swaps) {
                return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
            }
            return switch (chance.below(3)) {
                case 0 -> date.withDayOfMonth(between(date.getDayOfMonth() + (chance.happens(0.5) ? 1 : -1)));
                case 1 ->
                    date.withMonth(Math.max(1, Math.min(12, date.getMonthValue() + (chance.happens(0.5) ? 1 : -1))));
                default -> date.minusYears(chance.happens(0.5) ? 1 : 10);
            };
        } catch (DateTimeException e) {
            return date;
        }
    }

    private static int between(int day) {
        return Math.max(2, Math.min(28, day));
    }

    /** The postcode without its space, or with one character of the second half replaced. */
    String postcode(String postcode, Chance chance) {
        if (chance.happens(0.4)) {
            return postcode.replace(" ", "");
        }
        int last = postcode.length() - 1;
        return chance.happens(0.5)
                ? postcode.substring(0, last) + chance.oneOf(POSTCODE_LETTERS)
                : postcode.substring(0, last - 2) + chance.below(10) + postcode.substring(last - 1);
    }
}
