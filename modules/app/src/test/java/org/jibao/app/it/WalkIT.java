package org.jibao.app.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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

/**
 * From a phone call to a printed bulletin, through the pages: the duty officer, two secretaries and the evaluator each do
 * their part with a real browser, and the files that they download are opened and read.
 */
@ExtendWith(ArquillianExtension.class)
class WalkIT {
    private static final String PASSWORD = SampleCity.PASSWORD;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Pattern TEXT_CODE = Pattern.compile("<ofd:TextCode[^>]*>([^<]*)");

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL url;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    @SuppressWarnings("NullAway") // the container sets the fields first
    void the_sample_city() {
        SampleCity.in(url);
    }

    @Test
    void from_a_phone_call_to_a_printed_bulletin() {
        assumeTrue(Browser.installed(), Browser.HOW_TO_ADD);
        try (var browser = Browser.open(url, folder)) {
            browser.login("zhiban", PASSWORD);
            takeTheCall(browser);
            fileTheReports(browser);
            browser.leave();

            criticise(browser);
            receive(browser);
            assess(browser);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidents/incident.xhtml?number=2026-0113",
                "incidents/compare.xhtml?number=2026-0113",
                "api/incidents/2026-0113",
                "api/documents/print/2026-0113/2.pdf"
            })
    void a_county_does_not_read_what_happened_in_another(String path) {
        var county = Product.at(url);
        county.login("yuntai", PASSWORD);

        assertThat(county.get(path).statusCode()).isEqualTo(404);
        assertThat(county.get(path.replace("2026-0113", "2026-0006")).statusCode())
                .isEqualTo(200);
        assertThat(county.get("incidents/register.xhtml").body())
                .contains("2026-0006", "云台区")
                .doesNotContain("2026-0113")
                .doesNotContain("禾丰县");
        assertThat(county.get("incidents/desk.xhtml").body()).doesNotContain("禾丰县");
    }

    @Test
    void a_policy_is_tried_on_a_past_quarter_and_nothing_is_stored() {
        var evaluator = Product.at(url).as("kaohe", PASSWORD);
        var path = "api/quarters/2026-Q3/policy-trial?policy=";
        var adopted = evaluator.get("api/policies").body();

        var stricter = evaluator.post(path + "district-2017", "application/json", "");
        var own = evaluator.post(path + "anlan-2024", "application/json", "");
        var county = Product.at(url).as("yuntai", PASSWORD).post(path + "anlan-2024", "application/json", "");

        assertThat(stricter.statusCode()).as(stricter.body()).isEqualTo(200);
        assertThat(Product.json(stricter).asJsonObject().getInt("differing")).isPositive();
        assertThat(Product.json(own).asJsonObject().getInt("incidents")).isGreaterThanOrEqualTo(120);
        assertThat(Product.json(own).asJsonObject().getInt("differing")).isZero();
        assertThat(county.statusCode()).isEqualTo(403);
        assertThat(evaluator.get("api/policies").body()).isEqualTo(adopted);
    }

    @Test
    void the_sample_city_contradicts_itself_nowhere() {
        var review = Product.at(url).asAdministrator().get("api/ledger/integrity");

        assertThat(review.statusCode()).as(review.body()).isEqualTo(200);
        var outcomes = Product.json(review).asJsonArray();
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(30);
        assertThat(outcomes)
                .filteredOn(
                        outcome -> !outcome.asJsonObject().getJsonArray("found").isEmpty())
                .isEmpty();
        assertThat(Product.at(url)
                        .as("yuntai", PASSWORD)
                        .get("api/ledger/integrity")
                        .statusCode())
                .isEqualTo(403);
    }

