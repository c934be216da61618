package org.hearth.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkageFileTest {

    @TempDir
    private Path folder = Path.of("");

    private LinkageFile read(String yaml) throws IOException {
        return LinkageFile.read(Files.writeString(folder.resolve("L.yaml"), yaml));
    }

    @Test
    void aRuleIsThatOfTheFieldOrOfTheFullNameItIsHalfOf() throws IOException {
        LinkageFile file = read("""
                fields:
                  who: {kind: full_name, near: 0.8}
                  town: {kind: text, encoding: token}
                """);

        assertThat(file.rule("who_surname")).contains(file.fields().get("who"));
        assertThat(file.rule("town")).contains(file.fields().get("town"));
        assertThat(file.rule("town_surname")).isEmpty();
        assertThat(file.fields().get("town").filtered()).isFalse();
    }

    @Test
    void whatAFamilySharesIsNotEnough() {
        assertThatThrownBy(() -> read("""
                fields:
                  surname: {kind: surname}
                  home: {kind: postcode}
                  sex: {kind: sex}
                """))
                .hasMessageContaining(
                        "expected a field that tells people of one home apart, such as a forename or date_of_birth, found"
                                + " surname, home, sex");
    }

    @Test
    void everythingThatCannotBeOverriddenIsSaidAtOnce() {
        assertThatThrownBy(() -> read("""
                fields:
                  town: {kind: text, near: 0.6, some: 0.7}
                  born: {kind: date_of_birth, near: 0.8}
                  sex: {kind: sex, encoding: token}
                  job: {kind: text, encoding: token, some: 0.5}
                profile: hardened
                """))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.lines())
                                .extracting(line -> line.substring(line.indexOf(": ") + 2))
                                .containsExactly(
                                        "expected some of town above 0 and at most 0.6, found 0.7",
                                        "expected near of fields compared by filters alone, found it of born",
                                        "expected no encoding of sex, whose kind has tokens alone, found one",
                                        "expected some of fields compared by filters alone, found it of job",
                                        "expected no blocking, encoding, near or some under the profile hardened, where no field"
                                                + " leaves by itself, found one"));
    }
}
