package org.hearth.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
     */
    public record Terms(Optional<LocalDate> delivered, Optional<String> lea) {}

    private static final int ROWS_AT_A_TIME = 1024;

    private final Terms terms;
    private final Consumer<Statement> statements;
    private final SortedMap<String, Long> rows = new TreeMap<>();
    private final SortedMap<String, Long> notes = new TreeMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final LongConsumer progress;
    private long advanced;
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();

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

    /** Counts one more row read. */
    void advance() {
        advanced++;
        if (advanced % ROWS_AT_A_TIME == 0) {
            progress.accept(ROWS_AT_A_TIME);
        }
    }

    Terms terms() {
        return terms;
    }

    void state(Statement statement) {
        if (statement instanceof Statement.Fact fact) {
            LocalDate day = fact.happenedOn();
            if (first.isEmpty() || day.isBefore(first.get())) {
                first = Optional.of(day);
            }
            if (last.isEmpty() || day.isAfter(last.get())) {
                last = Optional.of(day);
            }
        }
        statements.accept(statement);
    }

    /** Adds rows to the count of a table, such as {@code pupilonroll}. */
    void count(String table, long more) {
        rows.merge(table, more, Long::sum);
    }

    /** Something that is left out and does no harm, such as a column that hearth does not use. */
    void note(String what) {
        notes.merge(what, 1L, Long::sum);
    }

    void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    /** Runs the reading of one file; its faults are kept, so that the next file is read too. */
    void attempt(Runnable file) {
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
    void finish() {
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.FILE, faults);
        }
    }

    /** Rows read, by table. */
    public SortedMap<String, Long> rows() {
        return rows;
    }

    public SortedMap<String, Long> notes() {
        return notes;
    }

    /** In the order of files and lines. */
    public List<Rejection> rejections() {
        return rejections;
    }

    /** Rejections by kind of defect. */
    public SortedMap<String, Long> refused() {
        SortedMap<String, Long> byKind = new TreeMap<>();
        rejections.forEach(rejection -> byKind.merge(rejection.defect().kind(), 1L, Long::sum));
        return byKind;
    }

    /** The day of the earliest fact. */
    public Optional<LocalDate> first() {
        return first;
    }

    /** The day of the latest fact. */
    public Optional<LocalDate> last() {
        return last;
    }
}