    private static void takeTheCall(Browser browser) {
        var now = LocalDateTime.now(ZoneId.of("Asia/Shanghai"));
        browser.go("incidents/call.xhtml");
        browser.choose("form:unit", "临河县");
        browser.type("form:caller", "县委值班室 主任");
        browser.typeTime("form:occurredAt", MINUTE.format(now.minusMinutes(20)));
        browser.choose("form:kindCode", "生产安全事故（事故灾难）");
        browser.type("form:title", "临河县青石镇粮仓坍塌");
        browser.type("form:place", "青石镇粮站");
        browser.type("form:situation", "粮仓一侧墙体坍塌，有人被埋，正在搜救。");
        browser.typeUnder("死亡人数", "3");
        browser.shoot("call");
        browser.click("form:save");

        browser.waitForText("时限与认定");
        assertThat(browser.text("h1")).isEqualTo("临河县青石镇粮仓坍塌");
        assertThat(browser.text(".grade")).isEqualTo("较大");
        assertThat(browser.text("main")).contains("达到报送标准", "《生产安全事故报告和调查处理条例》");
        assertThat(browser.text(".verdict-ON_TIME")).isEqualTo("按时");
        assertThat(browser.text(".verdict-PENDING")).isEqualTo("时限未到");
        browser.tick(".verdicts details summary");
        assertThat(browser.text(".verdicts details[open]")).contains("第六条", "到期：", "结论：按时");
        browser.shoot("incident");

        browser.go("incidents/desk.xhtml");
        browser.waitForText("临河县青石镇粮仓坍塌");
        assertThat(browser.text("main")).contains("还有");
        browser.shoot("desk");
        browser.press("临河县青石镇粮仓坍塌");
        browser.waitForText("时限与认定");
    }

    private static void fileTheReports(Browser browser) {
        report(browser, "初报", "经初步核查，3人遇难，1人被埋。", "");
        var first = browser.download("pdf-2");
        assertThat(pdf(first)).contains("临河县青石镇粮仓坍塌", "3", "遇难");
        assertThat(word(browser.download("docx-2"))).contains("临河县青石镇粮仓坍塌", "1人被埋");

        report(browser, "续报", "被埋人员找到，已无生命体征。", "4");
        assertThat(pdf(browser.download("pdf-3"))).contains("死亡人数由3人增至4人");
        assertThat(browser.text("main")).contains("死亡人数4人");

        report(browser, "终报", "搜救结束，现场清理完毕。", "");
        assertThat(pdf(browser.download("pdf-4"))).contains("终报");
        assertThat(browser.text("main")).contains("已终报");
        browser.shoot("verdict");
    }

    private static void report(Browser browser, String stage, String situation, String deaths) {
        browser.press(stage);
        browser.waitForText("已采取的措施");
        browser.type("form:signer", "县委副书记");
        browser.type("form:situation", situation);
        if (!deaths.isEmpty()) {
            browser.typeUnder("死亡人数", deaths);
        }
        browser.click("form:save");
        browser.waitForText("时限与认定");
    }

    private static void criticise(Browser browser) {
        browser.login("mishu", PASSWORD);
        browser.go("assessment/findings.xhtml?quarter=2026-Q3");
        browser.press("拟认定");
        browser.waitForText("已拟认定，请另一人复核");
        browser.shoot("findings");
        browser.leave();

        browser.login("mishu2", PASSWORD);
        browser.go("assessment/findings.xhtml?quarter=2026-Q3");
        browser.type("form:reason", "登记时间清楚，情况属实");
        browser.press("认定");
        browser.waitForText("已认定");
        browser.leave();

        browser.login("mishu", PASSWORD);
        browser.go("assessment/criticisms.xhtml?quarter=2026-Q3");
        browser.tick(".unit-findings .ui-chkbox-box");
        browser.type("form:reason", "值班人员未及时报告");
        browser.shoot("criticisms");
        browser.click("form:draw");
        browser.waitForText("起草公文");
        issue(browser, "mishu", List.of("mishu2", "kaohe", "daiban"), "安办通报〔", "/incidents/incident.xhtml?number=");
        browser.shoot("criticism");
        assertThat(pdf(browser.download("pdf"))).contains("安办通报〔", "的通报", "给予警告", "印发");
        assertThat(word(browser.download("docx"))).contains("安办通报〔", "给予警告");
        browser.leave();
    }

