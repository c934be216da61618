package org.hearth.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldFilterTest {

    static FieldFilter filter(String key, int hashes, Function<String, List<String>> tokens) {
        return new FieldFilter(new KeyedHash(key.getBytes(StandardCharsets.UTF_8)), hashes, tokens);
    }

    final FieldFilter names = filter("one", RecordEncoder.NAME_HASHES, FieldFilter::bigrams);

    double names(String left, String right) {
        return FieldFilter.dice(names.of(left), names.of(right));
    }

    @ParameterizedTest
    @CsvSource({
        "SMITH, SMITH, 1.0, 1.0",
        "CATHERINE, KATHERINE, 0.7, 0.95",
        "MOHAMMED, MOHAMED, 0.8, 0.98",
        "THOMPSON, TOMPSON, 0.7, 0.95",
        "SMITH, SMYTH, 0.5, 0.85",
        "SMITH, PATEL, 0.0, 0.35",
        "WILLIAMS, KOWALSKI, 0.0, 0.4",
        "ANN, ZOE, 0.0, 0.25"
    })
    void nearNamesAreNearAndOthersAreNot(String left, String right, double least, double most) {
        assertThat(names(left, right)).isBetween(least, most);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-05-12, 2014-05-12, 1.0, 1.0",
        "2014-05-12, 2014-05-21, 0.58, 0.76",
        "2014-05-12, 2014-06-12, 0.58, 0.76",
        "2014-05-12, 2015-05-12, 0.58, 0.76",
        "2014-05-12, 2014-12-05, 0.58, 0.76",
        "2014-05-12, 2013-08-27, 0.0, 0.35",
        "2014-05-12, 1988-11-30, 0.0, 0.35"
    })
    void aDateWithOneWrongPartStaysNear(LocalDate left, LocalDate right, double least, double most) {
        FieldFilter births = filter("birth", RecordEncoder.BIRTH_HASHES, day -> Tokens.ofBirth(LocalDate.parse(day)));
        assertThat(FieldFilter.dice(births.of(left.toString()), births.of(right.toString())))
                .isBetween(least, most);
    }

    @Test
    void aPostcodeOfTheSameSectorIsNearerThanOneOfAnotherTown() {
        FieldFilter postcodes = filter("postcode", RecordEncoder.POSTCODE_HASHES, Tokens::ofPostcode);
        byte[] home = postcodes.of("NB11AA");
        double sector = FieldFilter.dice(home, postcodes.of("NB11AE"));
        double town = FieldFilter.dice(home, postcodes.of("LS62QP"));
        assertThat(sector).isGreaterThan(0.6);
        assertThat(town).isLessThan(0.3);
    }

    @Test
    void anotherKeySetsOtherBits() {
        byte[] left = names.of("SMITH");
        byte[] right =
                filter("two", RecordEncoder.NAME_HASHES, FieldFilter::bigrams).of("SMITH");
        assertThat(left).isNotEqualTo(right);
        assertThat(FieldFilter.dice(left, right)).isLessThan(0.3);
    }

    /** A double hash whose second part is 0 modulo the length sets one bit; independent segments all but never collide so. */
    @Test
    void everyTokenSetsManyBitsAndAllPlacesAreUsed() {
        FieldFilter tokens = filter("one", RecordEncoder.NAME_HASHES, List::of);
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < 3000; i++) {
            byte[] bits = tokens.of("token " + i);
            int set = 0;
            for (int place = 0; place < FieldFilter.BITS; place++) {
                if ((bits[place >> 3] >> (place & 7) & 1) == 1) {
                    set++;
                    used.add(place);
                }
            }
            assertThat(set).isBetween(RecordEncoder.NAME_HASHES - 4, RecordEncoder.NAME_HASHES);
        }
        assertThat(used).hasSize(FieldFilter.BITS);
    }

    @Test
    void padsTheEndsOfNames() {
        assertThat(FieldFilter.bigrams("SMITH")).containsExactly("_S", "SM", "MI", "IT", "TH", "H_");
    }
}
