package org.hearth.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * SipHash-2-4, a keyed hash of 64 bits that nobody without its key can tell from chance; twenty times as fast as an HMAC, where
 * a record has some thirty blocking keys. Source: J.-P. Aumasson, D. Bernstein, SipHash: a fast short-input PRF (2012).
 * Immutable.
 */
final class SipHash {

    private final long key0;
    private final long key1;

    /** Under the first 16 bytes of a key. */
    SipHash(byte[] key) {
        ByteBuffer bytes = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
        key0 = bytes.getLong();
        key1 = bytes.getLong();
    }

    /** Of a text in UTF-8. */
    long of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of bytes. */
    long of(byte[] bytes) {
        State state = new State(key0, key1);
        int whole = bytes.length & ~7;
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < whole; at += 8) {
            state.word(buffer.getLong(at));
        }
        long last = (long) bytes.length << 56;
        for (int at = whole; at < bytes.length; at++) {
            last |= (bytes[at] & 0xffL) << (8 * (at - whole));
        }
        return state.end(last);
    }

    /** Of three words. */
    long of(long first, long second, long third) {
        State state = new State(key0, key1);
        state.word(first);
        state.word(second);
        state.word(third);
        return state.end(24L << 56);
    }

    /** The four words that are stirred. */
    private static final class State {

        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long key0, long key1) {
            v0 = key0 ^ 0x736f6d6570736575L;
            v1 = key1 ^ 0x646f72616e646f6dL;
            v2 = key0 ^ 0x6c7967656e657261L;
            v3 = key1 ^ 0x7465646279746573L;
        }

        void word(long word) {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }

        long end(long last) {
            word(last);
            v2 ^= 0xff;
            round();
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
