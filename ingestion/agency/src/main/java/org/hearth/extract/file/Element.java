package org.hearth.extract.file;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.hearth.extract.Blanks;
import org.hearth.extract.value.Cells;

/**
 * One XML element with what is in it: small, as a child of the Children in Need census is.
 *
 * @param line line of its start tag
 * @param text its own text without surrounding space
 */
public record Element(String name, long line, String text, List<Element> children) implements Cells.Raw {

    public Element {
        children = List.copyOf(children);
    }

    /** Every child element of a name. */
    public List<Element> all(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    /** The first child element of a name, or an empty one at this element's line. */
    public Element first(String name) {
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
        private static final int LONGEST = 4096;

        private final long line;
        private final StringBuilder text = new StringBuilder();
        private final List<Element> children = new ArrayList<>();

        Open(String name, long line) {
            this.name = name;
            this.line = line;
        }

        /** Adds the text that a reader stands at; of a text too long to be right, no more than shows that. */
        void text(XMLStreamReader xml) {
            int more = Math.min(xml.getTextLength(), LONGEST - text.length());
            text.append(xml.getTextCharacters(), xml.getTextStart(), more);
        }

        void add(Element child) {
            children.add(child);
        }

        Element closed() {
            return new Element(name, line, Blanks.strip(text.toString()), children);
        }
    }
}
