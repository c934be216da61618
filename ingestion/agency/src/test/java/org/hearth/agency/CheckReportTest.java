package org.hearth.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.command.CommandLineRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes back to an agency, read as spreadsheets and machines read it. */
class CheckReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temp;

    @BeforeEach
    void checkAFolderWithNamesThatAreFormulas() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("in/+2024"));
        Files.writeString(folder.resolve("=HYPERLINK(1).csv"), """
                person_id,forename,surname,date_of_birth,contact_date,contact_type,attended
                =1+1,@SUM(A1),-2,2015-06-99,2016-06-01,extra,Y
                P2,Ann,Lark,2015-06-01,soon,extra,maybe
                """);
        assertThat(CommandLineRun.run(
                        new Main(),
                        "check",
                        "--in",
                        temp.resolve("in").toString(),
                        "--out",
                        temp.resolve("out").toString()))
                .isZero();
    }

    private String made(String file) throws IOException {
        return Files.readString(temp.resolve("out").resolve(file));
    }

    @Test
    void aSpreadsheetReadsTheTableAsTextWithItsCharactersAndNoFormula() throws IOException {
        String text = made("report.csv");
        assertThat(text)
                .startsWith("\ufefffile,line,column,kind,meaning,effect\r\n")
                .endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(temp.resolve("out/report.csv"))) {
            rows = csv.stream().toList();
        }
        assertThat(rows)
                .extracting(row -> row.getField("file") + " " + row.getField("line") + " " + row.getField("column")
                        + " " + row.getField("kind"))
                .containsExactly(
                        "'+2024/=HYPERLINK(1).csv 2 date_of_birth impossible-date",
                        "'+2024/=HYPERLINK(1).csv 3 contact_date not-a-date",
                        "'+2024/=HYPERLINK(1).csv 3 attended unknown-code");
        assertThat(rows).allSatisfy(row -> assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[=+@-].*")));
    }

    @Test
    void theSummaryForMachinesHasTheKeysThatItsSchemaSays() throws IOException {
        JsonNode schema = JSON.readTree(Path.of("check-report.schema.json").toFile());
        JsonNode report = JSON.readTree(made("report.json"));
        assertThat(keys(report)).isEqualTo(keys(schema.path("properties")));
        assertThat(keys(report.path("period"))).isEqualTo(keys(schema.at("/properties/period/properties")));
        report.fields()
                .forEachRemaining(field -> assertThat(typeOf(field.getValue()))
                        .as(field.getKey())
                        .isEqualTo(schema.at("/properties/" + field.getKey() + "/type")
                                .asText()));
    }

    private static String typeOf(JsonNode value) {
        return value.isObject() ? "object" : value.isArray() ? "array" : value.isTextual() ? "string" : "integer";
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
