package org.hearth.extract.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.hearth.extract.FileFault;
import org.hearth.extract.FileText;
import org.hearth.extract.Reading;
import org.hearth.extract.Sample;
import org.hearth.workspace.Fault;

/**
 * The records of an XML file, one at a time, in bounded memory. Document types and entities are off: a file that needs them is
 * refused. Where the XML breaks, the record around the break is left out; those before it are given, and behind it each record
 * that is whole by itself. Prefixes of namespaces are left out.
 *
 * @param path names from the root to the records, such as Message, Children, Child
 * @param known every element name the format has, so that one in other capitals is read as what it is
 */
public record ElementStream(List<String> path, Set<String> known) {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");

    public ElementStream {
        path = List.copyOf(path);
        known = Set.copyOf(known);
    }

    /** The name of a record. */
    String record() {
        return path.get(path.size() - 1);
    }

    /**
     * Gives every record, and beside them every other child of the root and of the path's elements. What is broken goes to the
     * reading.
     *
     * @param format its name, for what is noted
     * @throws Fault if nothing can be read of the file, or it has a document type
     */
    public void read(Path file, String format, Reading reading, Consumer<Element> elements) {
        Consumer<String> notes = note -> reading.note(format + ": " + note);
        Charset declared = declared(file);
        try (FileText.Opened opened = FileText.open(file, declared)) {
            long records = 0;
            try (ElementPass pass = new ElementPass(this, file, opened.text(), 1, notes)) {
                try {
                    for (Optional<Element> next = pass.next(); next.isPresent(); next = pass.next()) {
                        records += next.get().name().equals(record()) ? 1 : 0;
                        elements.accept(next.get());
                    }
                } catch (XMLStreamException e) {
                    new BrokenXml(this, file, reading, notes).readOn(declared, pass.stopped(e), records, elements);
                }
            }
            opened.note(format, reading);
        } catch (XMLStreamException e) {
            throw FileFault.of(file, "XML", "something else");
        } catch (IOException e) {
            throw FileFault.of(file, "XML that can be read", "none");
        }
    }

    /** The characters that the file says it is written in. */
    private static Charset declared(Path file) {
        Matcher matcher = DECLARED.matcher(Sample.of(file).text());
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
