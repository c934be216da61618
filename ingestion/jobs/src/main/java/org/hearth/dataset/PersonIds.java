package org.hearth.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of persons: made of the name of a person's smallest record, so that the same records give the same id. */
final class PersonIds {

    private static final int BYTES = 16;

    private PersonIds() {}

    /** By record, the id of its person. */
    static String[] of(Entries entries, int[] persons) {
        String[] ids = new String[persons.length];
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int entry = 0; entry < ids.length; entry++) {
                if (persons[entry] == entry) {
                    String name = "person\0" + entries.sourceName(entry) + '\0' + entries.id(entry);
                    byte[] hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
                    ids[entry] = HexFormat.of().formatHex(hash, 0, BYTES);
                } else {
                    ids[entry] = ids[persons[entry]];
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }
}
