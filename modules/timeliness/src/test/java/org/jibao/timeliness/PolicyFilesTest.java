package org.jibao.timeliness;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jibao.timeliness.Office.policy;

/** Policy files as offices write them: right, wrong and hostile. */
class PolicyFilesTest {

    private static final String SMALL =
            """
            {
              "id": "town-2020",
              "title": "某镇紧急信息报送办法（2020年）",
              "inForceFrom": "2020-01-01",
              "inForceTo": "2020-12-31",
              "zone": "Asia/Shanghai",
              "countsAs": { "WRITTEN": ["FAX"] },
              "limits": [
                {
                  "id": "written",
                  "citation": "某办法第三条",
                  "from": ["TOWNSHIP"],
                  "to": "COUNTY",
                  "desks": ["PARTY_OFFICE"],
                  "kinds": ["fire"],
                  "grades": ["LARGER"],
                  "channel": "WRITTEN",
                  "base": "OCCURRED",
                  "within": "PT1H30M",
                  "missedAfter": "PT24H"
                }
              ],
              "inversions": [
                {
                  "id": "inversion",
                  "citation": "某办法第四条",
                  "from": ["TOWNSHIP"],
                  "knew": [ { "desk": "PUBLIC" } ],
                  "told": { "level": "COUNTY", "desk": "PARTY_OFFICE" },
                  "tolerance": "PT0S"
                }
              ]
            }
            """;

    private static List<PolicyFault> faults(String json) {
        var refused = catchThrowableOfType(PolicyException.class, () -> PolicyFiles.parse("town.json", json));
        assertThat(refused).as("refused").isNotNull();
        return refused.faults();
    }

