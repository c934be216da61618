package org.hearth.encoding;

/** Names for records that only a holder of the linkage key can make. Not thread-safe. */
public final class Pseudonyms {

    private final KeyedHash hash;

    Pseudonyms(KeyedHash hash) {
        this.hash = hash;
    }

    /** The pseudonym of the record that an agency keeps under an id of its own: 32 hexadecimal digits. */
    public String of(String agency, String localId) {
        return hash.token(agency + '\0' + localId);
    }
}
