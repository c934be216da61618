package org.hearth.extract.lookedafter;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.extract.FileFault;
import org.hearth.extract.Reading;
import org.hearth.extract.file.Element;
import org.hearth.extract.file.ElementStream;
import org.hearth.extract.value.Cells;

/** The return on looked-after children as one XML file: the same tables, one child after another. Source: CLA.xsd. */
record LookedAfterXml(Path file, Optional<Integer> year, Reading reading, LookedAfterReturn whole) {

    private static final String ROOT = "EXPSSDA903";
    private static final String CHILD = "CHILD";
    private static final String HEADER = "HEADER";

    /** What the XML calls otherwise than the CSV. */
    private static final Map<String, String> NAMES = Map.of(CHILD, "CHILDID", "PLACE", "PL");

    /** Elements that hold a row each, and the table of it. */
    private static final Map<String, String> ROWS = Map.of(
            "AMISSING", "missing",
            "AREVIEW", "reviews",
            "PERMANENCE", "previous_permanence",
            "OC2", "oc2",
            "AD_PLACED", "placed_for_adoption");

    /** Tables whose row stands in the header itself, and the element without which there is none. */
    private static final Map<String, String> IN_HEADER = Map.of("oc3", "IN_TOUCH", "ad1", "DATE_INT");

    private static final Set<String> KNOWN = Stream.of(
                    LookedAfterColumn.ALL.stream().map(LookedAfterColumn::name),
                    NAMES.values().stream(),
                    ROWS.keySet().stream(),
                    Stream.of(ROOT, HEADER, "EPISODE", "UASC"))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    /** Fields of an element, and of the child's header where the element has none. */
    private record Fields(Element header, Element element) implements Cells.Raw {

        @Override
        public String text(String field) {
            return holder(field).text(inXml(field));
        }

        @Override
        public long line(String field) {
            return holder(field).line(inXml(field));
        }

        private Element holder(String field) {
            return field.equals(CHILD) || field.equals("DOB") ? header : element;
        }

        private static String inXml(String field) {
            return NAMES.getOrDefault(field, field);
        }

        @Override
        public String toString() {
            return "Fields[redacted]";
        }
    }

    void read() {
        long[] children = {0};
        new ElementStream(List.of(ROOT, CHILD), KNOWN).read(file, "ssda903", reading, element -> {
            if (element.name().equals(CHILD)) {
                children[0]++;
                child(element);
            }
        });
        if (children[0] == 0) {
            throw FileFault.of(file, "element CHILD in EXPSSDA903", "none");
        }
    }

    private void child(Element child) {
        reading.advance();
        Element header = child.first(HEADER);
        row("header", header, header);
        if (header.text("UASC").equals("1") || !header.text("DUC").isEmpty()) {
            row("uasc", header, header);
        }
        child.all("EPISODE").forEach(episode -> row("episodes", header, episode));
        IN_HEADER.forEach((table, sign) -> {
            if (!header.text(sign).isEmpty()) {
                row(table, header, header);
            }
        });
        for (Element part : header.children()) {
            String table = ROWS.get(part.name());
            if (table != null) {
                row(table, header, part);
            }
        }
    }

    private void row(String name, Element header, Element element) {
        LookedAfterTable table = LookedAfterTable.named(name);
        reading.count(name, 1);
        Cells cells = new Cells(reading, reading.name(file), new Fields(header, element));
        LookedAfterRow.of(table, cells, year).ifPresent(row -> whole.row(table, row, year));
    }
}
