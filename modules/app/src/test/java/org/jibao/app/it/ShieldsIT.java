package org.jibao.app.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sent bad news is read by his name on no page, in no answer and in no export by who need not know; walked edge by edge. */
@ExtendWith(ArquillianExtension.class)
class ShieldsIT {
    private static final String NAME = "欧阳护林";
    private static final String PHONE = "13900008888";

    /** The resources of the record and of its assessment. */
    private static final String ASKED = "/api/(incidents|judgements|policies|sensitive|findings|criticisms|remedies"
            + "|commendations|entries|quarters|years|schemes|scorings|shields)(/.*)?";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL url;

    private String number = "";
    private String finding = "";
    /** Each test has a fire of its own, at another place: the same one twice would be a contradiction in the record. */
    private static int fires;

    @BeforeEach
    void aShieldedReporterStandsAllOverTheRecord() {
        SampleCity.in(url);
        var duty = Product.at(url).as("zhiban", SampleCity.PASSWORD);
        var opened = duty.post(
                "api/incidents",
                "application/json",
                """
                {"unit": "yuntai", "caller": "护林员%1$s", "callerPhone": "%2$s", "calledAt": "2026-10-12T16:20:00+08:00",
                 "occurredAt": "2026-10-12T16:00:00+08:00", "kindCode": "forest-fire", "title": "%1$s反映的山火",
                 "place": "%1$s家北山%3$d号", "cause": "%1$s说是烧荒", "situation": "%1$s来电（%2$s）：山林起火",
                 "measures": "%1$s已在现场", "alreadyTold": "%1$s已报镇政府",
                 "stated": [{"must": "MAY_ESCALATE", "reason": "%1$s说有蔓延可能"}]}"""
                        .formatted(NAME, PHONE, ++fires));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        number = Product.json(opened).asJsonObject().getString("number");
        write(
                duty,
                "api/incidents/" + number + "/sightings",
                """
                {"level": "CITY", "desk": "PUBLIC", "source": "%s发在网上", "at": "2026-10-12T16:10:00+08:00"}""");
        write(
                duty,
                "api/incidents/" + number + "/times",
                """
                {"moment": "ASKED", "at": "2026-10-12T18:00:00+08:00", "source": "%s转告"}""");
        write(
                duty,
                "api/incidents/" + number + "/handling/calls/1",
                """
                {"receiver": "主班", "callerPost": "%s", "proposal": "请%s带路"}""");
        write(
                duty,
                "api/incidents/" + number + "/directives/instructions",
                """
                {"leader": "市委书记", "givenAt": "2026-10-12T17:30:00+08:00", "text": "请%s上山带路", "report": 1}""");
        var secretary = Product.at(url).as("mishu", SampleCity.PASSWORD);
        finding = String.valueOf(Product.json(
                        write(
                                secretary,
                                "api/findings/stated",
                                """
                {"incident": "%3$s", "unit": "yuntai", "kind": "CONCEALED", "statement": "%s反映压着不报",
                 "citation": "某办法第九条", "evidence": "%s的通话记录（%2$s）"}"""))
                .asJsonObject()
                .getInt("id"));
        write(secretary, "api/findings/" + finding + "/telling", "{\"how\": \"电话告知，未提%s\"}");
        for (var words : List.of(NAME, PHONE)) {
            write(
                    secretary,
                    "api/shields",
                    """
                    {"incident": "%3$s", "words": "{words}", "reason": "敢报实情"}"""
                            .replace("{words}", words));
        }
    }