    @Test
    void a_file_is_read_as_it_stands() throws PolicyException {
        var policy = PolicyFiles.parse("town.json", SMALL);
        assertThat(policy.id()).isEqualTo("town-2020");
        assertThat(policy.inForceFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(policy.inForceTo()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(policy.text()).isEqualTo(SMALL);
        assertThat(policy.limits()).singleElement().satisfies(limit -> {
            assertThat(limit.within()).isEqualTo(Duration.ofMinutes(90));
            assertThat(limit.missedAfter()).isEqualTo(Duration.ofHours(24));
            assertThat(limit.startsWhenReached()).isFalse();
            assertThat(limit.scope().kinds()).containsExactly("fire");
        });
        assertThat(policy.precedences()).singleElement().satisfies(row -> {
            assertThat(row.order()).isEqualTo(Policy.Order.INVERSION);
            assertThat(row.others()).containsExactly(new Policy.Address(null, Desk.PUBLIC));
        });
        assertThat(policy.fulfils(Channel.WRITTEN, Channel.FAX)).isTrue();
        assertThat(policy.fulfils(Channel.WRITTEN, Channel.NETWORK)).isFalse();
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                wrong("\"within\": \"PT1H30M\"", "\"within\": \"90分钟\"", 19, "limits[0].within", "90分钟"),
                wrong("\"within\": \"PT1H30M\"", "\"within\": \"PT-5M\"", 19, "limits[0].within", "PT-5M"),
                wrong("\"within\": \"PT1H30M\"", "\"within\": \"PT0S\"", 19, "limits[0].within", "必须大于零"),
                wrong("\"within\": \"PT1H30M\"", "\"within\": \"PT\"", 19, "limits[0].within", "“PT”"),
                wrong("\"within\": \"PT1H30M\"", "\"within\": 90", 19, "limits[0].within", "应当是文字，现为数字"),
                wrong("\"within\": \"PT1H30M\"", "\"within\": \"PT999999H\"", 19, "limits[0].within", "超过上限8784小时"),
                wrong("\"within\": \"PT1H30M\"", "\"within\": null", 19, "limits[0].within", "现为空值"),
                wrong(
                        "\"missedAfter\": \"PT24H\"",
                        "\"missedAfter\": \"PT1H30M\"",
                        20,
                        "limits[0].missedAfter",
                        "没有超过"),
                wrong("\"missedAfter\": \"PT24H\"", "\"missedAfter\": \"PT1H\"", 20, "limits[0].missedAfter", "没有超过"),
                wrong("\"to\": \"COUNTY\"", "\"to\": \"VILLAGE\"", 13, "limits[0].to", "“VILLAGE”不是可用的层级"),
                wrong("\"desks\": [\"PARTY_OFFICE\"]", "\"desks\": [\"PUBLIC\"]", 14, "limits[0].desks[0]", "PUBLIC"),
                wrong("\"desks\": [\"PARTY_OFFICE\"]", "\"desks\": []", 14, "limits[0].desks", "至少要有一项"),
                wrong(
                        "\"kinds\": [\"fire\"]",
                        "\"kinds\": [\"fire\",\"volcano\"]",
                        15,
                        "limits[0].kinds[1]",
                        "volcano"),
                wrong("\"grades\": [\"LARGER\"]", "\"grades\": [\"重大\"]", 16, "limits[0].grades[0]", "“重大”不是可用的等级"),
                wrong(
                        "\"grades\": [\"LARGER\"]",
                        "\"grades\": [\"LARGER\",\"LARGER\"]",
                        16,
                        "limits[0].grades[1]",
                        "重复列出"),
                wrong("\"channel\": \"WRITTEN\"", "\"channel\": \"UNRECORDED\"", 17, "limits[0].channel", "UNRECORDED"),
                wrong("\"base\": \"OCCURRED\"", "\"base\": \"NOW\"", 18, "limits[0].base", "“NOW”不是可用的起算时间"),
                wrong("\"base\": \"OCCURRED\"", "\"bsae\": \"OCCURRED\"", 18, "limits[0].bsae", "不认识的项目“bsae”"),
                wrong("\"citation\": \"某办法第三条\",", "", 9, "limits[0].citation", "缺少“citation”"),
                wrong("\"citation\": \"某办法第三条\"", "\"citation\": \" \"", 11, "limits[0].citation", "是空的"),
                wrong("\"id\": \"inversion\"", "\"id\": \"written\"", 25, "inversions[0].id", "与第10行的规则重复"),
                wrong("\"id\": \"written\"", "\"id\": \"书面\"", 10, "limits[0].id", "书面"),
                wrong(
                        "\"inForceFrom\": \"2020-01-01\"",
                        "\"inForceFrom\": \"2020-02-30\"",
                        4,
                        "inForceFrom",
                        "2020-02-30"),
                wrong("\"inForceTo\": \"2020-12-31\"", "\"inForceTo\": \"2019-12-31\"", 5, "inForceTo", "早于起始日期"),
                wrong("Asia/Shanghai", "Beijing", 6, "zone", "Beijing"),
                grading("[\"flood\"]", "{ \"LARGER\": 3, \"MAJOR\": 3 }", "ladders[0].from.MAJOR", "重大的界限3没有超过较大的界限3"),
                grading("[\"flood\"]", "{ \"LARGER\": -1 }", "ladders[0].from.LARGER", "现为-1"),
                grading("[\"flood\"]", "{ \"LARGER\": 1.234 }", "ladders[0].from.LARGER", "现为1.234"),
                grading("[\"flood\"]", "{ \"LARGER\": \"3\" }", "ladders[0].from.LARGER", "应当是数字，现为文字"),
                grading("[\"flood\"]", "{}", "ladders[0].from", "至少要有一项"),
                grading("[\"flood\"]", "{ \"GRAVE\": 1 }", "ladders[0].from.GRAVE", "不认识的项目“GRAVE”"),
                grading("[]", "{ \"LARGER\": 3 }", "kinds", "至少要有一项"),
                grading("[\"volcano\"]", "{ \"LARGER\": 3 }", "kinds[0]", "volcano"),
                wrong("\"FAX\"", "\"PIGEON\"", 7, "countsAs.WRITTEN[0]", "PIGEON"),
                wrong("\"told\": {", "\"told\": [], \"x\": {", 29, "inversions[0].told", "应当是对象，现为列表"),
                wrong("\"tolerance\": \"PT0S\"", "\"lead\": \"PT0S\"", 30, "inversions[0].lead", "不认识的项目“lead”"),
                wrong("\"zone\": ", "\"id\": \"again\", \"zone\": ", 6, "id", "写了两次"),
                wrong("\"zone\": ", hours("08:30", "8点半"), 6, "workingHours.spans[0].to", "“8点半”写法不对"),
                wrong("\"zone\": ", hours("08:30", "24:00"), 6, "workingHours.spans[0].to", "“24:00”写法不对"),
                wrong("\"zone\": ", hours("08:30", "08:30"), 6, "workingHours.spans[0].to", "起止都是08:30"),
                wrong(
                        "\"base\": \"OCCURRED\"",
                        "\"base\": \"OCCURRED\", \"during\": { \"hours\": \"OFF\", \"by\": \"KNOWN\" }",
                        18,
                        "limits[0].during",
                        "没有写明工作时间"),
                wrong(
                        "\"base\": \"OCCURRED\"",
                        "\"base\": \"OCCURRED\", \"during\": { \"hours\": \"LUNCH\", \"by\": \"KNOWN\" }",
                        18,
                        "limits[0].during.hours",
                        "“LUNCH”不是可用的时段"));
    }

    private static String hours(String from, String to) {
        return "\"workingHours\": { \"citation\": \"c\", \"spans\": [ { \"from\": \"" + from + "\", \"to\": \"" + to
                + "\" } ] }, \"zone\": ";
    }

    private static Arguments grading(String kinds, String from, String path, String words) {
        return wrong("\"zone\": ", gradings(kinds, from) + "\"zone\": ", 6, "gradings[0]." + path, words);
    }

    private static String gradings(String kinds, String from) {
        return "\"gradings\": [ { \"citation\": \"c\", \"kinds\": " + kinds
                + ", \"ladders\": [ { \"of\": [\"DEATHS\"], \"from\": " + from + " } ] } ], ";
    }

    private static Arguments wrong(String right, String wrong, int line, String path, String words) {
        return Arguments.of(right, wrong, line, path, words);
    }

    @ParameterizedTest(name = "line {2}, {3}: {4}")
    @MethodSource("wrongFiles")
    void a_fault_names_file_line_place_value_and_remedy(
            String right, String wrong, int line, String path, String words) {
        assertThat(SMALL).contains(right);
        assertThat(faults(SMALL.replace(right, wrong))).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("town.json");
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.message()).contains(words);
            assertThat(fault.remedy()).isNotBlank();
        });
    }

    @Test
    void all_faults_come_at_once_in_the_order_of_the_file() {
        var faults = faults(SMALL.replace("\"COUNTY\",", "\"VILLAGE\",")
                .replace("PT1H30M", "soon")
                .replace("\"id\": \"town-2020\"", "\"id\": \"\"")
                .replace("\"OCCURRED\"", "7"));
        assertThat(faults)
                .extracting(PolicyFault::path)
                .containsExactly(
                        "id", "limits[0].to", "limits[0].base", "limits[0].within", "inversions[0].told.level");
        assertThat(faults).extracting(PolicyFault::line).isSorted();
    }

    @ParameterizedTest(name = "{0}: line {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | 1",
                "'   '                       | 1",
                "'{'                         | 1",
                "'{\n\"id\": }'              | 2",
                "'{\"a\":1}\n{\"b\":2}'      | 2",
                "'{\"a\":1}\nrubbish'        | 2",
                "'{\n\n\"a\": \"unterminated' | 3",
                "'[]'                        | 1",
                "'\n\"text\"'                | 2",
                "'null'                      | 1",
                "'NaN'                       | 1",
                "'{\"a\": 1e999999999}'      | 1",
            })
    void what_is_no_json_object_is_refused_with_its_line(String json, int line) {
        assertThat(faults(json)).isNotEmpty().first().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).isNotBlank();
            assertThat(fault.remedy()).isNotBlank();
        });
    }

    @Test
    void too_deep_too_long_and_too_many_are_refused_quickly() {
        assertThat(faults("[".repeat(100_000))).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("嵌套超过16层"));
        assertThat(faults("{\"id\":\"" + "x".repeat(100_000) + "\"}")).hasSize(1);
        assertThat(faults("{\"" + "x".repeat(100_000) + "\":1}")).hasSize(1);
        assertThat(faults(" ".repeat(PolicyFiles.LARGEST + 1)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("200001个字符"));
        assertThat(faults(SMALL.replace("某办法第三条", "长".repeat(501))))
                .extracting(PolicyFault::path)
                .containsExactly("limits[0].citation");
        var row = SMALL.substring(SMALL.indexOf("    {"), SMALL.indexOf("  ],"));
        assertThat(faults(SMALL.replace(row, String.join(",", java.util.Collections.nCopies(201, row)))))
                .extracting(PolicyFault::message)
                .anyMatch(message -> message.contains("201项，超过上限200项"));
    }

    @Test
    void a_file_may_be_as_large_as_the_limit() throws PolicyException {
        var padded = SMALL + " ".repeat(PolicyFiles.LARGEST - SMALL.length());
        assertThat(PolicyFiles.parse("town.json", padded).limits()).hasSize(1);
    }

    @Test
    void a_byte_order_mark_of_an_editor_is_no_fault() throws PolicyException {
        assertThat(PolicyFiles.parse("town.json", "\uFEFF" + SMALL).id()).isEqualTo("town-2020");
    }

    @Test
    void braces_in_a_file_do_not_disturb_the_messages() {
        assertThat(faults(SMALL.replace("\"to\": \"COUNTY\"", "\"to\": \"{0} '{1}' ${x}\"")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("“{0} '{1}' ${x}”"));
    }

    @Test
    void what_was_shipped_can_be_read_again_from_its_own_text() throws PolicyException {
        assertThat(PolicyFiles.shipped())
                .extracting(Policy::id)
                .startsWith("city-2014", "district-2017", "city-provisional", "work-safety-2007")
                .hasSize(8)
                .doesNotHaveDuplicates();
        for (var policy : PolicyFiles.shipped()) {
            assertThat(PolicyFiles.parse(policy.id() + ".json", policy.text())).isEqualTo(policy);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "city-2014",
                "district-2017",
                "city-provisional",
                "henan-emergency",
                "lanzhou-2014",
                "jilin-city-2006",
                "chongqing-2012"
            })
    void where_a_text_is_silent_the_file_says_how_it_is_read(String id) {
        assertThat(policy(id).notes()).isNotEmpty();
        assertThat(policy(id).limits()).anyMatch(limit -> !limit.note().isEmpty());
    }

    @Test
    void a_kind_has_one_grading_table() {
        var one = gradings("[\"flood\"]", "{ \"LARGER\": 3 }");
        var table = one.substring(one.indexOf('{'), one.lastIndexOf('}') + 1);
        var two = SMALL.replace("\"zone\": ", "\"gradings\": [ " + table + ",\n" + table + " ], \"zone\": ");

        assertThat(faults(two)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(7);
            assertThat(fault.path()).isEqualTo("gradings[1].kinds");
            assertThat(fault.message()).isEqualTo("种类“flood”已经列在第6行的分级标准里。");
        });
    }

    // The schema and the reader.

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Schema SCHEMA = new Schema(read(PolicyFiles.schema()));

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void the_shipped_files_keep_to_the_published_schema() {
        for (var policy : PolicyFiles.shipped()) {
            assertThat(SCHEMA.faults(read(policy.text()))).as(policy.id()).isEmpty();
        }
        assertThat(SCHEMA.faults(read(SMALL))).isEmpty();
    }

    /** Faults that lie between two values, or in a table that the schema does not carry; the schema's text names them. */
    private static final List<String> BEYOND_THE_SCHEMA = List.of(
            "没有超过报送时限",
            "必须大于零",
            "超过上限8784小时",
            "早于起始日期",
            "与第10行的规则重复",
            "”不存在。",
            "不认识的时区",
            "写了两次",
            "起止都是",
            "没有写明工作时间",
            "的界限",
            "最多两位小数",
            "的整数");

    @ParameterizedTest(name = "line {2}, {3}: {4}")
    @MethodSource("wrongFiles")
    void the_schema_refuses_what_the_reader_refuses(String right, String wrong, int line, String path, String words) {
        var json = SMALL.replace(right, wrong);
        var beyond = faults(json).stream()
                .allMatch(fault -> BEYOND_THE_SCHEMA.stream().anyMatch(fault.message()::contains));
        assertThat(SCHEMA.faults(read(json)).isEmpty()).isEqualTo(beyond);
    }

    private static final String MORE_FORMS =
            """
            "changes": [ { "id": "c", "citation": "c", "from": ["TOWNSHIP"], "to": "COUNTY", "desks": ["PARTY_OFFICE"],
              "figures": ["DEATHS"], "withinDays": 30, "within": "PT2H", "note": "n" } ],
            "contents": [ { "id": "e", "citation": "c", "from": ["TOWNSHIP"], "to": "COUNTY", "desks": ["PARTY_OFFICE"],
              "stage": "FIRST", "requires": ["TIME", "PLACE"], "supplementWithin": "PT2H" } ],
            "handling": [ { "id": "h", "citation": "c", "from": ["TOWNSHIP"], "grades": ["MAJOR"],
              "stages": ["APPROVAL", "COUNTERSIGN"], "within": "PT5M" } ],
            "followUps": [ { "id": "f", "citation": "c", "from": ["TOWNSHIP"], "to": "COUNTY", "desks": ["PARTY_OFFICE"],
              "by": ["08:00", "17:00"] } ],
            "gradings": [ { "citation": "c", "kinds": ["flood"], "note": "n",
              "ladders": [ { "of": ["DEATHS", "MISSING"], "from": { "MAJOR": 10, "LARGER": 2.5 } } ],
              "together": [ { "grade": "MAJOR", "all": [ { "of": ["TRAPPED"], "from": 50 } ] } ],
              "lowest": { "grade": "ORDINARY", "needs": ["DEATHS"] } } ],
            """;

    static Stream<String> mutilated() {
        var everyForm = SMALL.replace("\"limits\": [", MORE_FORMS + "\"limits\": [")
                .replace("\"zone\": ", hours("08:30", "17:30"))
                .replace(
                        "\"base\": \"OCCURRED\"",
                        "\"base\": \"OCCURRED\", \"during\": { \"hours\": \"OFF\", \"by\": \"KNOWN\" }");
        return Stream.concat(
                Stream.of("city-2014", "district-2017", "henan-emergency", "lanzhou-2014")
                        .map(id -> policy(id).text()),
                Stream.of(everyForm));
    }

    /** Every value of a file in turn is taken away, replaced by another type, and given a neighbour. */
    @ParameterizedTest
    @MethodSource("mutilated")
    void the_reader_and_the_schema_agree_on_every_mutilated_file(String whole) {
        var root = read(whole);
        int tried = 0;
        for (var mutilated : Mutations.of(root)) {
            var schema = SCHEMA.faults(mutilated);
            List<PolicyFault> reader;
            try {
                PolicyFiles.parse(
                        "m.json", MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(mutilated));
                reader = List.of();
            } catch (PolicyException e) {
                reader = e.faults();
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            var serious = reader.stream()
                    .filter(fault -> BEYOND_THE_SCHEMA.stream().noneMatch(fault.message()::contains))
                    .toList();
            assertThat(schema.isEmpty())
                    .as("schema %s, reader %s", schema, reader)
                    .isEqualTo(serious.isEmpty());
            tried++;
        }
        assertThat(tried).isGreaterThan(100);
    }
}
