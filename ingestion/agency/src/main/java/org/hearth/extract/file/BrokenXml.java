package org.hearth.extract.file;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.hearth.extract.Defect;
import org.hearth.extract.FileFault;
import org.hearth.extract.FileText;
import org.hearth.extract.Reading;
import org.hearth.extract.Rejection;
import org.hearth.extract.Rejection.Effect;

/**
 * What can be read of an XML file behind a break. The text is cut before each start tag of a record, and each piece stands for
 * itself: it is a whole record, or it is refused.
 */
record BrokenXml(ElementStream stream, Path file, Reading reading, Consumer<String> notes) {

    /**
     * Reads on behind the first break.
     *
     * @param declared the characters the file is written in
     * @param stop where the break is
     * @param before records read before it
     * @throws org.hearth.workspace.Fault if no record is whole, or a document type stands before them
     */
    void readOn(Charset declared, ElementPass.Stop stop, long before, Consumer<Element> elements)
            throws IOException, XMLStreamException {
        long read = before;
        reading.broken(file, stop.line());
        if (!stop.inRecord()) {
            reject(stop.line(), stop.isEnd(), stop.isEnd() ? Effect.ROW_REFUSED : Effect.KEPT);
        }
        try (FileText.Opened opened = FileText.open(file, declared)) {
            opened.text().skip(stop.from());
            RecordPieces pieces = RecordPieces.of(opened.text(), stream.record(), stop.fromLine());
            if (pieces.isBehindDocumentType()) {
                throw FileFault.of(file, "XML without a document type", "one (line " + stop.line() + ")");
            }
            for (Optional<RecordPieces.Piece> next = pieces.next(); next.isPresent(); next = pieces.next()) {
                Optional<Element> whole = whole(next.get());
                whole.ifPresent(elements);
                read += whole.isPresent() ? 1 : 0;
            }
        }
        if (read == 0) {
            throw stop.fault(file);
        }
    }

    private Optional<Element> whole(RecordPieces.Piece piece) throws XMLStreamException {
        String above = stream.path().stream()
                .limit(stream.path().size() - 1L)
                .map(name -> "<" + name + ">")
                .collect(Collectors.joining());
        StringReader text = new StringReader(above + piece.text());
        try (ElementPass pass = new ElementPass(stream, file, text, piece.line(), notes)) {
            try {
                return pass.next();
            } catch (XMLStreamException e) {
                reject(pass.stopped(e).line(), piece.isLast(), Effect.ROW_REFUSED);
                return Optional.empty();
            }
        }
    }

    private void reject(long line, boolean isEnd, Effect effect) {
        Defect defect = isEnd ? Defect.BROKEN_OFF : Defect.NOT_WELL_FORMED;
        reading.reject(new Rejection(reading.name(file), line, Optional.empty(), defect, effect));
    }
}