    private java.net.http.HttpResponse<String> write(Product as, String path, String body) {
        // Every %s of a body is the name.
        var answer = as.post(
                path,
                "application/json",
                body.replace("%s", NAME).replace("%2$s", PHONE).replace("%3$s", number));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 204);
        return answer;
    }

    private List<String> pages() {
        return List.of(
                "incidents/desk.xhtml",
                "incidents/register.xhtml",
                "incidents/register.xhtml?words=" + encoded("反映的山火"),
                "incidents/incident.xhtml?number=" + number,
                "incidents/incident.xhtml?number=" + number + "&at=2026-10-12+19:00",
                "incidents/compare.xhtml?number=" + number,
                "incidents/trace.xhtml?number=" + number,
                "incidents/handling.xhtml?number=" + number,
                "incidents/report.xhtml?number=" + number + "&stage=FOLLOW_UP",
                "incidents/directive.xhtml?number=" + number + "&id=1",
                "incidents/directive.xhtml?number=" + number + "&kind=PROMPT",
                "incidents/policies.xhtml",
                "incidents/sensitive.xhtml",
                "documents/inbox.xhtml",
                "assessment/own.xhtml",
                "assessment/score.xhtml?quarter=2026-Q4&unit=yuntai",
                "ledger/ledger.xhtml",
                "index.xhtml");
    }

    /** Every address that can be read, of the record and of its assessment, as the interface describes itself. */
    private List<String> answers() {
        var addresses = new ArrayList<>(List.of(
                "api/incidents?words=" + encoded("反映的山火"),
                "api/findings?quarter=2026-Q4",
                "api/findings?incident=" + number,
                "api/findings?unit=yuntai",
                "api/incidents/" + number + "/judgement?policy=anlan-2024",
                "api/incidents/" + number + "/trace?policy=anlan-2024"));
        var described = Product.json(Product.at(url).get("openapi?format=JSON")).asJsonObject();
        described.getJsonObject("paths").forEach((path, methods) -> {
            if (methods.asJsonObject().containsKey("get") && path.matches(ASKED)) {
                addresses.add(path.substring(1)
                        .replace("{number}", number)
                        .replace("findings/{id}", "findings/" + finding)
                        .replace("{quarter}", "2026-Q4")
                        .replace("{year}", "2026")
                        .replace("{unit}", "yuntai")
                        .replaceAll("\\{[^}]*}", "1"));
            }
        });
        return addresses;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void who_need_not_know_reads_the_name_at_no_edge() {
        for (var login : List.of("yuntai", "admin")) {
            var password = login.equals("admin") ? ServerSettings.PASSWORD : SampleCity.PASSWORD;
            var reader = Product.at(url);
            reader.login(login, password);
            var client = Product.at(url).as(login, password);
            var read = 0;
            for (var page : pages()) {
                var answer = reader.get(page);
                assertThat(answer.body()).as(login + " " + page).doesNotContain(NAME, PHONE);
                read += answer.statusCode() == 200 ? 1 : 0;
            }
            assertThat(read).as(login + " reads pages").isGreaterThan(10);
            read = 0;
            for (var address : answers()) {
                var answer = client.get(address);
                assertThat(answer.body()).as(login + " " + address).doesNotContain(NAME, PHONE);
                read += answer.statusCode() == 200 ? 1 : 0;
            }
            assertThat(read).as(login + " reads answers").isGreaterThan(10);
            assertThat(client.get("api/incidents/" + number).body()).contains("护林员有关报告人", "\"shielded\":[]");
            assertThat(reader.get("incidents/incident.xhtml?number=" + number).body())
                    .contains("有关报告人反映的山火", "有关报告人发在网上");
            assertThat(client.get("api/incidents?words=" + encoded(NAME)).body())
                    .isEqualTo("[]");
        }
    }

    @Test
    void who_works_on_the_case_reads_the_name_and_that_it_is_shielded() {
        for (var login : List.of("zhiban", "mishu", "kaohe")) {
            var reader = Product.at(url);
            reader.login(login, SampleCity.PASSWORD);
            for (var page : List.of("incident", "trace", "handling")) {
                assertThat(reader.get("incidents/" + page + ".xhtml?number=" + number)
                                .body())
                        .as(login + " " + page)
                        .contains(NAME + "（受保护）");
            }
            assertThat(Product.at(url)
                            .as(login, SampleCity.PASSWORD)
                            .get("api/incidents/" + number)
                            .body())
                    .contains("护林员" + NAME, "\"shielded\":[\"" + PHONE + "\",\"" + NAME + "\"]");
        }
    }

    @Test
    void an_export_for_the_administrator_is_veiled_and_the_officers_is_whole() throws IOException {
        var path = "api/incidents/export?from=2026-10-12&to=2026-10-13";

        assertThat(workbook(Product.at(url).asAdministrator().bytes(path)))
                .contains("有关报告人反映的山火")
                .doesNotContain(NAME, PHONE);
        assertThat(workbook(Product.at(url).as("zhiban", SampleCity.PASSWORD).bytes(path)))
                .contains(NAME + "反映的山火", PHONE)
                .doesNotContain("受保护");
    }

    private static String workbook(byte[] bytes) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                var text = new XSSFExcelExtractor(book)) {
            return text.getText();
        }
    }
}
