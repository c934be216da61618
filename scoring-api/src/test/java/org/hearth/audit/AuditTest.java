package org.hearth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hearth.access.Caller;
import org.hearth.access.Role;
import org.hearth.database.Database;
import org.hearth.database.DatabaseRole;
import org.hearth.database.OwnerConnection;
import org.hearth.database.Reads;
import org.hearth.database.Secrets;
import org.hearth.database.Sql;
import org.hearth.database.TestWorkspace;
import org.hearth.household.Households;
import org.hearth.household.Purpose;
import org.hearth.problem.Problem;
import org.hearth.publish.ExampleArtefacts;
import org.hearth.publish.Publisher;
import org.hearth.teamlist.WorkLists;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

    static final Caller NORTH = new Caller("amira", "Amira Khan", Role.TEAM_MEMBER, Optional.of("north"));
    static final Caller SOUTH = new Caller("rhys", "Rhys Bevan", Role.TEAM_MANAGER, Optional.of("south"));
    static final Caller ANALYST = new Caller("priya", "Priya Nair", Role.ANALYST, Optional.empty());
    static final Caller OVERSEER = new Caller("helen", "Helen Drury", Role.OVERSEER, Optional.empty());
    static final String OF_NORTH = ExampleArtefacts.reference(ExampleArtefacts.NORTH_1);
    static final String OF_SOUTH = ExampleArtefacts.reference(ExampleArtefacts.SOUTH_1);
    static final List<String> TABLES =
            List.of("household", "work_list", "member", "reason", "agency_contact", "timeline");

    @TempDir
    static Path temp;

    static Secrets secrets;
    static Database database;
    static HikariDataSource pool;
    static Reads reads;
    static Households households;

    @BeforeAll
    static void open() throws Exception {
        Workspace workspace = TestWorkspace.in(temp.resolve("work"));
        secrets = Secrets.in(temp.resolve("keys"));
        database = Database.embedded(workspace, secrets);
        ExampleArtefacts.write(workspace, 0.25);
        Publisher.of(workspace, ExampleArtefacts.northbrook()).publish(database);
        pool = database.pool(DatabaseRole.API, 4);
        reads = new Reads(pool);
        households = new Households(reads);
    }

    @AfterAll
    static void close() {
        pool.close();
        database.close();
    }

    record Entry(String action, String subject, String persona, String team, String purpose) {}

    static Entry last() throws SQLException {
        try (Connection owner = OwnerConnection.to(database, secrets)) {
            return Sql.first(
                            owner,
                            "select * from audit.entry order by id desc limit 1",
                            row -> new Entry(
                                    row.getString("action"),
                                    row.getString("subject"),
                                    row.getString("persona"),
                                    row.getString("team"),
                                    row.getString("purpose")))
                    .orElseThrow();
        }
    }

    static long entries() throws SQLException {
        try (Connection owner = OwnerConnection.to(database, secrets)) {
            return Sql.first(owner, "select count(*) from audit.entry", row -> row.getLong(1))
                    .orElseThrow();
        }
    }

    static long rows(Connection connection, String table) throws SQLException {
        return Sql.first(connection, "select count(*) from serving." + table, row -> row.getLong(1))
                .orElseThrow();
    }

    @Test
    void writesDownEveryHouseholdThatIsReadAndEveryList() throws Exception {
        households.read(NORTH, OF_NORTH, Purpose.SUPERVISION);
        assertThat(last()).isEqualTo(new Entry("household.read", OF_NORTH, "amira", "north", "supervision"));
        new WorkLists(reads).of(NORTH, "north");
        assertThat(last()).isEqualTo(new Entry("work-list.read", "north", "amira", "north", ""));
    }

    @Test
    void doesNotTellAnotherTeamsHouseholdFromNoneAndWritesDownThatItWasAskedFor() throws Exception {
        for (String reference : List.of(OF_SOUTH, "ZZZZ-ZZZZ")) {
            assertThatThrownBy(() -> households.read(NORTH, reference, Purpose.ALLOCATION))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.type()).isEqualTo(Problem.Type.NOT_FOUND);
                        assertThat(problem.detail()).isEqualTo("Your team's list has no household of this reference.");
                    });
            assertThat(last()).isEqualTo(new Entry("household.not-found", reference, "amira", "north", "allocation"));
        }
        assertThat(households.read(SOUTH, OF_SOUTH, Purpose.ALLOCATION).team()).isEqualTo("south");
    }

    @Test
    void refusesRolesThatOpenNoHouseholds() {
        for (Caller caller : List.of(ANALYST, OVERSEER, Caller.VISITOR)) {
            assertThatThrownBy(() -> households.read(caller, OF_NORTH, Purpose.ALLOCATION))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.type()).isEqualTo(Problem.Type.NOT_ALLOWED));
        }
    }

    @Test
    void showsTheApiRoleNothingWithoutAnEntryWhateverItClaims() throws Exception {
        try (Connection api = database.connect(DatabaseRole.API)) {
            for (String table : TABLES) {
                assertThat(rows(api, table)).as(table).isZero();
            }
            api.setAutoCommit(false);
            Sql.run(api, "select set_config('hearth.team', 'north', true)");
            for (String table : TABLES) {
                assertThat(rows(api, table)).as(table).isZero();
            }
        }
    }

    @Test
    void keepsATeamFromAnothersRowsEvenInSql() throws Exception {
        reads.as(NORTH, connection -> {
            Audit.write(connection, Audit.Event.HOUSEHOLD_READ, OF_SOUTH, "allocation");
            for (String table : TABLES) {
                assertThat(rows(connection, table)).as(table).isZero();
            }
            Audit.write(connection, Audit.Event.WORK_LIST_READ, "south", "");
            for (String table : TABLES) {
                assertThat(rows(connection, table)).as(table).isZero();
            }
            Audit.write(connection, Audit.Event.HOUSEHOLD_READ, OF_NORTH, "allocation");
            assertThat(rows(connection, "household")).isOne();
            assertThat(rows(connection, "member")).isEqualTo(3);
            Sql.run(connection, "select set_config('hearth.team', 'south', true)");
            assertThat(rows(connection, "household")).isZero();
            return true;
        });
    }

    @Test
    void forgetsWhatItMayShowWithTheTransaction() throws Exception {
        long before = entries();
        try (Connection api = database.connect(DatabaseRole.API)) {
            api.setAutoCommit(false);
            Sql.run(
                    api,
                    "select set_config('hearth.persona', 'amira', true), set_config('hearth.role', 'team-member', true),"
                            + " set_config('hearth.team', 'north', true)");
            Audit.write(api, Audit.Event.HOUSEHOLD_READ, OF_NORTH, "allocation");
            assertThat(rows(api, "household")).isOne();
            api.rollback();
            Sql.run(api, "select set_config('hearth.team', 'north', true)");
            assertThat(rows(api, "household")).isZero();
        }
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void refusesTheApiRoleEveryOtherWayIn() throws Exception {
        for (String sql : List.of(
                "update audit.entry set purpose = ''",
                "delete from audit.entry",
                "truncate audit.entry",
                "select * from audit.entry",
                "update audit.head set entries = 0",
                "insert into audit.entry (id, action, subject, purpose) values (1, 'a', 'b', 'c')",
                "insert into audit.entry (persona, action, subject, purpose) values ('x', 'a', 'b', 'c')",
                "delete from serving.household",
                "insert into serving.team values ('x', 1, 'x', '{}', 1, 1, null, null)",
                "alter table serving.household disable row level security",
                "set role hearth_owner",
                "create table serving.mine ()",
                "create temporary table mine ()",
                "select * from marts.need_quarter")) {
            try (Connection api = database.connect(DatabaseRole.API)) {
                assertThatThrownBy(() -> Sql.run(api, sql)).as(sql).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void showsTheDashboardRoleMartsAlone() throws Exception {
        try (Connection dashboard = database.connect(DatabaseRole.DASHBOARD)) {
            assertThat(Sql.list(
                            dashboard, "select code from marts.place where level = 'lsoa'", row -> row.getString(1)))
                    .isNotEmpty();
        }
        for (String sql : List.of(
                "select * from serving.team",
                "select * from serving.household",
                "select * from audit.summary",
                "delete from marts.need_quarter",
                "select audit.verify()")) {
            try (Connection dashboard = database.connect(DatabaseRole.DASHBOARD)) {
                assertThatThrownBy(() -> Sql.run(dashboard, sql)).as(sql).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void tellsOverseersHowOftenAndNeverWhich() throws Exception {
        households.read(NORTH, OF_NORTH, Purpose.DATA_QUALITY);
        AuditSummary summary = new Audit(reads).summary(OVERSEER);
        assertThat(summary.whole()).isTrue();
        assertThat(summary.entries()).isEqualTo(entries());
        assertThat(summary.counts().stream()
                        .mapToLong(AuditSummary.Count::entries)
                        .sum())
                .isEqualTo(summary.entries());
        assertThat(summary.toString()).doesNotContain(OF_NORTH).doesNotContain("amira");
        assertThatThrownBy(() -> new Audit(reads).summary(NORTH)).isInstanceOf(Problem.class);
    }

    @Test
    void chainsEntriesThatWereWrittenAtTheSameTime() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                work.add(() -> households.read(NORTH, OF_NORTH, Purpose.SUPERVISION));
            }
            for (var read : readers.invokeAll(work)) {
                read.get();
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(new Audit(reads).summary(OVERSEER).whole()).isTrue();
    }

    /** Every hash computed here again, by the rule the migration states. */
    @Test
    void hashesEachEntryWithTheOneBeforeIt() throws Exception {
        households.read(NORTH, OF_NORTH, Purpose.SUPERVISION);
        try (Connection owner = OwnerConnection.to(database, secrets)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[][] previous = {sha256.digest("hearth audit".getBytes(StandardCharsets.UTF_8))};
            Sql.list(
                    owner,
                    "select *, (extract(epoch from at) * 1000000)::bigint::text as micros from audit.entry order by id",
                    row -> {
                        StringBuilder text = new StringBuilder();
                        for (String column : List.of(
                                "id",
                                "micros",
                                "transaction",
                                "persona",
                                "role",
                                "team",
                                "action",
                                "subject",
                                "purpose")) {
                            String field = row.getString(column);
                            text.append(field.length())
                                    .append(':')
                                    .append(field)
                                    .append(',');
                        }
                        String hex = HexFormat.of().formatHex(previous[0]);
                        text.append(hex.length()).append(':').append(hex);
                        assertThat(row.getBytes("previous_hash")).isEqualTo(previous[0]);
                        previous[0] = sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8));
                        assertThat(row.getBytes("hash")).isEqualTo(previous[0]);
                        return true;
                    });
            assertThat(new Audit(reads).summary(OVERSEER).head())
                    .isEqualTo(HexFormat.of().formatHex(previous[0]));
        }
    }

    @Test
    void refusesEvenItsOwnerAndSaysSoIfTheOwnerTampersNevertheless() throws Exception {
        for (int i = 0; i < 3; i++) {
            households.read(NORTH, OF_NORTH, Purpose.SUPERVISION);
        }
        try (Connection owner = OwnerConnection.to(database, secrets)) {
            for (String sql : List.of(
                    "update audit.entry set persona = 'tom'", "delete from audit.entry", "truncate audit.entry")) {
                assertThatThrownBy(() -> Sql.run(owner, sql)).hasMessageContaining("append-only");
            }
            owner.setAutoCommit(false);
            for (String tampering : List.of(
                    "update audit.entry set subject = 'AAAA-AAAA' where id = 2",
                    "delete from audit.entry where id = 2",
                    "delete from audit.entry where id = (select max(id) from audit.entry)",
                    "delete from audit.entry",
                    "update audit.entry set at = at + interval '1 hour' where id = 2")) {
                Sql.run(owner, "alter table audit.entry disable trigger user");
                Sql.run(owner, tampering);
                assertThat(Sql.first(owner, "select broken_at from audit.verify()", row -> row.getLong(1)))
                        .as(tampering)
                        .hasValueSatisfying(place -> assertThat(place).isPositive());
                owner.rollback();
            }
        }
        assertThat(new Audit(reads).summary(OVERSEER).whole()).isTrue();
    }
}
