package org.hearth.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryNameTest {

    @Test
    void putsASecondHandOverOfADayAfterTheFirst() {
        List<String> folders = Stream.of("2026-10-02", "2026-10-01_2", "2026-10-01", "2026-10-01_3")
                .flatMap(folder -> DeliveryName.of("police", folder).stream())
                .sorted()
                .map(DeliveryName::folder)
                .toList();
        assertThat(folders).containsExactly("2026-10-01", "2026-10-01_2", "2026-10-01_3", "2026-10-02");
    }

    @Test
    void readsTheEndOfAPath() {
        assertThat(DeliveryName.of("/work/encoded/police/2026-10-01_2").map(DeliveryName::toString))
                .contains("police/2026-10-01_2");
        assertThat(DeliveryName.of("facts")).isEqualTo(Optional.empty());
        assertThat(DeliveryName.of("police/2026-13-01")).isEqualTo(Optional.empty());
        assertThat(DeliveryName.of("police/october")).isEqualTo(Optional.empty());
    }
}
