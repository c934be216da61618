package org.hearth.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The few files a page needs besides itself.
 *
 * <p>Of govuk-frontend only its style sheet and its script are served: not the crown, the crest, nor the typeface, which
 * are the government's own. The style sheet is read once and rid of every mention of that typeface; Arial stands in.
 */
public final class Assets {

    private static final String GOVUK = "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/";
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final String TYPEFACE = "GDS Transport,";
    private static final String CREST = "url(/assets/images/govuk-crest.svg)";

    private final Map<String, Asset> byName = Map.of(
            "govuk-frontend.min.css",
                    new Asset("text/css;charset=utf-8", ownTypeface(read(GOVUK + "govuk-frontend.min.css"))),
            "govuk-frontend.min.js", new Asset("text/javascript;charset=utf-8", read(GOVUK + "govuk-frontend.min.js")),
            "hearth.css", new Asset("text/css;charset=utf-8", read("assets/hearth.css")),
            "hearth.js", new Asset("text/javascript;charset=utf-8", read("assets/hearth.js")),
            "hearth.svg", new Asset("image/svg+xml", read("assets/hearth.svg")));

    /** One file: its media type and its text. */
    public record Asset(String type, String text) {}

    /** The file of that name, if it is one of those served. */
    public Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static String ownTypeface(String css) {
        return FONT_FACE.matcher(css).replaceAll("").replace(TYPEFACE, "").replace(CREST, "none");
    }

    private static String read(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not in the jar: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
