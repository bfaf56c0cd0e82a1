package org.jibao.app.it;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import jakarta.json.Json;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The template desk from outside: in a browser and by other programs. */
@ExtendWith(ArquillianExtension.class)
class TemplatesIT {
    private static final String FIRST = "report/first.ftl";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL url;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private String shipped() {
        var answer = Product.at(url).asAdministrator().get("api/templates/text?name=" + FIRST);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Product.json(answer).asJsonObject().getString("text");
    }

    private static String json(String name, String text, String reason) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("text", text)
                .add("reason", reason)
                .build()
                .toString();
    }

    @Test
    void a_template_is_edited_with_completion_tried_and_proposed() {
        assumeTrue(Browser.installed(), Browser.HOW_TO_ADD);
        try (var browser = Browser.open(url, folder)) {
            browser.login("admin", ServerSettings.PASSWORD);
            browser.go("documents/templates.xhtml");
            browser.press("初报");

            browser.waitFor("[id='form:text']").sendKeys("\n${受文");
            assertThat(browser.text("#offers")).contains("受文单位", "受文单位简称");
            browser.waitFor("[id='form:text']").sendKeys("\n}");
            assertThat(browser.waitFor("[id='form:text']").getAttribute("value"))
                    .endsWith("${受文单位}");
            browser.waitFor("[id='form:text']").sendKeys("${受文单为}");
            browser.click("form:try");
            browser.waitForText("是不是“受文单位”");
            browser.shoot("template-fault");

            browser.waitFor("[id='form:text']")
                    .sendKeys(Keys.BACK_SPACE.toString().repeat("${受文单为}".length()));
            browser.click("form:try");
            browser.waitForText("没有问题");
            browser.waitFor(".page svg");
            browser.type("form:reason", "末尾加受文单位");
            browser.shoot("templates");
            browser.click("form:propose");
            browser.waitForText("请另一位管理员启用");
            browser.waitForText("待启用");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void other_programs_propose_and_decline_and_nobody_adopts_the_own_proposal() {
        var administrator = Product.at(url).asAdministrator();
        var proposed =
                administrator.post("api/templates/editions", "application/json", json(FIRST, shipped() + "\n完", "试"));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(200);
        long id = Product.json(proposed).asJsonObject().getJsonNumber("id").longValue();

        var adopted = administrator.post(
                "api/templates/editions/" + id + "/adoption", "application/json", "{\"from\": \"2099-01-01\"}");
        assertThat(adopted.statusCode()).isEqualTo(400);
        assertThat(adopted.body()).contains("一人提出、另一人启用");

        var declined = administrator.post(
                "api/templates/editions/" + id + "/refusal", "application/json", "{\"reason\": \"不用\"}");
        assertThat(declined.statusCode()).as(declined.body()).isEqualTo(200);
        assertThat(administrator.get("api/templates/editions?name=" + FIRST).body())
                .contains("DECLINED");
        assertThat(administrator.get("api/templates/fields?name=" + FIRST).body())
                .contains("报送单位", "FIGURE");
    }

    @Test
    void bytes_that_are_no_text_are_refused_and_stored_nowhere() {
        var administrator = Product.at(url).asAdministrator();
        var before = administrator.get("api/templates/editions?name=" + FIRST).body();
        var bytes = new String(
                new byte[] {'{', '"', 'n', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'},
                StandardCharsets.ISO_8859_1);
        for (var body : new String[] {bytes, json(FIRST, "\u0000\u0001", "试"), json(FIRST, "<#include 'x'>", "试")}) {
            var answer = administrator.post("api/templates/editions", "application/json", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("Exception");
        }
        assertThat(administrator.get("api/templates/editions?name=" + FIRST).body())
                .isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET  | api/templates/text?name=../../etc/passwd  |                     | 400
                    GET  | api/templates/text                        |                     | 400
                    GET  | api/templates/fields?name=archive.properties |                  | 400
                    GET  | api/templates/editions/999999             |                     | 400
                    POST | api/templates/trial                       | {"half":            | 400
                    POST | api/templates/trial                       | {"name": "report/first.ftl", "text": "x", "subjects": 7} | 400
                    POST | api/templates/editions                    | {"name": "x"}       | 400
                    POST | api/templates/editions/999999/adoption    | {"from": "2026-08"} | 400
                    """)
    void what_cannot_be_served_is_said_in_chinese(String method, String path, String body, int status) {
        var administrator = Product.at(url).asAdministrator();
        var answer = method.equals("GET")
                ? administrator.get(path)
                : administrator.post(path, "application/json", body == null ? "" : body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .contains("\"problems\"")
                .containsPattern("[\\u4e00-\\u9fff]")
                .doesNotContain("Exception")
                .doesNotContain("org.jibao");
    }

    @Test
    void a_page_of_no_template_is_not_there() {
        var administrator = Product.at(url);
        administrator.login("admin", ServerSettings.PASSWORD);
        for (var path : new String[] {
            "documents/templates.xhtml?name=../../WEB-INF/web.xml",
            "documents/templates.xhtml?name=%3Cscript%3Ealert(1)%3C/script%3E",
            "documents/templates.xhtml?name=report/first.ftl&edition=x",
            "documents/templates.xhtml?name=report/first.ftl&edition=999999"
        }) {
            var answer = administrator.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
    }
}
