package org.hearth.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * Timelines as bytes: one value to shuffle for each person instead of a row for each fact. What is known of a person comes in parts,
 * from several tables and places in them, each part bytes by itself; they are put together in any order without looking into them.
 */
public final class TimelineBytes {

    /** What a part tells. */
    static final int ATTRIBUTES = 0;

    static final int RESIDENCES = 1;
    static final int FACTS = 2;

    private final CompactWriter whole = new CompactWriter();

    TimelineBytes(String person) {
        whole.text(person);
    }

    /** Adds a part that tells one of {@link #ATTRIBUTES}, {@link #RESIDENCES} and {@link #FACTS}. */
    TimelineBytes with(int part, byte[] bytes) {
        whole.whole(part).bytes(bytes);
        return this;
    }

    byte[] written() {
        return whole.written();
    }

    static byte[] attributes(Iterable<Attributes> rows) {
        CompactWriter out = new CompactWriter();
        for (Attributes row : rows) {
            out.text(row.birthQuarter()).text(row.sex()).whole(row.knownOn());
        }
        return out.written();
    }

    static byte[] residences(Iterable<Residence> rows) {
        CompactWriter out = new CompactWriter();
        for (Residence row : rows) {
            out.text(row.agency()).text(row.household()).text(row.lsoa());
            out.whole(row.fromOn()).whole(row.knownOn()).whole(row.supersededOn());
        }
        return out.written();
    }

    static byte[] facts(Iterable<Fact> rows) {
        CompactWriter out = new CompactWriter();
        for (Fact row : rows) {
            out.text(row.agency()).text(row.kind()).text(row.code()).number(row.amount());
            out.whole(row.happenedOn()).whole(row.knownOn()).whole(row.supersededOn());
        }
        return out.written();
    }

    static Timeline read(byte[] bytes) {
        return read(bytes, true);
    }

    /** Who the person is and where they lived. */
    static Timeline withoutFacts(byte[] bytes) {
        return read(bytes, false);
    }

    private static Timeline read(byte[] bytes, boolean withFacts) {
        CompactReader in = new CompactReader(bytes);
        String person = in.text();
        List<Attributes> attributes = new ArrayList<>(1);
        List<Residence> residences = new ArrayList<>(1);
        List<Fact> facts = new ArrayList<>();
        while (in.hasMore()) {
            int part = in.whole();
            CompactReader rows = in.within();
            if (part == ATTRIBUTES) {
                readAttributes(rows, attributes);
            } else if (part == RESIDENCES) {
                readResidences(rows, residences);
            } else if (withFacts) {
                readFacts(rows, facts);
            }
        }
        return new Timeline(person, attributes, residences, facts);
    }

    private static void readAttributes(CompactReader in, List<Attributes> rows) {
        while (in.hasMore()) {
            rows.add(new Attributes(in.text(), in.text(), in.whole()));
        }
    }

    private static void readResidences(CompactReader in, List<Residence> rows) {
        while (in.hasMore()) {
            rows.add(new Residence(in.text(), in.text(), in.text(), in.whole(), in.whole(), in.whole()));
        }
    }

    private static void readFacts(CompactReader in, List<Fact> rows) {
        while (in.hasMore()) {
            rows.add(new Fact(in.text(), in.text(), in.text(), in.number(), in.whole(), in.whole(), in.whole()));
        }
    }
}
