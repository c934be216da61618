package org.hearth.column;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.Kind;

/**
 * A blocking pass: two records that share all its atoms are compared. Each survives other errors than the rest. Those with
 * one atom alone bring records together that share one rare value; where the value is common the linker leaves it out.
 *
 * @param sources of each atom, the place of its field and the atom
 * @param written how a linkage file has it, if it is of one
 */
record Pass(List<Source> sources, List<String> written) {

    private static final int MOST = 40;

    /** Where an atom comes from. */
    record Source(int field, Atom atom) {}

    Pass {
        sources = List.copyOf(sources);
        written = List.copyOf(written);
    }

    /** A pass that follows from the kinds. */
    Pass(List<Source> sources) {
        this(sources, List.of());
    }

    /** A name for reports, such as {@code surname+year}. */
    String name(List<EncodedField> fields) {
        if (!written.isEmpty()) {
            return String.join("+", written);
        }
        return sources.stream()
                .map(source -> source.atom().ofOneField()
                        ? fields.get(source.field()).name()
                        : source.atom()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'))
                .collect(Collectors.joining("+"));
    }

    /** The passes that the fields of a linkage allow. */
    static List<Pass> of(List<EncodedField> fields) {
        List<Pass> passes = new ArrayList<>();
        for (int f = 0; f < fields.size(); f++) {
            switch (fields.get(f).kind()) {
                case IDENTIFIER, PHONE, EMAIL -> passes.add(new Pass(List.of(new Source(f, Atom.NUMBER))));
                default -> {}
            }
        }
        for (List<Atom> pattern : PATTERNS) {
            List<Source> sources = pattern.stream()
                    .map(atom -> new Source(place(fields, kind(atom), 0), atom))
                    .toList();
            if (sources.stream().allMatch(source -> source.field() >= 0)) {
                passes.add(new Pass(sources));
            }
        }
        for (Kind kind : List.of(Kind.ADDRESS, Kind.TEXT)) {
            Atom atom = kind == Kind.TEXT ? Atom.TEXT : Atom.ADDRESS;
            for (int f = place(fields, kind, 0); f >= 0; f = place(fields, kind, f + 1)) {
                for (List<Atom> partner : kind == Kind.TEXT ? WITH_TEXT : WITH_ADDRESS) {
                    Source own = new Source(f, atom == Atom.ADDRESS && !partner.isEmpty() ? Atom.STREET : atom);
                    List<Source> sources = new ArrayList<>(List.of(own));
                    partner.forEach(other -> sources.add(new Source(place(fields, kind(other), 0), other)));
                    if (sources.stream().allMatch(source -> source.field() >= 0)) {
                        passes.add(new Pass(sources));
                    }
                }
            }
        }
        return IntStream.range(0, Math.min(MOST, passes.size()))
                .mapToObj(passes::get)
                .toList();
    }

    private static final List<List<Atom>> PATTERNS = List.of(
            List.of(Atom.UPRN),
            List.of(Atom.BIRTH, Atom.ROOT),
            List.of(Atom.BIRTH, Atom.SURNAME_SOUND),
            List.of(Atom.ROOT, Atom.SURNAME),
            List.of(Atom.BIRTH, Atom.OUTWARD),
            List.of(Atom.POSTCODE),
            List.of(Atom.BIRTH),
            List.of(Atom.BIRTH_EITHER, Atom.INITIAL),
            List.of(Atom.FORENAME_SOUND, Atom.SURNAME_SOUND, Atom.YEAR),
            List.of(Atom.FORENAME_SOUND, Atom.SURNAME_SOUND, Atom.BIRTHDAY),
            List.of(Atom.ROOT, Atom.YEAR_MONTH),
            List.of(Atom.ROOT, Atom.BIRTHDAY),
            List.of(Atom.SURNAME_SOUND, Atom.YEAR_MONTH),
            List.of(Atom.SURNAME_SOUND, Atom.BIRTHDAY),
            List.of(Atom.INITIAL, Atom.SURNAME_START, Atom.YEAR),
            List.of(Atom.FORENAME_START, Atom.SURNAME_START),
            List.of(Atom.ROOT, Atom.SECTOR),
            List.of(Atom.SURNAME_SOUND, Atom.SECTOR),
            List.of(Atom.SURNAME, Atom.OUTWARD),
            List.of(Atom.ROOT, Atom.YEAR, Atom.OUTWARD),
            List.of(Atom.YEAR_MONTH, Atom.SECTOR),
            List.of(Atom.BIRTHDAY, Atom.SECTOR),
            List.of(Atom.SURNAME),
            List.of(Atom.ROOT));

    private static final List<List<Atom>> WITH_ADDRESS =
            List.of(List.of(), List.of(Atom.ROOT), List.of(Atom.SURNAME_SOUND), List.of(Atom.YEAR));

    private static final List<List<Atom>> WITH_TEXT =
            List.of(List.of(Atom.SURNAME), List.of(Atom.ROOT), List.of(Atom.BIRTH), List.of(Atom.YEAR, Atom.INITIAL));

    private static int place(List<EncodedField> fields, Kind kind, int from) {
        for (int f = from; f < fields.size(); f++) {
            if (fields.get(f).kind() == kind) {
                return f;
            }
        }
        return -1;
    }

    /** The kind of field that has an atom; numbers stand in fields of several. */
    static Kind kind(Atom atom) {
        return switch (atom) {
            case ROOT, FORENAME_SOUND, INITIAL, FORENAME_START -> Kind.FORENAME;
            case SURNAME, SURNAME_SOUND, SURNAME_START -> Kind.SURNAME;
            case BIRTH, YEAR, YEAR_MONTH, BIRTHDAY, BIRTH_EITHER -> Kind.DATE_OF_BIRTH;
            case POSTCODE, SECTOR, OUTWARD -> Kind.POSTCODE;
            case UPRN -> Kind.UPRN;
            case ADDRESS, STREET -> Kind.ADDRESS;
            case TEXT -> Kind.TEXT;
            case NUMBER -> Kind.IDENTIFIER;
        };
    }
}
