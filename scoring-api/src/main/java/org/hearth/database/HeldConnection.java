package org.hearth.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * How another program reaches the database, as a file of mode 600: {@code marts} to read, and a database of its own.
 *
 * @param host of PostgreSQL
 * @param database that holds the schema marts
 * @param user who may read marts alone
 * @param metadata name of the program's own database
 * @param metadataUser owner of that
 * @param fresh whether that is still empty
 */
record HeldConnection(
        String host,
        int port,
        String database,
        String user,
        String password,
        String metadata,
        String metadataUser,
        boolean fresh) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void write(Path file) {
        try {
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    file.getFileName().toString(),
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "HeldConnection[" + host + ":" + port + "]";
    }
}
