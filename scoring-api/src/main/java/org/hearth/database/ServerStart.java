package org.hearth.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Scratch;

/** Makes a data folder that asks everybody for a password from its first moment, and starts a server on it. */
final class ServerStart {

    static final String SUPERUSER = "postgres";

    private static final int ATTEMPTS = 5;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 20;

    /** Safe rather than fast; nothing but loopback; no statement, and so no value, in the log. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "max_connections=40",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_statement=none",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_checkpoints=off",
            "jit=off",
            "cluster_name=hearth");

    private ServerStart() {}

    /** Starts a server on {@code folder/data}, made if need be; gives its port once it takes connections. */
    static int start(Path binaries, Path folder, Secrets secrets) throws IOException {
        Path data = folder.resolve("data");
        if (!Files.exists(data)) {
            make(binaries, folder, data, secrets);
        }
        Path log = folder.resolve("server.log");
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            long told = Files.exists(log) ? Files.size(log) : 0;
            List<String> command = new ArrayList<>(apart());
            command.addAll(List.of(
                    binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
            SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (isReady(process, data)) {
                return port;
            }
            if (attempt == ATTEMPTS) {
                throw new Fault(
                        Fault.Kind.DATABASE,
                        "Cannot start PostgreSQL: expected it to take connections, found " + lastWords(log, told) + " ("
                                + log + ")");
            }
            pause(attempt * 10);
        }
    }

    private static void make(Path binaries, Path folder, Path data, Secrets secrets) throws IOException {
        Path draft = folder.resolve("data.draft");
        Scratch.delete(draft);
        Path password = Files.createTempFile(
                folder,
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Path output = folder.resolve("initdb.log");
        try {
            Files.writeString(password, secrets.superuser());
            List<String> command = new ArrayList<>(withoutRoot());
            command.addAll(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions"));
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new Fault(
                        Fault.Kind.DATABASE,
                        "Cannot make a database: expected initdb to succeed, found " + lastWords(output, 0) + " ("
                                + output + ")");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(password);
        }
        Files.move(draft, data);
    }

    /** PostgreSQL refuses to run as root: in a user namespace of its own it is nobody. */
    private static List<String> withoutRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }

    /** In a session of its own, so that Ctrl-C reaches hearth alone, which then stops the server in order. */
    private static List<String> apart() {
        List<String> prefix = new ArrayList<>();
        if (Stream.of("/usr/bin/setsid", "/bin/setsid").anyMatch(file -> Files.isExecutable(Path.of(file)))) {
            prefix.add("setsid");
        }
        prefix.addAll(withoutRoot());
        return prefix;
    }

    private static boolean isReady(Process process, Path data) throws IOException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (process.isAlive() && System.nanoTime() < end) {
            Optional<Postmaster> running = Postmaster.on(data);
            if (running.isPresent()
                    && running.get().ready()
                    && running.get().process().pid() == process.pid()) {
                return true;
            }
            pause(1);
        }
        process.destroy();
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastWords(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String text = new String(all, (int) from, (int) (all.length - from), java.nio.charset.StandardCharsets.UTF_8);
        return text.lines()
                .filter(line ->
                        Set.of("FATAL", "error", "failed", "root").stream().anyMatch(line::contains))
                .reduce((first, second) -> second)
                .or(() -> text.lines().reduce((first, second) -> second))
                .orElse("that it ended without a word");
    }

    private static void pause(int times) {
        try {
            Thread.sleep(times * PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
