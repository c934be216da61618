package org.hearth.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.authority.Authority;
import org.hearth.authority.FactKinds;
import org.hearth.database.Database;
import org.hearth.database.DatabaseRole;
import org.hearth.database.Loading;
import org.hearth.database.Reads;
import org.hearth.database.Sql;
import org.hearth.marts.MartRows;
import org.hearth.marts.MartSources;
import org.hearth.population.Successors;
import org.hearth.table.TableReader;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Manifest;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/** Publishes a workspace: loads beside, then swaps in one transaction while readers wait their turn. */
public final class Publisher {

    private static final int SCHEMA = 1;

    private final Authority authority;
    private final Inputs inputs;

    private Publisher(Authority authority, Inputs inputs) {
        this.authority = authority;
        this.inputs = inputs;
    }

    /**
     * Gets ready to publish.
     *
     * @throws org.hearth.workspace.Fault of kind ARTEFACT with every artefact that is not there
     */
    public static Publisher of(Workspace workspace, Authority authority) {
        return new Publisher(authority, Inputs.find(workspace, authority));
    }

    /** Publishes, unless what is served was made from the same inputs. */
    public Outcome publish(Database database) {
        long start = System.nanoTime();
        SortedMap<String, String> digests = inputs.digests();
        String digest = Digest.ofText(digests.toString());
        try (Connection connection = database.connect(DatabaseRole.PUBLISHER)) {
            connection.setAutoCommit(false);
            Optional<Long> served = servedHouseholds(connection, digest);
            if (served.isPresent()) {
                SortedMap<String, Long> counts = new TreeMap<>();
                counts.put("households", served.get());
                return new Outcome.Unchanged(manifest(database, digests, counts));
            }
            SortedMap<String, Long> counts = swap(connection, digest, digests);
            return new Outcome.Made(manifest(database, digests, counts), Duration.ofNanos(System.nanoTime() - start));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot publish: the database refused, state " + e.getSQLState(), e);
        }
    }

    private static Optional<Long> servedHouseholds(Connection connection, String digest) throws SQLException {
        return Sql.first(connection, """
                select households from serving.publication p
                where p.digest = ? and p.id = (select max(id) from serving.publication)""", row -> row.getLong("households"), digest);
    }

    private SortedMap<String, Long> swap(Connection connection, String digest, SortedMap<String, String> digests)
            throws SQLException {
        Loading loading = new Loading(connection);
        LocalDate asOf;
        try (TableReader tables = TableReader.open(inputs.tables())) {
            FactWords words = new FactWords(FactKinds.read(inputs.file("facts.yaml")));
            new HouseholdRows(tables, words, inputs.run(), Successors.in(inputs.artefact(Inputs.LINKED))).load(loading);
            AreaRows areas = new AreaRows(tables, authority, inputs.file("needs.yaml"), inputs.run());
            areas.load(loading);
            SourceRows sources = new SourceRows(tables, inputs);
            sources.load(loading);
            asOf = sources.asOf();
            new MartRows(new MartSources(
                            tables,
                            authority,
                            areas.needs(),
                            inputs.encoded(),
                            inputs.measured(),
                            new MartSources.Model(Inputs.MODEL, sources.modelVersion()),
                            asOf,
                            inputs.benchmark()))
                    .load(loading);
        }
        Sql.run(connection, "select pg_advisory_xact_lock(?)", Reads.PUBLICATION_LOCK);
        loading.swap();
        long households = loading.counts().getOrDefault("serving.household", 0L);
        Sql.run(
                connection,
                "insert into serving.publication (digest, as_of, households, inputs) values (?, ?, ?, ?::jsonb)",
                digest,
                asOf,
                households,
                SourceRows.json(digests));
        connection.commit();
        return shown(loading.counts());
    }

    private static SortedMap<String, Long> shown(SortedMap<String, Long> byTable) {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("households", byTable.getOrDefault("serving.household", 0L));
        counts.put("reasons", byTable.getOrDefault("serving.reason", 0L));
        counts.put("events", byTable.getOrDefault("serving.timeline", 0L));
        counts.put("areas", byTable.getOrDefault("serving.area", 0L));
        counts.put("forecasts", byTable.getOrDefault("serving.forecast", 0L));
        counts.put("counts", byTable.getOrDefault("serving.count", 0L));
        return counts;
    }

    private static Manifest manifest(
            Database database, SortedMap<String, String> digests, SortedMap<String, Long> counts) {
        return new Manifest(
                SCHEMA,
                "database " + database.place(),
                "publish",
                "",
                new TreeMap<>(),
                digests,
                new TreeMap<>(),
                counts,
                new TreeMap<>());
    }
}
