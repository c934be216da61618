package org.hearth.encoding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. Not thread-safe. */
public final class KeyedHash {

    /** Bytes of a token or pseudonym: 128 bits. */
    static final int TOKEN_BYTES = 16;

    private final Mac mac;

    KeyedHash(byte[] key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** All 32 bytes. */
    public byte[] of(String value) {
        return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    }

    /** The first bytes in hexadecimal. */
    String hex(String value, int bytes) {
        return HexFormat.of().formatHex(of(value), 0, bytes);
    }

    /** 32 hexadecimal digits. */
    String token(String value) {
        return hex(value, TOKEN_BYTES);
    }
}
