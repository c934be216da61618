package org.hearth.extract;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hearth.workspace.Fault;

/**
 * One delivery while it is read: where statements go, and what is counted, noted and refused on the way. Not thread-safe.
 */
public final class Reading {

    /**
     * What a reader must know of a delivery before it reads.
     *
     * @param delivered day of the hand-over: nothing can have happened after it; empty when it is not known
     * @param lea the authority's number at the Department for Education, to tell another authority's file by
     * @param xsd the schema that XML is held against
     * @param attendanceInArrears whether a term's School Census tells of the sessions of the term before
     */
    public record Terms(
            Optional<LocalDate> delivered, Optional<String> lea, Optional<Path> xsd, boolean attendanceInArrears) {

        public Terms(Optional<LocalDate> delivered, Optional<String> lea) {
            this(delivered, lea, Optional.empty(), false);
        }
    }

    /** How many rejections, and warnings, of a kind are kept; all are counted. */
    public static final int MOST_PLACES = Places.MOST_KEPT;

    private static final int ROWS_AT_A_TIME = 1024;
    private static final int MOST_NOTES = 500;

    private final Terms terms;
    private final Consumer<Statement> statements;
    private final SortedMap<String, Long> rows = new TreeMap<>();
    private final SortedMap<String, Long> notes = new TreeMap<>();
    private final SortedMap<String, String> files = new TreeMap<>();
    private final SortedMap<String, Long> broken = new TreeMap<>();
    private final Set<String> brokenFeeds = new TreeSet<>();
    private final Places rejections = new Places();
    private final Places warnings = new Places();
    private final List<String> faults = new ArrayList<>();
    private final LongConsumer progress;
    private long advanced;
    private long bytes;
    private final SortedMap<String, Period> periods = new TreeMap<>();
    private String feed = "";
    private Optional<String> episode = Optional.empty();
    private Optional<Path> root = Optional.empty();

    /**
     * A reading that has not begun.
     *
     * @param progress told of rows as they are read, many at a time
     */
    public Reading(Terms terms, Consumer<Statement> statements, LongConsumer progress) {
        this.terms = terms;
        this.statements = statements;
        this.progress = progress;
    }

    /** Files are named by where they are in this folder. */
    public void inside(Path folder) {
        root = Optional.of(folder);
    }

    /** How a file is called in reports: its name, with its folders below the delivery's. */
    public String name(Path file) {
        return root.filter(file::startsWith)
                .map(folder -> folder.relativize(file))
                .or(() -> Optional.ofNullable(file.getFileName()))
                .map(name -> name.toString().replace(File.separatorChar, '/'))
                .orElse("");
    }

    /** Counts one more row read. */
    public void advance() {
        advanced++;
        if (advanced % ROWS_AT_A_TIME == 0) {
            progress.accept(ROWS_AT_A_TIME);
        }
    }

    /** What is known of the delivery beside its files. */
    public Terms terms() {
        return terms;
    }

    /** What follows is read from this format. */
    public void feed(Format format) {
        feed = format.id();
        episode = Optional.empty();
    }

    /** Identifier of the format that is being read; empty text before the first. */
    public String feed() {
        return feed;
    }

    /** What follows belongs to this episode, unless it names its own: see {@link Statement.Fact}. */
    public void episode(Optional<String> name) {
        episode = name;
    }

    /** Passes a statement on, with its feed and episode. */
    public void state(Statement statement) {
        if (statement instanceof Statement.Fact fact) {
            covers(fact.happenedOn());
            statements.accept(fact.in(feed, fact.episode().or(() -> episode)));
        } else if (statement instanceof Statement.Restated restated) {
            statements.accept(new Statement.Restated(restated.localId(), feed, restated.episode()));
        } else {
            statements.accept(statement);
        }
    }

    /** The days of the earliest and the latest fact. */
    public record Period(LocalDate first, LocalDate last) {

