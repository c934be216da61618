package org.hearth.superset;

import java.net.URI;

/**
 * Which Superset, and as whom.
 *
 * @param base such as http://127.0.0.1:8088, without a slash at its end
 */
public record Account(URI base, String user, String password) {

    public Account {
        String text = base.toString();
        base = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "Account[" + user + " at " + base + "]";
    }
}
