package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages in a real browser: run with {@code mvn verify -Pbrowser}. */
@Tag("browser")
class PagesBrowserTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> PUBLIC = List.of("/", "/model", "/sources", "/accessibility", "/nothing-here");
    private static final List<String> OF_A_TEAM = List.of(
            "/lists/north",
            "/households/K001-2F9D",
            "/households/K001-2F9D?purpose=early-help-review",
            "/forecasts",
            "/forecasts?locality=north&need=housing",
            "/households/K001-2F9D/why?purpose=subject-access",
            "/model/fairness",
            "/model/monitoring",
            "/lists/east");
    private static final int WIDE = 1280;
    /** What 1280 CSS pixels become at 400% zoom. */
    private static final int NARROW = 320;

    @TempDir
    private static Path folder;

    private static ServedPages served;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        served = new ServedPages(folder);
        browser = Chromium.started();
    }

    @AfterAll
    static void stop() {
        browser.close();
        served.close();
    }

    @Test
    void axeFindsNothingWrongOnAnyPage() {
        for (int width : List.of(WIDE, NARROW)) {
            browser.narrowTo(width);
            browser.driver().manage().deleteAllCookies();
            PUBLIC.forEach(PagesBrowserTest::findNothingWrong);
            browser.signIn(served, "amira");
            OF_A_TEAM.forEach(PagesBrowserTest::findNothingWrong);
            browser.signIn(served, "helen");
            findNothingWrong("/audit");
        }
    }

    @Test
    void axeFindsNothingWrongWhenEverythingIsUnfoldedOrAMistakeIsShown() {
        browser.narrowTo(WIDE);
        browser.signIn(served, "amira");
        for (String path : OF_A_TEAM) {
            browser.open(served.at(path));
            browser.driver().executeScript("document.querySelectorAll('details').forEach(one => one.open = true)");
            findNothingWrongHere(path + " unfolded");
        }
        browser.open(served.at("/"));
        browser.driver()
                .findElement(By.cssSelector("form[action='/sign-in'] button"))
                .click();
        browser.until("/sign-in");
        findNothingWrongHere("a form with a mistake");
    }

    @Test
    void nothingScrollsSidewaysAtFourHundredPerCent() {
        browser.narrowTo(NARROW);
        browser.driver().manage().deleteAllCookies();
        PUBLIC.forEach(PagesBrowserTest::fitTheWidth);
        browser.signIn(served, "amira");
        OF_A_TEAM.forEach(PagesBrowserTest::fitTheWidth);
        browser.signIn(served, "helen");
        fitTheWidth("/audit");
    }

    @Test
    void keyboardAloneSignsInOpensAListAndAHousehold() {
        browser.narrowTo(WIDE);
        browser.driver().manage().deleteAllCookies();
        browser.open(served.at("/"));
        browser.tabTo("input[name=persona]");
        browser.press(Keys.SPACE);
        browser.tabTo("form[action='/sign-in'] button");
        browser.press(Keys.ENTER);
        browser.until("/lists/north");

        browser.tabTo("a[href='/households/K001-2F9D']");
        browser.press(Keys.ENTER);
        browser.until("/households/K001-2F9D");
        browser.tabTo("input[name=purpose]");
        browser.press(Keys.SPACE);
        browser.tabTo("main form button");
        browser.press(Keys.ENTER);
        browser.until("/households/K001-2F9D");
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo("K001-2F9D");

        browser.tabTo("details summary");
        browser.press(Keys.ENTER);
        assertThat(browser.driver().findElements(By.cssSelector("details[open]")))
                .hasSize(1);
    }

    @Test
    void theSkipLinkComesFirstAndMovesTheFocusToTheMainContent() {
        browser.narrowTo(WIDE);
        browser.open(served.at("/model"));
        browser.press(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Skip to main content");
        browser.press(Keys.ENTER);
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                .isEqualTo("main-content");
    }

    @Test
    void everyFocusCanBeSeen() {
        browser.narrowTo(WIDE);
        browser.signIn(served, "amira");
        browser.open(served.at("/forecasts"));
        for (String selector :
                List.of(".hearth-header__service", ".hearth-header__button", "nav a", "select", "main button")) {
            browser.tabTo(selector);
            Object ring = browser.driver()
                    .executeScript("const style = getComputedStyle(document.activeElement);"
                            + "return style.outlineStyle !== 'none' || style.boxShadow !== 'none'");
            assertThat(ring).as(selector).isEqualTo(true);
        }
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        try (Chromium plain = Chromium.withoutScripts()) {
            plain.open(served.at("/"));
            assertThat(plain.driver().findElement(By.tagName("body")).getAttribute("class"))
                    .doesNotContain("js-enabled");
            plain.signIn(served, "amira");
            plain.follow(By.linkText("K001-2F9D"));
            plain.driver().findElement(By.cssSelector("input[name=purpose]")).click();
            plain.follow(By.cssSelector("main form button"));
            assertThat(plain.driver().getPageSource()).contains("Why this household is listed");
            plain.narrowTo(NARROW);
            plain.follow(By.linkText("Forecasts"));
            assertThat(plain.driver().findElements(By.cssSelector("svg.hearth-chart")))
                    .anyMatch(WebElement::isDisplayed);
            plain.follow(By.className("hearth-header__button"));
            assertThat(plain.driver().getPageSource()).contains("Sign in to the demo");
        }
    }

    private static void findNothingWrong(String path) {
        browser.open(served.at(path));
        findNothingWrongHere(path);
    }

    private static void findNothingWrongHere(String where) {
        Results results = new AxeBuilder().withTags(RULES).analyze(browser.driver());
        assertThat(results.getPasses()).as(where).isNotEmpty();
        assertThat(results.getViolations())
                .as(where)
                .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private static void fitTheWidth(String path) {
        browser.open(served.at(path));
        Object width = browser.driver().executeScript("return document.documentElement.scrollWidth");
        Object beyond = browser.driver().executeScript("""
                return [...document.querySelectorAll('body *')]
                    .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth)
                    .map(one => one.outerHTML.slice(0, 200)).slice(-5).join(' | ')""");
        assertThat(width).as("%s, beyond it %s", path, beyond).isEqualTo((long) NARROW);
    }
}
