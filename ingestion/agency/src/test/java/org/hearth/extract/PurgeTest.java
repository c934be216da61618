package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.extract.Statement.Purge;
import org.junit.jupiter.api.Test;

class PurgeTest {

    private static final String ASSESSMENT = Purge.name("E1", "section_47_assessments/A1");

    @Test
    void anEpisodeGoesWithItsElementsAndNoOther() {
        Purge purge = new Purge.OfEpisode("C1", "E1");
        assertThat(purge.covers("E1")).isTrue();
        assertThat(purge.covers(ASSESSMENT)).isTrue();
        assertThat(purge.covers("E11")).isFalse();
        assertThat(purge.covers(Purge.name("E11", "section_47_assessments/A1"))).isFalse();
    }

    @Test
    void anElementGoesAlone() {
        Purge purge = new Purge.OfElement("C1", "E1", "section_47_assessments/A1");
        assertThat(purge.covers(ASSESSMENT)).isTrue();
        assertThat(purge.covers("E1")).isFalse();
        assertThat(purge.covers(Purge.name("E1", "section_47_assessments/A2"))).isFalse();
    }

    @Test
    void aChildGoesWithEverythingAndAnIdentityWithNoFact() {
        assertThat(new Purge.OfChild("C1").covers(ASSESSMENT)).isTrue();
        assertThat(new Purge.OfIdentity("C1").covers(ASSESSMENT)).isFalse();
    }

    @Test
    void neverShowsWhose() {
        assertThat(new Purge.OfChild("C1")).asString().doesNotContain("C1");
        assertThat(new Purge.OfEpisode("C1", "E1")).asString().doesNotContain("1");
    }
}
