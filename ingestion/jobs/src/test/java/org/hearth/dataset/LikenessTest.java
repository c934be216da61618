package org.hearth.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hearth.dataset.ValuePart.Token;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.EncodedSchema.EncodedField;
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
        EncodedSchema schema = schema(NAME);
        return new Entries(
                List.of(),
                List.of("a"),
                schema.parts().subList(0, 1),
                new short[cells.length],
                cells,
                new Entries.Values(new Domain[] {domain}, new int[1][domain.size()]));
    }

    private static EncodedSchema schema(EncodedField... fields) {
        return new EncodedSchema(
                EncodedSchema.LAYOUT, "enclave", "key", "a", List.of(fields), List.of(), Optional.empty(), 0, Map.of());
    }
}
