package org.hearth.extract;

import java.util.List;
import java.util.Optional;

/**
 * The codes each format may hold. Lists of the Department for Education are those of its XML schemas; the others belong to
 * hearth's open profiles, described in this module's README.
 */
public final class CodeLists {

    public static final CodeList SEX = CodeList.of("sex", "M F");
    /** Ethnicity as the Children in Need census has it; the School Census adds finer ones, see {@link #ethnicity}. */
    public static final CodeList ETHNICITY = CodeList.of(
            "ethnicity",
            "WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH" + " REFU NOBT");

    public static final CodeList DISABILITY =
            CodeList.of("disability", "NONE MOB HAND PC INC COMM LD HEAR VIS BEH CON AUT DDA");
    public static final CodeList REFERRAL_SOURCE =
            CodeList.of("referral source", "1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10");
    public static final CodeList PRIMARY_NEED = CodeList.of("primary need", "N1 N2 N3 N4 N5 N6 N7 N8 N9 N0");
    public static final CodeList REASON_FOR_CLOSURE =
            CodeList.of("reason for closure", "RC1 RC2 RC3 RC4 RC5 RC6 RC7 RC8 RC9");
    public static final CodeList ASSESSMENT_FACTOR = CodeList.of(
            "assessment factor",
            "1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8B 8C 8D 8E 8F 9A 10A 11A 12A 13A 14A"
                    + " 15A 16A 17A 18A 18B 18C 19A 19B 19C 20 21 22A 23A 24A");
    public static final CodeList ABUSE = CodeList.of("category of abuse", "NEG PHY SAB EMO MUL");
    public static final CodeList YES_NO = CodeList.of("yes or no", "true false 1 0");

    public static final CodeList SEN_PROVISION = CodeList.of("SEN provision", "N E K S A P");
    public static final CodeList EXCLUSION = CodeList.of("exclusion category", "SUSP FIXD PERM LNCH");
    public static final CodeList EXCLUSION_REASON =
            CodeList.of("exclusion reason", "PP PA VP VA OW BU RA LG DS SM DA DM TH DB MT PH OT");
    /** Attendance codes, those of years before 2024 included. */
    public static final CodeList ATTENDANCE = CodeList.of(
            "attendance", "/ \\ L K V P W B D C C1 C2 J J1 M S R T E I H F G N O U X Q Y Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z #");
    /** Attendance codes that count as absence, with leave or without. */
    public static final CodeList ABSENCE = CodeList.of("absence", "C C1 C2 J1 M S R T E I H F G N O U");

    public static final CodeList FAMILY_NEED = CodeList.of(
            "family need",
            "1.1 1.2 1.3 1.4 1.5 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 5.1 5.2 5.3 5.4 6.1 6.2 6.3 6.4 6.5 6.6 7.1"
                    + " 7.2 7.3 8.1 8.2 8.3 9.1 9.2 9.3 10.1 10.2 10.3");
    public static final CodeList EARLY_HELP_SOURCE = CodeList.of(
            "early help source",
            "school nursery health-visitor midwife gp health police childrens-services housing voluntary"
                    + " family self other");
    public static final CodeList EARLY_HELP_ROLE = CodeList.of("role in the family", "child parent");
    public static final CodeList EARLY_HELP_CLOSURE = CodeList.of(
            "early help closure",
            "needs-met stepped-up stepped-down no-further-help consent-not-given signposted disengaged"
                    + " moved-away other");
    public static final CodeList RISK = CodeList.of("risk", "high medium standard");
    public static final CodeList MISSING_RISK =
            CodeList.of("risk of a missing person", "no-apparent-risk low medium high");
    public static final CodeList INCIDENT_ROLE = CodeList.of("role in the incident", "victim suspect child");
    public static final CodeList DUTY = CodeList.of("homelessness duty", "prevention relief main");
    public static final CodeList LOSS_OF_HOME = CodeList.of(
            "reason for loss of home",
            "family-no-longer-willing friends-no-longer-willing relationship-ended domestic-abuse"
                    + " other-violence eviction end-of-private-tenancy end-of-social-tenancy rent-arrears"
                    + " mortgage-arrears left-institution fire-or-flood unsuitable-home other");
    public static final CodeList SUPPORT_NEED = CodeList.of(
            "support need",
            "domestic-abuse mental-health physical-health learning-disability substance offending care-leaver"
                    + " young-parent young-person debt repeat-homelessness rough-sleeping sexual-abuse"
                    + " former-asylum-seeker other");
    public static final CodeList ACCOMMODATION = CodeList.of(
            "accommodation", "private-rent social-rent owner family-or-friends temporary refuge no-fixed-abode other");
    public static final CodeList HOUSING_OUTCOME =
            CodeList.of("housing outcome", "secured-accommodation contact-lost withdrew refused duty-ended other");
    public static final CodeList CONTACT_TYPE =
            CodeList.of("contact type", "antenatal new-birth six-week one-year two-year extra");
    public static final CodeList SERVICE_LEVEL = CodeList.of("service level", "universal targeted specialist");
    public static final CodeList HEALTH_CONCERN =
            CodeList.of("health concern", "development growth attachment maternal-mental-health home");
    public static final CodeList ATTENDED = CodeList.of("attended", "Y N");

    private static final List<String> NOT_SAID = List.of("REFU", "NOBT");

    private CodeLists() {}

    /** An ethnicity code of the census list, or one of its finer codes: four letters of which the first gives the group. */
    static Optional<String> ethnicity(String text) {
        Optional<String> listed = ETHNICITY.find(text);
        return listed.isPresent() || !text.matches("[WMABCO][A-Z]{3}") ? listed : Optional.of(text);
    }

    /** The coarse group of an ethnicity code: white, mixed, asian, black or other; empty where the person did not say. */
    public static Optional<String> ethnicGroup(String code) {
        if (NOT_SAID.contains(code)) {
            return Optional.empty();
        }
        return switch (code.charAt(0)) {
            case 'W' -> Optional.of("white");
            case 'M' -> Optional.of("mixed");
            case 'A', 'C' -> Optional.of("asian");
            case 'B' -> Optional.of("black");
            default -> Optional.of("other");
        };
    }
}
