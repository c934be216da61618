package org.hearth.northbrook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The PostgreSQL of a world, kept up by {@code hearth database} until closed. */
final class HeldServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final Path folder;
    private final Process process;
    private final JsonNode place;

    HeldServer(World world) throws IOException, InterruptedException {
        this.world = world;
        folder = Files.createTempDirectory("held");
        Path file = folder.resolve("connection.json");
        process = Hearth.start(
                Map.of("HEARTH_METADATA_PASSWORD", "of-a-test"),
                folder.resolve("out"),
                folder.resolve("err"),
                world.verb("database", "--connection", file.toString()));
        while (!Files.exists(file) && process.isAlive()) {
            Thread.sleep(100);
        }
        place = JSON.readTree(file.toFile());
    }

    /** As the dashboards connect. */
    Connection asDashboard() throws SQLException {
        return as(place.path("user").asText(), place.path("password").asText());
    }

    /** As the server's superuser, from whom nothing is hidden. */
    Connection asSuperuser() throws IOException, SQLException {
        JsonNode secrets =
                JSON.readTree(world.authority.resolve("keys/service.json").toFile());
        return as("postgres", secrets.path("superuser").asText());
    }

    private Connection as(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + place.path("host").asText() + ":"
                        + place.path("port").asInt() + "/"
                        + place.path("database").asText(),
                user,
                password);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Folders.delete(folder);
    }
}
