package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.transparency.Model;
import org.hearth.transparency.Source;
import org.junit.jupiter.api.Test;

class BasisTest {

    private static final Model MODEL = new Model(
            "early-help",
            "1a",
            "help starts",
            6,
            LocalDate.of(2026, 10, 1),
            "rules",
            "it was halted by A. Ahmed: a feed was wrong.",
            new TreeMap<>(),
            new TreeMap<>());

    private static Source source(String agency, Optional<LocalDate> to) {
        return new Source(agency, List.of(), to, to, new TreeMap<>(), new TreeMap<>(), 0);
    }

    @Test
    void namesTheOldestDataAndWhatWasNotSupplied() {
        Basis basis = Basis.of(
                MODEL,
                List.of(
                        source("police", Optional.of(LocalDate.of(2026, 9, 30))),
                        source("schools", Optional.of(LocalDate.of(2026, 7, 22))),
                        source("housing", Optional.empty())));

        assertThat(basis.age())
                .isEqualTo("The oldest data, from schools, ends on 22 July 2026. Not supplied: housing.");
        assertThat(basis.sources()).last().isEqualTo(new Basis.Age("Housing", "not supplied"));
    }

    @Test
    void takesItFromTheListWhetherTheModelRanks() {
        assertThat(Basis.of(MODEL, List.of()).byModel()).isFalse();
        assertThat(Basis.of(MODEL, List.of()).why()).isEqualTo("It was halted by A. Ahmed: a feed was wrong.");
        assertThat(Basis.of(MODEL, List.of()).horizon()).isEqualTo("6 months");
    }
}
