package org.hearth.extract;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school term of a calendar year, ordered in time.
 *
 * <p>Schools differ by days; one day for all is taken. The census speaks as of its census day. Source: School Census guides (first
 * Thursday of October, third of January and May).
 */
record Term(int year, Season season) implements Comparable<Term> {

    /** In the order of a calendar year. */
    enum Season {
        SPRING,
        SUMMER,
        AUTUMN
    }

    private static final Pattern FILE =
            Pattern.compile("([0-9]{4})_(autumn|spring|summer)_([a-z0-9]+)\\.csv", Pattern.CASE_INSENSITIVE);

    /** A file of the School Census, told by its name. */
    record File(Term term, String table) {}

    /** Reads {@code 2024_autumn_pupilonroll.csv}. */
    static Optional<File> file(String name) {
        Matcher matcher = FILE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Season season = Season.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
        Term term = new Term(Integer.parseInt(matcher.group(1)), season);
        return Optional.of(new File(term, matcher.group(3).toLowerCase(Locale.ROOT)));
    }

    LocalDate censusDay() {
        return switch (season) {
            case SPRING -> LocalDate.of(year, 1, 15);
            case SUMMER -> LocalDate.of(year, 5, 15);
            case AUTUMN -> LocalDate.of(year, 10, 1);
        };
    }

    LocalDate lastDay() {
        return switch (season) {
            case SPRING -> LocalDate.of(year, 4, 5);
            case SUMMER -> LocalDate.of(year, 7, 22);
            case AUTUMN -> LocalDate.of(year, 12, 20);
        };
    }

    @Override
    public int compareTo(Term other) {
        return year != other.year ? Integer.compare(year, other.year) : season.compareTo(other.season);
    }

    @Override
    public String toString() {
        return year + "_" + season.name().toLowerCase(Locale.ROOT);
    }
}
