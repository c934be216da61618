package org.hearth.column;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearth.kind.Kind.Part;

/**
 * A value as it is compared, not yet keyed.
 *
 * @param parts what it is taken apart to; a part it lacks is not there
 * @param tokens what is put into its filter
 * @param atoms what blocking keys are made of
 */
record Normal(Map<Part, String> parts, List<String> tokens, Map<Atom, String> atoms) {

    /** A value that says nothing. */
    static final Normal NOTHING = new Normal(Map.of(), List.of(), Map.of());

    Normal {
        parts = Collections.unmodifiableMap(parts);
        tokens = List.copyOf(tokens);
        atoms = Collections.unmodifiableMap(atoms);
    }

    /** A value of which only the whole is compared. */
    static Normal whole(String value, List<String> tokens, Atom atom) {
        EnumMap<Atom, String> atoms = new EnumMap<>(Atom.class);
        atoms.put(atom, value);
        return new Normal(Map.of(Part.FULL, value), tokens, atoms);
    }

    @Override
    public String toString() {
        return "Normal[redacted]";
    }
}
