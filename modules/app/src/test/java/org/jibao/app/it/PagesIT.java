package org.jibao.app.it;

import java.net.URL;
import java.nio.file.Path;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    incidents/incident.xhtml                                | 400 | 事件编号“”格式不对
                    incidents/incident.xhtml?number=xx                      | 400 | 事件编号“xx”格式不对
                    incidents/incident.xhtml?number=%3Cb%3E                 | 400 | &lt;b&gt;
                    incidents/incident.xhtml?number=2031-0001               | 404 | 没有找到
                    incidents/compare.xhtml?number=2031-0001                | 404 | 没有找到
                    incidents/report.xhtml?number=2031-0001&stage=NONE      | 404 | 没有找到
                    incidents/register.xhtml?before=x                       | 400 | 事件编号“x”格式不对
                    incidents/register.xhtml?from=soon                      | 200 | 事发日期“soon”不是日期
                    incidents/register.xhtml?words=%22%3E%3Cscript%3Ealert | 200 | 没有符合条件的事件
                    """)
    void an_address_that_leads_nowhere_is_answered_with_what_is_wrong(String path, int status, String words) {
        var administrator = Product.at(url);
        administrator.login("admin", ServerSettings.PASSWORD);

        var answer = administrator.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .contains(words)
                .doesNotContain("<b>")
                .doesNotContain("<script>alert")
                .doesNotContain("org.jibao.");
    }
}
