package org.hearth.provision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Where the service finds the dashboards it may show inside its pages: {@code embedding.json}, which holds no secret. */
final class Embedding {

    static final String FILE = "embedding.json";

    private Embedding() {}

    static void write(Path folder, URI base, Map<String, String> embedded) {
        ObjectNode file = Changes.JSON.createObjectNode();
        file.put("base", base.toString());
        file.set("dashboards", Changes.JSON.valueToTree(embedded));
        try {
            Files.createDirectories(folder);
            Path draft = Files.writeString(folder.resolve(FILE + ".draft"), file.toString());
            Files.move(
                    draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
