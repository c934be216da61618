package org.hearth.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.encoding.LinkageKey;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.LinkageFile;
import org.hearth.kind.LinkageFile.Profile;
import org.hearth.table.TableReader;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves under the profile hardened. */
class CombinationsTest {

    private static final String FIELDS = """
            record_id: id
            fields:
              forename: {kind: forename}
              surname: {kind: surname}
              dob: {kind: date_of_birth}
              postcode: {kind: postcode}
              nhs: {kind: identifier, unique: true}
            """;
    private static final String HEADER = "id,forename,surname,dob,postcode,nhs\n";

    @TempDir
    private Path folder = Path.of("");

    private EncodedSchema encoded(String fields, String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), csv);
        LinkageFile rules = LinkageFile.read(Files.writeString(folder.resolve("L.yaml"), fields));
        PlainColumns.encode(file, rules.under(Profile.HARDENED), LinkageKey.of(new byte[32]), folder);
        return EncodedSchema.read(folder);
    }

    /** By record, what it says: the name of a combination and the number of its value. */
    private Map<String, Set<String>> said(EncodedSchema schema) {
        Map<String, Set<String>> said = new HashMap<>();
        try (TableReader reader =
                TableReader.open(Map.of("records", schema.recordTable().in(folder)))) {
            reader.forEach(
                    "SELECT * FROM records",
                    row -> schema.parts()
                            .forEach(part -> row.optionalWhole(part.column())
                                    .ifPresent(value -> said.computeIfAbsent(row.text("record"), id -> new TreeSet<>())
                                            .add(part.field().name() + " " + value))));
        }
        return said;
    }

    private static Set<String> inCommon(Set<String> one, Set<String> other) {
        return one.stream()
                .filter(other::contains)
                .map(word -> word.substring(0, word.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whoHasOneFieldInCommonHasNothingInCommon() throws IOException {
        Map<String, Set<String>> said = said(encoded(
                FIELDS,
                HEADER
                        + "1,Ann,Lark,1980-05-06,NB1 1AA,\n"
                        + "2,Ann,Finch,1971-08-09,NB2 2BB,\n"
                        + "3,Bob,Lark,1972-10-11,NB3 3CC,\n"
                        + "4,Cem,Wren,1980-05-06,NB4 4DD,\n"
                        + "5,Dee,Rook,1974-01-02,NB1 1AA,\n"));

        for (String other : List.of("2", "3", "4", "5")) {
            assertThat(inCommon(said.getOrDefault("1", Set.of()), said.getOrDefault(other, Set.of())))
                    .as(other)
                    .isEmpty();
        }
        assertThat(said.values()).allSatisfy(words -> assertThat(words).hasSizeGreaterThan(5));
    }

    @Test
    void whoErrsInOneFieldStillHasSomethingInCommon() throws IOException {
        Map<String, Set<String>> said = said(encoded(
                FIELDS,
                HEADER
                        + "1,Ann,Lark,1980-05-06,NB1 1AA,7\n"
                        + "2,Bea,Lark,1980-05-06,NB1 1AA,\n"
                        + "3,Ann,Finch,1980-05-06,NB1 1AA,\n"
                        + "4,Ann,Lark,,NB1 1AA,\n"
                        + "5,Ann,Lark,1980-05-06,NB9 9ZZ,\n"
                        + "6,,,,,7\n"));
        Set<String> first = said.getOrDefault("1", Set.of());

        assertThat(inCommon(first, said.getOrDefault("2", Set.of()))).contains("birth+surname-sound");
        assertThat(inCommon(first, said.getOrDefault("3", Set.of()))).contains("birth+root");
        assertThat(inCommon(first, said.getOrDefault("4", Set.of())))
                .containsExactly("forename-sound+surname-sound+postcode");
        assertThat(inCommon(first, said.getOrDefault("5", Set.of()))).hasSizeGreaterThan(3);
        assertThat(inCommon(first, said.getOrDefault("6", Set.of()))).containsExactly("nhs");
    }

    @Test
    void noFilterLeavesAndEachColumnSaysWhatItIsOf() throws IOException {
        EncodedSchema schema = encoded(FIELDS, HEADER + "1,Ann,Lark,1980-05-06,NB1 1AA,7\n");

        try (TableReader reader = TableReader.open(Map.of("v", EncodedSchema.VALUES.in(folder)))) {
            assertThat(reader.list("SELECT count(filter)::text AS filters FROM v", row -> row.text("filters")))
                    .containsExactly("0");
        }
        assertThat(schema.fields())
                .filteredOn(field -> !field.combines())
                .containsExactly(new EncodedField("nhs", org.hearth.kind.Kind.IDENTIFIER, true, false));
        assertThat(schema.columns("dob")).contains("birth+root__full", "root+year+postcode__full");
        assertThat(schema.columns("dob")).doesNotContain("forename-sound+surname-sound+postcode__full");
    }

    @Test
    void whatTooManyShareIsLeftOutAndCounted() throws IOException {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int record = 0; record < 21; record++) {
            csv.append(record).append(",Ann,Lark,1900-01-01,NB").append(record).append(" 1AA,\n");
        }

        EncodedSchema schema = encoded(FIELDS, csv.toString());

        assertThat(said(schema).values())
                .hasSize(21)
                .allSatisfy(words -> assertThat(words).isNotEmpty().allMatch(word -> word.contains("postcode")));
        assertThat(schema.counts()).containsEntry("combinations that more than 20 records share, left out", 21L * 6);
    }

    @Test
    void recordsThatNothingIsLeftOfAreCounted() throws IOException {
        EncodedSchema schema = encoded(FIELDS, HEADER + "1,Ann,Lark,1980-05-06,NB1 1AA,\n2,Ann,Lark,,,\n");

        assertThat(schema.counts()).containsEntry("records that nothing is left of", 1L);
    }

    @Test
    void fieldsThatTellNobodyApartAreRefused() {
        assertThatThrownBy(() -> encoded(
                        "fields:\n  forename: {kind: forename}\n  surname: {kind: surname}\n",
                        "forename,surname\nAnn,Lark\n"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("profile hardened");
    }
}
