package org.hearth.delivery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A delivery as its folder is named: {@code police/2026-10-01}, or {@code police/2026-10-01_2} for a second hand-over of that day.
 *
 * @param part what follows the day, such as {@code _2}; empty for the first of a day
 */
public record DeliveryName(String agency, LocalDate date, String part) implements Comparable<DeliveryName> {

    private static final Pattern FOLDER = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})((?:_[A-Za-z0-9]{1,20})?)");
    private static final Comparator<DeliveryName> IN_TIME = Comparator.comparing(DeliveryName::date)
            .thenComparing(DeliveryName::part)
            .thenComparing(DeliveryName::agency);

    /** The name that an agency and a folder make; empty if the folder is not named by a day. */
    public static Optional<DeliveryName> of(String agency, String folder) {
        Matcher matcher = FOLDER.matcher(folder);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DeliveryName(agency, LocalDate.parse(matcher.group(1)), matcher.group(2)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The name of a path that ends in agency and folder, such as {@code encoded/police/2026-10-01}. */
    public static Optional<DeliveryName> of(String path) {
        String[] parts = path.split("/", -1);
        return parts.length < 2 ? Optional.empty() : of(parts[parts.length - 2], parts[parts.length - 1]);
    }

    /** The folder's name. */
    public String folder() {
        return date + part;
    }

    @Override
    public int compareTo(DeliveryName other) {
        return IN_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return agency + "/" + folder();
    }
}
