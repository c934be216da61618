package org.hearth.extract;

import java.util.List;
import java.util.Set;

/** One small right file of each format. */
final class Examples {

    private static final String PERSON = "Ann,Lark,2015-06-01,F,APKN,12 Larkspur Street,NB1 1AA,1001";

    private Examples() {}

    /** Every format's name. */
    static List<String> formats() {
        return Formats.all().stream().map(Format::id).toList();
    }

    /** The names of the formats that are hearth's own. */
    static List<String> openProfiles() {
        return formats().stream()
                .filter(id -> !Set.of("cin-census", "school-census").contains(id))
                .toList();
    }

    static String fileName(String format) {
        return switch (format) {
            case "cin-census" -> "CIN_Census_2026.xml";
            case "school-census" -> "2025_autumn_pupilonroll.csv";
            default -> Formats.named(format).orElseThrow().example();
        };
    }

    static String of(String format) {
        return switch (format) {
            case "cin-census" -> CinCensusReaderTest.census(CinCensusReaderTest.child(CinCensusReaderTest.EPISODE));
            case "school-census" -> SchoolCensusReaderTest.ROLL + SchoolCensusReaderTest.ANN.formatted("K");
            case "persons" ->
                "la_child_id,upn,nhs_number,forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,uprn,"
                        + "address_from\nC1,H801200001001,9434765919," + PERSON + ",2020-01-05\n";
            case "early-help" ->
                "case_id,family_id,person_id,role,forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,"
                        + "uprn,referral_date,referral_source,assessment_start_date,assessment_completion_date,organisation,"
                        + "primary_need,other_needs,plan_start_date,closure_date,closure_reason\nE1,F1,P1,child,"
                        + PERSON
                        + ",2024-01-10,school,2024-01-20,2024-02-20,health,8.3,1.1;5.1,2024-02-25,2024-08-01,needs-met\n";
            case "domestic-abuse" ->
                "incident_no,incident_date,risk,role,nominal_id,forename,surname,date_of_birth,sex,ethnicity,"
                        + "address_line,postcode,uprn\nD1,2025-02-01,high,child,N1," + PERSON + "\n";
            case "missing" ->
                "report_no,missing_from,found_at,risk,nominal_id,forename,surname,date_of_birth,sex,ethnicity,"
                        + "address_line,postcode,uprn\nM1,2025-03-01T22:30,2025-03-02T06:00,medium,N1," + PERSON + "\n";
            case "homelessness" ->
                "case_id,person_id,main_applicant,relationship,forename,surname,date_of_birth,sex,ethnicity,"
                        + "address_line,postcode,uprn,application_date,duty,reason_for_loss,support_needs,accommodation,"
                        + "ta_start_date,ta_end_date,ta_address_line,ta_postcode,ta_uprn,closure_date,outcome\nH1,P1,N,child,"
                        + PERSON
                        + ",2025-02-01,main,rent-arrears,debt,social-rent,2025-02-03,2025-05-01,1 Hostel Way,NB1 1EJ,2002,"
                        + "2025-06-01,contact-lost\n";
            case "health-visiting" ->
                "person_id,nhs_number,forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,uprn,"
                        + "contact_date,contact_type,attended,service_level,concerns\nP1,9434765919," + PERSON
                        + ",2016-06-12,one-year,Y,targeted,growth;home\n";
            default -> throw new IllegalArgumentException(format);
        };
    }
}
