package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenProfilesTest {

    @TempDir
    Path temp;

    @Test
    void readsPersonsOfChildrensServices() throws IOException {
        Said said = Said.of(temp, "persons.csv", """
                la_child_id,upn,nhs_number,forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,uprn,address_from
                C1,H801200001001,943 476 5919,Ann,Lark,2015-06-01,F,APKN,12 Larkspur Street,NB1 1AA,1001,2020-01-05
                C1,H801200001001,9434765918,Ann,Lark,2015-06-01,F,APKN,3 Finch Road,NB1,x,2024-03-01
                ,,,Ben,Wren,2014-02-03,M,WBRI,,,,2024-03-01
                """);
        assertThat(said.identities().get(0))
                .isEqualTo("C1 FORENAME=Ann SURNAME=Lark DATE_OF_BIRTH=2015-06-01 SEX=F ETHNICITY=APKN"
                        + " UPN=H801200001001 NHS_NUMBER=9434765919");
        assertThat(said.residences()).containsExactly("C1 2020-01-05 NB11AA 1001");
        assertThat(said.rejections())
                .containsExactlyInAnyOrder(
                        "persons.csv:3 nhs_number bad-check-digit value-refused",
                        "persons.csv:3 postcode malformed value-refused",
                        "persons.csv:3 uprn malformed value-refused",
                        "persons.csv:4 la_child_id missing-required row-refused");
    }

    @Test
    void readsEarlyHelp() throws IOException {
        Said said = Said.of(temp, "early_help.csv", """
                case_id,family_id,person_id,role,forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,uprn,\
                referral_date,referral_source,assessment_start_date,assessment_completion_date,organisation,primary_need,\
                other_needs,plan_start_date,closure_date,closure_reason
                E1,F1,P1,child,Ann,Lark,2015-06-01,F,APKN,12 Larkspur Street,NB1 1AA,1001,\
                2024-01-10,school,2024-01-20,2024-02-20,health,8.3,1.1;11.9;8.3,2024-02-25,2024-08-01,needs-met
                E2,F1,P1,child,Ann,Lark,2015-06-01,F,APKN,12 Larkspur Street,NB1 1AA,1001,\
                2025-01-10,Health Visitor,2025-01-01,,,,,,,
                """);
        assertThat(said.facts())
                .containsExactly(
                        "P1 early-help.contact school 2024-01-10",
                        "P1 early-help.assessment 8.3 2024-01-20",
                        "P1 early-help.need 8.3 2024-02-20",
                        "P1 early-help.need 1.1 2024-02-20",
                        "P1 early-help.plan-started 2024-02-25",
                        "P1 early-help.closed needs-met 2024-08-01",
                        "P1 early-help.contact health-visitor 2025-01-10");
        assertThat(said.rejections())
                .containsExactly(
                        "early_help.csv:2 other_needs unknown-code value-refused",
                        "early_help.csv:3 assessment_start_date end-before-start value-refused");
    }

    @Test
    void readsIncidentsAndMissingReports() throws IOException {
        Files.writeString(temp.resolve("missing.csv"), """
                report_no,missing_from,found_at,risk,nominal_id,forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,uprn
                M1,2025-03-01T22:30,2025-03-02T06:00,medium,N9,Ann,Lark,2015-06-01,F,APKN,,,
                """);
        Said said = Said.of(temp, "domestic_abuse.csv", """
                incident_no,incident_date,risk,role,nominal_id,forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,uprn
                D1,2025-02-01,high,victim,N1,Eve,Lark,1990-04-04,F,APKN,,NB1 1AA,1001
                D1,2025-02-01,high,child,N2,Ann,Lark,2025-06-01,F,APKN,,NB1 1AA,1001
                D1,2025-02-01,high,witness,N3,Ann,Lark,2015-06-01,F,APKN,,NB1 1AA,1001
                D2,2027-02-01,high,victim,N1,Eve,Lark,1990-04-04,F,APKN,,NB1 1AA,1001
                """);
        assertThat(said.facts())
                .containsExactlyInAnyOrder(
                        "N1 police.domestic-abuse-victim high 2025-02-01",
                        "N2 police.domestic-abuse-child high 2025-02-01",
                        "N9 police.missing medium 2025-03-01");
        assertThat(said.rejections())
                .containsExactly(
                        "domestic_abuse.csv:3 date_of_birth birth-after-event value-refused",
                        "domestic_abuse.csv:4 role unknown-code row-refused",
                        "domestic_abuse.csv:5 incident_date future-date row-refused");
    }

    @Test
    void readsHomelessnessWithTemporaryAccommodation() throws IOException {
        Said said = Said.of(temp, "homelessness.csv", """
                case_id,person_id,main_applicant,relationship,forename,surname,date_of_birth,sex,ethnicity,application_date,duty,\
                reason_for_loss,support_needs,accommodation,address_line,postcode,uprn,ta_start_date,ta_end_date,ta_address_line,\
                ta_postcode,ta_uprn,closure_date,outcome
                H1,P1,Y,applicant,Eve,Lark,1990-04-04,F,APKN,2025-02-01,relief,domestic-abuse,mental-health;debt,private-rent,\
                12 Larkspur Street,NB1 1AA,1001,2025-02-03,2025-05-01,1 Hostel Way,NB1 1EJ,2002,2025-06-01,secured-accommodation
                """);
        assertThat(said.facts())
                .containsExactly(
                        "P1 housing.homelessness-relief domestic-abuse 2025-02-01",
                        "P1 housing.support-need mental-health 2025-02-01",
                        "P1 housing.support-need debt 2025-02-01",
                        "P1 housing.temporary-accommodation-started 2025-02-03",
                        "P1 housing.temporary-accommodation-ended 2025-05-01",
                        "P1 housing.closed secured-accommodation 2025-06-01");
        assertThat(said.residences()).containsExactly("P1 2025-02-01 NB11AA 1001", "P1 2025-02-03 NB11EJ 2002");
        assertThat(said.rejections()).isEmpty();
    }

    @Test
    void readsHealthVisitorContacts() throws IOException {
        Said said = Said.of(temp, "contacts.csv", """
                person_id,nhs_number,forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,uprn,contact_date,\
                contact_type,attended,service_level,concerns
                P1,9434765919,Baby,Lark,2024-06-01,F,APKN,,NB1 1AA,1001,2024-06-12,new-birth,Y,targeted,growth;home
                P1,9434765919,Ann,Lark,2024-06-01,F,APKN,,NB1 1AA,1001,2024-07-12,six-week,N,,
                """);
        assertThat(said.facts())
                .isEqualTo(List.of(
                        "P1 health.contact new-birth 2024-06-12",
                        "P1 health.concern growth 2024-06-12",
                        "P1 health.concern home 2024-06-12",
                        "P1 health.service-level targeted 2024-06-12",
                        "P1 health.contact-missed six-week 2024-07-12"));
    }

    @Test
    void readsNoticesByTheRoleOfThePersonNamed() throws IOException {
        Said said = Said.of(temp, "ppn.csv", """
                notice_no,incident_date,submitted_on,grade,role,concerns,nominal_id,forename,surname,date_of_birth
                N1,2025-04-02,2025-04-09,medium,child,neglect;Home conditions,P1,Ann,Lark,2015-06-01
                N1,2025-04-02,2025-04-09,medium,parent,substance,P2,Eve,Lark,1990-06-01
                N1,2025-04-02,2025-04-09,medium,other,substance,P3,Tom,Wren,1980-06-01
                """);
        assertThat(said.facts())
                .containsExactly(
                        "P1 police.notice-child medium 2025-04-02 known 2025-04-09",
                        "P1 police.notice-concern neglect 2025-04-02 known 2025-04-09",
                        "P1 police.notice-concern home-conditions 2025-04-02 known 2025-04-09",
                        "P2 police.notice-adult medium 2025-04-02 known 2025-04-09",
                        "P2 police.notice-concern substance 2025-04-02 known 2025-04-09");
        assertThat(said.rejections()).isEmpty();
    }

    @Test
    void readsStepsOfRecoveryWithTheirAmountFromLiablePeopleAlone() throws IOException {
        Said said = Said.of(temp, "council_tax.csv", """
                account_ref,person_id,liability,forename,surname,date_of_birth,postcode,occupied_from,single_person_discount,recovery_date,recovery_stage,arrears
                A1,B1,liable,Eve,Lark,1990-06-01,NB1 1AA,2022-09-01,N,2025-07-01,Summons,612.40
                A1,B2,resident,Tom,Lark,1990-06-01,NB1 1AA,2022-09-01,N,2025-07-01,Summons,612.40
                A2,B3,liable,Ida,Wren,1990-06-01,NB1 1AA,2022-09-01,Y,2025-07-01,reminder,-5
                """);
        assertThat(said.facts())
                .containsExactly(
                        "B1 benefits.council-tax-recovery summons 612.40 2025-07-01",
                        "B3 benefits.council-tax-recovery reminder 2025-07-01",
                        "B3 benefits.single-adult 2022-09-01");
        assertThat(said.rejections()).containsExactly("council_tax.csv:4 arrears not-a-number value-refused");
    }

    @Test
    void aChildBornIntoATenancyLivesThereFromBirth() throws IOException {
        Said said = Said.of(temp, "social_housing.csv", """
                tenancy_ref,person_id,role,forename,surname,date_of_birth,postcode,tenancy_type,tenancy_start_date,tenancy_end_date,arrears_date,notice_date,notice_type
                T1,S1,child,Ann,Lark,2023-06-01,NB1 1AA,secure,2021-05-10,,,,
                T1,S2,tenant,Eve,Lark,1990-06-01,NB1 1AA,secure,2021-05-10,,,,
                """);
        assertThat(said.residences()).containsExactly("S1 2023-06-01 NB11AA -", "S2 2021-05-10 NB11AA -");
        assertThat(said.rejections()).isEmpty();
    }

    @Test
    void anEndWithoutAStartIsRefused() throws IOException {
        Said said = Said.of(temp, "youth_justice.csv", """
                case_id,child_id,forename,surname,date_of_birth,referral_date,referral_source,offence_date,offence_type,outcome_date,outcome,intervention_start_date,intervention_type,intervention_end_date
                Y1,C1,Ann,Lark,2011-06-01,2025-01-10,police,2025-01-02,criminal-damage,2025-02-14,community-resolution,,diversion,2025-06-20
                """);
        assertThat(said.facts())
                .containsExactly(
                        "C1 youth-justice.referral police 2025-01-10",
                        "C1 youth-justice.offence criminal-damage 2025-01-02 known 2025-01-10",
                        "C1 youth-justice.outcome community-resolution 2025-02-14");
        assertThat(said.rejections())
                .containsExactly("youth_justice.csv:2 intervention_end_date end-without-start value-refused");
    }
}
