package org.jibao.app.it;

import java.net.URL;
import java.nio.file.Path;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Every page of the menu opens in a real browser, and nothing on it is refused or fails. */
@ExtendWith(ArquillianExtension.class)
class PagesIT {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL url;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void the_administrator_logs_in_sees_the_frame_and_leaves() {
        assumeTrue(Browser.installed(), Browser.HOW_TO_ADD);
        try (var browser = Browser.open(url, folder)) {
            browser.go("incidents/desk.xhtml");
            browser.waitFor(".login");
            browser.login("admin", ServerSettings.PASSWORD);

            browser.go("incidents/desk.xhtml");
            assertThat(browser.text(".top .mark")).isEqualTo("急报");
            var menu = browser.all(".menu a");
            assertThat(menu).extracting(entry -> entry.getText()).contains("值班台", "导入", "账本");
            for (var address :
                    menu.stream().map(entry -> entry.getAttribute("href")).toList()) {
                browser.go(address.substring(url.toString().length()));
                assertThat(browser.all("main h1")).as(address).isNotEmpty();
            }
            assertThat(browser.complaints()).isEmpty();

            browser.leave();
            browser.go("incidents/desk.xhtml");
            assertThat(browser.address()).contains("/login.xhtml");
        }
    }
}
