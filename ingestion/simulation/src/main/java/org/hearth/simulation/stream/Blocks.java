package org.hearth.simulation.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Runs blocks on several threads and hands over what each made, in order. */
public final class Blocks {

    /** How many blocks may be under way or waiting, for each thread. */
    private static final int AHEAD = 2;

    private Blocks() {}

    /**
     * Runs them all.
     *
     * @param count of blocks, numbered from 0
     * @param work what a block makes; run on any thread
     * @param taken run on the calling thread, for block 0 first
     */
    public static <T> void run(int threads, int count, IntFunction<T> work, Consumer<T> taken) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<T>> under = new ArrayDeque<>();
            for (int i = 0; i < count; i++) {
                int block = i;
                under.add(pool.submit(() -> work.apply(block)));
                if (under.size() >= threads * AHEAD) {
                    taken.accept(done(under.remove()));
                }
            }
            while (!under.isEmpty()) {
                taken.accept(done(under.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T done(Future<T> block) {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
