package org.hearth.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;
import org.hearth.fact.Residence;
import org.hearth.fact.Timeline;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepAgainstReferenceTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheReferenceForEveryFeatureAndDate(long seed) {
        Authority authority = TestAuthority.copiedTo(temp);
        Definition definition = DefinitionFile.read(authority, "early-help");
        List<Timeline> people = RandomPopulation.corrected(seed, RandomPopulation.of(seed, 25, 25, lsoas(authority)));
        NaiveMatrix reference = new NaiveMatrix(definition, authority, people);
        Sweep sweep = new Sweep(Plan.of(definition, authority));
        int rows = 0;
        for (String household : households(people)) {
            List<Observation> seen = sweep.observe(household, people);
            for (LocalDate asOf : definition.asOfDates()) {
                Optional<Observation> row =
                        seen.stream().filter(o -> o.asOf().equals(asOf)).findFirst();
                Optional<NaiveMatrix.Row> expected = reference.row(household, asOf);
                assertThat(row.isPresent()).isEqualTo(expected.isPresent());
                if (row.isPresent()) {
                    same(definition, row.get(), expected.get());
                    rows++;
                }
            }
        }
        assertThat(rows).isGreaterThan(100);
    }

    private static void same(Definition definition, Observation row, NaiveMatrix.Row expected) {
        assertThat(row.whyNot()).isEqualTo(expected.whyNot());
        assertThat(row.label().stream().boxed().findFirst()).isEqualTo(expected.label());
        TreeMap<String, Double> values = new TreeMap<>();
        for (int i = 0; i < definition.columns().size(); i++) {
            values.put(
                    definition.columns().get(i).feature().name(), row.values().applyAsDouble(i));
        }
        assertThat(values.keySet()).isEqualTo(expected.values().keySet());
        values.forEach((name, value) -> {
            double other = expected.values().get(name);
            if (Double.isNaN(other)) {
                assertThat(value).as(name).isNaN();
            } else {
                assertThat(value).as(name).isCloseTo(other, within(1e-9));
            }
        });
    }

    private static List<String> lsoas(Authority authority) {
        return Stream.concat(authority.areas().stream().map(Area::lsoa), Stream.of("E01000001"))
                .toList();
    }

    private static List<String> households(List<Timeline> people) {
        return people.stream()
                .flatMap(person -> person.residences().stream())
                .map(Residence::household)
                .distinct()
                .sorted()
                .toList();
    }
}
