package org.hearth.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** A database that is up, with its roles and schemas. Close it last: that stops an embedded server nobody else uses. */
public final class Database implements AutoCloseable {

    /** The database of the embedded server. */
    static final String NAME = "hearth";

    private static final String OWNER = "hearth_owner";

    /** Another program's own database, and its owner. */
    private static final String METADATA = "hearth_superset";

    private final Address address;
    private final Secrets secrets;
    private final @Nullable EmbeddedServer server;

    private Database(Address address, Secrets secrets, @Nullable EmbeddedServer server) {
        this.address = address;
        this.secrets = secrets;
        this.server = server;
    }

    /**
     * Opens the workspace's own PostgreSQL and brings its schemas up to date.
     *
     * @throws Fault of kind DATABASE or KEY if that cannot be
     */
    public static Database embedded(Workspace workspace, Secrets secrets) {
        EmbeddedServer server = EmbeddedServer.open(workspace, secrets);
        try {
            Address first = Address.loopback(server.port(), "postgres");
            Address address = Address.loopback(server.port(), NAME);
            try (Connection superuser = connect(first, ServerStart.SUPERUSER, secrets.superuser())) {
                Roles.makeDatabase(superuser, OWNER, secrets.owner(), NAME);
                Roles.make(superuser, secrets);
                Roles.closeToOthers(superuser, NAME);
            }
            Migrations.run(address, OWNER, secrets.owner());
            return new Database(address, secrets, server);
        } catch (SQLException e) {
            server.close();
            throw new IllegalStateException("Cannot prepare the database: state " + e.getSQLState(), e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Opens a PostgreSQL of your own and brings its schemas up to date.
     *
     * @param password of the owner that the URL names, from the environment
     * @throws Fault of kind DATABASE if it cannot be reached, refuses or is too old
     */
    public static Database at(String url, Optional<String> password, Secrets secrets) {
        Address address = Address.of(url);
        String user = address.user().orElse(System.getProperty("user.name"));
        String word = password.orElse("");
        try (Connection owner = connect(address, user, word)) {
            Roles.make(owner, secrets);
        } catch (SQLException e) {
            throw new Fault(
                    Fault.Kind.DATABASE,
                    "Cannot prepare the database at " + address.place() + ": expected user " + user
                            + " to be allowed to make roles (createrole), found it refused (state " + e.getSQLState()
                            + ")");
        }
        Migrations.run(address, user, word);
        return new Database(address, secrets, null);
    }

    /**
     * Makes a database for another program, owned by a role that reaches no other; and binds the dashboard role to short, reading
     * transactions.
     *
     * @param password of that role
     * @throws Fault of kind DATABASE if this is not the workspace's own PostgreSQL
     */
    HeldConnection hold(String password) {
        if (server == null) {
            throw new Fault(
                    Fault.Kind.DATABASE,
                    "Cannot make a database for another program: expected the workspace's own PostgreSQL, found yours. Make one"
                            + " for Superset there and use --superset URL.");
        }
        Address first = Address.loopback(server.port(), "postgres");
        Address own = Address.loopback(server.port(), NAME);
        try (Connection superuser = connect(first, ServerStart.SUPERUSER, secrets.superuser());
                Connection inside = connect(own, ServerStart.SUPERUSER, secrets.superuser())) {
            Roles.forbidRunningText(inside);
            Roles.makeDatabase(superuser, METADATA, password, METADATA);
            Roles.closeToAllBut(superuser, METADATA, METADATA);
            Roles.bindReader(superuser, DatabaseRole.DASHBOARD);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database: state " + e.getSQLState(), e);
        }
        return new HeldConnection(
                "127.0.0.1",
                server.port(),
                NAME,
                DatabaseRole.DASHBOARD.user(),
                DatabaseRole.DASHBOARD.password(secrets),
                METADATA,
                METADATA,
                isFresh(password));
    }

    /** Superset is set up once its administrator and the permissions of its roles are there. */
    private boolean isFresh(String password) {
        Address own = Address.loopback(server == null ? 0 : server.port(), METADATA);
        try (Connection owner = connect(own, METADATA, password)) {
            if (Sql.first(owner, "select 1 from pg_tables where tablename = 'ab_permission_view_role'", row -> 1)
                    .isEmpty()) {
                return true;
            }
            return Sql.first(
                            owner,
                            "select 1 from ab_user u where (select count(*) from ab_permission_view_role) > 300 limit 1",
                            row -> 1)
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the database: state " + e.getSQLState(), e);
        }
    }

    /** Host, port and database. */
    public String place() {
        return address.place();
    }

    /** A connection of its own for a role. */
    public Connection connect(DatabaseRole role) {
        return connect(address, role.user(), role.password(secrets));
    }

    /** A small pool of connections for a role; close it before the database. */
    public HikariDataSource pool(DatabaseRole role, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("hearth-" + role.user());
        config.setJdbcUrl(address.jdbc());
        config.setUsername(role.user());
        config.setPassword(role.password(secrets));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    static Connection connect(Address address, String user, String password) {
        try {
            return DriverManager.getConnection(address.jdbc(), user, password);
        } catch (SQLException e) {
            throw new Fault(
                    Fault.Kind.DATABASE,
                    "Cannot reach the database at " + address.place() + " as " + user
                            + ": expected PostgreSQL to answer, found " + reason(e));
        }
    }

    private static String reason(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "28P01", "28000" -> "the user or the password refused";
            case "3D000" -> "no such database";
            case "08001", "08006", "08004" -> "no answer or no server";
            default -> "it refused (state " + state + ")";
        };
    }
}