    /** Types, sees the page change, clicks a figure, sees its evidence, saves by key. */
    private static void edit(Browser browser, String evidence) {
        browser.waitFor(".scripted .page svg");
        browser.append("form:manuscript", "\n请各单位引以为戒，严格值守。\n");
        browser.waitForContent("#pages", "引以为戒，严格值守");
        browser.tick(".page [data-fact]");
        browser.waitForContent("#evidence", "出处");
        assertThat(browser.all("#evidence a[href*='" + evidence + "']")).isNotEmpty();
        browser.shoot("desk-evidence");
        browser.waitForContent("#finding-list", "没有发现问题");
        browser.chord("form:manuscript", "s");
        browser.waitForContent("#desk-kept", "已保存");
        assertThat(browser.text(".desk-title")).contains("第1稿");
    }

    /** Drafts; the drafter submits, one after another signs what waits for him, and the drafter issues. */
    private static void issue(Browser browser, String drafter, List<String> signers, String number, String evidence) {
        browser.click("form:draft");
        browser.waitFor(".page svg");
        edit(browser, evidence);
        var id = browser.address().replaceFirst(".*[?&]id=(\\d+).*", "$1");
        var flow = "documents/flow.xhtml?id=" + id;
        browser.go(flow);
        browser.click("form:submit");
        browser.waitForText("已送审");
        browser.leave();
        for (var signer : signers) {
            browser.login(signer, PASSWORD);
            browser.go("documents/documents.xhtml");
            browser.waitForText("待我办理");
            browser.shoot("waiting");
            browser.go(flow);
            browser.click("form:agree");
            browser.waitForText("已签意见");
            browser.leave();
        }
        browser.login(drafter, PASSWORD);
        browser.go(flow);
        assertThat(browser.text("main")).contains("待编号印发", "签发", "市委办公室带班领导");
        browser.shoot("flow-signed");
        browser.click("form:issue");
        browser.waitForText("印发凭证");
        browser.waitForText(number);
        browser.shoot("flow");
        browser.go("documents/document.xhtml?id=" + id);
        browser.waitForText("印发凭证");
    }

    private static void receive(Browser browser) {
        browser.login("linhe", PASSWORD);
        browser.go("documents/inbox.xhtml");
        browser.waitForText("安办通报〔");
        browser.shoot("inbox");
        browser.press("签收");
        browser.waitForText("已签收");
        browser.leave();

        browser.go("check.xhtml");
        browser.type("number", "安办通报〔1999〕1号");
        browser.click("check-number");
        browser.waitForText("没有这个文号");
        browser.shoot("check");
    }

    private static void assess(Browser browser) {
        browser.login("kaohe", PASSWORD);
        browser.go("assessment/quarter.xhtml?quarter=2026-Q3");
        assertThat(browser.text("main")).contains("县（市、区）", "临河县", "得分");
        browser.press("封存");
        browser.waitForText("已封存");
        browser.shoot("quarter");
        browser.press("季度考核通报");
        browser.waitForText("起草公文");
        issue(browser, "kaohe", List.of("mishu", "daiban"), "安办考核〔", "/assessment/quarter.xhtml?quarter=2026-Q3");
        browser.shoot("bulletin");
        assertThat(pdf(browser.download("pdf"))).contains("关于2026年第三季度", "总体情况", "各单位得分和排名", "附件");
        assertThat(word(browser.download("docx"))).contains("安办考核〔", "总体情况", "临河县");
        assertThat(ofd(browser.download("ofd"))).contains("安办考核〔", "临河县");
        browser.leave();
    }

    private static String pdf(Path file) {
        try (var document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(Path file) {
        try (InputStream in = Files.newInputStream(file);
                var document = new XWPFDocument(in);
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ofd(Path file) {
        var words = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : zip.stream()
                    .filter(e -> e.getName().endsWith("Content.xml"))
                    .toList()) {
                var xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                TEXT_CODE.matcher(xml).results().forEach(code -> words.append(code.group(1)));
            }
            return words.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
