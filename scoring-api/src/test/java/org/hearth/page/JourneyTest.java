package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");

    @TempDir
    private static Path folder;

    private static ServedPages served;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void serve() throws Exception {
        served = new ServedPages(folder);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void signsInOpensTheListThenAHouseholdAndSignsOut() throws Exception {
        HttpResponse<String> list = signIn("amira", "");
        assertThat(list.uri().getPath()).isEqualTo("/lists/north");
        assertThat(list.body()).contains("North early help team", "K001-2F9D", "Amira Khan", "A person decides.");

        assertThat(get("/households/K001-2F9D").body()).contains("Why are you opening household K001-2F9D?");
        HttpResponse<String> household = get("/households/K001-2F9D?purpose=early-help-review");
        assertThat(household.body())
                .contains("Missed 34% of school sessions", "No move of home", "Housing: supplies no data")
                .contains("Amira Khan", "was recorded", "30 September 2026");

        HttpResponse<String> out = post("/sign-out", "token=" + token(household.body()));
        assertThat(out.body()).contains("Sign in to the demo").doesNotContain("Amira Khan, team member");
        assertThat(get("/lists/north").uri().getPath()).isEqualTo("/");
    }

    @Test
    void givesTheFamilyEverythingAndWritesDownThatItDisagrees() throws Exception {
        signIn("amira", "");
        HttpResponse<String> why = get("/households/K003-2F9D/why?purpose=subject-access");
        assertThat(why.body()).contains("Every event that was known", "Every reason", "It holds no name");
        assertThat(get("/households/K003-2F9D/why").body())
                .contains("Why are you opening household", "action=\"/households/K003-2F9D/why\"");
        HttpResponse<String> file = get("/households/K003-2F9D/why.json?purpose=subject-access&member=1");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(file.body()).contains("\"about\":1", "\"known_on\"").doesNotContain("\"member\":2,\"agency\"");

        HttpResponse<String> household = get("/households/K003-2F9D?purpose=early-help-review");
        assertThat(post("/households/K003-2F9D/contest", "grounds=records-wrong&token=wrong")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> after =
                post("/households/K003-2F9D/contest", "grounds=records-wrong&token=" + token(household.body()));
        assertThat(after.body()).contains("Contested").doesNotContain("Open a contest");
        assertThat(get("/lists/north").body()).contains("Contested</strong> Open");

        signIn("tom", "");
        HttpResponse<String> frozen = get("/households/K003-2F9D/contest");
        assertThat(frozen.body())
                .contains(
                        "What was frozen", "The records are wrong", "Written down by Amira Khan", "Decide the contest");
        HttpResponse<String> decided =
                post("/households/K003-2F9D/contest/decision", "outcome=upheld&token=" + token(frozen.body()));
        assertThat(decided.body()).contains("the family is right").doesNotContain("Decide the contest");
        signIn("helen", "");
        assertThat(get("/audit").body())
                .contains("Families that disagree", "Upheld")
                .doesNotContain("K003-2F9D");
    }

    @Test
    void writesDownWhatAPersonDecidesAndWhetherTheListingFits() throws Exception {
        signIn("amira", "");
        String household =
                get("/households/K003-2F9D?purpose=early-help-review").body();
        assertThat(household).contains("What you decide", "Does the listing fit what you know?");
        assertThat(post("/households/K003-2F9D/decision", "outcome=offer-help&token=" + token(household))
                        .statusCode())
                .as("whether it fits is asked too")
                .isEqualTo(400);
        HttpResponse<String> list = post(
                "/households/K003-2F9D/decision", "outcome=no-help-now&fit=does-not-fit&token=" + token(household));
        assertThat(list.uri().getPath()).isEqualTo("/lists/north");
        assertThat(list.body()).contains("Decided</strong> No early help now");
        signIn("helen", "");
        assertThat(get("/audit").body())
                .contains("What teams decided", "No early help now")
                .doesNotContain("K003-2F9D");
    }

    @Test
    void showsFairnessAndMonitoringToThoseWhoAreSignedIn() throws Exception {
        assertThat(get("/model/fairness").uri().getPath()).isEqualTo("/");
        signIn("marcus", "");
        assertThat(get("/model/fairness").body())
                .contains("Is the list fair to every group?", "Ethnic group of the children");
        assertThat(get("/model/monitoring").body()).contains("Is the model still right?", "1 October 2026");
    }

    @Test
    void goesOnToThePageThatWasAskedForOnceSignedIn() throws Exception {
        HttpResponse<String> start = get("/forecasts?locality=north&need=housing");
        assertThat(start.uri().toString()).endsWith("/?next=%2Fforecasts%3Flocality%3Dnorth%26need%3Dhousing");
        assertThat(start.body()).contains("value=\"/forecasts?locality=north&amp;need=housing\"");

        HttpResponse<String> forecast = signIn("marcus", "%2Fforecasts%3Flocality%3Dnorth%26need%3Dhousing");
        assertThat(forecast.body()).contains("Secure housing, North Northbrook").contains("<svg");
    }

    @Test
    void tellsAHouseholdOfAnotherTeamFromNoneByNothing() throws Exception {
        signIn("grace", "");
        HttpResponse<String> theirs = get("/households/K001-2F9D?purpose=early-help-review");
        HttpResponse<String> nobodys = get("/households/ZZZZ-ZZZZ?purpose=early-help-review");

        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(nobodys.statusCode()).isEqualTo(404);
        assertThat(theirs.body()).isEqualTo(nobodys.body());
    }

    @Test
    void keepsPeopleWithoutATeamFromLists() throws Exception {
        signIn("marcus", "");

        assertThat(get("/lists/north").statusCode()).isEqualTo(403);
        assertThat(get("/households/K001-2F9D").statusCode()).isEqualTo(403);
        assertThat(get("/households/K001-2F9D").body()).contains("You cannot open this page");
        assertThat(get("/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void keepsATeamFromTheListOfAnother() throws Exception {
        signIn("grace", "");

        assertThat(get("/lists/north").statusCode()).isEqualTo(403);
        assertThat(get("/lists/north.csv").statusCode()).isEqualTo(403);
    }

    @Test
    void asksAgainWhenNobodyWasChosen() throws Exception {
        HttpResponse<String> again = post("/sign-in", "next=");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("There is a problem", "<title>Error: ", "Choose who you want to be");
    }

    @Test
    void refusesAFormFromElsewhereOrWithoutTheToken() throws Exception {
        signIn("amira", "");

        assertThat(post("/sign-out", "token=wrong").statusCode()).isEqualTo(403);
        HttpRequest cross = HttpRequest.newBuilder(served.at("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("persona=grace"))
                .build();
        assertThat(browser.send(cross, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(get("/lists/north").statusCode()).isEqualTo(200);
    }

    @Test
    void neverSendsTheBrowserToAnotherSite() throws Exception {
        assertThat(signIn("amira", "https%3A%2F%2Fevil.example").uri().getPath())
                .isEqualTo("/lists/north");
        assertThat(signIn("amira", "%2F%2Fevil.example").uri().getPath()).isEqualTo("/lists/north");
    }

    @Test
    void letsTheListAndTheForecastBeSaved() throws Exception {
        signIn("amira", "");
        HttpResponse<String> list = get("/lists/north.csv");
        HttpResponse<String> forecast = get("/forecasts.csv?locality=all&need=all");

        assertThat(list.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(list.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"work-list-north.csv\"");
        assertThat(list.body()).startsWith("\uFEFF");
        assertThat(list.body().lines()).hasSize(26);
        assertThat(forecast.body().lines()).hasSize(1 + 60 + 12);
    }

    @Test
    void showsAnOverseerHowOftenAndNeverWhich() throws Exception {
        signIn("amira", "");
        get("/households/K002-2F9D?purpose=supervision");
        signIn("helen", "");

        assertThat(get("/audit").body())
                .contains("Opened a household", "Supervise or review a decision", "None was changed")
                .doesNotContain("K002-2F9D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/model", "/sources", "/accessibility"})
    void showsPublicPagesToAnyone(String path) throws Exception {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Northbrook").doesNotContain("Sign out");
    }

    @Test
    void keepsNoPageButItsFiles() throws Exception {
        signIn("amira", "");

        assertThat(get("/lists/north").headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get("/assets/hearth.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("max-age");
        assertThat(get("/assets/%2E%2E/published.sql").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/assets/crest.svg", "/forecasts?locality=%22%3E%3Cscript%3E"})
    void showsAPageForWhatIsNotThere(String path) throws Exception {
        signIn("marcus", "");
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page not found").doesNotContain("<script>");
    }

    private HttpResponse<String> signIn(String persona, String next) throws Exception {
        return post("/sign-in", "persona=" + persona + "&next=" + next);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(served.at(path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(served.at(path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String token(String html) {
        Matcher matcher = TOKEN.matcher(html);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
