package org.hearth.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SipHashTest {

    /** The example of the paper's appendix A: key 00 to 0f, message 00 to 0e. */
    @Test
    void givesTheValueOfThePaper() {
        byte[] key = counting(16);

        assertThat(new SipHash(key).of(counting(15))).isEqualTo(0xa129ca6149be45e5L);
    }

    @Test
    void readsThreeWordsAsTheirTwentyFourBytes() {
        byte[] message = new byte[24];
        message[0] = 1;
        message[8] = 2;
        message[16] = 3;
        SipHash hash = new SipHash(counting(16));

        assertThat(hash.of(1, 2, 3)).isEqualTo(hash.of(message));
    }

    private static byte[] counting(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
