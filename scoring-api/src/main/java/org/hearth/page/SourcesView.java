package org.hearth.page;

import java.util.List;

/**
 * What is held from each agency.
 *
 * @param asOf the day as of which the households were observed
 * @param rows one an agency
 */
public record SourcesView(String asOf, List<Row> rows) implements View {

    public SourcesView {
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "sources.jte";
    }

    /** One agency's deliveries: what they cover, how much was kept and how much refused. */
    public record Row(
            String agency, String from, String to, List<String> kept, List<String> refused, List<String> deliveries) {

        public Row {
            kept = List.copyOf(kept);
            refused = List.copyOf(refused);
            deliveries = List.copyOf(deliveries);
        }
    }
}
