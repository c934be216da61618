package org.hearth.northbrook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A mother and a child with grave signs at three agencies, added to simulated extracts as the agencies would record them. */
final class PlantedHousehold {

    static final String SURNAME = "Zanthorpe";
    static final String CHILD_FORENAME = "Brundisha";
    static final String MOTHER_FORENAME = "Ilvaretta";
    static final String STREET = "Quillmere Row";
    static final String POSTCODE = "NB1 1AA";
    static final String UPRN = "990000000017";
    static final String CHILD_BIRTH = "2013-02-17";
    static final String CHILD_NOMINAL = "NOM-PLANTED-CHILD";
    static final String MOTHER_NOMINAL = "NOM-PLANTED-MOTHER";

    private PlantedHousehold() {}

    static void addTo(Path extracts) throws IOException {
        Path police = extracts.resolve("police/2026-10-01");
        List<String> days = List.of(
                "2025-11-03", "2026-01-17", "2026-03-09", "2026-05-22", "2026-07-04", "2026-08-15", "2026-09-12");
        for (String day : days) {
            incident(police, day, "victim", MOTHER_NOMINAL, MOTHER_FORENAME, "1988-06-21", "F");
            incident(police, day, "child", CHILD_NOMINAL, CHILD_FORENAME, CHILD_BIRTH, "F");
        }
        for (String day : List.of("2026-06-02", "2026-07-19", "2026-09-01")) {
            append(
                    police.resolve("missing.csv"),
                    person(CHILD_FORENAME, CHILD_BIRTH, "F"),
                    Map.of(
                            "report_no", "MIS" + day,
                            "missing_from", day + "T20:00:00",
                            "found_at", day + "T23:30:00",
                            "risk", "high",
                            "nominal_id", CHILD_NOMINAL));
        }
        append(
                extracts.resolve("housing/2026-10-01/homelessness.csv"),
                person(MOTHER_FORENAME, "1988-06-21", "F"),
                Map.of(
                        "case_id", "HPLANT1",
                        "person_id", "HPPLANT1",
                        "main_applicant", "Y",
                        "application_date", "2026-06-11",
                        "duty", "prevention"));
        schoolTerm(extracts.resolve("schools/2026-10-01"), "2025_autumn", "2025-Nov-10 00:00:00");
        schoolTerm(extracts.resolve("schools/2026-10-01"), "2026_spring", "2026-Feb-10 00:00:00");
        schoolTerm(extracts.resolve("schools/2026-10-01"), "2026_summer", "2026-May-19 00:00:00");
    }

    /** A further incident of the mother, for tests of what later facts may change. */
    static void incident(Path police, String day) throws IOException {
        incident(police, day, "victim", MOTHER_NOMINAL, MOTHER_FORENAME, "1988-06-21", "F");
    }

    /** A delivery of the police with an incident of the mother at another address, under another date of birth. */
    static void deliverIncidentElsewhere(Path police, String delivery, String day) throws IOException {
        emptyDelivery(police, delivery);
        Map<String, String> mother = new HashMap<>(person(MOTHER_FORENAME, "1978-06-21", "F"));
        mother.putAll(Map.of("uprn", "990000000025", "address_line", "9 " + STREET));
        append(
                police.resolve(delivery).resolve("domestic_abuse.csv"),
                mother,
                Map.of(
                        "incident_no",
                        "DAP" + day,
                        "incident_date",
                        day,
                        "risk",
                        "high",
                        "role",
                        "victim",
                        "nominal_id",
                        MOTHER_NOMINAL));
    }

    /** A delivery of the police that says nothing: tables with their headers alone. */
    static void emptyDelivery(Path police, String delivery) throws IOException {
        Path folder = Files.createDirectories(police.resolve(delivery));
        for (String file : List.of("domestic_abuse.csv", "missing.csv")) {
            try (var lines = Files.lines(police.resolve("2026-10-01").resolve(file), StandardCharsets.UTF_8)) {
                Files.writeString(folder.resolve(file), lines.findFirst().orElseThrow() + "\n");
            }
        }
    }

    private static void incident(
            Path police, String day, String role, String nominal, String forename, String birth, String sex)
            throws IOException {
        append(
                police.resolve("domestic_abuse.csv"),
                person(forename, birth, sex),
                Map.of(
                        "incident_no", "DAP" + day,
                        "incident_date", day,
                        "risk", "high",
                        "role", role,
                        "nominal_id", nominal));
    }

    private static void schoolTerm(Path schools, String term, String excludedOn) throws IOException {
        String pupil = "planted-" + term;
        append(
                schools.resolve(term + "_pupilonroll.csv"),
                Map.of(
                        "pupilonrolltableid", pupil,
                        "NativeId", "SCH1",
                        "dob", "2013-Feb-17 00:00:00",
                        "surname", SURNAME,
                        "forename", CHILD_FORENAME,
                        "upn", "Q998201300017",
                        "sex", "F",
                        "entrydate", "2024-Sep-03 00:00:00",
                        "termlysessionspossible", "120"),
                Map.of("enrolstatus", "C", "senprovision", "K", "ncyearactual", "8", "ethnicity", "WBRI"));
        append(
                schools.resolve(term + "_addressesonroll.csv"),
                Map.of(
                        "pupilonrolltableid", pupil,
                        "uniquepropertyreferencenumber", UPRN,
                        "postcode", POSTCODE,
                        "street", STREET,
                        "paon", "7"),
                Map.of());
        append(
                schools.resolve(term + "_termlysessiondetailsonroll.csv"),
                Map.of("pupilonrolltableid", pupil, "sessions", "52", "attendancereason", "O"),
                Map.of());
        append(
                schools.resolve(term + "_termlyexclusionsonroll.csv"),
                Map.of(
                        "pupilonrolltableid", pupil,
                        "startdate", excludedOn,
                        "sessions", "8",
                        "reason1", "PA",
                        "category", "SUSP"),
                Map.of());
    }

    private static Map<String, String> person(String forename, String birth, String sex) {
        return Map.of(
                "forename", forename,
                "surname", SURNAME,
                "date_of_birth", birth,
                "sex", sex,
                "address_line", "7 " + STREET,
                "postcode", POSTCODE,
                "uprn", UPRN);
    }

    /** Adds a row to a CSV file, each value under its header, the rest empty. */
    private static void append(Path csv, Map<String, String> first, Map<String, String> second) throws IOException {
        String header;
        try (var lines = Files.lines(csv, StandardCharsets.UTF_8)) {
            header = lines.findFirst().orElseThrow();
        }
        List<String> columns = Arrays.asList(header.split(",", -1));
        for (Map<String, String> values : List.of(first, second)) {
            if (!columns.containsAll(values.keySet())) {
                throw new IllegalStateException(
                        "Cannot plant in " + csv.getFileName() + ": it has the columns " + columns);
            }
        }
        String row = columns.stream()
                .map(column -> first.getOrDefault(column, second.getOrDefault(column, "")))
                .collect(Collectors.joining(","));
        Files.writeString(csv, row + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }
}
