package org.hearth.extract.value;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.extract.value.CodeList.Code;

/**
 * The codes that formats may hold: data, in {@code codes/*.csv} beside this class (list, code, words, from_year, to_year). Lists of
 * the Department for Education are those of its XML schemas and guides; the others belong to hearth's open profiles.
 */
public final class CodeLists {

    private static final List<String> FILES = List.of(
            "persons",
            "children-in-need",
            "looked-after",
            "school-census",
            "early-help",
            "police",
            "housing",
            "health",
            "nhs",
            "youth-justice",
            "benefits",
            "social-housing");
    private static final Map<String, CodeList> LISTS = read();
    private static final Map<String, CodeList> TYPED = readTyped();

    public static final CodeList SEX = named("sex");
    /** Ethnicity as the Children in Need census has it; the School Census adds finer ones, see {@link #ethnicity}. */
    public static final CodeList ETHNICITY = named("ethnicity");

    public static final CodeList DISABILITY = named("cin.disability");
    public static final CodeList REFERRAL_SOURCE = named("cin.referral-source");
    public static final CodeList PRIMARY_NEED = named("cin.primary-need");
    public static final CodeList REASON_FOR_CLOSURE = named("cin.closure");
    public static final CodeList ASSESSMENT_FACTOR = named("cin.factor");
    public static final CodeList ABUSE = named("cin.abuse");
    public static final CodeList YES_NO = named("cin.yes-no");
    public static final CodeList UPN_UNKNOWN = named("cin.upn-unknown");

    public static final CodeList SEN_PROVISION = named("school.sen-provision");
    public static final CodeList SEN_TYPE = named("school.sen-type");
    public static final CodeList EXCLUSION = named("school.exclusion");
    public static final CodeList EXCLUSION_REASON = named("school.exclusion-reason");
    /** Attendance codes, those of years before 2024 included. */
    public static final CodeList ATTENDANCE = named("school.attendance");
    /** Attendance codes that count as absence, with leave or without. */
    public static final CodeList ABSENCE = named("school.absence");

    private static final List<String> NOT_SAID = List.of("REFU", "NOBT");

    private CodeLists() {}

    /**
     * The list of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static CodeList named(String name) {
        CodeList list = LISTS.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no code list " + name);
        }
        return list;
    }

    /** The list of a name, which also finds a code by what people type in its place, as far as there are rules for it. */
    public static CodeList typed(String name) {
        CodeList list = TYPED.get(name);
        return list == null ? named(name).with(new TypedCodes(List.of())) : list;
    }

    /** Every list, in the order of the files. */
    public static List<CodeList> all() {
        return List.copyOf(LISTS.values());
    }

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

    private static Map<String, CodeList> read() {
        Map<String, List<Code>> codes = new LinkedHashMap<>();
        for (String file : FILES) {
            CsvReader.builder()
                    .ofNamedCsvRecord(Resource.text("codes/" + file + ".csv"))
                    .forEach(row -> codes.computeIfAbsent(row.getField("list"), list -> new ArrayList<>())
                            .add(code(row)));
        }
        Map<String, CodeList> lists = new LinkedHashMap<>();
        codes.forEach((name, list) -> {
            if (new LinkedHashSet<>(list.stream().map(Code::text).toList()).size() < list.size()) {
                throw new IllegalStateException("a code stands twice in list " + name);
            }
            lists.put(name, CodeList.of(name, list));
        });
        return lists;
    }

    private static Map<String, CodeList> readTyped() {
        Map<String, List<TypedCodes.Rule>> rules = new LinkedHashMap<>();
        CsvReader.builder().ofNamedCsvRecord(Resource.text("codes/typed.csv")).forEach(row -> {
            String list = row.getField("list");
            String code = row.getField("code");
            if (!code.isEmpty() && named(list).exactly(code).isEmpty()) {
                throw new IllegalStateException("no code " + code + " in list " + list);
            }
            rules.computeIfAbsent(list, name -> new ArrayList<>()).add(TypedCodes.Rule.of(row.getField("typed"), code));
        });
        Map<String, CodeList> typed = new LinkedHashMap<>();
        rules.forEach((name, list) -> typed.put(name, named(name).with(new TypedCodes(list))));
        return typed;
    }

    private static Code code(NamedCsvRecord row) {
        return new Code(row.getField("code"), row.getField("words"), year(row, "from_year"), year(row, "to_year"));
    }

    private static Optional<Integer> year(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(text -> !text.isEmpty()).map(Integer::valueOf);
    }
}
