package org.hearth.simulation.childrens;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements in a row. Not thread-safe. */
final class XmlElements {

    private final XMLStreamWriter xml;

    XmlElements(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What the stream does; its faults are bugs here. */
    private interface Step {
        void run() throws XMLStreamException;
    }

    private XmlElements step(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlElements open(String name) {
        return step(() -> xml.writeStartElement(name));
    }

    XmlElements close() {
        return step(xml::writeEndElement);
    }

    XmlElements leaf(String name, String text) {
        return step(() -> {
            xml.writeStartElement(name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        });
    }

    XmlElements line() {
        return step(() -> xml.writeCharacters("\n"));
    }

    void finish() {
        step(xml::close);
    }
}
