package org.hearth.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes the keyed Bloom filter of one field: 512 bits, so many for each token. The positions of a token are 16-bit segments of one
 * HMAC-SHA256, each reduced modulo 512, which divides 65,536: positions are independent and uniform. Double hashing is avoided on
 * purpose; its second hash can be 0 modulo the length and then sets a single bit. Not thread-safe.
 */
final class FieldFilter {

    static final int BITS = 512;
    /** Most positions that one HMAC gives. */
    static final int MOST_HASHES = 16;

    private final KeyedHash hash;
    private final int hashes;
    private final Map<String, short[]> positions = new HashMap<>();
    private final Function<String, List<String>> tokens;
    private final Map<String, byte[]> filters = new HashMap<>();

    /**
     * A filter under a field's key.
     *
     * @param hashes bits set for each token, 1 to 16
     * @param tokens the tokens of a value
     */
    FieldFilter(KeyedHash hash, int hashes, Function<String, List<String>> tokens) {
        if (hashes < 1 || hashes > MOST_HASHES) {
            throw new IllegalArgumentException("Cannot make a filter: expected 1 to 16 hashes, found " + hashes);
        }
        this.hash = hash;
        this.hashes = hashes;
        this.tokens = tokens;
    }

    /** The filter of a value: 64 bytes, bit i in byte i / 8, least significant first. Shared: do not change it. */
    byte[] of(String value) {
        return filters.computeIfAbsent(value, this::filter);
    }

    private byte[] filter(String value) {
        byte[] bits = new byte[BITS / 8];
        for (String token : tokens.apply(value)) {
            for (short position : positions.computeIfAbsent(token, this::positions)) {
                bits[position >> 3] |= (byte) (1 << (position & 7));
            }
        }
        return bits;
    }

    private short[] positions(String token) {
        byte[] digest = hash.of(token);
        short[] places = new short[hashes];
        for (int i = 0; i < hashes; i++) {
            int segment = (digest[2 * i] & 0xff) << 8 | (digest[2 * i + 1] & 0xff);
            places[i] = (short) (segment % BITS);
        }
        return places;
    }

    /** Pairs of neighbouring letters, the ends padded: SMITH gives _S SM MI IT TH H_. */
    static List<String> bigrams(String letters) {
        String padded = '_' + letters + '_';
        List<String> tokens = new ArrayList<>(padded.length());
        for (int i = 0; i + 2 <= padded.length(); i++) {
            tokens.add(padded.substring(i, i + 2));
        }
        return tokens;
    }

    /** Dice coefficient of two filters, 0 to 1; 0 if both are empty. */
    static double dice(byte[] left, byte[] right) {
        int common = 0;
        int all = 0;
        for (int i = 0; i < left.length; i++) {
            common += Integer.bitCount(left[i] & right[i] & 0xff);
            all += Integer.bitCount(left[i] & 0xff) + Integer.bitCount(right[i] & 0xff);
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }
}
