package org.hearth.extract.file;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxUnexpectedCharException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.hearth.extract.FileFault;
import org.hearth.workspace.Fault;

/** One text of XML while it is read, element by element, up to its end or the first break in it. Not thread-safe. */
final class ElementPass implements AutoCloseable {

    private static final int DEEPEST = 32;
    /** Parts of one record: a real one has hundreds. */
    private static final int MOST_PARTS = 200_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,60}");
    private static final XMLInputFactory FACTORY = factory();

    private final ElementStream stream;
    private final Path file;
    private final XMLStreamReader2 xml;
    private final long linesBefore;
    private final Consumer<String> notes;
    private final Deque<Element.Open> open = new ArrayDeque<>();
    private int depth;
    private int parts;
    /** Where what is being read begins: the record, or else what comes after the last one. */
    private long from;

    private long fromLine;

    /**
     * Where and why reading stopped.
     *
     * @param from characters before the record that is broken, or before what came after the last whole one
     * @param fromLine the line that begins in
     * @param line where the break is
     * @param inRecord whether a record was begun and is not whole
     * @param isEnd whether the text ends there
     */
    record Stop(long from, long fromLine, long line, boolean inRecord, boolean isEnd, String expected, String found) {

        Fault fault(Path file) {
            return FileFault.of(file, expected, found + " (line " + line + ")");
        }
    }

    /** A break that the parser itself would allow. */
    private static final class Odd extends XMLStreamException {

        private final String expected;
        private final String found;

        Odd(String expected, String found) {
            this.expected = expected;
            this.found = found;
        }
    }

    /**
     * Opens a text.
     *
     * @param line the line that the text begins with
     * @param notes told of each element whose name is not one of the format's
     */
    ElementPass(ElementStream stream, Path file, Reader text, long line, Consumer<String> notes)
            throws XMLStreamException {
        this.stream = stream;
        this.file = file;
        this.linesBefore = line - 1;
        this.notes = notes;
        this.fromLine = line;
        this.xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(text);
    }

    /**
     * The next element at the path, or beside it; empty at the end.
     *
     * @throws XMLStreamException where the text breaks
     */
    Optional<Element> next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (open.isEmpty()) {
                mark();
            }
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(withoutPrefix(xml.getLocalName()));
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    Optional<Element> whole = open.isEmpty() ? Optional.empty() : closed();
                    if (whole.isPresent()) {
                        return whole;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text(xml);
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Odd("no entities but XML's own", "another");
                case XMLStreamConstants.DTD ->
                    throw FileFault.of(file, "XML without a document type", "one (line " + line() + ")");
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
        return Optional.empty();
    }

    private void mark() {
        from = xml.getLocationInfo().getStartingCharOffset();
        fromLine = line();
    }

    private long line() {
        return linesBefore + xml.getLocation().getLineNumber();
    }

    private void start(String found) throws XMLStreamException {
        String name = named(found);
        if (depth == 0 && !name.equals(stream.path().get(0))) {
            throw new Odd("root element " + stream.path().get(0), "another");
        }
        boolean above = open.isEmpty()
                && depth < stream.path().size() - 1
                && name.equals(stream.path().get(depth));
        boolean isRecord = name.equals(stream.record());
        if (isRecord && !(open.isEmpty() && depth == stream.path().size() - 1)) {
            throw new Odd("the end of the element before " + name, "none");
        }
        if (!above) {
            parts = open.isEmpty() ? 0 : parts + 1;
            if (parts > MOST_PARTS) {
                throw new Odd("at most " + MOST_PARTS + " elements in one record", "more");
            }
            open.push(new Element.Open(name, line()));
        }
        depth++;
        if (depth > DEEPEST) {
            throw new Odd("at most " + DEEPEST + " elements in each other", "more");
        }
    }

    /** The format's own name for an element, whose capitals may be others. */
    private String named(String name) {
        if (stream.known().contains(name)) {
            return name;
        }
        Optional<String> right =
                stream.known().stream().filter(name::equalsIgnoreCase).findFirst();
        String shown = NAME.matcher(name).matches() ? name : "with an odd name";
        notes.accept(
                "element " + shown + right.map(known -> " is read as " + known).orElse(" is not used"));
        return right.orElse(name);
    }

    private Optional<Element> closed() {
        Element closed = open.pop().closed();
        if (open.isEmpty()) {
            mark();
            return Optional.of(closed);
        }
        open.element().add(closed);
        return Optional.empty();
    }

    /** Where and why this text could not be read further. */
    Stop stopped(XMLStreamException e) {
        boolean inRecord = !open.isEmpty() && open.getLast().name.equals(stream.record());
        long line =
                e.getLocation() == null ? line() : linesBefore + e.getLocation().getLineNumber();
        String expected = "well-formed XML";
        String found = "a break in it";
        if (e instanceof WstxEOFException) {
            expected = "the closing tag of " + stream.path().get(0);
            found = "the end of the file";
        } else if (e instanceof WstxUnexpectedCharException) {
            expected = "XML";
            found = "a character that cannot stand there";
        } else if (e instanceof Odd odd) {
            expected = odd.expected;
            found = odd.found;
        }
        return new Stop(from, fromLine, line, inRecord, e instanceof WstxEOFException, expected, found);
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /**
     * A stream of XML without document types and entities.
     *
     * @throws XMLStreamException if it is none
     */
    static XMLStreamReader parts(InputStream xml) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(xml);
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
