package org.hearth.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Processes of this machine: those that are waited for, and those that stay when hearth ends. */
final class Processes {

    private static final int NOT_FOUND = 127;
    private static final long PAUSE_MILLIS = 100;

    private Processes() {}

    /** Runs a command to its end, what it says going to a log; it ends when hearth does. */
    static int run(List<String> command, Map<String, String> environment, Path log) {
        try {
            Process process = builder(command, environment, log).start();
            Thread end = new Thread(process::destroy, "end " + command.get(0));
            Runtime.getRuntime().addShutdownHook(end);
            try {
                return process.waitFor();
            } finally {
                forget(end);
            }
        } catch (IOException e) {
            return NOT_FOUND;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_FOUND;
        }
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // Hearth is ending: the hook is running.
            return;
        }
    }

    /** Starts a command in a session of its own, so that it stays when hearth ends and Ctrl-C does not reach it. */
    static void leave(List<String> command, Map<String, String> environment, Path log, Path pidFile) {
        List<String> apart = new ArrayList<>(List.of("setsid"));
        apart.addAll(command);
        try {
            Process process = builder(apart, environment, log).start();
            LocalSecrets.write(pidFile, process.pid() + " " + start(process.toHandle()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder builder(List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    /** The process a file names, if it lives: told from another of the same number by when it started. */
    static Optional<ProcessHandle> alive(Path pidFile) {
        try {
            String[] words = Files.readString(pidFile).strip().split(" ", -1);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process ->
                            process.isAlive() && words.length == 2 && start(process) == Long.parseLong(words[1]));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Stops a process and waits until it is gone: another one started sooner would find its traces. */
    static boolean stop(Path pidFile, Duration patience) {
        Optional<ProcessHandle> process = alive(pidFile);
        process.ifPresent(running -> {
            running.destroy();
            if (!await(() -> !running.isAlive(), patience)) {
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
                await(() -> !running.isAlive(), patience);
            }
        });
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return process.isPresent();
    }

    /** Waits for something; false if it does not come in time. */
    static boolean await(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static long start(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }
}
