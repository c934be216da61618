package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same authority, seed and keys in another workspace leave the same bytes. */
class SameBytesIT {

    /** Sealing is randomised by design (HPKE); a database has a life of its own. */
    private static final Set<String> NOT_COMPARED = Set.of("sealed", "database", "database-binaries");

    @Test
    void leavesTheSameBytesInAnotherWorkspace() throws IOException {
        World world = World.ready();
        Path other = world.workspace.resolveSibling("again");
        World again = World.make(world.authority, other);
        assertThat(Folders.digests(again.workspace, NOT_COMPARED))
                .isEqualTo(Folders.digests(world.workspace, NOT_COMPARED))
                .hasSizeGreaterThan(60);
    }
}
