package org.hearth.household;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of households: the same property and turn give the same id. */
final class HouseholdId {

    private HouseholdId() {}

    /**
     * The id of a property's household.
     *
     * @param number 1 for the first household known there, 2 for the next …
     */
    static String of(String uprn, int number) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("household\0" + uprn + "\0" + number).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
