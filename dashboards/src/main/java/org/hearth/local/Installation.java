package org.hearth.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.workspace.Fault;

/**
 * A virtual environment with Superset in it, exactly as pinned. A half-made one is made anew.
 *
 * @param directory of the environment
 * @param home where constraints.txt and superset_config.py are
 */
public record Installation(Path directory, Path home) {

    private static final List<String> PACKAGES =
            List.of("apache-superset==6.1.0", "cachetools", "psycopg2-binary", "gunicorn");

    /** The pins. */
    Path constraints() {
        return home.resolve("constraints.txt");
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private Path marker() {
        return directory.resolve("installed-constraints.txt");
    }

    /** Whether it is there, with these very pins. */
    public boolean isReady() {
        try {
            return Files.isRegularFile(marker()) && Files.mismatch(marker(), constraints()) < 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Installs what is not there.
     *
     * @param log what the installer says
     * @throws Fault of kind SUPERSET if there is no Python 3.11 or the packages do not come
     */
    public void make(Path log) {
        if (isReady()) {
            return;
        }
        requirePython(log);
        run(List.of("python3.11", "-m", "venv", "--clear", directory.toString()), log, "make a virtual environment");
        String python = program("python").toString();
        run(List.of(python, "-m", "pip", "install", "-q", "-U", "pip", "wheel"), log, "install pip");
        List<String> install = new java.util.ArrayList<>(List.of(
                python, "-m", "pip", "install", "-q", "-c", constraints().toString()));
        install.addAll(PACKAGES);
        run(install, log, "install Superset");
        try {
            Files.copy(constraints(), marker(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requirePython(Path log) {
        try {
            run(List.of("python3.11", "--version"), log, "find Python 3.11");
        } catch (Fault fault) {
            throw new Fault(
                    Fault.Kind.SUPERSET,
                    "Cannot install Superset: expected Python 3.11 as python3.11, found none (or use --superset URL for a"
                            + " server that is there already)");
        }
    }

    private static void run(List<String> command, Path log, String what) {
        int code = Processes.run(command, Map.of(), log);
        if (code != 0) {
            throw new Fault(
                    Fault.Kind.SUPERSET,
                    "Cannot " + what + ": expected " + Path.of(command.get(0)).getFileName()
                            + " to succeed, found exit code " + code + " (" + log + ")");
        }
    }
}
