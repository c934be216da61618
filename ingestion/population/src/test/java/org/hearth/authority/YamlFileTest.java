package org.hearth.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

    @TempDir
    Path temp;

    record Window(int days, Optional<String> end) {}

    record Feature(String name, Window window, List<Window> more) {}

    Feature read(String text) throws Exception {
        return YamlFile.read(Files.writeString(temp.resolve("f.yaml"), text), Feature.class);
    }

    @Test
    void readsNestedRecords() throws Exception {
        assertThat(read("name: a\nwindow: {days: 90}\nmore: [{days: 1, end: x}]\n"))
                .isEqualTo(
                        new Feature("a", new Window(90, Optional.empty()), List.of(new Window(1, Optional.of("x")))));
    }

    @Test
    void takesFromTheFileItIsLikeWhatItDoesNotSay() throws Exception {
        Files.writeString(temp.resolve("base.yaml"), "name: a\nwindow: {days: 90, end: x}\nmore: []\n");
        Path file = Files.writeString(temp.resolve("f.yaml"), "like: base\nwindow: {days: 7}\n");
        assertThat(YamlFile.readLike(file, Feature.class))
                .isEqualTo(new Feature("a", new Window(7, Optional.empty()), List.of()));
        Files.writeString(file, "like: base\nwindw: {days: 7}\n");
        Fault fault = catchThrowableOfType(Fault.class, () -> YamlFile.readLike(file, Feature.class));
        assertThat(fault.lines()).singleElement().asString().contains("(line 2, windw)", "unknown key windw");
    }

    @Test
    void reportsEveryUnknownAndMissingKeyAtOnceWithItsLine() {
        Fault fault = catchThrowableOfType(
                Fault.class, () -> read("nam: a\nwindow: {days: 90}\nmore:\n  - days: 1\n    until: x\n"));
        assertThat(fault.lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("(line 1, nam)", "unknown key nam"))
                .anySatisfy(line -> assertThat(line).contains("expected key name"))
                .anySatisfy(line -> assertThat(line).contains("(line 5, more.0.until)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: a\nname: b\nwindow: {days: 90}\nmore: []\n",
                "name: a\nwindow: {days: 90.7}\nmore: []\n",
                "name: a\nwindow: {days: many}\nmore: []\n",
                "name: a\nwindow: 90\nmore: []\n",
                "name: [\n"
            })
    void refusesWhatIsNotTheRecord(String text) {
        Fault fault = catchThrowableOfType(Fault.class, () -> read(text));
        assertThat(fault.kind()).isEqualTo(Fault.Kind.CONFIGURATION);
        assertThat(fault.lines().get(0)).contains("f.yaml").contains("line");
    }

    @Test
    void readsNorthbrook() {
        Authority northbrook = Authority.read(Path.of("../../northbrook"));
        assertThat(northbrook.areas()).hasSize(32);
        assertThat(northbrook.teamOf("north").capacity()).isPositive();
    }
}
