package org.hearth.extract;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxUnexpectedCharException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearth.workspace.Fault;

/**
 * The elements of an XML file, one at a time. Document types and entities are off: a file that needs them is refused. Prefixes of
 * namespaces are left out.
 *
 * @param path names from the root to the elements to give, such as Message, Children, Child
 * @param known every element name the format has, so that a name in another case is told from an unknown one
 */
record ElementStream(List<String> path, Set<String> known) {

    private static final int DEEPEST = 32;
    /** Parts of one record: a real one has hundreds. */
    private static final int MOST_PARTS = 200_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,60}");
    private static final XMLInputFactory FACTORY = factory();

    ElementStream {
        path = List.copyOf(path);
        known = Set.copyOf(known);
    }

    /**
     * Gives every element at the path, and beside them every other child of the root and of the path's elements.
     *
     * @param unknown told of each element whose name the format does not have
     * @throws Fault if the file is not XML, is cut short or has another root
     */
    void read(Path file, Consumer<Element> elements, Consumer<String> unknown) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            try {
                new Pass(file, xml, elements, unknown).read();
            } catch (WstxEOFException e) {
                throw FileFault.of(
                        file, "the closing tag of " + path.get(0), "the end of the file (line " + line(e) + ")");
            } catch (WstxUnexpectedCharException e) {
                throw FileFault.of(file, "XML", "a character that cannot stand there (line " + line(e) + ")");
            } catch (XMLStreamException e) {
                throw FileFault.of(file, "well-formed XML", "a break in it (line " + line(e) + ")");
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw FileFault.of(file, "XML", "something else (line " + line(e) + ")");
        } catch (IOException e) {
            throw FileFault.of(file, "XML in the encoding it declares", "other bytes or no file");
        }
    }

    private static long line(XMLStreamException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
    }

    /** One file while it is read. */
    private final class Pass {

        private final Path file;
        private final XMLStreamReader xml;
        private final Consumer<Element> elements;
        private final Consumer<String> unknown;
        private final Deque<Element.Open> open = new ArrayDeque<>();
        private int depth;
        private int parts;

        Pass(Path file, XMLStreamReader xml, Consumer<Element> elements, Consumer<String> unknown) {
            this.file = file;
            this.xml = xml;
            this.elements = elements;
            this.unknown = unknown;
        }

        void read() throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(withoutPrefix(xml.getLocalName()), line());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    if (!open.isEmpty()) {
                        close();
                    }
                } else if (isText(event) && !open.isEmpty()) {
                    open.element().text(xml);
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
                    throw FileFault.of(file, "XML without a document type", "one (line " + line() + ")");
                }
            }
        }

        private long line() {
            return xml.getLocation().getLineNumber();
        }

        private void start(String name, long line) {
            boolean above = open.isEmpty() && depth < path.size() - 1 && isExpected(name, line);
            checkName(name, line);
            if (!above) {
                parts = open.isEmpty() ? 0 : parts + 1;
                if (parts > MOST_PARTS) {
                    throw FileFault.of(
                            file, "at most " + MOST_PARTS + " elements in one record", "more (line " + line + ")");
                }
                open.push(new Element.Open(name, line));
            }
            depth++;
            if (depth > DEEPEST) {
                throw FileFault.of(file, "at most " + DEEPEST + " elements in each other", "more (line " + line + ")");
            }
        }

        /** Whether an element is one of those above the ones to give. */
        private boolean isExpected(String name, long line) {
            if (depth == 0 && !name.equals(path.get(0))) {
                throw FileFault.of(file, "root element " + path.get(0), "another (line " + line + ")");
            }
            return name.equals(path.get(depth));
        }

        private void checkName(String name, long line) {
            if (known.contains(name)) {
                return;
            }
            known.stream().filter(name::equalsIgnoreCase).findFirst().ifPresent(right -> {
                throw FileFault.of(file, "element " + right, name + " (line " + line + ")");
            });
            unknown.accept(NAME.matcher(name).matches() ? name : "with an odd name");
        }

        private void close() {
            Element closed = open.pop().closed();
            if (open.isEmpty()) {
                elements.accept(closed);
            } else {
                open.element().add(closed);
            }
        }
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 2 * DEEPEST);
        return factory;
    }
}
