package org.hearth.provision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hearth.superset.Superset;
import org.hearth.workspace.Fault;

/**
 * A way past row-level security: whoever sees a chart may ask it for an expression of their own, and a function of PostgreSQL that
 * runs the text it is given reads every row. Our own Superset refuses it by its configuration, our own PostgreSQL by its grants; a
 * server that somebody else keeps is asked.
 */
final class Loophole {

    private static final String RUNS_TEXT = "query_to_xml('select 1', true, true, '')::text";

    private Loophole() {}

    /**
     * Goes on only where it is closed.
     *
     * @param dataset number of any dataset of marts
     * @throws Fault of kind SUPERSET if it is open
     */
    static void requireClosed(Superset superset, long dataset) {
        ObjectNode context = Changes.JSON.createObjectNode();
        context.putObject("datasource").put("id", dataset).put("type", "table");
        context.put("force", true).put("result_format", "json").put("result_type", "full");
        ObjectNode query = context.putArray("queries").addObject();
        query.put("row_limit", 1).putArray("columns");
        query.putArray("metrics")
                .addObject()
                .put("expressionType", "SQL")
                .put("label", "ran")
                .put("sqlExpression", RUNS_TEXT);
        if (superset.exchange("POST", "/api/v1/chart/data", context.toString()).isGood()) {
            throw new Fault(
                    Fault.Kind.SUPERSET,
                    "Cannot use Superset at " + superset.base()
                            + ": expected functions that run SQL to be refused in charts, found query_to_xml allowed (see"
                            + " \"A Superset of your own\" in dashboards/README.md)");
        }
    }
}
