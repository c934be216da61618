package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final String HOSTILE = "<script>alert(1)</script>\" onmouseover=\"x' & {{7*7}}";

    private final Templates templates = new Templates();

    static Stream<String> pages() {
        return ExampleViews.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasOneHeadingASkipLinkAndTheDemoBanner(String page) {
        String html = html(page);

        assertThat(html)
                .containsOnlyOnce("<h1")
                .contains("href=\"#main-content\"")
                .contains("id=\"main-content\"");
        assertThat(html).contains("lang=\"en-GB\"").contains("Fictional people").contains("/accessibility");
        assertThat(html).contains("<title>" + page + " – hearth – Northbrook</title>");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageObeysAPolicyWithoutInlineScriptsOrStyles(String page) {
        assertThat(html(page))
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .doesNotContain("javascript:")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern(" on[a-z]+=");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void signsOutByAFormWithTheTokenOfTheSession(String page) {
        assertThat(html(page))
                .containsSubsequence(
                        "<form method=\"post\" action=\"/sign-out\">", "name=\"token\"", "token-of-the-session");
    }

    @Test
    void escapesHostileWordsInTextAndAttributes() {
        Frame hostile = new Frame(
                HOSTILE, HOSTILE, true, Optional.of(new Frame.SignedIn(HOSTILE, HOSTILE)), List.of(), HOSTILE);

        for (View view : List.of(
                ExampleViews.workList(HOSTILE),
                ExampleViews.household(HOSTILE),
                ExampleViews.home(Optional.of(HOSTILE)))) {
            assertThat(templates.html(hostile, view))
                    .doesNotContain("<script>")
                    .contains("value=\"&lt;script>alert(1)&lt;/script>&#34; onmouseover=&#34;x&#39;");
        }
    }

    @Test
    void saysThatAPersonDecidesWhereverAHouseholdIsShown() {
        assertThat(html("Work list")).contains("A person decides.").contains("href=\"/model\"");
        assertThat(html("Household")).contains("A person decides.").contains("recorded");
    }

    @Test
    void saysWhenRulesRankBecauseTheModelFailed() {
        Basis byRules = new Basis("1 October 2026", "6 months", false, "It was halted by A. Ahmed.", "", List.of());
        WorkListView list = new WorkListView(
                "North", 25, byRules, List.of(), Optional.empty(), Optional.empty(), "/lists/north.csv");

        assertThat(templates.html(ExampleViews.frame("Work list"), list))
                .contains("The model is not used here.</strong> It was halted by A. Ahmed.")
                .contains("Working Together")
                .contains("Nobody is on this list.");
    }

    @Test
    void headsAListThatRulesRankBySignsNotByAChance() {
        Basis byRules = new Basis("1 October 2026", "6 months", false, "It was halted by A. Ahmed.", "", List.of());
        List<WorkListView.Row> rows = ExampleViews.workList("North").rows();
        assertThat(templates.html(
                        ExampleViews.frame("Work list"),
                        new WorkListView(
                                "North", 25, byRules, rows, Optional.empty(), Optional.empty(), "/lists/north.csv")))
                .contains("Signs of need</th>")
                .doesNotContain("Chance of early help");
        assertThat(html("Work list"))
                .contains("Chance of early help starting within")
                .doesNotContain("Signs of need</th>");
    }

    @Test
    void flagsOnlyWhatIsOutOfBoundsAndWithholdsSmallGroups() {
        assertThat(html("Fairness"))
                .contains("Flags: 1", "black: the share found of those who started help is 0.60 (0.45 to 0.78) times")
                .contains("Too few to say", "Nothing here changes a list")
                .doesNotContain("asian:");
    }

    @Test
    void saysWhatAlarmsAndWhatIsNotYetKnown() {
        assertThat(html("Monitoring"))
                .contains(
                        "Share of school sessions missed in the latest known term",
                        "less than 1 in a million",
                        "Not yet known",
                        "80 expected, 0 came");
    }

    @Test
    void saysNotSuppliedNeverNone() {
        assertThat(html("Household")).contains("not supplied").doesNotContainIgnoringCase(">none<");
    }

    @Test
    void drawsEveryChartWithATitleADescriptionAndATable() {
        assertThat(html("Forecasts"))
                .contains("aria-labelledby=\"wide-title wide-description\"")
                .contains("52.0");
        assertThat(html("Model"))
                .contains("aria-labelledby=\"kept-title kept-description\"")
                .contains("18 to 27");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 500})
    void aProblemPageSaysWhatToDoNext(int status) {
        assertThat(templates.html(ExampleViews.frame("Problem"), ProblemView.of(status)))
                .contains("Go to the start page");
    }

    private String html(String page) {
        return templates.html(ExampleViews.frame(page), ExampleViews.all().get(page));
    }
}
