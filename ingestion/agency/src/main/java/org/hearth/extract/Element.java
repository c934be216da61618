package org.hearth.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * One XML element with what is in it: small, as a child of the Children in Need census is.
 *
 * @param line line of its start tag
 * @param text its own text without surrounding space
 */
record Element(String name, long line, String text, List<Element> children) implements Cells.Raw {

    Element {
        children = List.copyOf(children);
    }

    /** Every child element of a name. */
    List<Element> all(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    /** The first child element of a name, or an empty one at this element's line. */
    Element first(String name) {
        for (Element child : children) {
            if (child.name.equals(name)) {
                return child;
            }
        }
        return new Element(name, line, "", List.of());
    }

    /** The text of the first child element of a name. */
    @Override
    public String text(String field) {
        return first(field).text;
    }

    @Override
    public long line(String field) {
        return first(field).line;
    }

    @Override
    public String toString() {
        return "Element[" + name + ", line " + line + ", redacted]";
    }

    /** An element that is still being read. */
    static final class Open {

        final String name;
        private final long line;
        private final StringBuilder text = new StringBuilder();
        private final List<Element> children = new ArrayList<>();

        Open(String name, long line) {
            this.name = name;
            this.line = line;
        }

        void text(String more) {
            text.append(more);
        }

        void add(Element child) {
            children.add(child);
        }

        Element closed() {
            return new Element(name, line, text.toString().strip(), children);
        }
    }
}
