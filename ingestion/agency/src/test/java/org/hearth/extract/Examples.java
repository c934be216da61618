package org.hearth.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.extract.delivery.Formats;
import org.hearth.extract.layout.Layout;
import org.hearth.extract.layout.Profile;
import org.hearth.extract.layout.TableSet;

/** One small right file of each format. */
public final class Examples {

    private Examples() {}

    /** Every format's name. */
    public static List<String> formats() {
        return Formats.all().stream().map(Format::id).toList();
    }

    public static String fileName(String format) {
        return switch (format) {
            case "cin-census" -> "CIN_Census_2026.xml";
            case "school-census" -> "2025_autumn_pupilonroll.csv";
            case "ssda903" -> "SSDA903_2024_episodes.csv";
            case "ssd" -> "ssd_early_help_episodes.csv";
            case "csc-api" -> "csc_api_2026-10-01.json";
            case "fhir-health-visiting" -> "contacts.fhir.json";
            default -> Formats.named(format).orElseThrow().example();
        };
    }

    public static byte[] bytes(String format) {
        return format.equals("annex-a")
                ? AnnexAReaderTest.example()
                : text(format).getBytes(StandardCharsets.UTF_8);
    }

    /** How many lists {@link #lists} has. */
    public static final int LISTS = 11;

    /** A workbook with every list of Annex A, three people each: ids begin with {@code L}, the list's number and a hyphen. */
    public static byte[] lists() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        for (TableSet.Table table : TableSet.of("annex-a").tables()) {
            Layout layout = table.layout();
            int list = sheets.size() + 1;
            List<List<String>> rows = new ArrayList<>();
            rows.add(layout.columns().stream().map(Layout.Column::name).toList());
            for (int i = 0; i < 3; i++) {
                String person = "L" + list + "-" + i;
                rows.add(layout.columns().stream()
                        .map(column -> column.name().equals(layout.person())
                                ? person
                                : ExampleFiles.cell(layout, column).replace("#", ""))
                        .toList());
            }
            sheets.put(table.name(), rows);
        }
        return AnnexAReaderTest.workbook(sheets);
    }

    /** The file as text, of every format that is text. */
    static String text(String format) {
        return switch (format) {
            case "cin-census" -> CinCensusReaderTest.census(CinCensusReaderTest.child(CinCensusReaderTest.EPISODE));
            case "school-census" -> SchoolCensusReaderTest.ROLL + SchoolCensusReaderTest.ANN.formatted("K");
            case "ssda903" -> LookedAfterReaderTest.EPISODES + LookedAfterReaderTest.EPISODE;
            case "ssd" -> SafeguardingReaderTest.EARLY_HELP;
            case "csc-api" -> "[" + CareApiReaderTest.CHILD + "]\n";
            case "fhir-health-visiting" -> HealthBundleReaderTest.BUNDLE;
            default -> profile(format).example();
        };
    }

    private static Profile profile(String id) {
        return Profile.ALL.stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
