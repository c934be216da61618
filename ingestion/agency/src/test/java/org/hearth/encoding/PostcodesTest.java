package org.hearth.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostcodesTest {

    @TempDir
    Path temp;

    @Test
    void findsTheAreaOfAPostcode() {
        Postcodes postcodes = Postcodes.read(Path.of("../../northbrook/postcodes.csv"));
        assertThat(postcodes.lsoa("NB11AA")).contains("E01990001");
        assertThat(postcodes.lsoa("LS11AA")).isEmpty();
    }

    @Test
    void namesEveryWrongLine() throws IOException {
        Path file = Files.writeString(
                temp.resolve("postcodes.csv"),
                "postcode,lsoa\nNB1 1AA,E0199\nNB1 1AB\nNB1 1AC,E01990001\nnb11ac,E01990001\n");
        assertThatThrownBy(() -> Postcodes.read(file))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.lines()).hasSize(3));
    }

    @Test
    void refusesAnotherHeader() throws IOException {
        Path file = Files.writeString(temp.resolve("postcodes.csv"), "pcds,lsoa21cd\n");
        assertThatThrownBy(() -> Postcodes.read(file))
                .hasMessageContaining("expected the header postcode,lsoa, found another (line 1)");
    }
}
