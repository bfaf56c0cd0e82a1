package org.jibao.app.it;

import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.json.JsonObject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Checks of duty posts: a call with forms alone, a round by keyboard alone, and who sees what of it. */
@ExtendWith(ArquillianExtension.class)
class ChecksIT {
    private static final String CHECKS = "responsibility/checks.xhtml";
    private static final String JSON = "application/json";

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

    private Product session(String login) {
        var session = Product.at(url);
        session.login(login, SampleCity.PASSWORD);
        return session;
    }

    private Product as(String login) {
        return Product.at(url).as(login, SampleCity.PASSWORD);
    }

    private static Map<String, String> call(String unit, String result, String post, String exchange, String button) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("form:unit", unit);
        fields.put("form:number", "0000-7654321");
        fields.put("form:time", "");
        fields.put("form:result", result);
        fields.put("form:post", post);
        fields.put("form:name", "");
        fields.put("form:seconds", "");
        fields.put("form:exchange", exchange);
        fields.put(button, "");
        return fields;
    }

    @Test
    void without_script_a_check_is_taken_down_and_the_unit_sees_it_and_no_other_unit_does() {
        var clerk = session("zhiban");
        var page = clerk.get(CHECKS);
        var faulty = clerk.submit(CHECKS, page, call("chenghu", "on-duty", "", "<b>问</b>", "form:record"));
        assertThat(faulty.body())
                .contains("请写应答人的职务或姓名", "&lt;b&gt;问&lt;/b&gt;")
                .doesNotContain("<b>问</b>");
        var done = clerk.submit(CHECKS, faulty, call("chenghu", "no-answer", "", "<b>响了十声</b>", "form:record"));
        assertThat(done.body()).contains("已登记", "无人接听").doesNotContain("<b>响了十声</b>");

        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var shift = Product.workbook(
                "值班表",
                List.of(
                        List.of("开始", "结束", "带班领导", "带班电话", "主班", "副班", "值班电话", "备注"),
                        List.of(
                                today + " 00:00",
                                today.plusDays(1) + " 23:00",
                                "副秘书长",
                                "0000-1",
                                "科长",
                                "",
                                "0000-1",
                                "")));
        assertThat(as("zhiban")
                        .post("api/duty-roster/import?mode=ALL_OR_NONE", shift)
                        .body())
                .contains("\"stored\":1");
        assertThat(clerk.get("responsibility/roster.xhtml").body()).contains("澄湖区：无人接听");

        var id = Product.json(as("zhiban").get("api/check-calls?unit=chenghu"))
                .asJsonArray()
                .getJsonObject(0)
                .getInt("id");
        assertThat(session("chenghu").get(CHECKS).body()).contains("无人接听").doesNotContain("form:record");
        var one = "responsibility/check-call.xhtml?id=" + id;
        assertThat(session("chenghu").get(one).body()).contains("提交申辩").doesNotContain("form:strike", "form:correct");
        assertThat(session("linhe").get(one).body()).contains("没有这次查岗").doesNotContain("响了十声");
        assertThat(session("linhe").get(CHECKS).body()).doesNotContain("响了十声", "澄湖区");
        assertThat(as("linhe").get("api/check-calls/" + id).statusCode()).isEqualTo(404);
        assertThat(as("linhe").get("api/check-calls?unit=chenghu").statusCode()).isEqualTo(403);
        assertThat(as("linhe")
                        .post("api/check-calls/" + id + "/explanation", JSON, "{\"words\": \"x\"}")
                        .statusCode())
                .isEqualTo(403);

        assertThat(as("chenghu")
                        .post("api/check-calls/" + id + "/explanation", JSON, "{\"words\": \"话机故障\"}")
                        .statusCode())
                .isEqualTo(200);
        var decided = as("kaohe")
                .post("api/check-calls/" + id + "/decision", JSON, "{\"accepted\": true, \"reason\": \"维修单属实\"}");
        assertThat(decided.body()).contains("EXCUSED");
    }

    @Test
    void a_round_is_filled_in_by_keyboard_alone_and_no_unit_sees_the_list() {
        var made = as("zhiban")
                .post("api/check-rounds", JSON, "{\"title\": \"夜间抽查\", \"groups\": [\"市直部门\"], \"wanted\": 3}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var round = Product.json(made).asJsonObject();
        assertThat(round.getJsonArray("lines")).hasSize(3);
        assertThat(round.getString("seed")).hasSize(32);
        var list = "responsibility/check-round.xhtml?id=" + round.getInt("id");
        assertThat(session("yuntai").get(list).statusCode()).isEqualTo(403);
        assertThat(as("yuntai").get("api/check-rounds").statusCode()).isEqualTo(403);

        assumeTrue(Browser.installed(), Browser.HOW_TO_ADD);
        try (var browser = Browser.open(url, folder)) {
            browser.login("zhiban", SampleCity.PASSWORD);
            browser.go(list);
            for (int row = 0; row < 3; row++) {
                browser.type("form:lines:" + row + ":number", "0000-7654321");
            }
            browser.all(".round-list select").get(0).sendKeys("1");
            browser.waitForValue("form:lines:0:time");
            browser.append("form:lines:0:post", "值班员");
            browser.all(".round-list select").get(1).sendKeys("3");
            browser.waitForValue("form:lines:1:time");
            browser.append("form:lines:1:post", "没人");
            browser.append("form:lines:1:post", Keys.ENTER.toString());
            browser.waitForText("却写了应答人“没人”");
            assertThat(browser.text("[id='progress']")).contains("已查0/3家");

            browser.type("form:lines:1:post", "");
            browser.append("form:lines:1:exchange", Keys.ENTER.toString());
            browser.waitForText("已登记2家");
            browser.waitForText("已查2/3家");
            assertThat(browser.complaints()).isEmpty();
        }
        var filled = Product.json(as("zhiban").get("api/check-rounds/" + round.getInt("id")))
                .asJsonObject()
                .getJsonArray("lines")
                .getValuesAs(JsonObject.class);
        assertThat(filled.stream().filter(line -> line.containsKey("check")).map(line -> line.getJsonObject("check")
                        .getString("state")))
                .containsExactlyElementsOf(List.of("PASSED", "FAILED"));
    }
}
