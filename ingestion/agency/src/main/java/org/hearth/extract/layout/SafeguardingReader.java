package org.hearth.extract.layout;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.extract.Defect;
import org.hearth.extract.FileBytes;
import org.hearth.extract.FormatReader;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Likeness;
import org.hearth.extract.Reading;
import org.hearth.extract.Sample;
import org.hearth.extract.Statement;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.file.CsvTable;
import org.hearth.extract.layout.TableSet.Table;
import org.hearth.extract.value.Cells;
import org.hearth.extract.value.CodeLists;
import org.hearth.extract.value.Day;

/**
 * The Standard Safeguarding Dataset of Data to Insight as one CSV a table, {@code ssd_person.csv} and so on. Tables that hearth
 * has no use for are counted and left alone.
 */
public final class SafeguardingReader implements FormatReader {

    static final TableSet TABLES = TableSet.of("ssd");

    /** Tells a table of the set by its columns. */
    public static final Likeness LIKENESS = Likeness.either(TABLES.tables().stream()
            .map(table -> Likeness.columns(table.layout().needed()))
            .toList());

    private static final String FACTORS = "ssd_assessment_factors";
    private static final String REVIEWS = "ssd_cla_reviews";

    /** A code, and what is said of it: {@code "2B"}, or {@code "2B": "Yes"}. */
    private static final Pattern CODE =
            Pattern.compile("\"\\s*([0-9]{1,2}[A-Fa-f]?)\\b[^\":,]*\"?(?:\\s*:\\s*\"?(\\w+))?");

    private static final Set<String> NO = Set.of("no", "n", "false", "0", "null");
    private static final int LONGEST_LIST = 4000;

    /** The assessment that a factor belongs to. */
    private record Assessment(String person, LocalDate day) {}

    private final Map<String, Assessment> assessments = new HashMap<>();

    /** Whose each time in care is. */
    private final Map<String, String> inCare = new HashMap<>();

    @Override
    public void read(List<Path> files, Reading reading) {
        // Factors name an assessment and reviews a time in care, and neither a person: what they point to comes first.
        files.stream()
                .sorted(Comparator.comparing(SafeguardingReader::isPointing).thenComparing(SafeguardingReader::name))
                .forEach(file -> reading.attempt(() -> read(file, reading)));
    }

    private void read(Path file, Reading reading) {
        Optional<Table> known = table(file);
        if (known.isEmpty()) {
            String name = name(file).replaceFirst("\\.csv$", "");
            String table = name.matches("ssd_[a-z0-9_]{1,60}") ? name : "another table";
            CsvTable.of(table, List.of(), Sample.of(file).columns()).read(file, reading, cells -> {});
            return;
        }
        Table table = known.get();
        CsvTable csv = CsvTable.of(
                table.name(), table.layout().needed(), table.layout().optional());
        csv.read(file, reading, cells -> row(table, cells, reading));
    }

    private static boolean isPointing(Path file) {
        return table(file)
                .filter(table -> table.name().equals(FACTORS) || table.name().equals(REVIEWS))
                .isPresent();
    }

    private static Optional<Table> table(Path file) {
        String name = name(file);
        return TABLES.tables().stream()
                .filter(table -> name.matches("(.*_)?" + table.name() + "\\.csv")
                        || name.equals(table.name().substring(4) + ".csv"))
                .findFirst()
                .or(() -> Header.of(List.copyOf(Sample.of(file).columns()), TABLES.tables())
                        .map(Header::table));
    }

    private static String name(Path file) {
        return FileBytes.name(file).toLowerCase(Locale.ROOT);
    }

    private void row(Table table, Cells cells, Reading reading) {
        switch (table.name()) {
            case FACTORS -> factors(cells, reading);
            case REVIEWS -> review(cells, reading);
            case "ssd_linked_identifiers" -> identifier(table, cells, reading);
            case "ssd_cin_assessments" -> {
                assessment(cells);
                LayoutRow.state(table.layout(), cells, reading);
            }
            case "ssd_cla_episodes" -> {
                inCare.putIfAbsent(cells.key("clae_cla_id"), cells.key("clae_person_id"));
                LayoutRow.state(table.layout(), cells, reading);
            }
            case "ssd_cla_placement" -> {
                inCare.putIfAbsent(cells.key("clap_cla_id"), cells.key("clap_person_id"));
                LayoutRow.state(table.layout(), cells, reading);
            }
            default -> LayoutRow.state(table.layout(), cells, reading);
        }
    }

    private void review(Cells cells, Reading reading) {
        String id = cells.id("clar_cla_id");
        if (id.isEmpty()) {
            return;
        }
        String person = inCare.getOrDefault(id, "");
        if (person.isEmpty()) {
            cells.refuseRow("clar_cla_id", Defect.NO_SUCH_CARE);
            return;
        }
        Optional<String> took = cells.code("clar_cla_review_participation", CodeLists.named("cla.review"));
        cells.date("clar_cla_review_date")
                .ifPresent(
                        day -> reading.state(Fact.of(person, "cla.review", day).code(took)));
    }

    private void assessment(Cells cells) {
        String id = cells.key("cina_assessment_id");
        String person = cells.key("cina_person_id");
        if (!id.isEmpty() && !person.isEmpty()) {
            Day.of(cells.raw("cina_assessment_auth_date"))
                    .ifPresent(day -> assessments.put(id, new Assessment(person, day)));
        }
    }

    private void factors(Cells cells, Reading reading) {
        String id = cells.id("cinf_assessment_id");
        String list = cells.raw("cinf_assessment_factors_json");
        Assessment assessment = assessments.get(id);
        if (assessment == null || list.length() > LONGEST_LIST) {
            if (!id.isEmpty()) {
                cells.refuseRow("cinf_assessment_id", assessment == null ? Defect.NO_SUCH_ASSESSMENT : Defect.TOO_LONG);
            }
            return;
        }
        Matcher codes = CODE.matcher(list);
        while (codes.find()) {
            if (codes.group(2) != null && NO.contains(codes.group(2).toLowerCase(Locale.ROOT))) {
                continue;
            }
            Optional<String> code = CodeLists.ASSESSMENT_FACTOR.find(codes.group(1));
            if (code.isEmpty()) {
                cells.refuse("cinf_assessment_factors_json", Defect.UNKNOWN_CODE);
            } else {
                reading.state(Fact.of(assessment.person, "cin.assessment-factor", assessment.day)
                        .code(code));
            }
        }
    }

    /** Numbers of which hearth makes keys; those of other types are not read. */
    private static void identifier(Table table, Cells cells, Reading reading) {
        String person = cells.id(table.layout().person());
        String type = Header.folded(cells.raw("link_identifier_type"));
        if (cells.refused()) {
            return;
        }
        LocalDate stated = reading.terms().delivered().orElse(LocalDate.EPOCH);
        if (type.contains("nhs")) {
            cells.nhsNumber("link_identifier_value")
                    .ifPresent(number -> reading.state(
                            new Statement.Identity(person, stated, Map.of(IdentityItem.NHS_NUMBER, number))));
        } else if (type.contains("upn") || type.contains("uniquepupil")) {
            cells.upn("link_identifier_value")
                    .ifPresent(upn ->
                            reading.state(new Statement.Identity(person, stated, Map.of(IdentityItem.UPN, upn))));
        }
    }
}
