package org.hearth.answer;

import io.vertx.ext.web.MIMEHeader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The forms an answer can have. */
public enum MediaType {
    JSON("application/json"),
    CSV("text/csv"),
    ARROW("application/vnd.apache.arrow.stream");

    private final String text;

    MediaType(String text) {
        this.text = text;
    }

    /** As in {@code Accept} and {@code Content-Type}. */
    public String text() {
        return text;
    }

    /**
     * The one the client likes best among those there are, by weight, then by its own order; the first if it names none.
     *
     * @param accept the client's Accept header, parsed
     * @param there what can be given, the preferred first
     */
    static Optional<MediaType> best(List<MIMEHeader> accept, List<MediaType> there) {
        if (accept.isEmpty()) {
            return there.stream().findFirst();
        }
        return accept.stream()
                .filter(header -> header.weight() > 0)
                .sorted(Comparator.comparingDouble(header -> -header.weight()))
                .flatMap(header -> there.stream().filter(form -> form.matches(header)))
                .findFirst();
    }

    private boolean matches(MIMEHeader header) {
        int slash = text.indexOf('/');
        return matches(header.component(), text.substring(0, slash))
                && matches(header.subComponent(), text.substring(slash + 1));
    }

    private static boolean matches(String pattern, String part) {
        return pattern.equals("*") || pattern.equals(part);
    }
}
