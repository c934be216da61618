package org.hearth.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real, public sample files, which lie beside the checkout where there are any. */
final class RealSamples {

    private static final Path FORMATS = Path.of("../../../shared/data/formats");

    private RealSamples() {}

    static Path of(String name) {
        Path place = FORMATS.resolve(name);
        Assumptions.assumeTrue(Files.exists(place), "there are no real samples beside this checkout");
        return place;
    }
}
