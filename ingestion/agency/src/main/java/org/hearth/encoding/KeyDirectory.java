package org.hearth.encoding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.hearth.workspace.Fault;

/** A directory of keys, mode 700, its files mode 600. On file systems without modes, modes are neither set nor checked. */
public final class KeyDirectory {

    public static final String LINKAGE_KEY = "linkage.key";
    public static final String SEALING_PUBLIC = "sealing-public.json";
    public static final String SEALING_PRIVATE = "sealing-private.json";

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private KeyDirectory() {}

    /**
     * Makes the keys that are not there. Keys that are there stay.
     *
     * @return names of the files made
     * @throws Fault if a half of the sealing pair is there without the other
     */
    public static List<String> make(Path directory) {
        boolean publicHalf = Files.exists(directory.resolve(SEALING_PUBLIC));
        if (publicHalf != Files.exists(directory.resolve(SEALING_PRIVATE))) {
            throw new Fault(
                    Fault.Kind.KEY,
                    "Cannot make keys in " + directory + ": expected both " + SEALING_PUBLIC + " and " + SEALING_PRIVATE
                            + " or neither, found one. Put the other back: a new pair cannot open what is sealed.");
        }
        List<String> made = new ArrayList<>();
        try {
            createDirectory(directory);
            if (!Files.exists(directory.resolve(LINKAGE_KEY))) {
                byte[] secret = new byte[32];
                new SecureRandom().nextBytes(secret);
                write(directory.resolve(LINKAGE_KEY), HexFormat.of().formatHex(secret) + "\n");
                made.add(LINKAGE_KEY);
            }
            if (!publicHalf) {
                Sealing.Pair pair = Sealing.newPair();
                write(directory.resolve(SEALING_PRIVATE), pair.privateKeyset() + "\n");
                write(directory.resolve(SEALING_PUBLIC), pair.publicKeyset() + "\n");
                made.add(SEALING_PUBLIC);
                made.add(SEALING_PRIVATE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }

    /**
     * Reads a key file.
     *
     * @throws Fault if it is missing or group or others may read, write or run it
     */
    static String read(Path directory, String name) {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new Fault(
                    Fault.Kind.KEY, "Cannot read key " + file + ": expected a file made by `hearth init`, found none");
        }
        try {
            if (hasModes(file)) {
                Set<PosixFilePermission> mode = EnumSet.copyOf(OWNER_ALONE);
                mode.addAll(Files.getPosixFilePermissions(file));
                if (!mode.equals(OWNER_ALONE)) {
                    throw new Fault(
                            Fault.Kind.KEY,
                            "Cannot use key " + file + ": expected a file that its owner alone can read, found mode "
                                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                                    + ". Run chmod 600 on it.");
                }
            }
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw malformed(directory, name, "text");
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.KEY,
                    "Cannot read key " + file + ": expected a file that can be read, found one that cannot");
        }
    }

    static Fault malformed(Path directory, String name, String expected) {
        return new Fault(
                Fault.Kind.KEY,
                "Cannot use key " + directory.resolve(name) + ": expected " + expected + ", found something else");
    }

    private static void createDirectory(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            return;
        }
        if (absolute.getParent() != null) {
            Files.createDirectories(absolute.getParent());
        }
        Files.createDirectory(absolute, attributes(absolute, OWNER_ALONE));
    }

    /** Written beside and renamed, so that a key file is whole or absent; never open to others, not even for a moment. */
    private static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, attributes(file, FILE));
        Files.writeString(draft, text, StandardOpenOption.WRITE);
        Files.move(draft, file);
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> mode) {
        return hasModes(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
