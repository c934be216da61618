package org.hearth.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** SHA-256 of files, directories, text and code, in hexadecimal. */
public final class Digest {

    private Digest() {}

    public static String ofText(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a file's bytes; of a directory's file names and bytes in order; of an artefact's manifest alone. */
    public static String of(Path path) {
        MessageDigest digest = sha256();
        Path manifest = path.resolve(Manifest.FILE);
        try {
            if (Files.isRegularFile(manifest)) {
                add(digest, manifest);
            } else if (Files.isDirectory(path)) {
                for (Path file : filesUnder(path)) {
                    digest.update(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    add(digest, file);
                }
            } else {
                add(digest, path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of the jar or class folder that holds each class: two builds of one commit give the same. */
    public static String ofCode(Class<?>... classes) {
        StringBuilder all = new StringBuilder();
        for (Class<?> type : classes) {
            try {
                all.append(of(Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI())));
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return ofText(all.toString());
    }

    /** Of each file under a directory, by its path in it. */
    static SortedMap<String, String> ofEach(Path directory) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Path file : filesUnder(directory)) {
            digests.put(directory.relativize(file).toString(), of(file));
        }
        return digests;
    }

    static List<Path> filesUnder(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
