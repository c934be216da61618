package org.hearth.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random rounding to a multiple of 5, as Statistics Canada does it for census tables: every cell, totals included, goes up or
 * down by chance, so that it is right on average and subtracting cells gives nothing away. The chance is drawn from the cell's
 * name with a secret key: the same cell always falls the same way, and nobody without the key can tell which way it fell.
 */
final class Rounding {

    static final int BASE = 5;

    private final SecretKeySpec key;

    Rounding(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * A count made fit to leave.
     *
     * @param cell the cell's name: where, what and when
     * @param count 0 or more
     */
    long round(String cell, long count) {
        long below = count / BASE * BASE;
        long rest = count - below;
        return chance(cell) * BASE < rest ? below + BASE : below;
    }

    /** 0 to 1, the same for the same cell. */
    private double chance(String cell) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            long bits = ByteBuffer.wrap(mac.doFinal(cell.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
            return (bits >>> 11) * 0x1.0p-53;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
