package org.hearth.fact;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        try (Texts out = new Texts(new DataOutputStream(bytes))) {
            out.text(timeline.person());
            out.text(timeline.birthQuarter());
            out.text(timeline.sex());
            out.data.writeInt(timeline.residences().size());
            for (Residence residence : timeline.residences()) {
                out.text(residence.agency());
                out.text(residence.household());
                out.text(residence.lsoa());
                out.data.writeInt(residence.fromOn());
                out.data.writeInt(residence.knownOn());
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
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
        List<String> texts = new ArrayList<>();
        try {
            String person = text(data, texts);
            String birthQuarter = text(data, texts);
            String sex = text(data, texts);
            int places = data.readInt();
            List<Residence> residences = new ArrayList<>(places);
            for (int i = 0; i < places; i++) {
                residences.add(new Residence(
                        text(data, texts), text(data, texts), text(data, texts), data.readInt(), data.readInt()));
            }
            int events = data.readInt();
            List<Fact> facts = new ArrayList<>(events);
            for (int i = 0; i < events; i++) {
                facts.add(new Fact(
                        text(data, texts),
                        text(data, texts),
                        text(data, texts),
                        data.readDouble(),
                        data.readInt(),
                        data.readInt(),
                        data.readInt()));
            }
            return new Timeline(person, birthQuarter, sex, residences, facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(DataInputStream data, List<String> texts) throws IOException {
        int number = data.readShort();
        if (number == texts.size()) {
            texts.add(data.readUTF());
        }
        return texts.get(number);
    }

    private static final class Texts implements AutoCloseable {

        private final DataOutputStream data;
        private final Map<String, Integer> numbers = new HashMap<>();

        private Texts(DataOutputStream data) {
            this.data = data;
        }

        private void text(String text) throws IOException {
            Integer number = numbers.putIfAbsent(text, numbers.size());
            data.writeShort(number == null ? numbers.size() - 1 : number);
            if (number == null) {
                data.writeUTF(text);
            }
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }
}
