package org.hearth.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.agreement.Agreement;
import org.hearth.agreement.AgreementFile;
import org.hearth.authority.FactKinds;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Statement;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.Statement.Purge;
import org.hearth.table.TableReader;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agency takes back while it delivers. */
class PurgedTest {

    private static final Path NORTHBROOK = Path.of("../../northbrook");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @TempDir
    Path temp;

    private Workspace workspace;
    private Gathering gathering;
    private int made;

    @BeforeEach
    void begin() {
        workspace = Workspace.open(temp.resolve("work"));
        FactKinds kinds = FactKinds.read(NORTHBROOK.resolve("facts.yaml"));
        Agreement agreement = AgreementFile.read(NORTHBROOK, "childrens-services", AgreementFile.Terms.of(kinds));
        gathering = new Gathering(agreement, kinds, LocalDate.of(2026, 10, 1));
    }

    private void child(String id) {
        gathering.accept(new Statement.Identity(id, DAY, Map.of(IdentityItem.SURNAME, "Lark")));
        gathering.accept(fact(id, "cin.referral", "E1"));
        gathering.accept(fact(id, "cin.section-47", Purge.name("E1", "section_47/A1")));
        gathering.accept(fact(id, "cin.plan-started", Purge.name("E2", "plan/P1")));
    }

    private static Fact fact(String id, String kind, String episode) {
        return Fact.of(id, kind, DAY).episode(episode);
    }

    private List<String> rows(String table, String expression) throws Exception {
        Path keys = temp.resolve("keys");
        if (!Files.exists(keys)) {
            KeyDirectory.make(keys);
        }
        String artefact = "encoded/childrens-services/2026-10-0" + ++made;
        Stage.of("encode", workspace, artefact).make(draft -> {
            LinkageKey key = LinkageKey.read(keys);
            EncodedDelivery.of("childrens-services", gathering, key)
                    .write(draft, key, Postcodes.read(NORTHBROOK.resolve("postcodes.csv")));
        });
        Path file = workspace.path(artefact).resolve(table + ".parquet");
        try (TableReader tables = TableReader.open(Map.of("t", file))) {
            return tables.list("SELECT " + expression + " AS answer FROM t", row -> row.text("answer"));
        }
    }

    @Test
    void aChildTakenBackLeavesNoRecordOnlyThePurge() throws Exception {
        child("C1");
        child("C2");
        gathering.accept(new Purge.OfChild("C1"));
        assertThat(rows("attributes", "record")).hasSize(1);
        assertThat(rows("facts", "kind")).hasSize(3);
        assertThat(rows("purges", "level")).containsExactly("child");
    }

    @Test
    void whatIsSaidAfterAPurgeIsSaidAnew() throws Exception {
        child("C1");
        gathering.accept(new Purge.OfChild("C1"));
        gathering.accept(fact("C1", "cin.referral", "E9"));
        assertThat(rows("facts", "kind")).containsExactly("cin.referral");
    }

    @Test
    void anElementAndAnEpisodeCarryTheKeyedNamesTheirFactsHave() throws Exception {
        child("C1");
        List<String> before = rows("facts", "kind || ' ' || episode");
        gathering.accept(new Purge.OfElement("C1", "E1", "section_47/A1"));
        assertThat(rows("facts", "kind")).containsExactly("cin.plan-started", "cin.referral");
        assertThat(before)
                .contains("cin.section-47 " + rows("purges", "episode").get(0));
        gathering.accept(new Purge.OfEpisode("C1", "E1"));
        assertThat(rows("facts", "kind")).containsExactly("cin.plan-started");
        assertThat(before).contains("cin.referral " + rows("purges", "episode").get(1));
        assertThat(before.stream()
                        .filter(fact -> fact.startsWith("cin.section-47"))
                        .findFirst()
                        .orElseThrow())
                .contains(" " + rows("purges", "episode").get(1) + "/");
    }

    @Test
    void anIdentityTakenBackLeavesTheFacts() throws Exception {
        child("C1");
        gathering.accept(new Purge.OfIdentity("C1"));
        List<Optional<String>> surnames = new ArrayList<>();
        EncodedDelivery.of("childrens-services", gathering, LinkageKey.of(new byte[32]))
                .forEach((record, values) -> surnames.add(values.apply("surname")));
        assertThat(surnames).containsExactly(Optional.empty());
        assertThat(rows("facts", "kind")).hasSize(3);
    }
}
