package org.hearth.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.hearth.linkage.Lineage.Event;
import org.hearth.linkage.Lineage.Kind;
import org.junit.jupiter.api.Test;

class LineageTest {

    /** Members as {@code now<before}, {@code -} for one that was not there. */
    private static Lineage lineage(String members) {
        Lineage.Members all = new Lineage.Members();
        Arrays.stream(members.split(" ", -1)).forEach(member -> {
            String[] ends = member.split("<", -1);
            all.add(ends[0], Optional.of(ends[1]).filter(id -> !id.equals("-")));
        });
        return all.lineage(Set.of());
    }

    @Test
    void aPersonThatGainsARecordKeepsItsId() {
        Lineage lineage = lineage("n1<A n1<A n1<- n2<-");
        assertThat(lineage.ids()).containsEntry("n1", "A").containsEntry("n2", "n2");
        assertThat(lineage.events()).isEmpty();
    }

    @Test
    void ofTwoThatBecomeOneTheLargerKeepsItsIdAndTheOtherIsMerged() {
        Lineage lineage = lineage("n<A n<B n<B n<B n<A");
        assertThat(lineage.ids()).containsEntry("n", "B");
        assertThat(lineage.events()).containsExactly(new Event(Kind.MERGED, "A", "B", 2));
    }

    @Test
    void ofOneThatBecomesTwoTheLargerPartKeepsTheIdAndTheOtherIsSplitOff() {
        Lineage lineage = lineage("n1<A n1<A n2<A");
        assertThat(lineage.ids()).containsEntry("n1", "A").containsEntry("n2", "n2");
        assertThat(lineage.events()).containsExactly(new Event(Kind.SPLIT, "A", "n2", 1));
    }

    @Test
    void noNewPersonTakesAnIdThatAnotherHad() {
        Lineage lineage = lineage("A<B A<B n<A n<A");
        assertThat(lineage.ids()).containsEntry("A", "B").containsEntry("n", "A");
        Lineage split = lineage("A<- n<A");
        assertThat(split.ids()).containsEntry("n", "A");
        assertThat(split.ids().get("A")).isNotEqualTo("A").hasSize(32);
    }
}
