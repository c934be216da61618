package org.hearth.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.hearth.workspace.Fault;

/**
 * The service's own secrets, kept as {@code service.json} of mode 600 in the folder of keys: a password for each role of the
 * database, what signs sessions.
 *
 * @param superuser password of the embedded server's superuser
 * @param owner password of the embedded server's owner of the schemas
 * @param session signs sessions
 * @param rounding decides which way a published count is rounded
 */
public record Secrets(
        String superuser,
        String owner,
        String publisher,
        String api,
        String dashboard,
        String session,
        String rounding) {

    public static final String FILE = "service.json";

    private static final int BYTES = 32;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /**
     * Reads the secrets of a folder of keys; makes the folder (mode 700) and the secrets if there are none.
     *
     * @throws Fault of kind KEY if the file can be read by others or is something else
     */
    public static Secrets in(Path keys) {
        Path file = keys.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                return make(keys, file);
            }
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            String found = PosixFilePermissions.toString(permissions);
            if (!found.endsWith("------")) {
                throw new Fault(
                        Fault.Kind.KEY,
                        "Cannot use " + file + ": expected mode 600 (rw-------), found " + found
                                + ". Close it to others: chmod 600");
            }
            return JSON.readValue(file.toFile(), Secrets.class);
        } catch (JsonProcessingException e) {
            throw new Fault(
                    Fault.Kind.KEY, "Cannot read " + file + ": expected the service's secrets, found something else");
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.KEY,
                    "Cannot use " + file + ": expected a folder of keys that can be read and written, found "
                            + e.getClass().getSimpleName());
        }
    }

    private static Secrets make(Path keys, Path file) throws IOException {
        if (!Files.isDirectory(keys)) {
            Files.createDirectories(keys.toAbsolutePath().getParent());
            Files.createDirectory(
                    keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        SecureRandom random = new SecureRandom();
        Secrets made = new Secrets(
                secret(random),
                secret(random),
                secret(random),
                secret(random),
                secret(random),
                secret(random),
                secret(random));
        Path draft = Files.createTempFile(
                keys, FILE, "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(made));
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The bytes of the secret that signs sessions. */
    public byte[] sessionKey() {
        return Base64.getUrlDecoder().decode(session);
    }

    /** The bytes of the secret that rounds. */
    public byte[] roundingKey() {
        return Base64.getUrlDecoder().decode(rounding);
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
