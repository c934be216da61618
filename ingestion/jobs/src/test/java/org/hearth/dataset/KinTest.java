package org.hearth.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.dataset.Town.Line;
import org.hearth.kind.LinkageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who must be told apart, and who must not, with weights learnt from a town they all live in. */
class KinTest {

    private static final LinkageFile RULES = LinkageFile.read(Path.of("../../northbrook/linkage.yaml"));

    @TempDir
    Path temporary;

    /** agency | forename | surname | born | sex | upn | postcode | property, and whether the two lines are one person. */
    private static final String CASES = """
            the same child, a letter wrong            | one | Jamila Hartley  2014-05-03 F - NX1 P-a | Jamilla Hartley 2014-05-03 F - NX1 P-a
            the same child, moved                     | one | Jamila Hartley  2014-05-03 F - NX1 P-a | Jamila Hartley 2014-05-03 F - QQ9 P-b
            the same child, day of birth wrong        | one | Jamila Hartley  2014-05-03 F - NX1 P-a | Jamila Hartley 2014-05-08 F - NX1 P-a
            the same pupil, another surname, moved    | one | Jamila Hartley  2014-05-03 F U-9 NX1 P-a | Jamila Pym 2014-05-03 F U-9 QQ9 P-b
            twins                                     | two | Jamila Hartley  2014-05-03 F - NX1 P-a | Roberta Hartley 2014-05-03 F - NX1 P-a
            twins, a boy and a girl                   | two | Jamila Hartley  2014-05-03 F - NX1 P-a | Dominic Hartley 2014-05-03 M - NX1 P-a
            sisters                                   | two | Jamila Hartley  2014-05-03 F - NX1 P-a | Roberta Hartley 2016-11-20 F - NX1 P-a
            sisters, names alike                      | two | Jamila Hartley  2014-05-03 F - NX1 P-a | Jamina Hartley 2017-11-21 F - NX1 P-a
            a father and his son of the same name     | two | Dominic Hartley 1984-02-11 M - NX1 P-a | Dominic Hartley 2014-05-03 M - NX1 P-a
            a mother and her daughter of one name     | two | Jamila Hartley  1989-08-27 F - NX1 P-a | Jamila Hartley 2014-05-03 F - NX1 P-a
            two pupils of two numbers, all else alike | two | Jamila Hartley  2014-05-03 F U-1 NX1 P-a | Jamila Hartley 2014-05-03 F U-2 NX1 P-a
            """;

    @Test
    void tellsKinApartAndKnowsOnePersonAgain() {
        Town town = new Town(11, 300);
        for (String row : CASES.lines().toList()) {
            String[] cells = row.split("\\|", -1);
            List<Line> lines = new ArrayList<>(town.lines());
            lines.add(line("schools", "a", cells[2]));
            lines.add(line("police", "b", cells[3]));

            DataSetLinkage linkage = Town.link(lines, RULES, temporary.resolve("" + lines.hashCode()));

            int a = linkage.find(lines.get(lines.size() - 2).pseudonym());
            int b = linkage.find(lines.get(lines.size() - 1).pseudonym());
            assertThat(linkage.person(a) == linkage.person(b) ? "one" : "two")
                    .as(cells[0].strip() + ", log-odds " + linkage.scores().logOdds(Math.min(a, b), Math.max(a, b)))
                    .isEqualTo(cells[1].strip());
        }
    }

    private static Line line(String agency, String localId, String text) {
        String[] words = text.strip().split("\\s+", -1);
        return new Line(
                agency,
                localId,
                -1,
                words[0],
                words[1],
                LocalDate.parse(words[2]),
                words[3],
                words[4].equals("-") ? null : words[4],
                words[5],
                words[6]);
    }
}
