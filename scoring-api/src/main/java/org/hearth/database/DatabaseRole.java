package org.hearth.database;

/** Who connects to the database, and so what they may do there. */
public enum DatabaseRole {
    /** Loads what is served and what may leave. */
    PUBLISHER("hearth_publisher"),
    /** Reads what is served, held to its caller's team by row-level security; appends to the audit. */
    API("hearth_api"),
    /** Reads {@code marts} alone. */
    DASHBOARD("hearth_dashboard");

    private final String user;

    DatabaseRole(String user) {
        this.user = user;
    }

    /** Its name in PostgreSQL. */
    public String user() {
        return user;
    }

    String password(Secrets secrets) {
        return switch (this) {
            case PUBLISHER -> secrets.publisher();
            case API -> secrets.api();
            case DASHBOARD -> secrets.dashboard();
        };
    }
}
