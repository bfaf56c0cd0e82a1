package org.jibao.app.it;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.imageio.ImageIO;

import jakarta.json.JsonObject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a clerk does with files and issued papers, clicked in a browser; what comes before is done by programs. */
@ExtendWith(ArquillianExtension.class)
class ClerkIT {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

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

    @Test
    void a_policy_file_is_read_in_mended_line_by_line_and_adopted() throws IOException {
        assumeTrue(Browser.installed(), Browser.HOW_TO_ADD);
        var sound = Files.readString(
                        Path.of(System.getProperty("jibao.demo")).resolve("policies/anlan-2024.json"),
                        StandardCharsets.UTF_8)
                .replace("\"anlan-2024\"", "\"anlan-2095\"")
                .replace("（2024年）\",", "（2095年）\",")
                .replace("\"2024-11-01\"", "\"2095-01-01\"");
        var faulty = Files.writeString(folder.resolve("faulty.json"), sound.replaceFirst("\"PT1H\"", "\"一小时\""));
        var mended = Files.writeString(folder.resolve("anlan-2095.json"), sound);
        try (var browser = Browser.open(url, folder)) {
            browser.login("admin", ServerSettings.PASSWORD);
            browser.go("incidents/policies.xhtml");
            browser.click("form:upload");
            browser.waitForText("请先选择");
            browser.attach("form:file", faulty);
            browser.click("form:upload");
            browser.waitForText("文件有1处问题，未启用");
            assertThat(browser.text("[id='form:faults']")).contains("一小时", "PT");
            browser.shoot("policy-fault");

            browser.attach("form:file", mended);
            browser.click("form:upload");
            browser.waitForText("没有问题：安澜市紧急信息报送规定（2095年）");
            assertThat(browser.text("main")).contains("尚未启用");
            browser.typeTime("form:from", "2095-01-01");
            browser.click("form:adopt");
            browser.waitForText("已启用：安澜市紧急信息报送规定（2095年），自2095-01-01起施行");
            browser.shoot("policy-adopted");
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(Product.at(url).asAdministrator().get("api/policies").body()).contains("anlan-2095");
    }

    @Test
    void an_issued_criticism_is_amended_corrected_and_its_paper_receipt_kept_as_a_scan() throws IOException {
        assumeTrue(Browser.installed(), Browser.HOW_TO_ADD);
        var criticism = criticism();
        var unit = criticism.getJsonArray("items").getJsonObject(0).getString("unitCode");
        var name = criticism.getJsonArray("items").getJsonObject(0).getString("unitName");
        var id = issued("CRITICISM", String.valueOf(criticism.getInt("id")), List.of("mishu2", "kaohe", "daiban"));
        var flow = "documents/flow.xhtml?id=" + id;
        try (var browser = Browser.open(url, folder)) {
            browser.login("mishu", SampleCity.PASSWORD);
            keepTheScan(browser, flow, unit);

            browser.go("assessment/criticisms.xhtml?quarter=" + criticism.getString("quarter"));
            browser.type("form:amended", String.valueOf(criticism.getInt("id")));
            browser.type("form:unit", unit);
            browser.tick("[id='form:takeBack'] .ui-chkbox-box");
            browser.click("form:plan");
            browser.waitForText("变更理由是空的");
            browser.type("form:why", "通话记录证实按时报告");
            browser.click("form:plan");
            browser.waitForText("拟变更：" + name);
            browser.shoot("amendment-planned");

            browser.go(flow);
            browser.click("form:correct");
            browser.waitFor(".scripted .page svg");
            browser.waitForContent("#pages", "撤销，不再扣分");
            browser.waitForContent("#finding-list", "没有发现问题");
            browser.shoot("correction-draft");
            var correction = browser.address().replaceFirst(".*[?&]id=(\\d+).*", "$1");
            var number = issue(correction, List.of("mishu2", "daiban"));

            browser.go(flow);
            browser.waitForText("已更正的内容以更正为准");
            assertThat(browser.text("[id='form:standing']")).contains(number, "更正后的数据与现在的记录一致");
            browser.shoot("corrected");
            browser.press(number);
            browser.waitForText("关于更正《");
            browser.go("documents/document.xhtml?id=" + id);
            browser.waitForText("已更正");
            browser.shoot("corrected-paper");
            browser.press(number);
            browser.waitForText("关于更正《");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void keepTheScan(Browser browser, String flow, String unit) throws IOException {
        var scan = folder.resolve("huizhi.png").toFile();
        ImageIO.write(new BufferedImage(800, 1100, BufferedImage.TYPE_BYTE_GRAY), "png", scan);
        var text = Files.writeString(folder.resolve("huizhi.pdf"), "这不是扫描件");

        browser.go(flow);
        browser.waitForText("纸质、传真回执的扫描件");
        browser.select("scans:unit", unit);
        browser.attach("scans:file", scan.toPath());
        browser.click("scans:keep");
        browser.waitForText("最近的回执不是纸质或传真回执，请先登记");
        browser.press("登记纸质、传真、电话回执");
        browser.select("form:receipt-unit", unit);
        browser.type("form:receipt-at", MINUTE.format(LocalDateTime.now(CHINA)));
        browser.type("form:receipt-by", "办公室主任");
        browser.type("form:receipt-words", "回执存第3卷");
        browser.shoot("receipt-form");
        browser.click("form:record");
        browser.waitForText("办公室主任，纸质回执");

        browser.select("scans:unit", unit);
        browser.attach("scans:file", text);
        browser.click("scans:keep");
        browser.waitForText("扫描件应为 PDF、PNG 或 JPEG");
        browser.select("scans:unit", unit);
        browser.attach("scans:file", scan.toPath());
        browser.click("scans:keep");
        browser.waitForText("扫描件已存入");
        browser.waitForText("扫描件（PNG）");
        browser.shoot("receipt-scan");
    }

    /** Of the last breach found, so that walks that take the first find it as it was. */
    private JsonObject criticism() {
        var secretary = Product.at(url).as("mishu", SampleCity.PASSWORD);
        var breaches =
                Product.json(secretary.get("api/quarters/2026-Q3/breaches")).asJsonArray();
        var breach = breaches.getJsonObject(breaches.size() - 1);
        var finding = written(
                        "mishu",
                        "api/findings",
                        "{\"incident\": \"" + breach.getString("incident") + "\", \"verdictKey\": \""
                                + breach.getString("verdictKey") + "\"}")
                .getInt("id");
        written("mishu2", "api/findings/" + finding + "/confirmation", "{\"reason\": \"登记时间清楚，情况属实\"}");
        return written(
                "mishu", "api/criticisms", "{\"findings\": [" + finding + "], \"chosen\": {}, \"reason\": \"值班脱岗\"}");
    }

    private String issued(String kind, String subject, List<String> signers) {
        var id = written("mishu", "api/documents", "{\"kind\": \"" + kind + "\", \"subject\": \"" + subject + "\"}")
                .getInt("id");
        issue(String.valueOf(id), signers);
        return String.valueOf(id);
    }

    private String issue(String id, List<String> signers) {
        written("mishu", "api/documents/" + id + "/submission", "{\"version\": 0, \"words\": \"请核\"}");
        signers.forEach(signer ->
                written(signer, "api/documents/" + id + "/opinions", "{\"opinion\": \"AGREE\", \"version\": 0}"));
        return written("mishu", "api/documents/" + id + "/issue", "").getString("number");
    }

    private JsonObject written(String login, String path, String body) {
        var answer = Product.at(url).as(login, SampleCity.PASSWORD).post(path, "application/json", body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 201);
        return Product.json(answer).asJsonObject();
    }
}
