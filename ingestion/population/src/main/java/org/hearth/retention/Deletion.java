package org.hearth.retention;

import java.time.LocalDate;
import java.util.Comparator;
import org.hearth.delivery.DeliveryName;

/**
 * So many of one kind deleted of one delivery.
 *
 * @param on the day as of which it was deleted
 * @param item kind of fact, identity item, or table
 * @param rows how many, 1 or more
 * @param because the agreement or the delivery that asks for it
 * @param version start of the digest of the delivery's manifest before
 */
public record Deletion(
        DeliveryName delivery, LocalDate on, Reason reason, String item, long rows, String because, String version)
        implements Comparable<Deletion> {

    private static final Comparator<Deletion> ORDER = Comparator.comparing(Deletion::delivery)
            .thenComparing(Deletion::on)
            .thenComparing(Deletion::reason)
            .thenComparing(Deletion::item)
            .thenComparing(Deletion::because)
            .thenComparing(Deletion::version);

    /** Why something is deleted. */
    public enum Reason {
        RETENTION("retention", "kept as long as agreed"),
        NOT_AGREED("not-agreed", "no longer on the agreement"),
        PURGED("purged", "taken back by the agency");

        private final String id;
        private final String words;

        Reason(String id, String words) {
            this.id = id;
            this.words = words;
        }

        public String id() {
            return id;
        }

        /** In plain words. */
        public String words() {
            return words;
        }

        static Reason named(String id) {
            for (Reason reason : values()) {
                if (reason.id.equals(id)) {
                    return reason;
                }
            }
            throw new IllegalArgumentException("Cannot name a reason " + id);
        }
    }

    @Override
    public int compareTo(Deletion other) {
        return ORDER.compare(this, other);
    }
}
