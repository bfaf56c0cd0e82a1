package org.jibao.incidents.web;

import java.io.StringReader;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.json.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Element;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.timeliness.Timeliness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The district's hill fire of 2017, handed in as one request. */
class ChronologyTest {

    private static final String HILL_FIRE =
            """
            {'title': '青石镇山火', 'kindCode': 'forest-fire',
             'occurredAt': {'at': '2017-12-04T16:00:00+08:00', 'marginMinutes': 15},
             'headToldAt': {'at': '2017-12-04T22:00:00+08:00', 'marginMinutes': 15},
             'units': [{'code': 'qingshi', 'name': '青石镇', 'level': 'TOWNSHIP'},
                       {'code': 'linhe', 'name': '临河区', 'level': 'COUNTY'},
                       {'code': 'city', 'name': '市委办公室', 'level': 'CITY'}],
             'obliged': ['qingshi', 'linhe'],
             'figures': [{'asOf': '2017-12-04T16:00:00+08:00', 'by': '青石镇', 'figures': {'AREA': 0.5, 'DEATHS': 0}},
                         {'asOf': '2017-12-04T23:30:00+08:00', 'by': '临河区', 'figures': {'AREA': 3, 'DEATHS': 0}}],
             'stated': [{'must': 'MAY_ESCALATE', 'reason': '山火有蔓延可能。'}],
             'steps': [{'sender': 'qingshi', 'receiver': 'linhe', 'desk': 'PARTY_OFFICE', 'channel': 'UNRECORDED',
                        'stage': 'FIRST', 'receivedAt': '2017-12-04T20:34:00+08:00'},
                       {'sender': 'linhe', 'receiver': 'city', 'desk': 'PARTY_OFFICE', 'channel': 'UNRECORDED',
                        'stage': 'FIRST', 'receivedAt': '2017-12-04T23:48:00+08:00'},
                       {'sender': 'qingshi', 'receiver': 'linhe', 'desk': 'HEAD', 'channel': 'UNRECORDED',
                        'stage': 'FIRST', 'receivedAt': {'at': '2017-12-04T22:00:00+08:00', 'marginMinutes': 15}}],
             'sightings': [{'level': 'CITY', 'desk': 'LEADERS', 'source': '市领导已获悉',
                            'at': {'at': '2017-12-04T21:00:00+08:00', 'marginMinutes': 15}}]}""";

    private static Body body(String json) {
        return new Body(
                Json.createReader(new StringReader(json.replace('\'', '"'))).readObject(), Chronology.FIELDS);
    }

    private static List<InvalidInput.Problem> problems(String json) {
        var body = body(json);
        Chronology.read(body);
        var refused = catchThrowableOfType(InvalidInput.class, body::done);
        assertThat(refused).as(json + " was accepted").isNotNull();
        return refused.problems();
    }

    @Test
    void the_same_facts_give_each_regime_its_own_verdicts() {
        assertThat(verdicts("city-2014"))
                .containsExactly(
                        "city-phone 临河区 迟报 348",
                        "city-written 临河区 迟报 348",
                        "inversion-head 临河区 信息倒挂 60",
                        "inversion-office 临河区 信息倒挂 168");
        assertThat(verdicts("district-2017")).contains("ordinary-written 青石镇 迟报 214", "larger 青石镇 逾期未报 720");
    }

