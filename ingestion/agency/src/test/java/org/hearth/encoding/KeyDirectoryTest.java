package org.hearth.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDirectoryTest {

    @TempDir
    Path temp;

    Path keys;

    @BeforeEach
    void make() {
        keys = temp.resolve("our/keys");
        assertThat(KeyDirectory.make(keys)).hasSize(3);
    }

    @Test
    void itsOwnerAloneCanReadIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        for (String name : new String[] {"linkage.key", "sealing-public.json", "sealing-private.json"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keysThatAreThereStay() throws IOException {
        String before = Files.readString(keys.resolve("linkage.key"));
        assertThat(KeyDirectory.make(keys)).isEmpty();
        assertThat(keys.resolve("linkage.key")).hasContent(before.strip());
    }

    @Test
    void aLostHalfOfThePairIsNotReplaced() throws IOException {
        Files.delete(keys.resolve("sealing-private.json"));
        assertThatThrownBy(() -> KeyDirectory.make(keys))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("or neither");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-", "rwx--x---"})
    void aKeyOpenToOthersIsRefused(String mode) throws IOException {
        Files.setPosixFilePermissions(keys.resolve("linkage.key"), PosixFilePermissions.fromString(mode));
        assertThatThrownBy(() -> LinkageKey.read(keys))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.KEY))
                .hasMessageContaining("found mode " + mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkage.key", "sealing-public.json", "sealing-private.json"})
    void aMissingOrMalformedKeyIsRefusedWithoutShowingIt(String name) throws IOException {
        Files.writeString(keys.resolve(name), "{\"secret\": \"0123456789abcdef\"}");
        assertThatThrownBy(() -> readAll(keys))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.KEY))
                .hasMessageContaining(name)
                .message()
                .doesNotContain("0123456789abcdef");
        Files.delete(keys.resolve(name));
        assertThatThrownBy(() -> readAll(keys)).isInstanceOf(Fault.class).hasMessageContaining("found none");
    }

    static void readAll(Path keys) {
        LinkageKey.read(keys);
        Sealing.sealer(keys);
        Sealing.opener(keys);
    }

    @Test
    void aSealOpensForItsRecordAndWithItsKeyAlone() throws GeneralSecurityException {
        byte[] sealed = Sealing.sealer(keys).seal("EH-12345", "aa");
        assertThat(Sealing.opener(keys).open(sealed, "aa")).isEqualTo("EH-12345");
        assertThatThrownBy(() -> Sealing.opener(keys).open(sealed, "ab")).isInstanceOf(GeneralSecurityException.class);
        Path others = temp.resolve("others");
        KeyDirectory.make(others);
        assertThatThrownBy(() -> Sealing.opener(others).open(sealed, "aa"))
                .isInstanceOf(GeneralSecurityException.class);
        assertThat(Sealing.sealer(keys).seal("EH-12345", "aa")).isNotEqualTo(sealed);
    }
}
