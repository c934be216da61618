package org.hearth.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CensusXmlTest {

    @TempDir
    static Path directory;

    static Extracts northbrook;

    @BeforeAll
    static void live() {
        northbrook = Extracts.of(directory, 900, 5);
    }

    @ParameterizedTest
    @CsvSource({"2022, 2024", "2023, 2024", "2024, 2024", "2025, 2025", "2026, 2026", "2027, 2026"})
    void isValidAgainstTheSchemaOfItsYear(int year, int schemaYear) throws Exception {
        Optional<Path> schemas = schemas();
        assumeTrue(schemas.isPresent(), "the Department's schemas are not beside this project");
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schemas.orElseThrow()
                        .resolve("CIN_schema_" + schemaYear + ".xsd")
                        .toFile());
        Path file = northbrook.file("childrens-services", "CIN_Census_" + year + ".xml");
        schema.newValidator().validate(new StreamSource(file.toFile()));
        assertThat(Files.readString(file)).contains("<CINreferralDate>", "<AssessmentFactors>");
    }

    @Test
    void carriesACaseThatIsOpenAtAYearsEndIntoTheNextFile() throws Exception {
        String before = Files.readString(northbrook.file("childrens-services", "CIN_Census_2024.xml"));
        String after = Files.readString(northbrook.file("childrens-services", "CIN_Census_2025.xml"));
        assertThat(northbrook.rows("childrens-services", "persons.csv"))
                .anyMatch(row ->
                        before.contains(row.getField("la_child_id")) && after.contains(row.getField("la_child_id")));
        assertThat(before).doesNotContain("<CINclosureDate>2024-04", "<Sex>").contains("<GenderCurrent>");
        assertThat(after).contains("<Sex>").doesNotContain("<GenderCurrent>");
    }

    private static Optional<Path> schemas() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path formats = at.resolve("shared/data/formats/cin");
            if (Files.isDirectory(formats)) {
                return Optional.of(formats);
            }
        }
        return Optional.empty();
    }
}
