package org.hearth.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A right file of a few people, each of whom one record is of, to be damaged.
 *
 * @param name how the file is called
 * @param head what stands before the records
 * @param records one a person, in the order of {@code people}
 * @param between what stands between them
 * @param tail what stands behind them
 * @param people their local ids
 * @param beside the other files of its delivery
 */
public record ExampleFile(
        String name,
        String head,
        List<String> records,
        String between,
        String tail,
        List<String> people,
        Map<String, String> beside) {

    public ExampleFile {
        records = List.copyOf(records);
        people = List.copyOf(people);
        beside = new TreeMap<>(beside);
    }

    /** The file's text. */
    public String text() {
        return head + String.join(between, records) + tail;
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** The place of the first byte of a record; all is written in one byte a character. */
    public int start(int record) {
        return head.length()
                + records.subList(0, record).stream().mapToInt(String::length).sum()
                + record * between.length();
    }

    /** The place behind its last byte. */
    public int end(int record) {
        return start(record) + records.get(record).length();
    }

    @Override
    public String toString() {
        return name;
    }
}
