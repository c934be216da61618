package org.hearth.northbrook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code ./hearth serve --demo} on a free port, as a process, and a client of it. */
final class Service implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path workspace;
    private final int port;

    private Service(Process process, Path workspace, int port) {
        this.process = process;
        this.workspace = workspace;
        this.port = port;
    }

    static Service start(World world) throws IOException, InterruptedException {
        Path out = Files.createTempFile("serve", ".out");
        Path err = Files.createTempFile("serve", ".err");
        Process process = Hearth.start(Map.of(), out, err, world.verb("serve", "--demo", "--port", "0"));
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (true) {
            Matcher ready = READY.matcher(Hearth.textOf(out));
            if (ready.find()) {
                return new Service(process, world.workspace, Integer.parseInt(ready.group(1)));
            }
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError("The service did not start:\n" + Hearth.textOf(out) + Hearth.textOf(err));
            }
            Thread.sleep(50);
        }
    }

    String tokenOf(String persona) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at("/api/v1/demo/token?persona=" + persona))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body())
                .path("token")
                .asText();
    }

    HttpResponse<String> get(String path, String token, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    JsonNode json(String path, String token) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, token, "application/json");
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** What a user's Ctrl-C or a service manager does. */
    void stop(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("The service did not stop on " + signal);
        }
    }

    /** Everything at once, without a last word: the launcher, the server and its database. */
    void killEverything() throws InterruptedException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), processesOfWorkspace().stream())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (!processesOfWorkspace().isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Still running: " + processesOfWorkspace());
            }
            processesOfWorkspace().forEach(ProcessHandle::destroyForcibly);
            Thread.sleep(50);
        }
    }

    /** Processes whose command line or folder is of this workspace; Linux only, as is the embedded PostgreSQL of CI. */
    List<ProcessHandle> processesOfWorkspace() {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(handle -> of(handle.pid(), "cmdline").contains(workspace.toString())
                        || folderOf(handle.pid()).startsWith(workspace))
                .toList();
    }

    private static String of(long pid, String file) {
        return Hearth.textOf(Path.of("/proc/" + pid + "/" + file));
    }

    private static Path folderOf(long pid) {
        try {
            return Path.of("/proc/" + pid + "/cwd").toRealPath();
        } catch (IOException e) {
            return Path.of("/");
        }
    }

    @Override
    public void close() {
        try {
            if (process.isAlive() || !processesOfWorkspace().isEmpty()) {
                killEverything();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
