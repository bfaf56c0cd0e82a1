package org.jibao.app.it;

import java.net.URL;
import java.nio.file.Path;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The draft desk from outside: who may ask what, what hostile calls get, and what a browser keeps when the line is cut. */
@ExtendWith(ArquillianExtension.class)
class DraftDeskIT {
    private static final String SCRIPT = "X-Requested-With";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL url;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Product clerk;
    private String draft = "";
    private String text = "";

    @BeforeEach
    @SuppressWarnings("NullAway") // the container sets the fields first
    void a_report_is_drafted() {
        SampleCity.in(url);
        clerk = Product.at(url).as("zhiban", SampleCity.PASSWORD);
        var drafted = clerk.post(
                "api/documents", "application/json", "{\"kind\": \"FIRST_REPORT\", \"subject\": \"2026-0113/2\"}");
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(200);
        var id = Product.json(drafted).asJsonObject().getInt("id");
        draft = "api/documents/" + id + "/draft";
        text = Product.json(clerk.get("api/documents/" + id)).asJsonObject().getString("manuscript");
    }

    private String page() {
        return "documents/document.xhtml?id=" + draft.replaceAll("\\D", "");
    }

    private static String body(String text) {
        return Json.createObjectBuilder()
                .add("text", text)
                .add("near", 0)
                .build()
                .toString();
    }

    private static String saving(String text, int version) {
        return Json.createObjectBuilder()
                .add("text", text)
                .add("version", version)
                .add("reason", "按领导意见")
                .build()
                .toString();
    }

    // The interface

    @Test
    void the_interface_describes_its_calls_with_examples() {
        var openapi = Product.at(url).get("openapi").body();

        assertThat(openapi)
                .contains("/draft/proof", "/draft/review", "/draft/comparison/record", "/api/wordbook/terms")
                .contains("按带班领导意见修改", "安监局");
    }

