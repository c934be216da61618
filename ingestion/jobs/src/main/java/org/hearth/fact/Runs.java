package org.hearth.fact;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Rows that come in order of a key, gathered into one list for each value of it. Not thread-safe.
 *
 * @param <T> a row
 */
public final class Runs<T> implements Iterator<List<T>> {

    private final Iterator<T> rows;
    private final Function<T, String> key;
    private final List<T> ahead = new ArrayList<>(1);

    private Runs(Iterator<T> rows, Function<T, String> key) {
        this.rows = rows;
        this.key = key;
    }

    /** The runs, read as the stream is. */
    public static <T> Stream<List<T>> of(Iterator<T> rows, Function<T, String> key) {
        Iterator<List<T>> runs = new Runs<>(rows, key);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(runs, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || rows.hasNext();
    }

    @Override
    public List<T> next() {
        T first = ahead.isEmpty() ? rows.next() : ahead.remove(0);
        List<T> run = new ArrayList<>();
        run.add(first);
        while (rows.hasNext()) {
            T row = rows.next();
            if (!key.apply(row).equals(key.apply(first))) {
                ahead.add(row);
                break;
            }
            run.add(row);
        }
        return run;
    }
}
