package org.hearth.page;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser without a window. Chromium and chromedriver are found on the path; neither is downloaded. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    private Chromium(boolean scripts) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(onPath("chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars");
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(onPath("chromedriver"))
                        .build(),
                options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE);
        narrowTo(1280);
    }

    static Chromium started() {
        return new Chromium(true);
    }

    static Chromium withoutScripts() {
        return new Chromium(false);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Sets the width of the page in CSS pixels; 320 is what 1280 becomes at 400% zoom. */
    void narrowTo(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    void open(URI uri) {
        driver.get(uri.toString());
    }

    /** Clicks something that opens another page, and waits for it. */
    void follow(By what) {
        WebElement page = driver.findElement(By.tagName("html"));
        driver.findElement(what).click();
        // A driver that is asked while the page goes may say that the element is of no document, in words of its own.
        new WebDriverWait(driver, PATIENCE).until(any -> isGone(page));
    }

    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (WebDriverException e) {
            return true;
        }
    }

    /** Signs in by clicking. */
    void signIn(ServedPages served, String persona) {
        open(served.at("/"));
        driver.findElement(By.cssSelector("input[value=" + persona + "]")).click();
        follow(By.cssSelector("form[action='/sign-in'] button"));
    }

    void until(String path) {
        new WebDriverWait(driver, PATIENCE)
                .until(found -> URI.create(String.valueOf(found.getCurrentUrl()))
                        .getPath()
                        .startsWith(path));
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses the tab key until the element has the focus, as somebody without a mouse would. */
    WebElement tabTo(String selector) {
        for (int presses = 0; presses < 200; presses++) {
            press(Keys.TAB);
            WebElement focused = driver.switchTo().activeElement();
            if (driver.findElements(By.cssSelector(selector)).contains(focused)) {
                return focused;
            }
        }
        throw new AssertionError("Cannot reach " + selector + " by the tab key");
    }

    private static File onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Cannot find " + name + " on the path: expected Debian's chromium and chromium-driver"))
                .toFile();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
