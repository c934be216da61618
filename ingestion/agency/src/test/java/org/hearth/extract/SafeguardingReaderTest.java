package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeguardingReaderTest {

    static final String EARLY_HELP = """
            earl_episode_id,earl_person_id,earl_episode_start_date,earl_episode_end_date,earl_episode_reason,earl_episode_end_reason,earl_episode_organisation,earl_episode_worker_id
            E1,P1,2024-01-10 00:00:00.000,2024-06-01,Family asked for help,Needs met,Oak School,W1
            """;

    @TempDir
    Path temp;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    @Test
    void readsPeopleAddressesAndWhatHappenedFromOneFileATable() throws IOException {
        write("ssd_person.csv", """
                pers_person_id,pers_upn,pers_forename,pers_surname,pers_sex,pers_gender,pers_ethnicity,pers_dob,pers_expected_dob
                P1,H801200001001,Ann,Lark,F,,APKN,2015-06-01,
                P2,,Unborn,Lark,U,,NOBT,2026-12-01,2026-12-01
                """);
        write("ssd_address.csv", """
                addr_table_id,addr_person_id,addr_address_type,addr_address_start_date,addr_address_end_date,addr_address_postcode,addr_address_json
                1,P1,HOME,01/02/2020,,NB1 1AA,{}
                """);
        write("ssd_early_help_episodes.csv", EARLY_HELP);
        write("ssd_cin_episodes.csv", """
                cine_referral_id,cine_person_id,cine_referral_date,cine_cin_primary_need_code,cine_referral_source_code,cine_referral_nfa,cine_close_reason,cine_close_date
                R1,P1,2025-01-10,N4,2A,N,RC7,2025-09-01
                R2,P1,2024-01-10,N1,6,Y,,2024-01-20
                """);
        write("ssd_assessment_factors.csv", """
                cinf_table_id,cinf_assessment_id,cinf_assessment_factors_json
                1,A1,"[""1B"",""3A""]"
                2,A9,"[""1B""]"
                """);
        write("ssd_cin_assessments.csv", """
                cina_assessment_id,cina_person_id,cina_referral_id,cina_assessment_start_date,cina_assessment_auth_date
                A1,P1,R1,2025-01-15,2025-02-20
                """);
        write("ssd_linked_identifiers.csv", """
                link_table_id,link_person_id,link_identifier_type,link_identifier_value,link_valid_from_date,link_valid_to_date
                1,P1,NHS Number,9434765919,,
                2,P1,National Insurance Number,QQ123456C,,
                """);
        write("ssd_voice_of_child.csv", "voch_table_id,voch_person_id\n1,P1\n");
        Said said = Said.of(temp);
        assertThat(said.facts())
                .containsExactlyInAnyOrder(
                        "P1 cin.early-help-started 2024-01-10",
                        "P1 cin.early-help-ended 2024-06-01",
                        "P1 cin.referral 2A 2025-01-10",
                        "P1 cin.opened N4 2025-01-10",
                        "P1 cin.closed RC7 2025-09-01",
                        "P1 cin.referral 6 2024-01-10",
                        "P1 cin.assessment 2025-02-20",
                        "P1 cin.assessment-factor 1B 2025-02-20",
                        "P1 cin.assessment-factor 3A 2025-02-20");
        assertThat(said.identities())
                .containsExactlyInAnyOrder(
                        "P1 FORENAME=Ann SURNAME=Lark DATE_OF_BIRTH=2015-06-01 SEX=F ETHNICITY=APKN UPN=H801200001001",
                        "P2 FORENAME=Unborn SURNAME=Lark DATE_OF_BIRTH=2026-12-01 ETHNICITY=NOBT",
                        "P1 NHS_NUMBER=9434765919");
        assertThat(said.residences()).containsExactly("P1 2020-02-01 NB11AA -");
        assertThat(said.rejections())
                .containsExactly("ssd_assessment_factors.csv:3 cinf_assessment_id no-such-assessment row-refused");
        assertThat(said.reading.rows())
                .containsEntry("ssd_early_help_episodes", 1L)
                .containsEntry("ssd_person", 2L);
    }

    @Test
    void tellsATableByItsHeaderWhateverItsName() throws IOException {
        assertThat(Said.of(temp, "eh.csv", EARLY_HELP).facts()).hasSize(2);
    }
}