        private Period with(Period other) {
            return new Period(
                    other.first.isBefore(first) ? other.first : first, other.last.isAfter(last) ? other.last : last);
        }
    }

    /** The days of facts by format, for those formats that have any. */
    public SortedMap<String, Period> periods() {
        return periods;
    }

    /** The formats of the files read. */
    public Set<String> feeds() {
        return new TreeSet<>(files.values());
    }

    /** A day on which something happened that the delivery tells of, stated or not. */
    public void covers(LocalDate day) {
        Period known = periods.get(feed);
        if (known == null || day.isBefore(known.first) || day.isAfter(known.last)) {
            periods.merge(feed, new Period(day, day), Period::with);
        }
    }

    /** Adds rows to the count of a table, such as {@code pupilonroll}. */
    public void count(String table, long more) {
        rows.merge(table, more, Long::sum);
    }

    /** Something that is left out and does no harm, such as a column that hearth does not use. */
    public void note(String what) {
        note(what, 1);
    }

    /** The same, several times over. */
    public void note(String what, long times) {
        notes.merge(notes.size() < MOST_NOTES || notes.containsKey(what) ? what : "other things", times, Long::sum);
    }

    /** Counts a defect: a warning, or what was refused. */
    public void reject(Rejection rejection) {
        (rejection.effect().isWarning() ? warnings : rejections).add(rejection);
    }

    /** A file of the delivery and the format it is read as. */
    public void file(Path file, Format format) {
        files.put(name(file), format.id());
        try {
            bytes += Files.size(file);
        } catch (IOException e) {
            throw FileFault.of(file, "a file that can be read", "none");
        }
    }

    /**
     * A file is not whole: what stands in it is read, but of what it does not say nothing can be concluded.
     *
     * @param line where it breaks
     */
    public void broken(Path file, long line) {
        broken.merge(name(file), line, Math::min);
        brokenFeeds.add(feed);
    }

    /** The files that are not whole, each with the line where it first breaks. */
    public SortedMap<String, Long> broken() {
        return broken;
    }

    /** The formats of files that are not whole. */
    public Set<String> brokenFeeds() {
        return brokenFeeds;
    }

    /** Whether a file of the format that is being read is not whole. */
    public boolean isBroken() {
        return brokenFeeds.contains(feed);
    }

    /** Runs the reading of one file; its faults are kept, so that the next file is read too. */
    public void attempt(Runnable file) {
        try {
            file.run();
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.FILE) {
                throw fault;
            }
            faults.addAll(fault.lines());
        }
    }

    /**
     * Throws every fault of every file.
     *
     * @throws Fault if there is one
     */
    public void finish() {
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.FILE, faults);
        }
    }

    /** Rows read, by table. */
    public SortedMap<String, Long> rows() {
        return rows;
    }

    /** What was left out and does no harm, with how often. */
    public SortedMap<String, Long> notes() {
        return notes;
    }

    /** The format of each file by the file's name. */
    public SortedMap<String, String> files() {
        return files;
    }

    /** Size of all files read. */
    public long bytes() {
        return bytes;
    }

    /** In the order of files and lines, {@link #MOST_PLACES} of each kind at most. */
    public List<Rejection> rejections() {
        return rejections.kept();
    }

    /** What was odd and read all the same, as {@link #rejections}. */
    public List<Rejection> warnings() {
        return warnings.kept();
    }

    /** Rejections by kind of defect, all counted. */
    public SortedMap<String, Long> refused() {
        return rejections.byKind();
    }

    /** Warnings by kind of defect, all counted. */
    public SortedMap<String, Long> warned() {
        return warnings.byKind();
    }

    /** Rows that say nothing any more. */
    public long rowsRefused() {
        return rejections.rows();
    }

    /** The day of the earliest fact. */
    public Optional<LocalDate> first() {
        return periods.values().stream().reduce(Period::with).map(Period::first);
    }

    /** The day of the latest fact. */
    public Optional<LocalDate> last() {
        return periods.values().stream().reduce(Period::with).map(Period::last);
    }
}
