package org.hearth.database;

import java.sql.Connection;

/** A connection as the owner of the schemas, whom nothing but the audit's triggers holds back. */
public final class OwnerConnection {

    private OwnerConnection() {}

    public static Connection to(Database database, Secrets secrets) {
        return Database.connect(Address.of("postgresql://" + database.place()), "hearth_owner", secrets.owner());
    }
}
