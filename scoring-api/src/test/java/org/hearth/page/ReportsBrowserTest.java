package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that commands of other modules leave as files, in a real browser; those modules must have been packaged before. */
@Tag("browser")
class ReportsBrowserTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path HEARTH = Path.of("../hearth");

    @TempDir
    private static Path temp;

    private static Chromium browser;

    @BeforeAll
    static void start() {
        assumeThat(Path.of("../ingestion/agency/target/lib"))
                .as("packaged modules")
                .isDirectory();
        browser = Chromium.started();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void axeFindsNothingWrongWithTheReportOfACheck() throws Exception {
        Path file = Files.writeString(temp.resolve("contacts.csv"), """
                person_id,forename,surname,date_of_birth,contact_date,contact_type,attended
                P1,Ann,Lark,2015-06-99,2016-06-01,extra,Y
                P2,Ben,Wren,2015-06-01,soon,extra,maybe
                P3,Cat,Jay
                """);
        hearth(
                "check",
                "--in",
                file.toString(),
                "--out",
                temp.resolve("checked").toString());
        findNothingWrong(temp.resolve("checked/report.html"), "not-a-date");
    }

    @Test
    void axeFindsNothingWrongWithTheRegisterOfAgreements() throws Exception {
        hearth("agreements", "-w", temp.toString(), "-a", "../northbrook", "--today", "2026-10-01");
        findNothingWrong(temp.resolve("register/register.html"), "police");
    }

    @Test
    void axeFindsNothingWrongWithTheComparisonOfTheSimulation() throws Exception {
        hearth("synthesise", "-w", temp.toString(), "-a", "../northbrook", "--households", "300", "--compare");
        findNothingWrong(temp.resolve("comparison/comparison.html"), "Children in need 2024");
    }

    private static void hearth(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(HEARTH.toString()));
        command.addAll(List.of(arguments));
        Path said = temp.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("HEARTH_BUILD", "never");
        assertThat(builder.start().waitFor()).as(() -> textOf(said)).isZero();
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "nothing";
        }
    }

    private static void findNothingWrong(Path page, String words) {
        for (int width : List.of(1280, 320)) {
            browser.narrowTo(width);
            browser.open(page.toUri());
            assertThat(browser.driver().getPageSource()).contains(words);
            Results results = new AxeBuilder().withTags(RULES).analyze(browser.driver());
            assertThat(results.getPasses()).isNotEmpty();
            assertThat(results.getViolations())
                    .as(page.getFileName() + " at " + width)
                    .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
                    .isEmpty();
        }
    }
}
