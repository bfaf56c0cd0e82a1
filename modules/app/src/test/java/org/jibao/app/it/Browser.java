package org.jibao.app.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium on the running product, driven as a clerk would: by what is written on the page. */
final class Browser implements AutoCloseable {
    private static final File PROGRAM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Path SHOTS = Path.of(System.getProperty("jibao.work"), "screenshots");
    /** Long, because it only says when to give up; a machine that is slow is not wrong. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static final String HOW_TO_ADD = "left out: no browser. Debian: apt-get install chromium chromium-driver";

    private final ChromeDriver driver;
    private final URL product;
    private final Path downloads;

    private Browser(ChromeDriver driver, URL product, Path downloads) {
        this.driver = driver;
        this.product = product;
        this.downloads = downloads;
    }

    static boolean installed() {
        return PROGRAM.canExecute() && DRIVER.canExecute();
    }

    /** @param folder for the profile and the downloads */
    static Browser open(URL product, Path folder) {
        var downloads = folder.resolve("downloads");
        var options = new ChromeOptions()
                .setBinary(PROGRAM)
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--lang=zh-CN",
                        "--user-data-dir=" + folder.resolve("profile"));
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        var service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
        var driver = new ChromeDriver(service, options);
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        driver.manage().window().setSize(new Dimension(1366, 900));
        return new Browser(driver, product, downloads);
    }

    @Override
    public void close() {
        driver.quit();
    }

    void go(String path) {
        driver.get(product + path);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    void login(String user, String password) {
        go("login.xhtml");
        type("form:user", user);
        type("form:password", password);
        click("form:enter");
        waitFor(".menu");
    }

    void leave() {
        click("leave");
        waitFor(".login");
    }

    WebElement waitFor(String selector) {
        return until(at -> at.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** Waits until the page says so somewhere. */
    void waitForText(String words) {
        until(at -> at.findElement(By.tagName("body")).getText().contains(words) ? Boolean.TRUE : null);
    }

    String text(String selector) {
        return waitFor(selector).getText();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void type(String id, String words) {
        var field = until(at -> at.findElement(By.id(id)));
        field.clear();
        field.sendKeys(words);
    }

    /** Waits until the page has filled in a field. */
    void waitForValue(String id) {
        until(at -> "".equals(at.findElement(By.id(id)).getDomProperty("value")) ? null : Boolean.TRUE);
    }

    /** Chooses a file as in the dialog of the browser. */
    void attach(String id, Path file) {
        until(at -> at.findElement(By.id(id))).sendKeys(file.toAbsolutePath().toString());
    }

    /** Chooses of a plain list by the value of the entry. */
    void select(String id, String value) {
        new Select(until(at -> at.findElement(By.id(id)))).selectByValue(value);
    }

    /** Types at the end of what stands in a field. */
    void append(String id, String words) {
        until(at -> at.findElement(By.id(id))).sendKeys(Keys.chord(Keys.CONTROL, Keys.END), words);
    }

    /** Presses a key together with Ctrl. */
    void chord(String id, String key) {
        until(at -> at.findElement(By.id(id))).sendKeys(Keys.chord(Keys.CONTROL, key));
    }

    /** Waits until an element holds the words, even where they run over several lines or are drawn. */
    void waitForContent(String selector, String words) {
        until(at -> content(selector).contains(words) ? Boolean.TRUE : null);
    }

    String content(String selector) {
        return String.valueOf(driver.executeScript(
                "const found = document.querySelector(arguments[0]); return found ? found.textContent : ''", selector));
    }

    String value(String id) {
        return String.valueOf(until(at -> at.findElement(By.id(id))).getDomProperty("value"));
    }

    /** Writes as an input method does: first what is typed stands in the field, then it gives way to the words chosen. */
    void compose(String id, String typed, String chosen) {
        append(id, "");
        driver.executeCdpCommand(
                "Input.imeSetComposition",
                Map.of("text", typed, "selectionStart", typed.length(), "selectionEnd", typed.length()));
        driver.executeCdpCommand("Input.insertText", Map.of("text", chosen));
    }

    /** As if the line were cut, or mended. */
    void network(boolean up) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !up, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Types a time and leaves the field, so that the calendar closes. */
    void typeTime(String id, String time) {
        var field = until(at -> at.findElement(By.id(id + "_input")));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), time, Keys.ESCAPE, Keys.TAB);
    }

    /** Types into the field that stands under a label. */
    void typeUnder(String label, String words) {
        var field = until(at -> at.findElement(By.xpath(
                "//label[normalize-space()='" + label + "']/following-sibling::*//input | //label[normalize-space()='"
                        + label + "']/following-sibling::input")));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), words, Keys.TAB);
    }

    void choose(String menu, String label) {
        click(menu);
        var entry = until(at -> at.findElements(By.cssSelector("[id='" + menu + "_panel'] li")).stream()
                .filter(li -> li.isDisplayed() && label.equals(li.getAttribute("data-label")))
                .findFirst()
                .orElse(null));
        entry.click();
        until(at -> at.findElement(By.id(menu + "_panel")).isDisplayed() ? null : Boolean.TRUE);
    }

    void click(String id) {
        clickOn(By.id(id));
    }

    /** Clicks the first visible link, button or head of a fold with these words. */
    void press(String words) {
        until(at -> at
                .findElements(
                        By.xpath("//*[self::a or self::button or self::summary][normalize-space()='" + words + "']"))
                .stream()
                .filter(element -> element.isDisplayed() && element.isEnabled())
                .findFirst()
                .map(this::clicked)
                .orElse(null));
    }

    void tick(String selector) {
        clickOn(By.cssSelector(selector));
    }

    private void clickOn(By place) {
        until(at -> clicked(at.findElement(place)));
    }

    /** Away from the edges first, where the head of the page could lie above it. */
    private Boolean clicked(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
        return Boolean.TRUE;
    }

    /** Clicks a link that downloads and waits until the file has come whole. */
    Path download(String id) {
        var before = files();
        click(id);
        return until(at -> files().stream()
                .filter(file -> !before.contains(file) && !file.toString().endsWith(".crdownload"))
                .filter(file -> file.toFile().length() > 0
                        && !file.getFileName().toString().startsWith("."))
                .findFirst()
                .orElse(null));
    }

    private List<Path> files() {
        if (!Files.isDirectory(downloads)) {
            return List.of();
        }
        try (var files = Files.list(downloads)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the browser's console says about scripts that failed or were refused by the content security policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Keeps a picture of the whole page for whoever wants to look, and for the guide. */
    void shoot(String name) {
        try {
            var height = driver.findElement(By.tagName("body")).getSize().getHeight();
            driver.manage().window().setSize(new Dimension(1366, Math.min(Math.max(height + 140, 900), 2000)));
            Files.createDirectories(SHOTS);
            Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            driver.manage().window().setSize(new Dimension(1366, 900));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T until(Function<ChromeDriver, @Nullable T> found) {
        try {
            return waiting(found);
        } catch (TimeoutException nothing) {
            shoot("failed");
            throw new AssertionError(
                    address() + " says: "
                            + driver.findElement(By.tagName("body")).getText(),
                    nothing);
        }
    }

    private <T> T waiting(Function<ChromeDriver, @Nullable T> found) {
        return new WebDriverWait(driver, PATIENCE)
                // While a page gives way to the next one, the driver loses elements in many ways; the last one is told.
                .ignoring(WebDriverException.class)
                .until(any -> found.apply(driver));
    }
}
