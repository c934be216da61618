package org.hearth.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPostgresTest {

    @TempDir
    Path temp;

    static void refuses(String url, String found) {
        assertThatThrownBy(() -> Database.at(url, Optional.of("x"), new Secrets("", "", "", "", "", "", "")))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.DATABASE);
                    assertThat(fault.lines()).hasSize(1);
                    assertThat(fault.lines().get(0)).contains("expected ").contains(found);
                });
    }

    @Test
    void saysInOneLineWhyADatabaseCannotBeReached() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        refuses("postgresql://hearth@127.0.0.1:" + closed + "/hearth", "no answer or no server");
        refuses("postgresql://hearth:secret@127.0.0.1/hearth", "a password in it");
        refuses("jdbc:postgresql://127.0.0.1/hearth?password=secret", "a password in it");
        refuses("mysql://127.0.0.1/hearth", "something else");
        refuses("postgresql://127.0.0.1", "something else");
    }

    @Test
    void readsBothKindsOfUrl() {
        Address expected = new Address("db.example.org:5433/early", "sslmode=verify-full", Optional.of("hearth"));
        assertThat(Address.of("postgresql://hearth@db.example.org:5433/early?sslmode=verify-full"))
                .isEqualTo(expected);
        assertThat(Address.of("jdbc:postgresql://db.example.org:5433/early?user=hearth&sslmode=verify-full"))
                .isEqualTo(expected);
        assertThat(Address.of("postgresql://db/x").place()).isEqualTo("db:5432/x");
    }

    /** Another server's database, a user who may only make roles and owns it: what an authority's administrator would give. */
    @Test
    void migratesAndServesADatabaseOfYourOwn() throws Exception {
        Workspace elsewhere = TestWorkspace.in(temp.resolve("elsewhere"));
        Secrets theirs = Secrets.in(temp.resolve("their-keys"));
        Secrets ours = Secrets.in(temp.resolve("our-keys"));
        try (Database server = Database.embedded(elsewhere, theirs)) {
            String host = server.place().substring(0, server.place().indexOf('/'));
            try (Connection superuser = Database.connect(
                    Address.of("postgresql://" + host + "/postgres"), ServerStart.SUPERUSER, theirs.superuser())) {
                Sql.run(superuser, "drop database hearth");
                for (DatabaseRole role : DatabaseRole.values()) {
                    Sql.run(superuser, "drop role " + role.user());
                }
                Sql.run(superuser, "create role early login createrole password 'word'");
                Sql.run(superuser, "create database help owner early");
            }
            String url = "postgresql://early@" + host + "/help";
            refuses(url, "the user or the password refused");
            for (int i = 0; i < 2; i++) {
                try (Database own = Database.at(url, Optional.of("word"), ours);
                        Connection api = own.connect(DatabaseRole.API)) {
                    assertThat(Sql.list(api, "select * from serving.team", row -> row.getString(1)))
                            .isEmpty();
                }
            }
        }
    }
}
