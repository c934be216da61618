package org.hearth.publish;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.hearth.database.Database;
import org.hearth.database.DatabaseRole;
import org.hearth.database.Reads;
import org.hearth.database.Secrets;
import org.hearth.database.TestWorkspace;
import org.hearth.workspace.Workspace;

/** A database of its own that holds the example lists, read as the service reads it. */
public final class PublishedLists implements AutoCloseable {

    private final Workspace workspace;
    private final Database database;
    private final HikariDataSource pool;

    private PublishedLists(Workspace workspace, Database database, HikariDataSource pool) {
        this.workspace = workspace;
        this.database = database;
        this.pool = pool;
    }

    /** Lists published once, the first household with this chance. */
    public static PublishedLists in(Path folder, double chance) throws Exception {
        Workspace workspace = TestWorkspace.in(folder.resolve("work"));
        Database database = Database.embedded(workspace, Secrets.in(folder.resolve("keys")));
        publish(workspace, database, chance);
        return new PublishedLists(workspace, database, database.pool(DatabaseRole.API, 2));
    }

    /** Publishes anew, the first household with another chance. */
    public void publish(double chance) {
        publish(workspace, database, chance);
    }

    /** Publishes what comes after linkage merged the second household of the north into the first. */
    public void publishMerged(double chance) {
        ExampleArtefacts.writeMerged(workspace, chance);
        Publisher.of(workspace, ExampleArtefacts.northbrook()).publish(database);
    }

    private static void publish(Workspace workspace, Database database, double chance) {
        ExampleArtefacts.write(workspace, chance);
        Publisher.of(workspace, ExampleArtefacts.northbrook()).publish(database);
    }

    public Reads reads() {
        return new Reads(pool);
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
