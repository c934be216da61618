package org.hearth.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hearth.workspace.Fault;
import org.postgresql.PGConnection;

/** Makes the roles, each with the password of {@link Secrets}; passwords reach the server hashed alone. */
final class Roles {

    private static final int OLDEST_SERVER = 14;

    /** Functions that run the text they are given as a query: the condition that somebody else puts around a query is not in it. */
    private static final String RUN_TEXT = """
            select string_agg(oid::regprocedure::text, ', ') from pg_proc where pronamespace = 'pg_catalog'::regnamespace
                and (proname ~ '_to_xml(schema|_and_xmlschema)?$' or proname = 'ts_stat'
                    or proname = 'ts_rewrite' and proargtypes[1] = 'text'::regtype)""";

    private Roles() {}

    /** Makes hearth's three roles, or gives those that are there their passwords. */
    static void make(Connection connection, Secrets secrets) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_SERVER) {
            throw new Fault(
                    Fault.Kind.DATABASE,
                    "Cannot use the database: expected PostgreSQL " + OLDEST_SERVER + " or newer, found " + version);
        }
        for (DatabaseRole role : DatabaseRole.values()) {
            make(connection, role.user(), role.password(secrets));
        }
    }

    /** Makes the owner and the database of the embedded server, open to hearth's roles alone. */
    static void makeDatabase(Connection superuser, String owner, String password, String name) throws SQLException {
        make(superuser, owner, password);
        if (Sql.first(superuser, "select 1 from pg_database where datname = ?", row -> 1, name)
                .isEmpty()) {
            execute(superuser, "create database " + name + " owner " + owner);
        }
    }

    /** Only hearth's roles connect, and only the publisher makes temporary tables. */
    static void closeToOthers(Connection superuser, String name) throws SQLException {
        execute(superuser, "revoke all on database " + name + " from public");
        for (DatabaseRole role : DatabaseRole.values()) {
            execute(superuser, "grant connect on database " + name + " to " + role.user());
        }
        execute(superuser, "grant temporary on database " + name + " to " + DatabaseRole.PUBLISHER.user());
    }

    /** Only one role connects. */
    static void closeToAllBut(Connection superuser, String role, String name) throws SQLException {
        execute(superuser, "revoke all on database " + name + " from public");
        execute(superuser, "grant connect, temporary on database " + name + " to " + role);
    }

    /** A role that reads, and not for long. */
    static void bindReader(Connection superuser, DatabaseRole role) throws SQLException {
        execute(superuser, "alter role " + role.user() + " set default_transaction_read_only = on");
        execute(superuser, "alter role " + role.user() + " set statement_timeout = '30s'");
    }

    /** Superset holds people to their rows by a condition around each query: nobody may run another inside it. */
    static void forbidRunningText(Connection superuser) throws SQLException {
        String functions =
                Sql.first(superuser, RUN_TEXT, row -> row.getString(1)).orElseThrow();
        execute(superuser, "revoke execute on function " + functions + " from public");
    }

    private static void make(Connection connection, String user, String password) throws SQLException {
        if (Sql.first(connection, "select 1 from pg_roles where rolname = ?", row -> 1, user)
                .isEmpty()) {
            execute(connection, "create role " + user + " login noinherit");
        }
        connection.unwrap(PGConnection.class).alterUserPassword(user, password.toCharArray(), "scram-sha-256");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
