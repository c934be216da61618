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
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearth.workspace.Fault;

/**
 * The elements of an XML file, one at a time. Document types, entities and namespaces are off: a file that needs them is refused.
 *
 * @param path names from the root to the elements to give, such as Message, Children, Child
 * @param known every element name the format has, so that a name in another case is told from an unknown one
 */
record ElementStream(List<String> path, Set<String> known) {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 4096;
    private static final XMLInputFactory FACTORY = factory();

    ElementStream {
        path = List.copyOf(path);
        known = Set.copyOf(known);
    }

    /**
     * Gives every element at the path, and beside them every other child of the root and of the path's elements.
     *
     * @throws Fault if the file is not XML, is cut short or has another root
     */
    void read(Path file, Consumer<Element> elements) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            try {
                read(file, xml, elements);
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

    private void read(Path file, XMLStreamReader xml, Consumer<Element> elements)
            throws XMLStreamException, IOException {
        int depth = 0;
        Deque<Element.Open> open = new ArrayDeque<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                long line = xml.getLocation().getLineNumber();
                boolean above = open.isEmpty() && depth < path.size() - 1 && isExpected(file, name, depth, line);
                checkName(file, name, line);
                if (!above) {
                    open.push(new Element.Open(name, line));
                }
                depth++;
                if (depth > DEEPEST) {
                    throw FileFault.of(
                            file, "at most " + DEEPEST + " elements in each other", "more (line " + line + ")");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (!open.isEmpty()) {
                    close(open, elements);
                }
            } else if (isText(event) && !open.isEmpty()) {
                open.element().text(xml.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
                throw FileFault.of(
                        file,
                        "XML without a document type",
                        "one (line " + xml.getLocation().getLineNumber() + ")");
            }
        }
    }

    /** Whether an element is one of those above the ones to give. */
    private boolean isExpected(Path file, String name, int depth, long line) {
        if (depth == 0 && !name.equals(path.get(0))) {
            throw FileFault.of(file, "root element " + path.get(0), "another (line " + line + ")");
        }
        return name.equals(path.get(depth));
    }

    private void checkName(Path file, String name, long line) {
        if (!known.contains(name)) {
            known.stream().filter(name::equalsIgnoreCase).findFirst().ifPresent(right -> {
                throw FileFault.of(file, "element " + right, name + " (line " + line + ")");
            });
        }
    }

    private static void close(Deque<Element.Open> open, Consumer<Element> elements) {
        Element closed = open.pop().closed();
        if (open.isEmpty()) {
            elements.accept(closed);
        } else {
            open.element().add(closed);
        }
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
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 2 * DEEPEST);
        return factory;
    }
}
