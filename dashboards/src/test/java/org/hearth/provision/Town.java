package org.hearth.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.superset.Account;
import org.hearth.superset.Superset;

/** A small published town with a real Superset beside it, run by {@code ./hearth} as a user would. */
final class Town {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Path workspace;
    private final int port;
    private final int servicePort;

    private Town(Path workspace, int port, int servicePort) {
        this.workspace = workspace;
        this.port = port;
        this.servicePort = servicePort;
    }

    /** The workspace of HEARTH_WORKSPACE, or a new town in a temporary folder. */
    static Town open(Path temporary) throws Exception {
        Optional<String> given = Optional.ofNullable(System.getenv("HEARTH_WORKSPACE"));
        Town town = new Town(given.map(Path::of).orElse(temporary.resolve("work")), freePort(), freePort());
        if (given.isEmpty()) {
            town.hearth("demo", "--households", "800", "--no-serve");
        }
        return town;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts the service of the town; whoever starts it ends it. */
    Process serve() throws Exception {
        Process service = new ProcessBuilder(
                        "../hearth",
                        "serve",
                        "--demo",
                        "--workspace",
                        workspace.toString(),
                        "--authority",
                        "../northbrook",
                        "--port",
                        Integer.toString(servicePort))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        HttpClient http = HttpClient.newHttpClient();
        for (int tries = 0; ; tries++) {
            try {
                http.send(HttpRequest.newBuilder(service()).build(), BodyHandlers.discarding());
                return service;
            } catch (IOException e) {
                if (tries == 600 || !service.isAlive()) {
                    throw new AssertionError("the service did not start", e);
                }
                Thread.sleep(200);
            }
        }
    }

    /** Where the service is, once started. */
    URI service() {
        return URI.create("http://127.0.0.1:" + servicePort);
    }

    /** Runs a verb; gives what it said. Fails with that if the verb does. */
    String hearth(String... arguments) throws Exception {
        return hearth(Map.of(), arguments);
    }

    /** The same with more in the environment. */
    String hearth(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("../hearth"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--workspace", workspace.toString()));
        command.addAll(List.of("--authority", "../northbrook"));
        if (arguments[0].equals("dashboards")) {
            command.addAll(List.of(
                    "--port", Integer.toString(port), "--embedded-at", service().toString()));
        }
        Path said = Files.createTempFile("hearth", ".log");
        try {
            ProcessBuilder process =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            process.environment().putAll(environment);
            int code = process.start().waitFor();
            if (code != 0) {
                throw new AssertionError("hearth " + String.join(" ", arguments) + " ended with " + code + ": "
                        + Files.readString(said));
            }
            return Files.readString(said);
        } finally {
            Files.delete(said);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    JsonNode secrets() throws IOException {
        Path own = Path.of("../northbrook/keys/dashboards.json");
        return JSON.readTree((Files.exists(own) ? own : workspace.resolve("keys/dashboards.json")).toFile());
    }

    JsonNode connection() throws IOException {
        return JSON.readTree(workspace.resolve("dashboards/database.json").toFile());
    }

    JsonNode embedding() throws IOException {
        return JSON.readTree(workspace.resolve("dashboards/embedding.json").toFile());
    }

    Path pid() {
        return workspace.resolve("dashboards/server.pid");
    }

    Superset admin() throws IOException {
        return new Superset(
                new Account(base(), "hearth-admin", secrets().path("admin").asText()));
    }

    Superset login(String user) throws IOException {
        return new Superset(new Account(base(), user, secrets().path("demo").asText()));
    }

    /** Stops Superset and lets go of the database. */
    void close() throws Exception {
        hearth("dashboards", "down");
    }
}
