package org.hearth.extract.delivery;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.hearth.extract.Defect;
import org.hearth.extract.FileBytes;
import org.hearth.extract.FileFault;
import org.hearth.extract.Reading;
import org.hearth.extract.Rejection;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Holds XML against the schema that its owner publishes, as a stream. What the schema does not allow is a warning with its place:
 * records are read all the same. A break in the XML itself is left to the reader of the format to name.
 *
 * @param schema the schema, read
 */
record SchemaCheck(Schema schema) {

    /**
     * Reads a schema that needs no other file.
     *
     * @throws org.hearth.workspace.Fault if it is none
     */
    static SchemaCheck of(Path xsd) {
        try (InputStream in = Files.newInputStream(xsd)) {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setErrorHandler(new Strict());
            return new SchemaCheck(factory.newSchema(new StreamSource(in)));
        } catch (SAXParseException e) {
            throw FileFault.of(xsd, "an XML schema", "a break in it (line " + e.getLineNumber() + ")");
        } catch (SAXException e) {
            throw FileFault.of(xsd, "an XML schema", "something else");
        } catch (IOException e) {
            throw FileFault.of(xsd, "an XML schema that can be read", "none");
        }
    }

    /** Reads a file against the schema; what it does not allow goes to the reading as warnings. */
    void validate(Path file, Reading reading) {
        try (InputStream in = new BufferedInputStream(FileBytes.open(file))) {
            ValidatorHandler handler = schema.newValidatorHandler();
            Place place = new Place(reader());
            place.setContentHandler(handler);
            handler.setErrorHandler(new Found(reading.name(file), place, reading));
            place.parse(new InputSource(in));
        } catch (SAXException e) {
            reading.note("not well-formed XML: held against the schema up to the break alone");
        } catch (IOException e) {
            throw FileFault.of(file, "XML in the encoding it declares", "other bytes or no file");
        }
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setErrorHandler(new Strict());
            return reader;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knows which element the parser stands in. */
    private static final class Place extends XMLFilterImpl {

        private final Deque<String> open = new ArrayDeque<>();

        Place(XMLReader parent) {
            super(parent);
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            open.push(name);
            super.startElement(uri, name, qualified, attributes);
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            super.endElement(uri, name, qualified);
            open.pop();
        }

        Optional<String> element() {
            return Optional.ofNullable(open.peek());
        }
    }

    /** Errors of the schema's own reading stop it, without a word on standard error. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // A schema with a warning can be used.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    /** Turns each thing the schema does not allow into a warning, by the validator's key alone: its words hold values. */
    private record Found(String file, Place place, Reading reading) implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            String key = String.valueOf(e.getMessage());
            // The validator says a wrong value twice: once why, once of which element.
            if (key.startsWith("cvc-type.3.1.3") || key.startsWith("cvc-attribute.3")) {
                return;
            }
            boolean structure = key.startsWith("cvc-complex-type") || key.startsWith("cvc-elt");
            reading.reject(new Rejection(
                    file,
                    e.getLineNumber(),
                    place.element(),
                    structure ? Defect.SCHEMA_STRUCTURE : Defect.SCHEMA_VALUE,
                    Rejection.Effect.KEPT));
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
