package org.hearth.encoding;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/**
 * The key that the agencies of one linkage project share: every token, filter and pseudonym is made under a key derived from it,
 * one a field, by HKDF-SHA256 with no salt and the field's purpose as info. Source: RFC 5869.
 */
public final class LinkageKey {

    private static final int BYTES = 32;

    private final byte[] secret;

    private LinkageKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads {@code linkage.key} of a key directory: 64 hexadecimal digits.
     *
     * @throws org.hearth.workspace.Fault if it is missing, malformed or open to others
     */
    public static LinkageKey read(Path directory) {
        String text = KeyDirectory.read(directory, KeyDirectory.LINKAGE_KEY).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw KeyDirectory.malformed(directory, KeyDirectory.LINKAGE_KEY, "64 hexadecimal digits");
        }
        return new LinkageKey(HexFormat.of().parseHex(text));
    }

    /** A key that is used once and kept nowhere: of 32 secret bytes. */
    public static LinkageKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException(
                    "Cannot make a key: expected " + BYTES + " bytes, found " + secret.length);
        }
        return new LinkageKey(secret.clone());
    }

    /** A public name of the key, by which an artefact says which key made it. */
    public String fingerprint() {
        return derive("fingerprint").hex("hearth", 8);
    }

    /** The pseudonym of an agency's record: 32 hexadecimal digits. */
    public Pseudonyms pseudonyms() {
        return new Pseudonyms(derive("record"));
    }

    /** The key of one purpose. */
    public KeyedHash derive(String purpose) {
        try {
            byte[] info = purpose.getBytes(StandardCharsets.UTF_8);
            return new KeyedHash(Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], info, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "LinkageKey[redacted]";
    }
}