    @Test
    void a_script_of_the_page_reads_by_the_session_and_writes_nothing() {
        var session = Product.at(url);
        session.login("zhiban", SampleCity.PASSWORD);

        var proof = session.post(draft + "/proof", "application/json", body(text), SCRIPT, "jibao-desk");
        assertThat(proof.statusCode()).as(proof.body()).isEqualTo(200);
        assertThat(Product.json(proof).asJsonObject().getJsonArray("pages")).isNotEmpty();
        assertThat(session.post(draft + "/review", "application/json", body(text), SCRIPT, "jibao-desk")
                        .statusCode())
                .isEqualTo(200);

        var foreign = session.post(draft + "/proof", "application/json", body(text));
        assertThat(foreign.statusCode()).isEqualTo(401);
        assertThat(foreign.headers().firstValue("WWW-Authenticate")).isPresent();
        var write = session.put(draft, saving(text + "\n一句。\n", 0), SCRIPT, "jibao-desk");
        assertThat(write.statusCode()).isEqualTo(401);
        assertThat(write.headers().firstValue("WWW-Authenticate")).isEmpty();
        var dots = session.post(
                draft + "/proof/../comments", "application/json", "{\"line\": 1, \"words\": \"x\"}", SCRIPT, "x");
        assertThat(dots.statusCode()).isEqualTo(401);
        assertThat(clerk.get(draft + "/revisions").body()).doesNotContain("按领导意见");
        assertThat(clerk.get(draft + "/comments").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evidence?fact=figure.DEATHS", "/revisions", "/revisions/0", "/comments", "/holder"})
    void for_a_unit_no_draft_exists(String path) {
        var county = Product.at(url).as("yuntai", SampleCity.PASSWORD);

        assertThat(county.get(draft + path).statusCode()).isEqualTo(404);
        assertThat(county.post(draft + "/proof", "application/json", body(text)).statusCode())
                .isEqualTo(404);
        assertThat(county.put(draft, saving(text, 0)).statusCode()).isEqualTo(404);
        assertThat(county.get("api/wordbook/phrases").statusCode()).isEqualTo(403);
    }

    @Test
    void hostile_calls_are_refused_in_chinese_and_leave_nothing_behind() {
        for (var hostile : new String[] {
            "", "null", "{", "[]", "{\"near\": 1}", "[".repeat(50_000), "{\"text\": null}", "{\"text\": \"\\ud800\"",
        }) {
            var answer = clerk.post(draft + "/proof", "application/json", hostile);
            assertThat(answer.statusCode())
                    .as(hostile.length() < 40 ? hostile : "deep")
                    .isEqualTo(400);
            assertThat(answer.body()).contains("problems").matches("(?s).*[\\u4e00-\\u9fff].*");
        }
        var nul = clerk.post(draft + "/proof", "application/json", body(text + "\u0000"));
        assertThat(nul.statusCode()).isEqualTo(200);
        assertThat(nul.body()).contains("U+0000");
        assertThat(clerk.put(draft, saving(text + "\u0000", 0)).body()).contains("U+0000");
        assertThat(clerk.post(draft + "/proof", "application/json", body("甲".repeat(2_000_001)))
                        .body())
                .contains("超过了2000000字");
        assertThat(clerk.get(draft + "/evidence?fact=forged").statusCode()).isEqualTo(404);
        assertThat(clerk.get(draft + "/evidence?fact=%00").statusCode()).isEqualTo(404);
        assertThat(clerk.get("api/documents/999999999/draft/revisions").statusCode())
                .isEqualTo(404);
        assertThat(clerk.post("api/documents/999999999/draft/proof", "application/json", body(text))
                        .body())
                .contains("没有序号为999999999的公文");
        assertThat(clerk.get(draft + "/comparison?from=0&to=77").body()).contains("没有第77次保存");
        assertThat(clerk.post(
                                draft + "/comments",
                                "application/json",
                                "{\"line\": 1, \"fact\": \"forged\", \"words\": \"x\"}")
                        .body())
                .contains("没有数据“forged”");
        assertThat(Product.json(clerk.get(draft + "/revisions")).asJsonArray()).hasSize(1);
    }

    @Test
    void someone_elses_draft_is_saved_only_after_a_takeover() {
        var secretary = Product.at(url).as("mishu", SampleCity.PASSWORD);
        assertThat(clerk.put(draft + "/holder", "").statusCode()).isEqualTo(200);

        assertThat(secretary.put(draft, saving(text + "\n一句。\n", 0)).body()).contains("正在改这份公文");
        var taken = secretary.post(draft + "/holder/takeover", "application/json", "{\"reason\": \"领导催办\"}");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(secretary.put(draft, saving(text + "\n一句。\n", 0)).statusCode())
                .isEqualTo(200);
        assertThat(clerk.put(draft, saving(text, 1)).body()).contains("接手了这份公文", "领导催办");
        JsonObject last =
                Product.json(clerk.get(draft + "/revisions")).asJsonArray().getJsonObject(0);
        assertThat(last.getString("reason")).isEqualTo("按领导意见");
        assertThat(clerk.get(draft + "/comparison?from=0&to=1").body()).contains("ADDED", "一句");
    }

    // The browser

    @Test
    void what_was_typed_while_the_line_was_cut_is_offered_on_return() {
        assumeTrue(Browser.installed(), Browser.HOW_TO_ADD);
        try (var browser = Browser.open(url, folder)) {
            browser.login("zhiban", SampleCity.PASSWORD);
            browser.go(page());
            browser.waitFor(".scripted .page svg");
            browser.waitForContent("#desk-time", "页");
            browser.network(false);
            browser.append("form:manuscript", "\n断网时写的一句。\n");
            browser.waitForContent("#desk-kept", "连不上服务器");
            browser.network(true);
            browser.waitForContent("#pages", "断网时写的一句");

            browser.go("documents/documents.xhtml");
            browser.go(page());
            browser.waitForContent("#offer", "没有保存的文稿");
            assertThat(browser.value("form:manuscript")).doesNotContain("断网时");
            browser.press("接着改");
            browser.waitForContent("#pages", "断网时写的一句");
            assertThat(browser.value("form:manuscript")).contains("断网时写的一句。");
            browser.chord("form:manuscript", "s");
            browser.waitForContent("#desk-kept", "已保存");
            browser.go(page());
            browser.waitForContent("#pages", "断网时写的一句");
            assertThat(browser.content("#offer")).isEmpty();
        }
    }

    @Test
    void of_two_who_save_both_texts_are_shown_and_none_is_lost() {
        assumeTrue(Browser.installed(), Browser.HOW_TO_ADD);
        try (var browser = Browser.open(url, folder)) {
            browser.login("zhiban", SampleCity.PASSWORD);
            browser.go(page());
            browser.waitFor(".scripted .page svg");
            var other = Product.at(url).as("mishu", SampleCity.PASSWORD);
            assertThat(other.put(draft, saving(text + "\n秘书写的一句。\n", 0)).statusCode())
                    .isEqualTo(200);

            browser.append("form:manuscript", "\n值班员写的一句。\n");
            browser.waitForContent("#desk-kept", "别人刚存了第1稿");
            browser.chord("form:manuscript", "s");
            browser.waitForContent(".comparison", "值班员写的一句");
            assertThat(browser.content(".comparison .piece-REMOVED")).isEqualTo("秘书");
            assertThat(browser.content(".comparison .piece-ADDED")).isEqualTo("值班员");
            assertThat(browser.content(".comparison")).contains("两边的文字都在");
            assertThat(browser.value("form:manuscript")).contains("值班员写的一句。");
            browser.shoot("desk-conflict");
            browser.press("以我的为准，再存一稿");
            browser.waitForContent("#desk-kept", "已保存");
            assertThat(clerk.get(draft + "/revisions/1").body()).contains("秘书写的一句");
            assertThat(clerk.get(draft + "/revisions/2").body()).contains("值班员写的一句");
        }
    }

    @Test
    void an_input_method_is_left_to_finish() {
        assumeTrue(Browser.installed(), Browser.HOW_TO_ADD);
        try (var browser = Browser.open(url, folder)) {
            browser.login("zhiban", SampleCity.PASSWORD);
            browser.go(page());
            browser.waitForContent("#desk-time", "页");
            browser.append("form:manuscript", "\n");
            browser.compose("form:manuscript", "ji'bao", "急报情况");
            browser.waitForContent("#pages", "急报情况");
            assertThat(browser.value("form:manuscript").strip())
                    .endsWith("急报情况")
                    .doesNotContain("ji'bao");
            assertThat(browser.content("#pages")).doesNotContain("ji'bao");
        }
    }
}
