package org.hearth.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.hearth.authority.Team;
import org.hearth.worklist.WorkList.Candidate;
import org.hearth.worklist.WorkList.RankedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkListTest {

    static final List<Candidate> CANDIDATES = List.of(
            new Candidate("a", "east", 0.2, 3),
            new Candidate("b", "east", 0.5, 1),
            new Candidate("c", "east", 0.5, 2),
            new Candidate("d", "east", 0.5, 2),
            new Candidate("e", "west", 0.9, 0));

    static List<Team> teams(int capacity) {
        return List.of(
                new Team("east", "East", List.of("east"), capacity),
                new Team("west", "West", List.of("west"), capacity));
    }

    static String listed(List<Candidate> candidates, int capacity, RankedBy rankedBy) {
        return WorkList.of(teams(capacity), candidates, rankedBy).stream()
                .map(one -> one.team() + one.place() + one.household())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "1, MODEL, east1c west1e",
        "3, MODEL, east1c east2d east3b west1e",
        "9, MODEL, east1c east2d east3b east4a west1e",
        "2, RULES, east1a east2c west1e",
        "0, MODEL, ''",
    })
    void listsTheBestOfEachTeamAndNoMoreThanItCanLookAt(int capacity, RankedBy rankedBy, String listed) {
        assertThat(listed(CANDIDATES, capacity, rankedBy)).isEqualTo(listed);
    }

    @Test
    void neverDependsOnTheOrderOfItsInput() {
        for (int seed = 0; seed < 20; seed++) {
            List<Candidate> shuffled = new ArrayList<>(CANDIDATES);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(listed(shuffled, 3, RankedBy.MODEL)).isEqualTo(listed(CANDIDATES, 3, RankedBy.MODEL));
            assertThat(listed(shuffled, 3, RankedBy.RULES)).isEqualTo(listed(CANDIDATES, 3, RankedBy.RULES));
        }
    }
}
