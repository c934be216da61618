package org.hearth.fact;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Timelines as bytes: one value to shuffle for each person instead of a row for each fact. Each text is written once and named by
 * its number afterwards.
 */
public final class TimelineBytes {

    private TimelineBytes() {}

    public static byte[] write(Timeline timeline) {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(64 + 24 * timeline.facts().size());
        try (Writing out = new Writing(new DataOutputStream(bytes))) {
            out.text(timeline.person());
            out.data.writeInt(timeline.attributes().size());
            for (Attributes attributes : timeline.attributes()) {
                out.text(attributes.birthQuarter());
                out.text(attributes.sex());
                out.data.writeInt(attributes.knownOn());
            }
            out.data.writeInt(timeline.residences().size());
            for (Residence residence : timeline.residences()) {
                out.text(residence.agency());
                out.text(residence.household());
                out.text(residence.lsoa());
                out.data.writeInt(residence.fromOn());
                out.data.writeInt(residence.knownOn());
                out.data.writeInt(residence.supersededOn());
            }
            out.data.writeInt(timeline.facts().size());
            for (Fact fact : timeline.facts()) {
                out.text(fact.agency());
                out.text(fact.kind());
                out.text(fact.code());
                out.data.writeDouble(fact.amount());
                out.data.writeInt(fact.happenedOn());
                out.data.writeInt(fact.knownOn());
                out.data.writeInt(fact.supersededOn());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Timeline read(byte[] bytes) {
        Reading in = new Reading(bytes);
        Timeline person = in.withoutFacts();
        return new Timeline(person.person(), person.attributes(), person.residences(), in.facts());
    }

    /** Reads no further than where the facts begin. */
    static Timeline withoutFacts(byte[] bytes) {
        return new Reading(bytes).withoutFacts();
    }

    private static final class Reading {

        private final byte[] bytes;
        private final ByteBuffer data;
        private final List<String> texts = new ArrayList<>();

        private Reading(byte[] bytes) {
            this.bytes = bytes;
            this.data = ByteBuffer.wrap(bytes);
        }

        private Timeline withoutFacts() {
            String person = text();
            int changes = data.getInt();
            List<Attributes> attributes = new ArrayList<>(changes);
            for (int i = 0; i < changes; i++) {
                attributes.add(new Attributes(text(), text(), data.getInt()));
            }
            int places = data.getInt();
            List<Residence> residences = new ArrayList<>(places);
            for (int i = 0; i < places; i++) {
                residences.add(new Residence(text(), text(), text(), data.getInt(), data.getInt(), data.getInt()));
            }
            return new Timeline(person, attributes, residences, List.of());
        }

        private List<Fact> facts() {
            int events = data.getInt();
            List<Fact> facts = new ArrayList<>(events);
            for (int i = 0; i < events; i++) {
                facts.add(new Fact(
                        text(), text(), text(), data.getDouble(), data.getInt(), data.getInt(), data.getInt()));
            }
            return facts;
        }

        private String text() {
            int number = data.getShort();
            if (number == texts.size()) {
                int length = data.getInt();
                texts.add(new String(bytes, data.position(), length, StandardCharsets.UTF_8));
                data.position(data.position() + length);
            }
            return texts.get(number);
        }
    }

    private static final class Writing implements AutoCloseable {

        private final DataOutputStream data;
        private final Map<String, Integer> numbers = new HashMap<>();

        private Writing(DataOutputStream data) {
            this.data = data;
        }

        private void text(String text) throws IOException {
            Integer number = numbers.putIfAbsent(text, numbers.size());
            data.writeShort(number == null ? numbers.size() - 1 : number);
            if (number == null) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                data.writeInt(bytes.length);
                data.write(bytes);
            }
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }
}
