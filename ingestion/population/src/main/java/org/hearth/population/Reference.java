package org.hearth.population;

import java.math.BigInteger;
import org.hearth.workspace.Digest;

/** The short reference people use for a household, such as K7QM-2F9D: 40 bits of a hash of its id, which it does not show. */
public final class Reference {

    /** Crockford's: no I, L, O or U, which are misread or make words. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final int BITS = 5;

    private Reference() {}

    /** The reference of a household's id. */
    public static String of(String household) {
        BigInteger hash = new BigInteger(Digest.ofText("reference of household " + household), 16);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(hash.shiftRight(BITS * i).intValue() & (LETTERS.length() - 1)));
        }
        return text.insert(LENGTH / 2, '-').toString();
    }
}
