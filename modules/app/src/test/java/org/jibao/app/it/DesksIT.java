package org.jibao.app.it;

import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.json.Json;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Desks on which one person writes and another decides: in a browser, and with forms alone where no script runs. */
@ExtendWith(ArquillianExtension.class)
class DesksIT {
    private static final String FIRST = "report/first.ftl";
    private static final String TEMPLATE = "documents/templates.xhtml?name=" + FIRST;
    private static final String KINDS = "documents/templates.xhtml?name=kinds.properties";
    private static final String MATRIX = "responsibility/matrix-edit.xhtml";
    private static final String DAY = "2098-01-01";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL url;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    @SuppressWarnings("NullAway") // the container sets the fields first
    void a_city() {
        SampleCity.in(url);
    }

    private Product session(String login, String password) {
        var session = Product.at(url);
        session.login(login, password);
        return session;
    }

    private String changed() {
        var text = Product.json(Product.at(url).asAdministrator().get("api/templates/text?name=" + FIRST))
                .asJsonObject()
                .getString("text");
        return text.replace("特此报告。", "专此报告。");
    }

    private String editions(String name) {
        return Product.at(url)
                .asAdministrator()
                .get("api/templates/editions?name=" + name)
                .body();
    }

    private static Map<String, String> fields(String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    // Forms alone

    @Test
    void without_script_one_proposes_a_template_and_another_adopts_it() {
        var text = changed();
        var secretary = session("mishu", SampleCity.PASSWORD);
        var page = secretary.get(TEMPLATE);
        var faulty = secretary.submit(
                TEMPLATE,
                page,
                fields("form:text", text + "${没有}", "form:example", "", "form:subjects", "", "form:try", ""));
        assertThat(faulty.body()).contains("没有“没有”这个字段", "改好以前不能启用");
        var proposed = secretary.submit(
                TEMPLATE,
                faulty,
                fields(
                        "form:text",
                        text,
                        "form:subjects",
                        "",
                        "form:reason",
                        "统一结束语",
                        "form:from_input",
                        "",
                        "form:propose",
                        ""));
        assertThat(proposed.body()).contains("请另一位管理员启用", "待启用").doesNotContain("form:editions:0:adopt");
        var forged = secretary.submit(
                TEMPLATE, proposed, fields("form:text", text, "form:from_input", DAY, "form:editions:0:adopt", ""));
        assertThat(forged.statusCode()).isEqualTo(200);
        assertThat(editions(FIRST)).doesNotContain(DAY);

        var administrator = session("admin", ServerSettings.PASSWORD);
        var shown = administrator.get(TEMPLATE);
        assertThat(shown.body()).contains("form:editions:0:adopt", "统一结束语");
        var dateless = administrator.submit(
                TEMPLATE, shown, fields("form:text", text, "form:from_input", "", "form:editions:0:adopt", ""));
        assertThat(dateless.body()).contains("请填写自何日起施行");
        var adopted = administrator.submit(
                TEMPLATE, dateless, fields("form:text", text, "form:from_input", DAY, "form:editions:0:adopt", ""));
        assertThat(adopted.body()).contains("已启用第", "自" + DAY + "起施行");
        assertThat(editions(FIRST)).contains(DAY);
    }

    @Test
    void two_editions_stand_side_by_side_by_their_address() {
        var secretary = Product.at(url).as("mishu", SampleCity.PASSWORD);
        var proposed = secretary.post(
                "api/templates/editions",
                "application/json",
                Json.createObjectBuilder()
                        .add("name", FIRST)
                        .add("text", changed())
                        .add("reason", "对照")
                        .build()
                        .toString());
        var id = Product.json(proposed).asJsonObject().getInt("id");
        var session = session("zhiban", SampleCity.PASSWORD);
        var compare = "documents/template-compare.xhtml?name=" + FIRST;

        var page = session.get(compare + "&before=shipped&after=" + id + "&subject=2026-0113/2");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("piece-REMOVED\">特", "piece-ADDED\">专", "2026-0113/2", "<svg", "页不同");
        assertThat(session.get(compare + "&before=shipped&after=shipped").body())
                .contains("没有不同");
        assertThat(session.get(compare + "&subject=2026-9999/1").body()).contains("2026-9999");
        assertThat(session.get(compare + "&before=%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .contains("没有“&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(session.get("documents/template-compare.xhtml?name=../../etc/passwd")
                        .statusCode())
                .isEqualTo(404);
        assertThat(secretary
                        .get("api/templates/comparison?name=" + FIRST + "&after=" + id)
                        .body())
                .contains("\"manuscript\"", "\"ADDED\"");
        assertThat(secretary
                        .get("api/templates/comparison?name=" + FIRST + "&after=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void without_script_an_office_names_a_kind_otherwise() {
        var secretary = session("mishu", SampleCity.PASSWORD);
        var faulty = secretary.submit(
                KINDS,
                secretary.get(KINDS),
                fields("form:text", "CRITICISM.issuers=ADMINISTRATOR", "form:reason", "试", "form:propose", ""));
        assertThat(faulty.body()).contains("不能印发", "可用的有");
        var proposed = secretary.submit(
                KINDS, faulty, fields("form:text", "CRITICISM.name=情况通报", "form:reason", "按本单位叫法", "form:propose", ""));
        assertThat(proposed.body()).contains("请另一位管理员启用");

        var administrator = session("admin", ServerSettings.PASSWORD);
        var adopted = administrator.submit(
                KINDS,
                administrator.get(KINDS),
                fields("form:text", "CRITICISM.name=情况通报", "form:from_input", DAY, "form:editions:0:adopt", ""));
        assertThat(adopted.body()).contains("已启用第");
        assertThat(editions("kinds.properties")).contains(DAY, "情况通报");
    }

    @Test
    void without_script_the_matrix_is_edited_compared_and_adopted() {
        var administrator = session("admin", ServerSettings.PASSWORD);
        var rows =
                Product.at(url).asAdministrator().get("api/responsibility/text").body();
        assertThat(rows).contains(" | ");
        var page = administrator.get(MATRIX);
        assertThat(page.body()).contains(rows.substring(0, rows.indexOf(" | ")));

        var faulty = administrator.submit(MATRIX, page, matrix(rows + "市建委 | 职责 | 火灾", DAY, "check"));
        assertThat(faulty.body()).contains("机构“市建委”在" + DAY + "不存在");
        var less = rows.substring(rows.indexOf('\n') + 1);
        var hasty = administrator.submit(MATRIX, faulty, matrix(less, DAY, "adopt"));
        assertThat(hasty.body()).contains("请先看过下面的不同之处", "不再列");
        var adopted = administrator.submit(MATRIX, hasty, matrix(less, DAY, "adopt"));
        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(302);
        assertThat(administrator.get("responsibility/matrix.xhtml?on=" + DAY).body())
                .contains("网页上改的职责分工", "自" + DAY + "起施行");
        assertThat(administrator.get("responsibility/matrix.xhtml").body()).doesNotContain("网页上改的职责分工");

        var clerk = session("zhiban", SampleCity.PASSWORD);
        assertThat(clerk.get(MATRIX).statusCode()).isEqualTo(403);
        assertThat(clerk.get("responsibility/matrix.xhtml").body()).doesNotContain("matrix-edit");
    }

    private static Map<String, String> matrix(String rows, String from, String button) {
        return fields(
                "form:title",
                "网页上改的职责分工",
                "form:source",
                "",
                "form:from",
                from,
                "form:rows",
                rows,
                "form:" + button,
                "");
    }

    @Test
    void programs_edit_the_matrix_and_hostile_bodies_are_refused_in_chinese() {
        var administrator = Product.at(url).asAdministrator();
        var before = administrator.get("api/responsibility/editions").body();
        for (var hostile : new String[] {
            "",
            "null",
            "[]",
            "{\"half\":",
            "{\"title\": 7}",
            "{\"title\": \"a\", \"from\": \"soon\", \"rows\": \"b\"}",
            "{\"title\": \"a\", \"from\": \"+999999999-01-01\", \"rows\": \"b | c | 火灾\"}",
            "{\"title\": \"a\", \"from\": \"" + DAY + "\", \"rows\": \"b\\u0000 | c | 火灾\", \"follows\": 1e99}",
            "{\"title\": \"a\", \"from\": \"" + DAY + "\", \"rows\": \"b\\u0000 | c | 火灾\"}",
        }) {
            var answer = administrator.post("api/responsibility/editions", "application/json", hostile);
            assertThat(answer.statusCode()).as(hostile + " " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("Exception");
        }
        assertThat(administrator.get("api/responsibility/editions").body()).isEqualTo(before);
        assertThat(Product.at(url)
                        .as("zhiban", SampleCity.PASSWORD)
                        .post(
                                "api/responsibility/check",
                                "application/json",
                                "{\"title\": \"a\", \"from\": \"" + DAY + "\", \"rows\": \"b\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    // In a browser

    @Test
    void an_administrator_compares_a_proposal_and_adopts_it() {
        assumeTrue(Browser.installed(), Browser.HOW_TO_ADD);
        var proposed = Product.at(url)
                .as("mishu", SampleCity.PASSWORD)
                .post(
                        "api/templates/editions",
                        "application/json",
                        Json.createObjectBuilder()
                                .add("name", FIRST)
                                .add("text", changed())
                                .add("reason", "浏览器中启用")
                                .build()
                                .toString());
        var id = Product.json(proposed).asJsonObject().getInt("id");
        try (var browser = Browser.open(url, folder)) {
            browser.login("admin", ServerSettings.PASSWORD);
            browser.go(TEMPLATE);
            browser.press("与现行对照");
            browser.waitFor(".page-pair svg");
            browser.waitForText("红色删去");
            browser.shoot("template-compare");
            browser.click("back");
            browser.typeTime("form:from", "2097-01-01");
            browser.click("form:editions:0:adopt");
            browser.waitForText("已启用第" + id + "号版本");
            browser.shoot("template-adopted");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void the_matrix_is_edited_in_a_browser() {
        assumeTrue(Browser.installed(), Browser.HOW_TO_ADD);
        try (var browser = Browser.open(url, folder)) {
            browser.login("admin", ServerSettings.PASSWORD);
            browser.go("responsibility/matrix.xhtml");
            browser.press("编辑成新版本");
            browser.type("form:from", "2096-01-01");
            browser.append("form:rows", "市建委 | 职责 | 天灾");
            browser.click("form:check");
            browser.waitForText("机构“市建委”");
            browser.shoot("matrix-fault");
            browser.tick("button.jump");
            browser.waitFor("[id='form:rows']").sendKeys("临河县 | 本县 | 火灾");
            browser.click("form:check");
            browser.waitForText("不同之处");
            browser.shoot("matrix-changes");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void the_form_of_a_draft_is_measured_by_itself_and_leads_to_its_line() {
        assumeTrue(Browser.installed(), Browser.HOW_TO_ADD);
        var drafted = Product.at(url)
                .as("zhiban", SampleCity.PASSWORD)
                .post(
                        "api/documents",
                        "application/json",
                        "{\"kind\": \"FIRST_REPORT\", \"subject\": \"2026-0113/2\"}");
        var id = Product.json(drafted).asJsonObject().getInt("id");
        try (var browser = Browser.open(url, folder)) {
            browser.login("zhiban", SampleCity.PASSWORD);
            browser.go("documents/document.xhtml?id=" + id);
            browser.waitFor(".scripted .page svg");
            browser.append("form:manuscript", "\n一、手工打的标题\n");
            browser.waitForContent("#desk-form", "格式检查：");
            browser.waitForContent("#finding-list", "层次标题字体");
            browser.shoot("draft-form");
            browser.press(browser.all("#finding-list button").stream()
                    .map(button -> button.getText().strip())
                    .filter(words -> words.contains("层次标题字体"))
                    .findFirst()
                    .orElseThrow());
            browser.append("form:manuscript", "又写一句。");
            browser.waitForContent("#desk-form", "格式检查：");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
