package org.hearth.encoding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.hearth.extract.CodeLists;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Statement.Residence;

/**
 * Encodes people under one linkage key: the rows of {@link org.hearth.population.Tables#RECORDS} and of blocking. Tokens are kept by
 * value, since values repeat. Not thread-safe.
 */
final class RecordEncoder {

    /** Bits set for each bigram of a name. */
    static final int NAME_HASHES = 14;
    /** Bits set for each token of a date of birth, of which there are six. */
    static final int BIRTH_HASHES = 16;

    static final int POSTCODE_HASHES = 12;
    private static final int BLOCKING_BYTES = 8;

    private final FieldFilter forenameFilter;
    private final FieldFilter surnameFilter;
    private final FieldFilter birthFilter;
    private final FieldFilter postcodeFilter;
    private final Function<String, String> forename;
    private final Function<String, String> surname;
    private final Function<String, String> birth;
    private final Function<String, String> postcode;
    private final Function<String, String> upn;
    private final Function<String, String> nhsNumber;
    private final Function<String, String> uprn;
    private final Map<BlockingPass, KeyedHash> blocking = new EnumMap<>(BlockingPass.class);

    RecordEncoder(LinkageKey key) {
        forenameFilter = new FieldFilter(key.derive("filter/forename"), NAME_HASHES, FieldFilter::bigrams);
        surnameFilter = new FieldFilter(key.derive("filter/surname"), NAME_HASHES, FieldFilter::bigrams);
        birthFilter =
                new FieldFilter(key.derive("filter/birth"), BIRTH_HASHES, day -> Tokens.ofBirth(LocalDate.parse(day)));
        postcodeFilter = new FieldFilter(key.derive("filter/postcode"), POSTCODE_HASHES, Tokens::ofPostcode);
        forename = kept(key.derive("token/forename"));
        surname = kept(key.derive("token/surname"));
        birth = kept(key.derive("token/birth"));
        postcode = kept(key.derive("token/postcode"));
        upn = key.derive("token/upn")::token;
        nhsNumber = key.derive("token/nhs-number")::token;
        uprn = kept(key.derive("uprn"));
        for (BlockingPass pass : BlockingPass.values()) {
            blocking.put(pass, key.derive("block/" + pass.id()));
        }
    }

    /** The keyed pseudonym of a property. */
    String uprn(String number) {
        return uprn.apply(number);
    }

    /** The cells of the person's row, in the order of the table. */
    Object[] row(String record, String agency, HeldPerson person, List<Residence> moves) {
        Optional<PlainName> first = person.value(IdentityItem.FORENAME).flatMap(PlainName::of);
        Optional<PlainName> last = person.value(IdentityItem.SURNAME).flatMap(PlainName::of);
        Optional<LocalDate> born = person.value(IdentityItem.DATE_OF_BIRTH).map(LocalDate::parse);
        Optional<Residence> home = moves.isEmpty() ? Optional.empty() : Optional.of(moves.get(moves.size() - 1));
        Optional<String> code = home.flatMap(Residence::postcode);
        List<Optional<?>> cells = new ArrayList<>();
        cells.add(Optional.of(record));
        cells.add(Optional.of(agency));
        cells.add(first.map(PlainName::letters).map(forenameFilter::of));
        cells.add(first.map(PlainName::letters).map(forename));
        cells.add(last.map(PlainName::letters).map(surnameFilter::of));
        cells.add(last.map(PlainName::letters).map(surname));
        cells.add(born.map(LocalDate::toString).map(birthFilter::of));
        cells.add(born.map(LocalDate::toString).map(birth));
        cells.add(code.map(postcodeFilter::of));
        cells.add(code.map(postcode));
        cells.add(person.value(IdentityItem.UPN).map(upn));
        cells.add(person.value(IdentityItem.NHS_NUMBER).map(nhsNumber));
        cells.add(home.flatMap(Residence::uprn).map(uprn));
        cells.add(person.value(IdentityItem.SEX));
        cells.add(born.map(RecordEncoder::quarter));
        cells.add(person.value(IdentityItem.ETHNICITY).flatMap(CodeLists::ethnicGroup));
        return cells.stream().map(cell -> cell.orElse(null)).toArray();
    }

    /** The keys of one pass, sorted. */
    Iterable<String> keys(BlockingPass pass, Traits traits) {
        TreeSet<String> keys = new TreeSet<>();
        KeyedHash hash = blocking.get(pass);
        if (hash != null) {
            pass.values(traits).forEach(value -> keys.add(hash.hex(value, BLOCKING_BYTES)));
        }
        return keys;
    }

    /** The quarter of a birth, such as 2014Q3. */
    static String quarter(LocalDate birth) {
        return birth.getYear() + "Q" + ((birth.getMonthValue() + 2) / 3);
    }

    private static Function<String, String> kept(KeyedHash hash) {
        Map<String, String> tokens = new HashMap<>();
        return value -> tokens.computeIfAbsent(value, hash::token);
    }
}
