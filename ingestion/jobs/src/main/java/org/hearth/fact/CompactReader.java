package org.hearth.fact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link CompactWriter} wrote, value by value in its order. Not thread-safe. */
final class CompactReader {

    private final ByteBuffer data;
    private final List<String> texts = new ArrayList<>();

    CompactReader(byte[] bytes) {
        data = ByteBuffer.wrap(bytes);
    }

    String text() {
        int number = data.getShort();
        if (number == texts.size()) {
            byte[] text = new byte[data.getInt()];
            data.get(text);
            texts.add(new String(text, StandardCharsets.UTF_8));
        }
        return texts.get(number);
    }

    int whole() {
        return data.getInt();
    }

    double number() {
        return data.getDouble();
    }

    boolean hasMore() {
        return data.hasRemaining();
    }
}
