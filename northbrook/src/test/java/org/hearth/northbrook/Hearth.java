package org.hearth.northbrook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./hearth} as a user would, as a process of its own. */
final class Hearth {

    /** The checkout. */
    static final Path ROOT = root();

    private static final long MINUTES = 15;

    private Hearth() {}

    /** How a command ended. */
    record Ended(int exitCode, String out, String err) {

        Ended mustSucceed() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + "\n" + out + "\n" + err);
            }
            return this;
        }
    }

    static Ended run(String... arguments) {
        return run(Map.of(), arguments);
    }

    static Ended run(Map<String, String> environment, String... arguments) {
        try {
            Path out = Files.createTempFile("hearth", ".out");
            Path err = Files.createTempFile("hearth", ".err");
            Process process = start(environment, out, err, arguments);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                throw new AssertionError("Not done after " + MINUTES + " minutes: " + String.join(" ", arguments));
            }
            Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Process start(Map<String, String> environment, Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("hearth").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("HEARTH_BUILD", "never");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The text of a file that another process is writing. */
    static String textOf(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("hearth"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Cannot find the checkout: expected a folder with the file hearth");
    }
}
