package org.hearth.fact;

import java.util.ArrayList;
import java.util.List;

/** Timelines as bytes: one value to shuffle for each person. */
public final class TimelineBytes {

    private TimelineBytes() {}

    public static byte[] of(Timeline person) {
        CompactWriter out = new CompactWriter();
        out.text(person.person()).whole(person.attributes().size());
        for (Attributes row : person.attributes()) {
            out.text(row.birthQuarter()).text(row.sex()).whole(row.knownOn());
        }
        out.whole(person.residences().size());
        for (Residence row : person.residences()) {
            out.text(row.agency()).text(row.household()).text(row.lsoa());
            out.whole(row.fromOn()).whole(row.knownOn()).whole(row.supersededOn());
        }
        for (Fact row : person.facts()) {
            out.text(row.agency()).text(row.kind()).text(row.code()).number(row.amount());
            out.whole(row.happenedOn()).whole(row.knownOn()).whole(row.supersededOn());
        }
        return out.written();
    }

    /** The timeline that was written. */
    public static Timeline read(byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        String person = in.text();
        int times = in.whole();
        List<Attributes> attributes = new ArrayList<>(times);
        for (int i = 0; i < times; i++) {
            attributes.add(new Attributes(in.text(), in.text(), in.whole()));
        }
        int homes = in.whole();
        List<Residence> residences = new ArrayList<>(homes);
        for (int i = 0; i < homes; i++) {
            residences.add(new Residence(in.text(), in.text(), in.text(), in.whole(), in.whole(), in.whole()));
        }
        List<Fact> facts = new ArrayList<>();
        while (in.hasMore()) {
            facts.add(new Fact(in.text(), in.text(), in.text(), in.number(), in.whole(), in.whole(), in.whole()));
        }
        return new Timeline(person, attributes, residences, facts);
    }
}
