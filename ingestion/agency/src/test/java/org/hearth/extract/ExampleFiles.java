package org.hearth.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.extract.layout.Layout;
import org.hearth.extract.layout.Profile;
import org.hearth.extract.layout.TableSet;
import org.hearth.extract.lookedafter.LookedAfterColumn;
import org.hearth.extract.lookedafter.LookedAfterTable;

/** Right files of every table of every format that is text, each of six people. */
public final class ExampleFiles {

    private static final int PEOPLE = 6;
    private static final Pattern VARIABLE = Pattern.compile("#");

    private ExampleFiles() {}

    /** The files of a format; none of a workbook. */
    public static List<ExampleFile> of(String format) {
        return switch (format) {
            case "annex-a" -> List.of();
            case "cin-census" -> List.of(census());
            case "csc-api" -> List.of(payload());
            case "fhir-health-visiting" -> List.of(bundle(), resources());
            case "ssda903" ->
                Stream.concat(tables(lookedAfter(), "C#").stream(), Stream.of(lookedAfterXml()))
                        .toList();
            case "school-census" ->
                Stream.concat(tables(onRoll(), "p#").stream(), tables(offRoll(), "q#").stream())
                        .toList();
            case "ssd" -> tables(safeguarding(), "P#");
            default -> List.of(profile(format));
        };
    }

    private static List<String> people(String id) {
        return six(i -> numbered(id, i));
    }

    /** Numbers that no one change of a byte turns into each other. */
    private static String numbered(String text, int number) {
        return VARIABLE.matcher(text).replaceAll(String.valueOf(number).repeat(3));
    }

    private static List<String> six(IntFunction<String> of) {
        return IntStream.range(0, PEOPLE).mapToObj(of).toList();
    }

    private static List<String> records(String template) {
        return six(i -> numbered(template, i));
    }

    /** A file for each table, with the others beside it; a table's row has # where the person's number stands. */
    private static List<ExampleFile> tables(Map<String, List<String>> tables, String person) {
        List<ExampleFile> files = new ArrayList<>();
        tables.forEach((name, lines) -> {
            Map<String, String> beside = new LinkedHashMap<>();
            tables.forEach((other, text) -> {
                if (!other.equals(name)) {
                    beside.put(other, text.get(0) + "\n" + String.join("", records(text.get(1) + "\n")));
                }
            });
            files.add(new ExampleFile(
                    name, lines.get(0) + "\n", records(lines.get(1) + "\n"), "", "", people(person), beside));
        });
        return files;
    }

    private static ExampleFile census() {
        String[] around = CinCensusReaderTest.census("@").split("@", -1);
        String child =
                CinCensusReaderTest.child(CinCensusReaderTest.EPISODE).strip().replace(">C1<", ">C#<");
        return new ExampleFile(
                "CIN_Census_2026.xml", around[0], records(child), "\n", around[1], people("C#"), Map.of());
    }

    private static ExampleFile lookedAfterXml() {
        String child = LookedAfterReaderTest.XML_CHILD.strip().replace(">C1<", ">C#<");
        return new ExampleFile(
                "SSDA903_2021.xml",
                "<?xml version=\"1.0\"?>\n<EXPSSDA903>\n",
                records(child),
                "\n",
                "\n</EXPSSDA903>\n",
                people("C#"),
                Map.of());
    }

    private static ExampleFile payload() {
        String child = CareApiReaderTest.CHILD.strip().replace("\"C1\"", "\"C#\"");
        return new ExampleFile("csc_api_2026-10-01.json", "[", records(child), ",\n", "]\n", people("C#"), Map.of());
    }

    private static final String PATIENT =
            "{\"resource\": {\"resourceType\": \"Patient\", \"id\": \"p#\", \"birthDate\": \"2024-06-01\", \"gender\": \"male\"}}";

    private static ExampleFile bundle() {
        return new ExampleFile(
                "contacts.fhir.json",
                "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [\n",
                records(PATIENT),
                ",\n",
                "]}\n",
                people("p#"),
                Map.of());
    }

    private static ExampleFile resources() {
        String line = PATIENT.replace("{\"resource\": ", "").replace("}}", "}");
        return new ExampleFile(
                "patients.fhir.ndjson",
                line.replace("p#", "first") + "\n",
                records(line),
                "\n",
                "\n",
                people("p#"),
                Map.of());
    }

