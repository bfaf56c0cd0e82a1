package org.jibao.app.it;

import java.io.File;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A walk through the pages with a real browser, as a clerk sees them. */
@ExtendWith(ArquillianExtension.class)
class PagesIT {
    private static final File BROWSER = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Path SHOTS = Path.of(System.getProperty("jibao.work"), "screenshots");

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL url;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path profile;

    @SuppressWarnings("NullAway.Init")
    private ChromeDriver browser;

    private boolean opened;

    @BeforeEach
    @SuppressWarnings("NullAway") // the container sets the fields first
    void open() {
        assumeTrue(
                BROWSER.canExecute() && DRIVER.canExecute(),
                "left out: no browser. Debian: apt-get install chromium chromium-driver");
        var options = new ChromeOptions()
                .setBinary(BROWSER)
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
                        "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", java.util.Map.of(LogType.BROWSER, "ALL"));
        var service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
        browser = new ChromeDriver(service, options);
        opened = true;
        browser.manage().window().setSize(new Dimension(1366, 860));
    }

    @AfterEach
    void close() {
        if (opened) {
            browser.quit();
        }
    }

    @Test
    void the_administrator_logs_in_sees_the_frame_and_leaves() throws Exception {
        browser.get(url + "incidents/desk.xhtml");
        shoot("login");
        browser.findElement(By.id("form:user")).sendKeys("admin");
        browser.findElement(By.id("form:password")).sendKeys(ServerSettings.PASSWORD);
        browser.findElement(By.id("form:enter")).click();

        waitFor(".menu");
        shoot("desk");
        assertThat(browser.getCurrentUrl()).endsWith("/incidents/desk.xhtml");
        assertThat(browser.findElement(By.cssSelector(".top .mark")).getText()).isEqualTo("急报");
        var menu = browser.findElements(By.cssSelector(".menu a"));
        assertThat(menu).extracting(entry -> entry.getText()).contains("值班台", "导入", "账本");
        for (var address :
                menu.stream().map(entry -> entry.getAttribute("href")).toList()) {
            browser.get(address);
            assertThat(browser.findElements(By.cssSelector("main h1")))
                    .as(address)
                    .isNotEmpty();
            shoot(address.replaceAll(".*/|\\.xhtml", ""));
        }
        assertThat(complaints()).isEmpty();

        browser.findElement(By.id("session:leave")).click();
        waitFor(".login");
        browser.get(url + "incidents/desk.xhtml");
        assertThat(browser.getCurrentUrl()).contains("/login.xhtml");
    }

    private void waitFor(String selector) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    /** What the browser's console says about scripts that failed or were refused by the content security policy. */
    private List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    private void shoot(String name) throws Exception {
        Files.createDirectories(SHOTS);
        Files.write(SHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}
