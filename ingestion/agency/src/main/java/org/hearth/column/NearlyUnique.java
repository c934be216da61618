package org.hearth.column;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.column.Pass.Source;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.Kind;

/**
 * Passes whose keys hardly two people have in common. Each does without something that may be wrong in one record of a person: a letter
 * of either name, the year, the day or all of the date, the home. One may be shared by two of a kind (twins, a father and a son of
 * one name), never by a family or by all who have one name.
 */
final class NearlyUnique {

    private static final int MOST = 36;

    private static final List<List<Atom>> PATTERNS = List.of(
            List.of(Atom.NUMBER),
            List.of(Atom.BIRTH, Atom.ROOT),
            List.of(Atom.BIRTH, Atom.SURNAME_SOUND),
            List.of(Atom.BIRTH, Atom.POSTCODE),
            List.of(Atom.BIRTH_EITHER, Atom.INITIAL, Atom.SURNAME_START),
            List.of(Atom.FORENAME_SOUND, Atom.SURNAME_SOUND, Atom.YEAR),
            List.of(Atom.FORENAME_SOUND, Atom.SURNAME_SOUND, Atom.BIRTHDAY),
            List.of(Atom.FORENAME_SOUND, Atom.SURNAME_SOUND, Atom.POSTCODE),
            List.of(Atom.FORENAME_START, Atom.SURNAME_START, Atom.YEAR_MONTH),
            List.of(Atom.ROOT, Atom.UPRN),
            List.of(Atom.ROOT, Atom.YEAR, Atom.POSTCODE),
            List.of(Atom.INITIAL, Atom.BIRTHDAY, Atom.POSTCODE),
            List.of(Atom.BIRTH, Atom.STREET),
            List.of(Atom.ROOT, Atom.ADDRESS),
            List.of(Atom.ROOT, Atom.SURNAME_SOUND, Atom.STREET),
            List.of(Atom.INITIAL, Atom.BIRTHDAY, Atom.STREET),
            List.of(Atom.BIRTH, Atom.INITIAL, Atom.TEXT),
            List.of(Atom.ROOT, Atom.SURNAME, Atom.TEXT),
            List.of(Atom.ROOT, Atom.YEAR_MONTH, Atom.TEXT),
            List.of(Atom.SURNAME_SOUND, Atom.YEAR_MONTH, Atom.TEXT));

    /** What a family has in common, a telephone say, stands beside a forename or a date. */
    private static final List<Atom> BESIDE_A_NUMBER = List.of(Atom.ROOT, Atom.BIRTH);

    private NearlyUnique() {}

    /** Those that the fields of a linkage allow, of each kind the first field, but every text, address and number. */
    static List<Pass> passes(List<EncodedField> fields) {
        List<Pass> passes = new ArrayList<>();
        for (List<Atom> pattern : PATTERNS) {
            Kind last = Pass.kind(pattern.get(pattern.size() - 1));
            boolean each = last == Kind.TEXT || last == Kind.ADDRESS || last == Kind.IDENTIFIER;
            places(fields, last)
                    .limit(each ? fields.size() : 1)
                    .forEach(place -> add(
                            passes,
                            fields,
                            pattern.subList(0, pattern.size() - 1),
                            new Source(place, pattern.get(pattern.size() - 1))));
        }
        for (Kind kind : List.of(Kind.PHONE, Kind.EMAIL)) {
            places(fields, kind)
                    .forEach(place -> BESIDE_A_NUMBER.forEach(
                            atom -> add(passes, fields, List.of(atom), new Source(place, Atom.NUMBER))));
        }
        return passes.stream().limit(MOST).toList();
    }

    private static void add(List<Pass> passes, List<EncodedField> fields, List<Atom> atoms, Source last) {
        List<Source> sources = new ArrayList<>();
        for (Atom atom : atoms) {
            places(fields, Pass.kind(atom)).limit(1).forEach(place -> sources.add(new Source(place, atom)));
        }
        if (sources.size() == atoms.size()) {
            sources.add(last);
            passes.add(new Pass(sources));
        }
    }

    private static IntStream places(List<EncodedField> fields, Kind kind) {
        return IntStream.range(0, fields.size()).filter(f -> fields.get(f).kind() == kind);
    }
}
