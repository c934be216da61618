package org.hearth.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.hearth.workspace.Fault;

/** PostgreSQL's programs, unpacked from the archive on the class path. */
final class ServerBinaries {

    private ServerBinaries() {}

    /**
     * The folder that holds {@code bin/postgres}, unpacked beneath a folder if it is not there yet.
     *
     * @throws Fault of kind DATABASE if there is no PostgreSQL for this machine
     */
    static Path in(Path folder) throws IOException {
        String name = "/postgres-" + system() + "-" + architecture() + ".txz";
        URL archive = ServerBinaries.class.getResource(name);
        if (archive == null) {
            throw new Fault(
                    Fault.Kind.DATABASE,
                    "Cannot start PostgreSQL: expected one for this machine (" + name.substring(1)
                            + " on the class path), found none. Use your own with --database.");
        }
        Path home = folder.resolve(version(archive));
        if (!Files.exists(home)) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            Path draft = Files.createTempDirectory(folder, "draft");
            unpack(archive, draft);
            Files.move(draft, home);
        }
        return home;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    /** Another archive gets another folder. */
    private static String version(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        return connection instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Long.toHexString(connection.getContentLengthLong());
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (InputStream bytes = new BufferedInputStream(archive.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path place = into.resolve(entry.getName()).normalize();
                if (!place.startsWith(into)) {
                    throw new IOException("Cannot unpack PostgreSQL: an entry lies outside its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                    continue;
                }
                Files.createDirectories(place.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, place);
                    String mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
                    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(mode));
                }
            }
        }
    }
}
