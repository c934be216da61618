package org.hearth.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.hearth.workspace.Fault;

/**
 * The secrets of the local Superset, kept as {@code dashboards.json} of mode 600 in the folder of keys.
 *
 * @param key signs Superset's sessions and encrypts passwords in its metadata
 * @param guest signs guest tokens; the service signs with it too, after its own check
 * @param admin password of its administrator
 * @param metadata password of its own database
 * @param demo password of the demo's logins
 */
public record LocalSecrets(String key, String guest, String admin, String metadata, String demo) {

    public static final String FILE = "dashboards.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BYTES = 32;
    private static final int DEMO_BYTES = 9;

    /**
     * Reads the secrets of a folder of keys, or makes them.
     *
     * @throws Fault of kind KEY if others can read them
     */
    public static LocalSecrets in(Path keys) {
        Path file = keys.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                write(keys, file);
            }
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!mode.endsWith("------")) {
                throw new Fault(
                        Fault.Kind.KEY,
                        "Cannot use " + file + ": expected mode 600 (rw-------), found " + mode
                                + ". Close it to others: chmod 600");
            }
            return JSON.readValue(file.toFile(), LocalSecrets.class);
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.KEY,
                    "Cannot use " + file + ": expected secrets of dashboards in a folder of keys, found "
                            + e.getClass().getSimpleName());
        }
    }

    private static void write(Path keys, Path file) throws IOException {
        if (!Files.isDirectory(keys)) {
            Files.createDirectories(keys.toAbsolutePath().getParent());
            Files.createDirectory(
                    keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        SecureRandom random = new SecureRandom();
        LocalSecrets made = new LocalSecrets(
                secret(random, BYTES),
                secret(random, BYTES),
                secret(random, BYTES),
                secret(random, BYTES),
                secret(random, DEMO_BYTES));
        write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(made));
    }

    /** Writes a file of mode 600 in one go. */
    static void write(Path file, String text) {
        try {
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    file.getFileName().toString(),
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secret(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return "LocalSecrets[…]";
    }
}
