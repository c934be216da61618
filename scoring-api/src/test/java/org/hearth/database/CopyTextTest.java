package org.hearth.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void keepsCopyFromReadingAValueAsItsOwnSigns() {
        assertThat(CopyText.row("a\tb\\c\nd", null, java.util.List.of("x\"y", "z"), 1L, true))
                .isEqualTo("a\\tb\\\\c\\nd\t\\N\t{\"x\\\\\"y\",\"z\"}\t1\ttrue\n");
    }
}
