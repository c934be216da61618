package org.hearth.transparency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.hearth.access.Action;
import org.hearth.access.Caller;
import org.hearth.audit.Audit;
import org.hearth.audit.AuditSummary;
import org.hearth.database.Reads;
import org.hearth.database.Sql;

/** Reads what hearth rests on. Blocks. */
public final class Transparency {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Reads reads;
    private final Audit audit;

    public Transparency(Reads reads) {
        this.reads = reads;
        this.audit = new Audit(reads);
    }

    /** The authority's name; empty before the first publication. */
    public Optional<String> authority(Caller caller) {
        return list(caller, "select name from serving.authority", row -> row.getString("name")).stream()
                .findFirst();
    }

    public List<Model> models(Caller caller) {
        return list(
                caller,
                "select * from serving.model order by model",
                row -> new Model(
                        row.getString("model"),
                        row.getString("version"),
                        row.getString("label"),
                        row.getInt("label_months"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("ranked_by"),
                        row.getString("why"),
                        read(row, "settings", new TypeReference<SortedMap<String, String>>() {}),
                        read(row, "counts", new TypeReference<SortedMap<String, Long>>() {})));
    }

    /** The evaluation of a model, if it was published. */
    public Optional<Evaluation> evaluation(Caller caller, String model) {
        return evaluations(caller).stream()
                .filter(evaluation -> evaluation.model().equals(model))
                .findFirst();
    }

    /** Of every model that was tested, in order of name, whether or not it ranks anybody. */
    public List<Evaluation> evaluations(Caller caller) {
        return list(
                caller,
                "select * from serving.evaluation order by model",
                row -> new Evaluation(row.getString("model"), read(row, "content", new TypeReference<JsonNode>() {})));
    }

    /** What its lists do to groups of households, as the models wrote it, if it was published. For anybody who is signed in. */
    public Optional<JsonNode> fairness(Caller caller, String model) {
        return record(caller, model, "fairness");
    }

    /** Whether it still sees what it learnt from, as the models wrote it, if it was published. For anybody who is signed in. */
    public Optional<JsonNode> monitoring(Caller caller, String model) {
        return record(caller, model, "monitoring");
    }

    private Optional<JsonNode> record(Caller caller, String model, String kind) {
        caller.require(Action.READ_OUTLOOK);
        return list(
                        caller,
                        "select content from serving.model_record where model = ? and kind = ?",
                        row -> read(row, "content", new TypeReference<JsonNode>() {}),
                        model,
                        kind)
                .stream()
                .findFirst();
    }

    /** In order of agency. */
    public List<Source> sources(Caller caller) {
        return list(
                caller,
                "select * from serving.source order by agency",
                row -> new Source(
                        row.getString("agency"),
                        Arrays.asList((String[]) row.getArray("deliveries").getArray()),
                        Optional.ofNullable(row.getObject("data_from", LocalDate.class)),
                        Optional.ofNullable(row.getObject("data_to", LocalDate.class)),
                        read(row, "kept", new TypeReference<SortedMap<String, Long>>() {}),
                        read(row, "refused", new TypeReference<SortedMap<String, Long>>() {}),
                        row.getLong("facts")));
    }

    /** Latest first. */
    public List<Publication> publications(Caller caller) {
        return list(
                caller,
                "select * from serving.publication order by id desc",
                row -> new Publication(
                        row.getLong("id"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("digest"),
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("households")));
    }

    /**
     * How often households are opened and whether the record of it is whole.
     *
     * @throws org.hearth.problem.Problem not-allowed for anybody but an overseer
     */
    public AuditSummary auditSummary(Caller caller) {
        return audit.summary(caller);
    }

    private <T> List<T> list(Caller caller, String sql, Sql.RowReader<T> reader, Object... values) {
        caller.require(Action.READ_MODELS);
        return reads.as(caller, connection -> Sql.list(connection, sql, reader, values));
    }

    private static <T> T read(ResultSet row, String column, TypeReference<T> type) throws SQLException {
        try {
            return JSON.readValue(row.getString(column), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the JSON of column " + column, e);
        }
    }
}
