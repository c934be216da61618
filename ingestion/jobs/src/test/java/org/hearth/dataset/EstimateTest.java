package org.hearth.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.dataset.Town.Line;
import org.hearth.kind.LinkageFile;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateTest {

    private static final LinkageFile RULES = LinkageFile.read(Path.of("../../northbrook/linkage.yaml"));

    @TempDir
    Path temporary;

    @Test
    void saysBeforehandHowManyPairsOfOnePersonWillMeet() {
        List<Line> lines = new Town(3, 800).lines();
        Workspace workspace = Workspace.open(temporary);
        Town.encode(lines, workspace);
        List<Path> folders =
                workspace.artefacts("encoded").stream().map(workspace::path).toList();
        EncodedSets read = EncodedSets.read(folders);
        Meetings meetings = Blocking.meetings(
                read.schema().passes(), read.keys(), new long[0], read.entries().size(), 8);

        Estimate estimate = Estimate.of(read, meetings, RULES);

        double met = met(lines, read.entries(), meetings);
        assertThat(met).as("a budget so small that some never meet").isBetween(0.5, 0.999);
        assertThat(estimate.met()).isCloseTo(met, within(0.03));
        assertThat(estimate.lines()).hasSize(estimate.passes().size() + 1);
    }

    private static double met(List<Line> lines, Entries entries, Meetings meetings) {
        Map<String, Integer> person = new HashMap<>();
        lines.forEach(line -> person.put(line.pseudonym(), line.person()));
        long pairs = 0;
        long met = 0;
        for (int left = 0; left < entries.size(); left++) {
            for (int right = left + 1; right < entries.size(); right++) {
                if (person.get(entries.id(left)).equals(person.get(entries.id(right)))) {
                    pairs++;
                    met += meetings.firstCommon(left, right) >= 0 ? 1 : 0;
                }
            }
        }
        return (double) met / pairs;
    }
}
