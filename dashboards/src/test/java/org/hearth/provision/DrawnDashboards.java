package org.hearth.provision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.asset.DashboardAsset;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Dashboards in a real browser, until every chart is drawn, empty or an error. */
final class DrawnDashboards implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What became of each chart of the page. */
    private static final String STATES = """
            return [...document.querySelectorAll('[data-test-chart-id]')].map(place => {
              const chart = document.querySelector('#chart-id-' + place.getAttribute('data-test-chart-id'));
              if (place.querySelector('[role=alert]') || /Unexpected error|Data error/.test(place.innerText)) return 'error';
              if (/No results were returned/.test(place.innerText)) return 'empty';
              const busy = place.querySelector('[aria-label="Loading"], .loading');
              return chart && chart.offsetHeight > 0 && !busy ? 'drawn' : 'waiting';
            });""";

    /** Keeps what each chart asks for. */
    private static final String LISTEN = """
            window.asked = [];
            const send = window.fetch;
            window.fetch = (place, how) => {
              if (String(place.url ?? place).includes('/api/v1/chart/data')) window.asked.push(how?.body);
              return send(place, how);
            };""";

    private final Town town;
    private final ChromeDriver browser;
    private final Set<String> hosts = new TreeSet<>();

    DrawnDashboards(Town town, String user) throws Exception {
        this.town = town;
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("performance", Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        // Named, or Selenium looks for a driver on other hosts and tells them so.
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .build(),
                options);
        browser.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        browser.manage().window().setSize(new Dimension(1500, 3600));
        browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTEN));
        browser.get(town.base() + "/health");
        browser.manage().deleteAllCookies();
        browser.manage()
                .addCookie(
                        new Cookie.Builder("session", session(user)).path("/").build());
    }

    /** The session cookie of somebody who signs in by the form: more reliable than typing. */
    private String session(String user) throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
        URI form = URI.create(town.base() + "/login/");
        String page = http.send(HttpRequest.newBuilder(form).build(), BodyHandlers.ofString())
                .body();
        Matcher token =
                Pattern.compile("id=\"csrf_token\"[^>]*value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new AssertionError("no form to sign in by");
        }
        String body = "username=" + user + "&password="
                + URLEncoder.encode(town.secrets().path("demo").asText(), StandardCharsets.UTF_8) + "&csrf_token="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        http.send(
                HttpRequest.newBuilder(form)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Opens a dashboard, waits for its charts, keeps a picture; what became of each chart. */
    List<String> open(DashboardAsset dashboard, Path pictures) throws Exception {
        browser.get(town.base() + "/superset/dashboard/" + dashboard.slug() + "/");
        List<String> states = drawn(dashboard.charts().size());
        Files.write(pictures.resolve(dashboard.slug() + ".png"), picture());
        noteHosts();
        return states;
    }

    private List<String> drawn(int charts) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> states = states();
        while ((states.size() < charts || states.contains("waiting")) && System.nanoTime() < end) {
            Thread.sleep(500);
            states = states();
        }
        // Charts that have just been drawn still move.
        Thread.sleep(2_000);
        return states;
    }

    private List<String> states() {
        List<String> states = new ArrayList<>();
        if (browser.executeScript(STATES) instanceof List<?> found) {
            found.forEach(state -> states.add(String.valueOf(state)));
        }
        return states;
    }

    /** Signs in to the service as somebody of the demo. */
    void signIn(String persona) {
        browser.get(town.service().toString());
        browser.manage().deleteAllCookies();
        browser.get(town.service().toString());
        browser.findElement(By.cssSelector("input[name=persona][value=" + persona + "]"))
                .click();
        browser.findElement(By.cssSelector("form[action='/sign-in'] button")).click();
        new WebDriverWait(browser, PATIENCE)
                .until(there -> there.findElement(By.cssSelector("form[action='/sign-out']")));
    }

    /** Opens a page of the service; gives what is to be read in the dashboard inside it, once so many charts are drawn. */
    String embedded(String page, int charts, Path picture) throws Exception {
        browser.get(town.service() + page);
        WebElement frame = new WebDriverWait(browser, PATIENCE)
                .until(there -> there.findElement(By.cssSelector("iframe.hearth-dashboard__frame")));
        browser.switchTo().frame(frame);
        assertThat(drawn(charts)).hasSize(charts).doesNotContain("error", "waiting");
        String text = text();
        browser.switchTo().defaultContent();
        Files.write(picture, picture());
        return text;
    }

    /** What is to be read on a page of the service where no dashboard comes. */
    String withoutDashboard(String page) throws Exception {
        browser.get(town.service() + page);
        Thread.sleep(5_000);
        assertThat(browser.findElements(By.tagName("iframe"))).isEmpty();
        return text();
    }

    /** What the charts of the open dashboard asked for last, by number. */
    Map<Long, JsonNode> asked() throws Exception {
        Map<Long, JsonNode> asked = new HashMap<>();
        if (browser.executeScript("return window.asked;") instanceof List<?> found) {
            for (Object body : found) {
                JsonNode context = Town.JSON.readTree(String.valueOf(body));
                asked.put(
                        context.path("form_data").path("slice_id").asLong(),
                        context.path("queries").path(0));
            }
        }
        return asked;
    }

    /** Everything to be read on the open dashboard. */
    String text() {
        return String.valueOf(browser.executeScript("return document.body.innerText;"));
    }

    /** A machine that is busy elsewhere may need more than one try. */
    private byte[] picture() {
        for (int attempt = 1; ; attempt++) {
            try {
                return browser.getScreenshotAs(OutputType.BYTES);
            } catch (TimeoutException e) {
                if (attempt == 5) {
                    throw e;
                }
            }
        }
    }

    private void noteHosts() throws Exception {
        for (LogEntry entry : browser.manage().logs().get("performance").getAll()) {
            JsonNode message = Town.JSON.readTree(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.responseReceived")) {
                URI uri = URI.create(message.path("params")
                        .path("response")
                        .path("url")
                        .asText()
                        .replaceAll("[^!-~]|[{}|\\\\^`\"<>]", ""));
                if (uri.getHost() != null) {
                    hosts.add(uri.getHost());
                }
            }
        }
    }

    /** Every host that answered. */
    Set<String> hosts() {
        return hosts;
    }

    @Override
    public void close() {
        browser.quit();
    }
}
