package org.hearth.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkageRulesTest {

    private static final Path NORTHBROOK = Path.of("../../northbrook/linkage.yaml");

    @TempDir
    Path directory;

    @Test
    void readsNorthbrooks() {
        assertThat(LinkageRules.read(NORTHBROOK).comparisons())
                .extracting(LinkageRules.Comparison::name)
                .contains("forename", "birth", "place", "upn", "nhs");
    }

    @Test
    void refusesKeysItDoesNotKnow() throws IOException {
        assertThat(faultOf("unique:", "uniqe:").lines())
                .anyMatch(line -> line.contains("unknown key uniqe") && line.contains("(line "));
    }

    @Test
    void refusesAFieldThatRecordsDoNotHave() throws IOException {
        assertThat(faultOf("field: birth", "field: shoe_size").lines())
                .anyMatch(line -> line.contains("shoe_size") && line.contains("(line "));
    }

    @Test
    void tellsEverythingThatCannotBeUsedAtOnce() throws IOException {
        Fault fault = faultOf(
                "largest_block: 400",
                "largest_block: 1",
                "link: 0.90",
                "link: 9",
                "same_person: 0.95",
                "same_person: 0.5");

        assertThat(fault.lines()).hasSize(3);
        assertThat(fault.lines()).anyMatch(line -> line.contains("blocking.largest_block"));
        assertThat(fault.lines()).anyMatch(line -> line.contains("same_person to add up to 1 in comparison birth"));
        assertThat(fault.kind()).isEqualTo(Fault.Kind.CONFIGURATION);
    }

    private Fault faultOf(String... replacements) throws IOException {
        String text = Files.readString(NORTHBROOK);
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replaceFirst(replacements[i], replacements[i + 1]);
        }
        Path file = Files.writeString(directory.resolve("linkage.yaml"), text);
        return catchThrowableOfType(Fault.class, () -> LinkageRules.read(file));
    }
}
