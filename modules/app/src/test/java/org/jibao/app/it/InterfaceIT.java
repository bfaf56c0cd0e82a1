package org.jibao.app.it;

import java.net.URL;
import java.util.List;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class InterfaceIT {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL url;

    private Product administrator;

    @BeforeEach
    @SuppressWarnings("NullAway") // the container sets the fields first
    void theAdministratorAsks() {
        administrator = Product.at(url).asAdministrator();
    }

    @Test
    void the_product_is_ready_once_its_schema_is() {
        var answer = Product.at(url).get("health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"schema\"").contains("\"UP\"");
    }

    @Test
    void the_interface_describes_itself() {
        var openapi = Product.at(url).get("openapi").body();

        assertThat(openapi).contains("title: 急报", "scheme: basic", "/api/units", "/api/findings", "/api/ledger");
        assertThat(openapi)
                .contains("/api/documents/{id}/flow", "/api/documents/{id}/draft/comments/{comment}/answers")
                // the server adds a list of its own that keeps the patterns; it is no part of the standard
                .doesNotContainPattern("(?m)^  \"?/api/[^\\n]*\\{[^}\\n]*:[^\\n]*:$");
    }

    @Test
    void what_is_imported_can_be_read_and_stands_on_a_sound_ledger() {
        var units = Product.workbook(
                "机构",
                List.of(
                        List.of("代码", "全称", "简称", "层级", "考核分组", "顺序", "启用日期", "停用日期", "继任机构"),
                        List.of("shiceshi", "接口测试市委办公室", "测试办", "县区", "", "1", "2000-01-01", "", "")));

        var imported = administrator.post("api/units/import?mode=ALL_OR_NONE", units);
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        assertThat(Product.json(imported).asJsonObject().getInt("stored")).isEqualTo(1);
        assertThat(administrator.get("api/units").body()).contains("接口测试市委办公室");
    }

    @Test
    void a_whole_chronology_is_judged_under_several_policies_and_not_stored() {
        var before = administrator.get("api/incidents").body();
        var chronology =
                """
                {"title": "青石镇山火", "kindCode": "forest-fire", "occurredAt": "2017-12-04T16:00:00+08:00",
                 "units": [{"code": "linhe", "name": "临河区", "level": "COUNTY"},
                           {"code": "city", "name": "市委办公室", "level": "CITY"}],
                 "obliged": ["linhe"],
                 "figures": [{"asOf": "2017-12-04T16:00:00+08:00", "by": "临河区", "figures": {"DEATHS": 3}}],
                 "steps": [{"sender": "linhe", "receiver": "city", "desk": "PARTY_OFFICE", "channel": "WRITTEN",
                            "stage": "FIRST", "receivedAt": "2017-12-04T18:00:01+08:00"}],
                 "policies": ["city-2014", "city-provisional"], "asOf": "2017-12-05T12:00:00+08:00"}""";

        var judged = administrator.post("api/judgements", "application/json", chronology);

        assertThat(judged.statusCode()).as(judged.body()).isEqualTo(200);
        var judgements = Product.json(judged).asJsonObject().getJsonArray("judgements");
        assertThat(judgements).hasSize(2);
        assertThat(judgements.getJsonObject(0).getString("policyId")).isEqualTo("city-2014");
        assertThat(judgements.getJsonObject(0).toString()).contains("\"LATE\"", "迟报", "较大");
        assertThat(judgements.getJsonObject(1).getString("policyId")).isEqualTo("city-provisional");
        assertThat(administrator.get("api/incidents").body()).isEqualTo(before);

        var refused =
                administrator.post("api/judgements", "application/json", chronology.replace("city-2014", "no-such"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("没有代码为“no-such”的制度");

        var grade = administrator.post(
                "api/judgements/grade",
                "application/json",
                "{\"kindCode\": \"forest-fire\", \"figures\": {\"DEATHS\": 3}}");
        assertThat(grade.body()).contains("\"LARGER\"", "森林防火条例");
        var unknown = administrator.post(
                "api/judgements/grade",
                "application/json",
                "{\"kindCode\": \"fire\", \"figures\": {}, \"policy\": \"no-such\"}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("没有代码为“no-such”的制度");
    }

    @Test
    void jobs_and_the_archive_refuse_in_chinese_what_does_not_exist() {
        var openapi = Product.at(url).get("openapi").body();
        assertThat(openapi).contains("/api/jobs", "/print.pdf", "/api/archive", "UNIT_NOTICES");

        assertThat(administrator.get("api/jobs").statusCode()).isEqualTo(200);
        assertThat(administrator.get("api/jobs/999999").statusCode()).isEqualTo(404);
        assertThat(administrator.get("api/jobs/999999/files.zip").statusCode()).isEqualTo(404);
        assertThat(administrator
                        .post("api/jobs", "application/json", "{\"kind\": \"UNIT_NOTICES\", \"subject\": \"2026-Q3\"}")
                        .statusCode())
                .isEqualTo(403);
        var kind = administrator.post("api/jobs", "application/json", "{\"kind\": \"EVERYTHING\"}");
        assertThat(kind.statusCode()).as(kind.body()).isEqualTo(400);
        assertThat(administrator.post("api/jobs", "application/json", "{}").body())
                .contains("写明 kind");

        assertThat(administrator.get("api/archive").statusCode()).isEqualTo(200);
        assertThat(administrator.get("api/archive?words=%25_%27%22").statusCode())
                .isEqualTo(200);
        assertThat(administrator.get("api/archive?kind=LETTER").body()).contains("kind 不能是“LETTER”");
        assertThat(administrator.get("api/archive?from=soon").body()).contains("“soon”不是日期");
        assertThat(administrator.get("api/archive?before=x").body()).contains("不是上一页给出的位置");
        assertThat(administrator.get("api/archive?words=" + "x".repeat(101)).body())
                .contains("超过了100字");
        assertThat(administrator.get("api/archive/years/2026.zip").statusCode()).isEqualTo(403);
        assertThat(Product.at(url).get("api/archive").statusCode()).isEqualTo(401);
    }

    @Test
    void a_table_of_cases_is_scored_and_not_stored() {
        var table =
                """
                {"from": "2026-07-01", "to": "2026-09-30", "schemes": ["city-deduction"],
                 "units": [{"code": "linhe", "name": "临河县", "group": "县（市、区）"}],
                 "cases": [{"incident": "2026-0012", "unit": "linhe", "minutes": 190,
                            "verdicts": [{"kind": "LATE", "finding": "CONFIRMED"}]}],
                 "earlier": [{"unit": "linhe", "day": "2026-05-08", "number": "会议通报", "warning": true}],
                 "criticisms": [{"unit": "linhe", "day": "2026-08-10", "number": "安办通报〔2026〕3号",
                                 "failures": [{"incident": "2026-0012", "kind": "LATE"}],
                                 "points": 1.5, "reason": "延误救援"}]}""";

        var scored = administrator.post("api/scorings", "application/json", table);

        assertThat(scored.statusCode()).as(scored.body()).isEqualTo(200);
        assertThat(scored.body()).contains("\"total\":\"97\"", "1.5×2＝3", "第四条", "延误救援", "\"late\":1", "\"rank\":1");

        var refused = administrator.post(
                "api/scorings", "application/json", table.replace("\"unit\": \"linhe\"", "\"unit\": \"no\""));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("请求 第3行 cases[0].unit：没有单位“no”");
    }

    @Test
    void a_file_that_is_no_workbook_is_refused_in_chinese() {
        var answer = administrator.post("api/units/import?mode=ALL_OR_NONE", new byte[] {1, 2, 3});

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("problems").containsPattern("[\\u4e00-\\u9fff]");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET  | api/findings?quarter=2026-Q5         |                     | 400
                    GET  | api/findings/999999                  |                     | 404
                    GET  | api/findings/not-a-number            |                     | 404
                    GET  | api/documents/not-a-number           |                     | 404
                    GET  | api/documents/1x/flow                |                     | 404
                    GET  | api/documents/99999999999999999999   |                     | 404
                    GET  | api/nothing-here                     |                     | 404
                    POST | api/schemes?from=2026-01-01&file=a   | {"half":            | 400
                    POST | api/criticisms                       | {"half":            | 400
                    POST | api/criticisms                       | [1,2]               | 400
                    POST | api/criticisms                       | 'not json'          | 400
                    GET  | api/entries                          |                     | 400
                    GET  | api/entries/999999                   |                     | 404
                    POST | api/entries                          | {"item": 7}         | 400
                    POST | api/entries/999999/confirmation      | {"reason": "a"}     | 404
                    POST | api/scorings                         |                     | 400
                    POST | api/scorings                         | [1,2]               | 400
                    POST | api/scorings                         | {"units": 1e99999}  | 400
                    POST | api/units                            | {}                  | 405
                    """)
    void what_cannot_be_served_is_said_in_chinese_and_shows_nothing_of_the_inside(
            String method, String path, String body, int status) {
        var answer = method.equals("GET")
                ? administrator.get(path)
                : administrator.post(path, "application/json", body == null ? "" : body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .contains("\"problems\"")
                .containsPattern("[\\u4e00-\\u9fff]")
                .doesNotContain("Exception")
                .doesNotContain("org.jibao")
                .doesNotContain("<html");
    }
}
