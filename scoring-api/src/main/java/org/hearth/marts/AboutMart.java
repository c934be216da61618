package org.hearth.marts;

import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hearth.database.Loading;

/** What the figures are and what is withheld, in words, for every dashboard. */
final class AboutMart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final String AS_OF = "As of";

    private final MartSources sources;
    private final Areas areas;

    AboutMart(MartSources sources, Areas areas) {
        this.sources = sources;
        this.areas = areas;
    }

    void load(Loading loading) throws SQLException {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(AS_OF, DAY.format(sources.asOf()) + ": nothing known later is in these figures");
        words.put("Authority", sources.authority().name());
        words.put(
                "Withheld",
                "Counts of 1 to 5 people are withheld and marked c, and so is any other count that would give one away by"
                        + " subtraction. A gap is not a zero: zeros are shown.");
        words.put(
                "Sources",
                "Records that agencies shared under agreements and hearth linked without names: "
                        + String.join(
                                ", ",
                                sources.tables()
                                        .list(
                                                "select distinct agency from facts order by 1",
                                                row -> row.text("agency"))));
        words.put("Children known", "Children whose home in the authority is known on the day. Others are in no rate.");
        words.put(
                "Forecasts",
                "In whole numbers a quarter, with 80% and 95% intervals; withheld where a count they rest on is withheld.");
        words.put(
                "Published statistics",
                "Department for Education and Office for National Statistics, Open Government Licence v3.0, with the marks they"
                        + " were published with.");
        loading.load("marts.about", rows -> {
            int place = 1;
            for (Map.Entry<String, String> entry : words.entrySet()) {
                rows.add(
                        areas.code(),
                        Areas.EVERYONE,
                        place++,
                        entry.getKey(),
                        entry.getValue(),
                        entry.getKey().equals(AS_OF) ? sources.asOf() : null);
            }
        });
    }
}
