package org.hearth.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.dataset.ValuePart.Token;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.EncodedSchema.EncodedPart;
import org.hearth.kind.Kind;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final int PEOPLE = 2_000;
    private static final int WORDS = 8;
    private static final int SET = 70;
    private static final int WRONG = 14;

    private static final EncodedField NAME = new EncodedField("name", Kind.TEXT, false, true);
    private static final EncodedField BORN = new EncodedField("born", Kind.DATE_OF_BIRTH, false, true);

    @Test
    void recordsOfWhichNothingIsEqualMeetByWhatIsAlike() {
        Entries entries = entries();

        Meetings meetings =
                Blocking.meetings(List.of(), new long[0][], Likeness.keys(entries, schema(NAME)), 2 * PEOPLE + 1, 600);

        long met = IntStream.range(0, PEOPLE)
                .filter(person -> meetings.firstCommon(person, PEOPLE + person) >= 0)
                .count();
        assertThat(met).isGreaterThan(PEOPLE * 95 / 100);
        assertThat(meetings.pairs()).as("an eighth of all").isLessThan((long) PEOPLE * PEOPLE / 4);
        assertThat(meetings.passes()).containsExactly("alike", "split");
    }

    @Test
    void aRecordWithoutAnyValueHasNoKey() {
        long[] keys = Likeness.keys(entries(), schema(NAME));

        assertThat(Arrays.stream(keys).map(key -> key & Blocking.ENTRY_MASK))
                .doesNotContain(2L * PEOPLE)
                .contains(2L * PEOPLE - 1);
        assertThat(keys).isSorted();
    }

    @Test
    void whereADateOfBirthIsKnownOtherKeysAreEnough() {
        assertThat(Likeness.keys(entries(), schema(NAME, BORN))).isEmpty();
    }

    @Test
    void aSurnameInThePlaceOfAForenameIsAlike() {
        Domain names = new Domain();
        Domain towns = new Domain();
        int here = towns.code(new Token(0, 0), new long[] {0b1001, 1});
        int one = names.code(new Token(1, 1), new long[] {0b0110, 4});
        int two = names.code(new Token(2, 2), new long[] {0b1011, 2});
        names.close();
        towns.close();
        Entries swapped = entries(new int[] {one, here, two, two, here, one}, names, towns, names);

        Map<Long, Long> byKey = Arrays.stream(Likeness.keys(swapped, schema(NAME)))
                .boxed()
                .collect(Collectors.groupingBy(key -> key & ~Blocking.ENTRY_MASK, Collectors.counting()));

        assertThat(byKey.values()).isNotEmpty().containsOnly(2L);
    }

    /** Two records a person, with a fifth of the bits of one wrong in the other; and one record that says nothing. */
    private static Entries entries() {
        SplittableRandom random = new SplittableRandom(5);
        Domain domain = new Domain();
        int[] cells = new int[2 * PEOPLE + 1];
        cells[2 * PEOPLE] = Entries.MISSING;
        List<long[]> filters = new ArrayList<>();
        for (int entry = 0; entry < 2 * PEOPLE; entry++) {
            long[] filter = entry < PEOPLE
                    ? new long[WORDS]
                    : filters.get(entry - PEOPLE).clone();
            for (int n = entry < PEOPLE ? 0 : SET - WRONG; n < SET; n++) {
                int bit = random.nextInt(WORDS * Long.SIZE);
                filter[bit / Long.SIZE] ^= 1L << bit;
            }
            filters.add(filter);
            cells[entry] = domain.code(new Token(entry, entry), filter);
        }
        domain.close();
        return entries(cells, domain);
    }

    private static Entries entries(int[] cells, Domain... domains) {
        List<EncodedPart> parts =
                Collections.nCopies(domains.length, schema(NAME).parts().get(0));
        int[][] counts =
                Arrays.stream(domains).map(domain -> new int[domain.size()]).toArray(int[][]::new);
        return new Entries(
                List.of(),
                List.of("a"),
                parts,
                new short[cells.length / domains.length],
                cells,
                new Entries.Values(domains, counts));
    }

    private static EncodedSchema schema(EncodedField... fields) {
        return new EncodedSchema(
                EncodedSchema.LAYOUT, "enclave", "key", "a", List.of(fields), List.of(), Optional.empty(), 0, Map.of());
    }
}