    private static List<String> verdicts(String policy) {
        var body = body(HILL_FIRE);
        var facts = Chronology.read(body);
        body.done();
        var rules = PolicyFiles.shipped().stream()
                .filter(one -> one.id().equals(policy))
                .findFirst()
                .orElseThrow();
        return Timeliness.judge().judge(facts, rules, Instant.parse("2017-12-05T04:00:00Z")).verdicts().stream()
                .map(v -> String.join(
                        " ",
                        v.ruleId(),
                        v.sender().name(),
                        Names.of(v.kind()),
                        Long.toString(v.overdue().toMinutes())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'kindCode': 'forest-fire' | 'kindCode': 'volcano' | kindCode | 没有代码为“volcano”的事件种类",
                "'sender': 'linhe' | 'sender': 'linho' | steps[1].sender | units 中没有代码为“linho”的单位",
                "'receiver': 'city' | 'receiver': null | steps[1].receiver | 没有填写单位代码",
                "'obliged': ['qingshi', 'linhe'] | 'obliged': [] | obliged | 没有填写负有报送责任的单位",
                "'obliged': ['qingshi', 'linhe'] | 'obliged': 'linhe' | obliged | “obliged”应为文字的列表",
                "'code': 'linhe' | 'code': 'city' | units[2].code | 单位代码“city”写了两次",
                "'level': 'TOWNSHIP' | 'level': 'VILLAGE' | units[0].level | “level”的值\"VILLAGE\"不认识",
                "'DEATHS': 0}} | 'DEATHS': -1}} | figures[0].figures | 数据项“DEATHS”的值-1不对",
                "'by': '青石镇' | 'who': '青石镇' | figures[0].who | 没有名为“who”的字段",
                "'source': '市领导已获悉' | 'source': 7 | sightings[0].source | “source”应为文字",
                "'kindCode': 'forest-fire', | 'kindCode': 'forest-fire', 'graed': 1, | graed | 没有名为“graed”的字段"
            })
    void what_is_wrong_is_named_at_its_place(String good, String bad, String field, String message) {
        assertThat(HILL_FIRE).contains(good);
        assertThat(problems(HILL_FIRE.replaceFirst(Pattern.quote(good), bad))).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).startsWith(message);
        });
    }

    @Test
    void a_step_of_unknown_time_is_taken_and_an_id_is_never_used_twice() {
        var silent = HILL_FIRE.replace(
                "'stage': 'FIRST', 'receivedAt': '2017-12-04T20:34:00+08:00'", "'stage': 'FIRST', 'id': 'a'");
        var body = body(silent);
        var facts = Chronology.read(body);
        body.done();
        assertThat(facts.filings())
                .filteredOn(filing -> filing.id().equals("a"))
                .singleElement()
                .satisfies(filing -> assertThat(filing.receivedAt()).isNull());

        assertThat(problems(
                        silent.replace("'stage': 'FIRST', 'receivedAt'", "'stage': 'FIRST', 'id': 'a', 'receivedAt'")))
                .extracting(InvalidInput.Problem::message)
                .contains("编号“a”写了两次");
    }

    @Test
    void desks_elements_reasons_and_questions_from_above_are_taken_too() {
        var whole = HILL_FIRE
                .replaceFirst("'stage': 'FIRST'", "'stage': 'FIRST', 'lateReason': '断电', 'elements': ['TIME', 'PLACE']")
                .replaceFirst(
                        "'steps':",
                        "'deskTimes': [{'unit': 'city', 'desk': '带班领导', 'stage': 'APPROVAL',"
                                + " 'from': '2017-12-04T23:50:00+08:00', 'to': '2017-12-04T23:57:00+08:00'}],"
                                + " 'inquiries': [{'at': '2017-12-04T22:20:00+08:00', 'by': '省委'},"
                                + " {'at': '2017-12-04T21:20:00+08:00', 'by': '省政府', 'text': '火情'}, {}],"
                                + " 'steps':");
        var body = body(whole);
        var facts = Chronology.read(body);
        body.done();
        assertThat(facts.askedAt()).isEqualTo(EventTime.exactly(Instant.parse("2017-12-04T13:20:00Z")));
        assertThat(facts.deskTimes()).singleElement().satisfies(desk -> {
            assertThat(desk.unit().name()).isEqualTo("市委办公室");
            assertThat(desk.to()).isEqualTo(EventTime.exactly(Instant.parse("2017-12-04T15:57:00Z")));
        });
        assertThat(facts.filings()).anySatisfy(filing -> {
            assertThat(filing.lateReason()).isEqualTo("断电");
            assertThat(filing.elements()).containsExactlyInAnyOrder(Element.TIME, Element.PLACE);
        });
        assertThat(problems(whole.replace("'PLACE']", "'ORT']")))
                .extracting(InvalidInput.Problem::message)
                .anyMatch(message -> message.startsWith("没有名为“ORT”的要件"));
        assertThat(problems(whole.replace("23:57:00", "23:49:00")))
                .extracting(InvalidInput.Problem::field)
                .containsExactly("deskTimes[0].to");
        assertThat(problems(whole.replace("'at': '2017-12-04T21:20:00+08:00'", "'at': '昨晚'")))
                .extracting(InvalidInput.Problem::field)
                .containsExactly("inquiries[1].at");
    }

    @Test
    void what_is_no_list_of_objects_and_a_list_beyond_measure_are_refused() {
        assertThat(problems(HILL_FIRE.replaceFirst("'steps': \\[", "'steps': [7, ")))
                .anySatisfy(problem -> assertThat(problem.field()).isEqualTo("steps[0]"));
        var many = String.join(",", Collections.nCopies(5001, "{}"));
        assertThat(problems("{'kindCode': 'fire', 'sightings': [" + many + "]}"))
                .extracting(InvalidInput.Problem::message)
                .anyMatch(message -> message.startsWith("“sightings”有5001项"));
        assertThat(problems("{}").toString()).contains("没有填写事件种类代码");
    }
}
