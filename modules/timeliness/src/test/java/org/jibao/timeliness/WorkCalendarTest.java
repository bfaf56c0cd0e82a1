package org.jibao.timeliness;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The yearly notices on holidays, and the files that offices add. */
class WorkCalendarTest {

    private static final String SMALL =
            """
            {
              "year": 2030,
              "citation": "某通知",
              "off": [
                { "name": "元旦", "from": "2030-01-01", "to": "2030-01-01" },
                { "name": "国庆节", "from": "2030-10-01", "to": "2030-10-07" }
              ],
              "work": ["2030-09-29", "2030-10-12"],
              "notes": ["某说明"]
            }
            """;

    private static List<PolicyFault> faults(String json) {
        var refused = catchThrowableOfType(
                PolicyException.class, () -> WorkCalendar.shipped().with("2030.json", json));
        assertThat(refused).as("refused").isNotNull();
        return refused.faults();
    }

    @ParameterizedTest(name = "{0} is a working day: {1} ({2})")
    @CsvSource({
        "2014-04-06, false, 清明节放假",
        "2014-05-04, true,  调休上班",
        "2017-01-22, true,  调休上班",
        "2017-01-26, true,  工作日",
        "2017-01-27, false, 春节放假",
        "2017-02-02, false, 春节放假",
        "2017-02-03, true,  工作日",
        "2017-02-04, true,  调休上班",
        "2017-05-27, true,  调休上班",
        "2017-06-03, false, 周末",
        "2017-06-04, false, 周末",
        "2017-06-05, true,  工作日",
        "2017-10-08, false, 中秋节、国庆节放假",
        "2017-10-09, true,  工作日",
        "2020-01-31, false, 春节放假",
        "2020-02-02, false, 春节放假",
        "2020-02-03, true,  工作日",
        "2020-06-28, true,  调休上班",
        "2022-10-09, true,  调休上班",
        "2023-01-02, false, 元旦放假",
        "2024-02-09, true,  工作日",
        "2024-10-12, true,  调休上班",
        "2025-05-05, false, 劳动节放假",
        "2025-09-28, true,  调休上班",
        "2026-01-04, true,  调休上班",
        "2026-02-23, false, 春节放假",
    })
    void days_off_and_made_up_follow_the_notice_of_the_year(LocalDate date, boolean working, String because) {
        var day = WorkCalendar.shipped().day(date).orElseThrow();
        assertThat(day.working()).isEqualTo(working);
        assertThat(day.because()).isEqualTo(because);
        assertThat(day.citation()).contains(date.getYear() + "年部分节假日安排的通知");
    }

    /**
     * The law gives eleven days off, thirteen since 2025; a notice only moves weekends. In 2020 two more days were given:
     * the festival was prolonged.
     */
    @ParameterizedTest(name = "{0}: {1} working days fewer than a year without holidays")
    @CsvSource({
        "2014, 11",
        "2017, 11",
        "2020, 13",
        "2021, 11",
        "2022, 11",
        "2023, 11",
        "2024, 11",
        "2025, 13",
        "2026, 13"
    })
    void a_notice_gives_no_more_days_off_than_the_law(int year, int days) {
        int balance = 0;
        for (var date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
            var weekday = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            var working = WorkCalendar.shipped().day(date).orElseThrow().working();
            balance += (weekday ? 1 : 0) - (working ? 1 : 0);
        }
        assertThat(balance).isEqualTo(days);
    }

    @Test
    void of_a_year_without_a_file_nothing_is_said() throws PolicyException {
        assertThat(WorkCalendar.shipped().years())
                .isEqualTo(Set.of(2014, 2017, 2020, 2021, 2022, 2023, 2024, 2025, 2026));
        assertThat(WorkCalendar.shipped().day(LocalDate.of(2030, 10, 1))).isEmpty();
        var with = WorkCalendar.shipped().with("2030.json", SMALL);
        assertThat(with.day(LocalDate.of(2030, 10, 1))).hasValueSatisfying(day -> {
            assertThat(day.working()).isFalse();
            assertThat(day.citation()).isEqualTo("某通知");
        });
        assertThat(with.years()).contains(2030).contains(2026);
        assertThat(WorkCalendar.shipped().years()).doesNotContain(2030);
    }

    @Test
    void an_offices_file_replaces_the_shipped_one_of_that_year() throws PolicyException {
        var with = WorkCalendar.shipped()
                .with(
                        "2026.json",
                        SMALL.replace("2030-", "2026-")
                                .replace("2030", "2026")
                                .replace("2026-09-29", "2026-09-27")
                                .replace("2026-10-12", "2026-10-11"));
        assertThat(with.day(LocalDate.of(2026, 9, 27)).orElseThrow().working()).isTrue();
    }

    @ParameterizedTest(name = "{1}: line {2}, {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2030, | 2030.5, | 2 | year | 整数",
                "2030, | 1789, | 2 | year | 1990至2099",
                "2030, | \"2030\", | 2 | year | 应当是数字",
                "\"citation\": \"某通知\", | '' | 1 | citation | 缺少",
                "\"to\": \"2030-10-07\" | \"to\": \"2030-09-07\" | 6 | off[1].to | 早于起始日期",
                "\"to\": \"2030-10-07\" | \"to\": \"2031-10-07\" | 6 | off[1].to | 不在本文件的年份内",
                "\"from\": \"2030-10-01\" | \"from\": \"2030-13-01\" | 6 | off[1].from | 不存在",
                "\"from\": \"2030-10-01\" | \"from\": \"2030-01-01\" | 6 | off[1].from | 重复列出",
                "\"from\": \"2030-10-01\" | \"from\": \"2029-10-01\" | 6 | off[1].to | 日期2029-10-01不在本文件的年份内",
                "\"to\": \"2030-10-07\" | \"to\": \"2031-10-08\" | 6 | off[1].to | 日期2031-10-08不在本文件的年份内",
                "\"to\": \"2030-10-07\" | \"to\": \"2030-10-07\", \"until\": 1 | 6 | off[1].until | 不认识的项目",
                "2030-09-29 | 2030-09-30 | 8 | work[0] | 不是星期六或星期日",
                "2030-09-29 | 2030-10-05 | 8 | work[0] | 既放假又上班",
                "2030-09-29 | 2030-10-12 | 8 | work[1] | 重复列出",
                "2030-09-29 | 2031-09-28 | 8 | work[0] | 不在本文件的年份内",
                "2030-09-29 | 9月29日 | 8 | work[0] | 写法不对",
                "\"notes\" | \"remarks\" | 9 | remarks | 不认识的项目",
            })
    void a_fault_names_file_line_value_and_remedy(String right, String wrong, int line, String path, String words) {
        assertThat(faults(SMALL.replace(right, wrong))).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("2030.json");
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.message()).contains(words);
            assertThat(fault.remedy()).isNotBlank();
        });
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        assertThat(faults(SMALL + " ".repeat(WorkCalendar.LARGEST)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("超过上限20000个"));
    }

    @Test
    void the_shipped_files_keep_to_the_published_schema() {
        var schema = new Schema(read(WorkCalendar.schema()));
        for (int year : WorkCalendar.shipped().years()) {
            assertThat(schema.faults(read(Resources.text("calendar/" + year + ".json"))))
                    .as("%s", year)
                    .isEmpty();
        }
        assertThat(schema.faults(read(SMALL))).isEmpty();
        assertThat(schema.faults(read(SMALL.replace("\"work\"", "\"works\"")))).isNotEmpty();
    }

    private static JsonNode read(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
