package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearth.database.Database;
import org.hearth.database.OwnerConnection;
import org.hearth.database.Secrets;
import org.hearth.database.Sql;
import org.hearth.database.TestWorkspace;
import org.hearth.publish.ExampleArtefacts;
import org.hearth.publish.Publisher;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own, killed in every way. */
class KillTest {

    static final String REFERENCE = ExampleArtefacts.reference(ExampleArtefacts.NORTH_1);

    @TempDir
    Path temp;

    Workspace workspace;
    Secrets secrets;
    Path pidFile;
    final List<Process> children = new ArrayList<>();

    @BeforeEach
    void publish() throws Exception {
        workspace = TestWorkspace.in(temp.resolve("work"));
        secrets = Secrets.in(temp.resolve("keys"));
        pidFile = workspace.root().resolve("database/data/postmaster.pid");
        ExampleArtefacts.write(workspace, 0.25);
        try (Database database = Database.embedded(workspace, secrets)) {
            Publisher.of(workspace, ExampleArtefacts.northbrook()).publish(database);
        }
    }

    @AfterEach
    void end() throws Exception {
        for (Process child : children) {
            child.destroyForcibly().waitFor();
        }
        Database.embedded(workspace, secrets).close();
    }

    /** Starts `hearth serve --demo`; gives its address once it says so. */
    String serve() throws Exception {
        Path output = temp.resolve("serve-" + children.size() + ".log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        children.add(new ProcessBuilder(
                        java,
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path").replace("::", File.pathSeparator),
                        Main.class.getName(),
                        "serve",
                        "--workspace",
                        workspace.root().toString(),
                        "--authority",
                        "../northbrook",
                        "--keys",
                        temp.resolve("keys").toString(),
                        "--port",
                        "0",
                        "--demo")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < end && child().isAlive()) {
            String said = Files.readString(output);
            if (said.contains("made-up people")) {
                return said.replaceFirst("(?s).*?(http://127\\.0\\.0\\.1:\\d+).*", "$1");
            }
            Thread.sleep(50);
        }
        throw new AssertionError("did not start: " + Files.readString(output));
    }

    Process child() {
        return children.get(children.size() - 1);
    }

    ProcessHandle postmaster() throws Exception {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0)))
                .orElseThrow();
    }

    static void open(String address) throws Exception {
        Client client = Client.signedIn(address, "amira");
        assertThat(client.get("/api/v1/households/" + REFERENCE + "?purpose=allocation")
                        .statusCode())
                .isEqualTo(200);
    }

    long entries() throws Exception {
        try (Database database = Database.embedded(workspace, secrets);
                Connection owner = OwnerConnection.to(database, secrets)) {
            assertThat(Sql.first(owner, "select broken_at is null from audit.verify()", row -> row.getBoolean(1)))
                    .contains(true);
            return Sql.first(owner, "select count(*) from audit.entry", row -> row.getLong(1))
                    .orElseThrow();
        }
    }

    @Test
    void startsAgainByItselfWithEveryCommittedRowWhenAllOfItWasKilled() throws Exception {
        String address = serve();
        open(address);
        List<ProcessHandle> all = new ArrayList<>(postmaster().descendants().toList());
        all.add(postmaster());
        all.add(child().toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
        open(serve());
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void stopsTheServerThatAKilledProcessLeftBehindAndStartsItsOwn() throws Exception {
        open(serve());
        ProcessHandle left = postmaster();
        child().destroyForcibly().waitFor();
        assertThat(left.isAlive()).isTrue();
        open(serve());
        assertThat(left.isAlive()).isFalse();
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void stopsEverythingItStartedWhenItIsAskedTo() throws Exception {
        open(serve());
        ProcessHandle postgres = postmaster();
        child().destroy();
        assertThat(child().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(postgres.isAlive()).isFalse();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void publishesIntoTheServerThatRuns() throws Exception {
        String address = serve();
        ExampleArtefacts.write(workspace, 0.375);
        try (Database database = Database.embedded(workspace, secrets)) {
            Publisher.of(workspace, ExampleArtefacts.northbrook()).publish(database);
        }
        Client client = Client.signedIn(address, "amira");
        assertThat(client.get("/api/v1/households/" + REFERENCE + "?purpose=allocation")
                        .body())
                .contains("\"probability\":0.375");
    }
}