    private static Map<String, List<String>> lookedAfter() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        Map<String, String> rows = Map.ofEntries(
                Map.entry("header", "C#,2,01/06/2010,WBRI,UN4,0,"),
                Map.entry("episodes", "C#,10/05/2023,S,C1,N1,U6,PR1,10/03/2024,E4A,,NB1 1AA,NB1 1EJ,SC1234567"),
                Map.entry("uasc", "C#,2,01/06/2010,01/06/2028"),
                Map.entry("reviews", "C#,01/06/2010,10/06/2023,PN1"),
                Map.entry("oc2", "C#,01/06/2010,17,,1,1,1,1,1,0,,"),
                Map.entry("oc3", "C#,01/06/2004,YES,F1,B1"),
                Map.entry("ad1", "C#,01/06/2010,10/06/2023,10/07/2023,0,1,M1,L0"),
                Map.entry("placed_for_adoption", "C#,01/06/2010,10/06/2023,10/07/2023,RD1"),
                Map.entry("previous_permanence", "C#,01/06/2010,P1,,"),
                Map.entry("missing", "C#,01/06/2010,M,10/06/2023,11/06/2023"),
                Map.entry("social_worker", "C#,01/06/2010,W1,10/06/2023,11/06/2023,MANAGE"),
                Map.entry("dolo", "C#,01/06/2010,10/06/2023,11/06/2023"));
        for (LookedAfterTable table : LookedAfterTable.ALL) {
            String header =
                    table.columns().stream().map(LookedAfterColumn::name).collect(Collectors.joining(","));
            tables.put("SSDA903_2024_" + table.name() + ".csv", List.of(header, rows.getOrDefault(table.name(), "C#")));
        }
        return tables;
    }

    private static Map<String, List<String>> onRoll() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put(
                "2025_autumn_pupilonroll.csv",
                List.of(
                        SchoolCensusReaderTest.ROLL.strip(),
                        "p#,S1,2015-Jun-01 00:00:00,Lark,Ann,,F,2025-Sep-04 00:00:00,140.0,K"));
        tables.put(
                "2025_autumn_addressesonroll.csv",
                List.of("pupilonrolltableid,uniquepropertyreferencenumber,postcode", "p#,101,NB1 1AA"));
        tables.put(
                "2025_autumn_fsmperiodsonroll.csv",
                List.of("pupilonrolltableid,fsmstartdate,fsmenddate", "p#,2025-Sep-10 00:00:00,"));
        tables.put("2025_autumn_senneeds.csv", List.of("pupilonrolltableid,sentype,sentyperank", "p#,SEMH,1"));
        tables.put(
                "2025_autumn_termlysessiondetailsonroll.csv",
                List.of("pupilonrolltableid,attendancereason,sessions", "p#,I,14.0"));
        tables.put(
                "2025_autumn_summerhalfterm2sessiondetailsonroll.csv",
                List.of("pupilonrolltableid,attendancereason,sessions", "p#,I,4.0"));
        tables.put(
                "2025_autumn_termlyexclusionsonroll.csv",
                List.of(
                        "pupilonrolltableid,startdate,sessions,reason1,category",
                        "p#,2025-Nov-03 00:00:00,6.0,DB,SUSP"));
        return tables;
    }

    private static Map<String, List<String>> offRoll() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        onRoll().forEach((name, lines) -> {
            String off = lines.get(0).replace("pupilonroll", "pupilnolongeronroll");
            boolean pupils = name.contains("pupilonroll");
            if (!name.contains("senneeds")) {
                tables.put(
                        name.replace("pupilonroll", "pupilnolongeronroll")
                                .replace("onroll.", "offroll.")
                                .replace("nolongeroffroll", "nolongeronroll"),
                        List.of(
                                pupils ? off + ",leavingdate" : off,
                                lines.get(1).replace("p#", "q#") + (pupils ? ",2025-Oct-20 00:00:00" : "")));
            }
        });
        return tables;
    }

    private static Map<String, List<String>> safeguarding() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (TableSet.Table table : TableSet.of("ssd").tables()) {
            Layout layout = table.layout();
            String header = layout.columns().stream().map(Layout.Column::name).collect(Collectors.joining(","));
            String row = layout.columns().stream()
                    .map(column -> column.name().endsWith("person_id") ? "P#" : cell(layout, column))
                    .collect(Collectors.joining(","));
            tables.put(table.name() + ".csv", List.of(header, row));
        }
        return tables;
    }

    static String cell(Layout layout, Layout.Column column) {
        String name = column.name().substring(column.name().indexOf('_') + 1);
        return switch (column.kind()) {
            case ID, UNREAD ->
                name.contains("identifier_type")
                        ? "NHS Number"
                        : name.contains("identifier_value") ? "9434765919" : name.endsWith("id") ? name + "#" : "";
            case DATE -> name.contains("end") || name.contains("close") ? "2025-09-01" : "2025-01-10";
            case CODE, CODES ->
                layout.codes(column).map(list -> list.codes().get(0).text()).orElse("");
            case AMOUNT -> "7";
            case FORENAME -> "Ann";
            case SURNAME -> "Lark";
            case DATE_OF_BIRTH, BIRTH_OR_DUE -> "2015-06-01";
            case SEX -> "F";
            case ETHNICITY -> "APKN";
            case UPN -> "H801200001001";
            case NHS_NUMBER -> "9434765919";
            case POSTCODE -> "NB1 1AA";
            case UPRN -> "101";
        };
    }

    /** The example of a profile with the person's own number at the end of each id. */
    private static ExampleFile profile(String format) {
        Profile profile = Profile.ALL.stream()
                .filter(each -> each.id().equals(format))
                .findFirst()
                .orElseThrow();
        List<String> lines = profile.example().lines().toList();
        List<String> columns = List.of(lines.get(0).split(",", -1));
        int person = columns.indexOf(profile.layout().person());
        String[] cells = lines.get(1).split(",", -1);
        for (int i = 0; i < cells.length; i++) {
            String column = columns.get(i);
            boolean isId = profile.layout().columns().stream()
                    .anyMatch(each -> each.name().equals(column) && each.kind() == Layout.Kind.ID);
            cells[i] = isId ? cells[i] + "#" : cells[i];
        }
        String row = String.join(",", cells) + "\n";
        return new ExampleFile(
                Examples.fileName(format), lines.get(0) + "\n", records(row), "", "", people(cells[person]), Map.of());
    }
}
