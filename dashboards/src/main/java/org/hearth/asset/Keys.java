package org.hearth.asset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identities that follow from keys: version 5 UUIDs (RFC 9562) in a namespace of hearth's own. */
public final class Keys {

    private static final UUID NAMESPACE = UUID.fromString("6f8d3b0e-54a1-5f0c-9d27-1f6c0a7e51b3");
    private static final int LENGTH = 16;

    private Keys() {}

    /** The UUID of an asset, such as {@code chart} and {@code need.by-area}. */
    public static UUID uuid(String kind, String key) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(LENGTH)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            byte[] hash = sha1.digest((kind + "/" + key).getBytes(StandardCharsets.UTF_8));
            hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
            hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A short stable id for a part of a layout. */
    public static String part(String kind, String key) {
        return uuid(kind, key).toString().substring(24);
    }
}
