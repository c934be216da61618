package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthBundleReaderTest {

    static final String BUNDLE = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"fullUrl": "urn:uuid:e1", "resource": {"resourceType": "Encounter", "id": "e1", "status": "finished",
                "type": [{"text": "Health visitor new birth visit"}], "subject": {"reference": "urn:uuid:11"}, "period": {"start": "2024-06-12T10:00:00+01:00"}}},
              {"fullUrl": "urn:uuid:11", "resource": {"resourceType": "Patient", "id": "p1", "meta": {"lastUpdated": "2026-09-01T00:00:00Z"},
                "extension": [{"url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory",
                  "valueCodeableConcept": {"coding": [{"system": "https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategory", "code": "J", "display": "Pakistani"}]}}],
                "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9434765919",
                  "extension": [{"url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus",
                    "valueCodeableConcept": {"coding": [{"code": "number-present-and-verified"}]}}]}],
                "name": [{"use": "old", "family": "Wren"}, {"use": "official", "family": "Lark", "given": ["Ann", "May"]}],
                "gender": "female", "birthDate": "2024-06-01", "address": [{"use": "home", "postalCode": "NB1 1AA", "period": {"start": "2024-06-01"}}]}},
              {"resource": {"resourceType": "Appointment", "status": "noshow", "start": "2024-07-12T09:00:00Z", "serviceType": [{"text": "6-8 week review"}],
                "participant": [{"actor": {"reference": "Practitioner/9"}}, {"actor": {"reference": "Patient/p1"}}]}},
              {"resource": {"resourceType": "EpisodeOfCare", "status": "active", "type": [{"coding": [{"display": "Universal Plus"}]}],
                "patient": {"reference": "Patient/p1"}, "period": {"start": "2024-06-20"}}},
              {"resource": {"resourceType": "Observation", "status": "final", "code": {"text": "ASQ-3 communication score"}, "subject": {"reference": "Patient/p1"},
                "effectiveDateTime": "2025-06-20", "interpretation": [{"coding": [{"code": "L"}]}]}},
              {"resource": {"resourceType": "Observation", "status": "final", "code": {"text": "Weight"}, "subject": {"reference": "Patient/p1"},
                "effectiveDateTime": "2025-06-20", "interpretation": [{"coding": [{"code": "N"}]}]}},
              {"resource": {"resourceType": "Immunization", "status": "completed", "patient": {"reference": "Patient/p1"}}}
            ]}
            """;

    @TempDir
    Path temp;

    private Said read(String text) throws IOException {
        return Said.of(Files.writeString(temp.resolve("a.fhir.json"), text), "fhir-health-visiting");
    }

    @Test
    void readsPatientsContactsLevelsAndConcerns() throws IOException {
        Said said = read(BUNDLE);
        assertThat(said.identities())
                .containsExactly(
                        "p1 FORENAME=Ann SURNAME=Lark DATE_OF_BIRTH=2024-06-01 SEX=F ETHNICITY=APKN NHS_NUMBER=9434765919");
        assertThat(said.residences()).containsExactly("p1 2024-06-01 NB11AA -");
        assertThat(said.facts())
                .containsExactly(
                        "p1 health.contact new-birth 2024-06-12",
                        "p1 health.contact-missed six-week 2024-07-12",
                        "p1 health.service-level targeted 2024-06-20",
                        "p1 health.concern development 2025-06-20");
        assertThat(said.rejections()).isEmpty();
        assertThat(said.reading.rows()).containsEntry("Observation", 2L);
    }

    @Test
    void usesNoNumberThatIsNotVerified() throws IOException {
        Said said = read(BUNDLE.replace("number-present-and-verified", "number-present-but-not-traced"));
        assertThat(said.identities()).first().asString().doesNotContain("NHS_NUMBER");
        assertThat(said.rejections()).containsExactly("a.fhir.json, record 2:4 value not-verified value-refused");
    }

    @Test
    void readsOneResourceALine() throws IOException {
        Said said = read("""
                {"resourceType": "Patient", "id": "p1", "birthDate": "2024-06", "gender": "male"}
                {"resourceType": "Encounter", "status": "finished", "type": [{"text": "Review at 2 years"}], "subject": {"reference": "Patient/p1"}, "period": {"start": "2026-06-12"}}
                {"resourceType": "Encounter", "status": "cancelled", "subject": {"reference": "Patient/p1"}, "period": {"start": "2026-06-12"}}
                """);
        assertThat(said.facts()).containsExactly("p1 health.contact two-year 2026-06-12");
        assertThat(said.rejections()).containsExactly("a.fhir.json, record 1:1 birthDate not-a-date value-refused");
    }
}
