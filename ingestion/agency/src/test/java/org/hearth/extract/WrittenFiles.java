package org.hearth.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A folder into which each test writes the files of a delivery. */
abstract class WrittenFiles {

    @TempDir
    Path temp;

    /** Writes a text, UTF-8, below the folder. */
    Path write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
