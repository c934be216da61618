package org.hearth.fact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Values as bytes, as {@link CompactReader} reads them. Each text is written once and named by its number afterwards. Not thread-safe. */
final class CompactWriter {

    private static final int FIRST_BYTES = 256;

    private final Map<String, Integer> numbers = new HashMap<>();
    private ByteBuffer data = ByteBuffer.allocate(FIRST_BYTES);

    CompactWriter text(String text) {
        Integer number = numbers.putIfAbsent(text, numbers.size());
        if (number != null) {
            room(Short.BYTES).putShort(number.shortValue());
            return this;
        }
        room(Short.BYTES).putShort((short) (numbers.size() - 1));
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    CompactWriter whole(int number) {
        room(Integer.BYTES).putInt(number);
        return this;
    }

    CompactWriter number(double number) {
        room(Double.BYTES).putDouble(number);
        return this;
    }

    private CompactWriter bytes(byte[] bytes) {
        whole(bytes.length);
        room(bytes.length).put(bytes);
        return this;
    }

    byte[] written() {
        byte[] written = new byte[data.position()];
        data.get(0, written);
        return written;
    }

    private ByteBuffer room(int more) {
        if (data.remaining() < more) {
            data = ByteBuffer.allocate(Math.max(2 * data.capacity(), data.position() + more))
                    .put(data.flip());
        }
        return data;
    }
}
