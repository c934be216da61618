package org.hearth.column;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.encoding.KeyedHash;

/**
 * Keyed Bloom filters: each token sets bits at 16-bit segments of one HMAC-SHA256. Not thread-safe.
 */
final class TokenFilter {

    private final KeyedHash hash;
    private final int bits;
    private final int hashes;
    private final Map<String, int[]> positions = new HashMap<>();

    /**
     * Filters under one key.
     *
     * @param bits length of a filter, a power of two from 64 to 32,768
     * @param hashes bits set for a token, 1 to 16
     */
    TokenFilter(KeyedHash hash, int bits, int hashes) {
        this.hash = hash;
        this.bits = bits;
        this.hashes = hashes;
    }

    /** The filter of tokens: bit i in byte i / 8, least significant first. */
    byte[] of(List<String> tokens) {
        byte[] filter = new byte[bits / 8];
        for (String token : tokens) {
            for (int position : positions.computeIfAbsent(token, this::positions)) {
                filter[position >> 3] |= (byte) (1 << (position & 7));
            }
        }
        return filter;
    }

    private int[] positions(String token) {
        byte[] digest = hash.of(token);
        int[] places = new int[hashes];
        for (int i = 0; i < hashes; i++) {
            int segment = (digest[2 * i] & 0xff) << 8 | (digest[2 * i + 1] & 0xff);
            places[i] = segment % bits;
        }
        return places;
    }
}
