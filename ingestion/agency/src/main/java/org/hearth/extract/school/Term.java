package org.hearth.extract.school;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.extract.Sample;
import org.hearth.extract.value.Day;

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
        AUTUMN;

        private static Season of(String start) {
            return start.equals("aut") ? AUTUMN : start.equals("spr") ? SPRING : SUMMER;
        }
    }

    /** A year, or a school year such as 2024-25. */
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?:[-/ ]?(?:20)?([0-9]{2}))?(?![0-9])");

    private static final Pattern SEASON =
            Pattern.compile("(?<![a-z])(aut|spr|sum)(umn|ing|mer)?(?: ?term)?(?![a-z])", Pattern.CASE_INSENSITIVE);
    /** How many folders above a file may tell its term. */
    private static final int FOLDERS = 2;

    private static final Pattern DATE = Pattern.compile(
            "(?<![0-9A-Za-z])(20[0-9]{2}[-/][0-9A-Za-z]{2,3}[-/][0-9]{2}|[0-9]{1,2}[-/][0-9A-Za-z]{2,3}[-/]20[0-9]{2})(?![0-9])");

    /** The term of a file: by its name and its folder's, else by the latest day among its first rows. */
    static Optional<Term> of(Path file, Sample sample) {
        return named(file).or(() -> dated(sample));
    }

    private static Optional<Term> named(Path file) {
        String place = String.join(" / ", Sample.folders(file, FOLDERS)).replace('_', ' ');
        Matcher year = YEAR.matcher(place);
        Matcher season = SEASON.matcher(place);
        return year.find() && season.find()
                ? Optional.of(of(year, Season.of(season.group(1).toLowerCase(Locale.ROOT))))
                : Optional.empty();
    }

    /** Autumn is in the first calendar year of a school year, spring and summer in the second. */
    private static Term of(Matcher year, Season season) {
        int first = Integer.parseInt(year.group(1));
        boolean spans = year.group(2) != null && Integer.parseInt(year.group(2)) == (first + 1) % 100;
        return new Term(spans && season != Season.AUTUMN ? first + 1 : first, season);
    }

    private static Optional<Term> dated(Sample sample) {
        return DATE.matcher(sample.text())
                .results()
                .flatMap(found -> Day.of(found.group(1)).stream())
                .max(Comparator.naturalOrder())
                .map(Term::of);
    }

    /** The term that a day falls in; the weeks before a term count as its own. */
    static Term of(LocalDate day) {
        int month = day.getMonthValue();
        Season season = month >= 8 ? Season.AUTUMN : month <= 3 ? Season.SPRING : Season.SUMMER;
        return new Term(day.getYear(), season);
    }

    Term before() {
        return switch (season) {
            case SPRING -> new Term(year - 1, Season.AUTUMN);
            case SUMMER -> new Term(year, Season.SPRING);
            case AUTUMN -> new Term(year, Season.SUMMER);
        };
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
