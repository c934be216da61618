package org.hearth.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.kind.LinkageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearnessTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isTheLinkageFilesWhereItSaysSoAndElseTheKinds() throws IOException {
        LinkageFile rules = LinkageFile.read(Files.writeString(folder.resolve("L.yaml"), """
                fields:
                  who: {kind: full_name, near: 0.9}
                  job: {kind: text, some: 0.6}
                  town: {kind: text, near: 0.4}
                """));

        assertThat(Nearness.of(rules, "who_forename", 0.72, 0.45)).isEqualTo(new Nearness(0.9, 0.45));
        assertThat(Nearness.of(rules, "job", 0.75, 0.5)).isEqualTo(new Nearness(0.75, 0.6));
        assertThat(Nearness.of(rules, "town", 0.75, 0.5)).isEqualTo(new Nearness(0.4, 0.4));
        assertThat(Nearness.of(rules, "dob", 0.8, 0.7)).isEqualTo(new Nearness(0.8, 0.7));
    }
}
