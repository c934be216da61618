package org.hearth.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    Path temp;

    Workspace workspace;
    Secrets secrets;

    @BeforeEach
    void open() throws Exception {
        workspace = TestWorkspace.in(temp.resolve("work"));
        secrets = Secrets.in(temp.resolve("keys"));
    }

    static String show(Connection connection, String setting) throws SQLException {
        return Sql.first(connection, "show " + setting, row -> row.getString(1)).orElseThrow();
    }

    static Connection superuser(Database database, Secrets secrets) {
        return Database.connect(
                Address.of("postgresql://" + database.place()), ServerStart.SUPERUSER, secrets.superuser());
    }

    @Test
    void writesToDiskBeforeItSaysSo() throws Exception {
        try (Database database = Database.embedded(workspace, secrets);
                Connection api = database.connect(DatabaseRole.API)) {
            assertThat(show(api, "fsync")).isEqualTo("on");
            assertThat(show(api, "synchronous_commit")).isEqualTo("on");
            assertThat(show(api, "full_page_writes")).isEqualTo("on");
            assertThat(show(api, "data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void refusesAWrongPasswordEvenToTheSuperuser() {
        try (Database database = Database.embedded(workspace, secrets)) {
            for (String user :
                    List.of("postgres", "hearth_owner", "hearth_api", "hearth_publisher", "hearth_dashboard")) {
                for (String password : List.of("", "postgres", "wrong")) {
                    assertThatThrownBy(() -> DriverManager.getConnection(
                                    "jdbc:postgresql://" + database.place(), user, password))
                            .isInstanceOf(SQLException.class);
                }
            }
        }
    }

    @Test
    void listensOnLoopbackAlone() throws Exception {
        try (Database database = Database.embedded(workspace, secrets);
                Connection superuser = superuser(database, secrets)) {
            assertThat(show(superuser, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(superuser, "unix_socket_directories")).isEmpty();
            int port = Integer.parseInt(show(superuser, "port"));
            List<InetAddress> others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            for (InetAddress address : others) {
                assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(new InetSocketAddress(address, port), 500);
                            }
                        })
                        .isInstanceOf(java.io.IOException.class);
            }
        }
    }

    @Test
    void keepsItsDataInTheWorkspaceAndStopsWhenTheLastOneLeaves() throws Exception {
        Path data = workspace.root().resolve("database/data");
        Postmaster running;
        try (Database first = Database.embedded(workspace, secrets)) {
            try (Connection superuser = superuser(first, secrets)) {
                assertThat(show(superuser, "data_directory")).isEqualTo(data.toString());
            }
            try (Database second = Database.embedded(workspace, secrets)) {
                assertThat(second.place()).isEqualTo(first.place());
            }
            running = Postmaster.on(data).orElseThrow();
        }
        assertThat(running.process().isAlive()).isFalse();
        assertThat(Postmaster.on(data)).isEmpty();
    }

    @Test
    void keepsItsSecretsToTheirOwner() throws Exception {
        Path file = temp.resolve("keys/service.json");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(file.getParent())).hasSize(3);
        assertThat(Secrets.in(temp.resolve("keys"))).isEqualTo(secrets);
        assertThat(secrets).hasToString("Secrets[…]");
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Secrets.in(temp.resolve("keys"))).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.KEY);
            assertThat(fault.lines().get(0)).contains("expected mode 600").contains("rw-r--r--");
        });
    }

    @Test
    void saysSoWhenTheKeysAreNotTheOnesTheDatabaseWasMadeWith() {
        Database.embedded(workspace, secrets).close();
        Secrets others = Secrets.in(temp.resolve("other-keys"));
        assertThatThrownBy(() -> Database.embedded(workspace, others))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.lines().get(0)).contains("the user or the password refused"));
        assertThat(temp.resolve("work/database/data/postmaster.pid")).doesNotExist();
    }
}
