package org.hearth.provision;

import java.util.List;
import java.util.Optional;

/**
 * Where the dashboards' data is, and who shall be able to sign in.
 *
 * @param marts SQLAlchemy URI of the database with the dashboard role's password; empty to leave the connection as it is
 * @param logins people to make; empty on a server with its own accounts
 * @param embeddedAt origins that may show a dashboard in a page of theirs
 */
public record Target(Optional<String> marts, List<Login> logins, List<String> embeddedAt) {

    /** The role whose people see every locality of the authority. */
    static final String WHOLE = "all";

    /** In place of a locality: rows about the authority that people of one locality see too. */
    static final String EVERYONE = "everyone";

    /**
     * Somebody of a demo.
     *
     * @param locality the one they see, all for every one, or empty for none
     */
    public record Login(String user, String password, Optional<String> locality) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    @Override
    public String toString() {
        return "Target[…]";
    }
}
