package org.hearth.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.agreement.AgreementFile;
import org.hearth.agreement.Agreements;
import org.hearth.authority.FactKinds;
import org.hearth.delivery.DeliveryScope;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.Kind;
import org.hearth.population.AgencyTables;
import org.hearth.table.TableReader;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Manifest;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two records of the police: r1 with a case of two elements, r2 with a report of its own. */
class RetentionTest {

    private static final Path NORTHBROOK = Path.of("../../northbrook");
    private static final String OLD = "encoded/police/2026-09-01";
    private static final EncodedSchema SCHEMA = new EncodedSchema(
            EncodedSchema.LAYOUT,
            "enclave",
            "key",
            "police",
            List.of(
                    new EncodedSchema.EncodedField("surname", Kind.SURNAME, false, true),
                    new EncodedSchema.EncodedField("postcode", Kind.POSTCODE, false, true)),
            List.of("surname", "postcode"),
            Optional.of(LocalDate.of(2026, 9, 1)),
            2,
            Map.of());
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    @TempDir
    Path temp;

    private Workspace workspace;

    @BeforeEach
    void encode() throws IOException {
        workspace = Workspace.open(temp.resolve("work"));
        agree("item: police.missing, retention_years: 6", "item: police.missing, retention_years: 2");
        Stage.of("encode", workspace, OLD).make(draft -> {
            try (TableWriter records = TableWriter.open(SCHEMA.recordTable(), draft.directory());
                    TableWriter values = TableWriter.open(EncodedSchema.VALUES, draft.directory());
                    TableWriter attributes = TableWriter.open(AgencyTables.RECORD_ATTRIBUTES, draft.directory());
                    TableWriter residences = TableWriter.open(AgencyTables.RECORD_RESIDENCES, draft.directory());
                    TableWriter facts = TableWriter.open(AgencyTables.RECORD_FACTS, draft.directory())) {
                for (String record : List.of("r1", "r2")) {
                    int code = record.equals("r1") ? 0 : 1;
                    records.write(record, code, code, code, code, code, new byte[16]);
                    for (int part = 0; part < SCHEMA.parts().size(); part++) {
                        values.write(part, code, new byte[] {(byte) part, (byte) code}, null);
                    }
                    attributes.write(record, "F", "2014Q3", null);
                    residences.write(
                            record, "u1", "E01990001", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 4), "missing");
                }
                fact(facts, "r1", "police.missing", "2024-09-30", "e1/a1");
                fact(facts, "r1", "police.missing", "2024-10-01", "e1/a1");
                fact(facts, "r1", "police.missing", "2026-05-01", "e1/a2");
                fact(facts, "r1", "police.domestic-abuse-victim", "2021-10-02", "e2");
                fact(facts, "r2", "police.missing", "2026-06-01", null);
            }
            new DeliveryScope(
                            false,
                            5,
                            0,
                            new TreeMap<>(Map.of(
                                    "missing",
                                    new DeliveryScope.Feed(
                                            false, Optional.empty(), Optional.empty(), Optional.empty()))))
                    .write(draft.directory());
            SCHEMA.write(draft.directory());
            draft.count("facts", 5);
        });
        Stage.of("encode", workspace, "sealed/police/2026-09-01").make(draft -> {
            try (TableWriter sealed = TableWriter.open(AgencyTables.SEALED_REFERENCES, draft.directory())) {
                sealed.write("r1", new byte[] {1});
                sealed.write("r2", new byte[] {2});
            }
        });
    }

    private static void fact(TableWriter facts, String record, String kind, String day, @Nullable String episode) {
        LocalDate happened = LocalDate.parse(day);
        facts.write(record, "police", kind, "high", null, happened, happened.plusDays(3), "p", "missing", episode);
    }

    private void takeBack(String folder, String record, String level, @Nullable String episode) {
        Stage.of("encode", workspace, "encoded/police/" + folder).make(draft -> {
            try (TableWriter purges = TableWriter.open(AgencyTables.PURGES, draft.directory())) {
                purges.write(record, "missing", level, episode);
            }
        });
    }

    private void agree(String from, String to) throws IOException {
        Path file = temp.resolve("agreements/police.yaml");
        Files.createDirectories(file.getParent());
        Path source = Files.exists(file) ? file : NORTHBROOK.resolve("agreements/police.yaml");
        String text = Files.readString(source);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private List<Outcome> enforce(LocalDate today) {
        FactKinds kinds = FactKinds.read(NORTHBROOK.resolve("facts.yaml"));
        List<Outcome> made = new ArrayList<>();
        new Retention(workspace, Agreements.read(temp, AgreementFile.Terms.of(kinds)), today).enforce(made::add);
        return made;
    }

    private List<String> rows(String artefact, String table, String expression) {
        Path file = workspace.path(artefact).resolve(table + ".parquet");
        try (TableReader tables = TableReader.open(Map.of("t", file))) {
            return tables.list("SELECT " + expression + " AS answer FROM t", row -> row.text("answer"));
        }
    }

    private List<String> facts() {
        return rows(OLD, "facts", "record || ' ' || kind || ' ' || happened_on");
    }

    private List<String> deletions() {
        return DeletionRecord.all(workspace).stream()
                .map(one -> one.delivery() + " " + one.on() + " " + one.reason().id() + " " + one.rows() + " "
                        + one.item() + " by " + one.because())
                .toList();
    }

    @Test
    void deletesFactsPastTheirYearsAndSaysWhatHowManyWhenAndWhy() throws IOException {
        assertThat(enforce(TODAY)).hasSize(1);
        assertThat(facts())
                .containsExactly(
                        "r1 police.missing 2024-10-01",
                        "r1 police.missing 2026-05-01",
                        "r1 police.domestic-abuse-victim 2021-10-02",
                        "r2 police.missing 2026-06-01");
        assertThat(deletions())
                .containsExactly("police/2026-09-01 2026-10-01 retention 1 police.missing by agreements/police.yaml, 2"
                        + " years");
        Manifest manifest = Manifest.in(workspace.path(OLD)).orElseThrow();
        assertThat(manifest.counts()).containsEntry("facts", 4L);
        manifest.outputs()
                .forEach((file, digest) ->
                        assertThat(Digest.of(workspace.path(OLD).resolve(file))).isEqualTo(digest));
        String record = Files.readString(workspace.path("deletions/police/2026-09-01/manifest.json"));
        assertThat(record).doesNotContain("r1").contains("retention police.missing");
    }

    @Test
    void changesNothingWhenNothingIsDueNorWhenDoneAgain() {
        assertThat(enforce(LocalDate.of(2026, 9, 30))).isEmpty();
        enforce(TODAY);
        String after = Digest.of(workspace.path(OLD));
        assertThat(enforce(TODAY)).isEmpty();
        assertThat(Digest.of(workspace.path(OLD))).isEqualTo(after);
        assertThat(enforce(LocalDate.of(2026, 10, 2))).hasSize(1);
        assertThat(deletions()).hasSize(2);
    }

    @Test
    void theStageThatMadeTheDeliveryFindsItUnchanged() {
        enforce(TODAY);
        Outcome again = Stage.of("encode", workspace, OLD).make(draft -> {
            throw new IllegalStateException("made again");
        });
        assertThat(again).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void deletesWhatIsNoLongerAgreed() throws IOException {
        agree("  - {item: police.domestic-abuse-victim, retention_years: 6}\n", "");
        agree("  - {item: postcode, retention_years: 6}\n", "");
        enforce(LocalDate.of(2026, 9, 1));
        assertThat(facts()).noneMatch(fact -> fact.contains("victim"));
        assertThat(rows(
                        OLD,
                        "records",
                        "coalesce(postcode__full::text, 'none') || coalesce(surname__full::text, 'none')"))
                .containsExactly("none0", "none1");
        assertThat(rows(OLD, "records", "coalesce(keys::text, 'none')"))
                .as("keys that the postcode is in")
                .containsExactly("none", "none");
        assertThat(rows(OLD, "values", "DISTINCT part::text"))
                .as("values that nobody has any more")
                .containsExactlyInAnyOrder("0", "1");
        assertThat(deletions())
                .contains(
                        "police/2026-09-01 2026-09-01 not-agreed 1 police.domestic-abuse-victim by"
                                + " agreements/police.yaml",
                        "police/2026-09-01 2026-09-01 not-agreed 2 postcode by agreements/police.yaml");
    }

    @Test
    void deletesWhoPeopleWereWhenTheDeliveryIsAsOldAsAgreed() {
        enforce(LocalDate.of(2032, 9, 1));
        assertThat(rows(OLD, "records", "record")).hasSize(2);
        enforce(LocalDate.of(2032, 9, 2));
        assertThat(rows(OLD, "records", "record")).isEmpty();
        assertThat(rows(OLD, "attributes", "record")).isEmpty();
        assertThat(rows(OLD, "residences", "record")).isEmpty();
        assertThat(rows("sealed/police/2026-09-01", "references", "record")).isEmpty();
        assertThat(deletions())
                .anyMatch(line -> line.contains("retention 2 surname by agreements/police.yaml, 6 years"));
    }

    @Test
    void takesBackAChildEverywhereBeforeThePurge() {
        takeBack("2026-10-01", "r1", "child", null);
        enforce(LocalDate.of(2026, 9, 1));
        assertThat(facts()).containsExactly("r2 police.missing 2026-06-01");
        for (String table : List.of("records", "attributes", "residences")) {
            assertThat(rows(OLD, table, "record")).containsExactly("r2");
        }
        assertThat(rows(OLD, "values", "DISTINCT code::text")).containsExactly("1");
        assertThat(EncodedSchema.read(workspace.path(OLD)).records()).isEqualTo(1);
        assertThat(rows("sealed/police/2026-09-01", "references", "record")).containsExactly("r2");
        assertThat(deletions())
                .contains(
                        "police/2026-09-01 2026-09-01 purged 3 police.missing by delivery 2026-10-01",
                        "police/2026-09-01 2026-09-01 purged 1 records of people by delivery 2026-10-01",
                        "police/2026-09-01 2026-09-01 purged 1 references of people by delivery 2026-10-01");
        assertThat(enforce(LocalDate.of(2026, 9, 1))).isEmpty();
    }

    @Test
    void takesBackAnIdentityAnEpisodeOrAnElementAlone() {
        takeBack("2026-10-01", "r1", "element", "e1/a2");
        enforce(LocalDate.of(2026, 9, 1));
        assertThat(facts()).hasSize(4).doesNotContain("r1 police.missing 2026-05-01");
        takeBack("2026-10-02", "r1", "episode", "e1");
        enforce(LocalDate.of(2026, 9, 1));
        assertThat(facts())
                .containsExactly("r1 police.domestic-abuse-victim 2021-10-02", "r2 police.missing 2026-06-01");
        assertThat(rows(OLD, "records", "record")).containsExactly("r1", "r2");
        takeBack("2026-10-03", "r2", "identity", null);
        enforce(LocalDate.of(2026, 9, 1));
        assertThat(rows(OLD, "records", "record")).containsExactly("r1");
        assertThat(facts()).contains("r2 police.missing 2026-06-01");
    }

    @Test
    void whatIsSaidAgainAfterAPurgeStays() {
        takeBack("2026-08-01", "r1", "child", null);
        assertThat(enforce(LocalDate.of(2026, 9, 1))).isEmpty();
        assertThat(facts()).hasSize(5);
    }
}
