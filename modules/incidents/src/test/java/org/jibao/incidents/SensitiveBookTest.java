package org.jibao.incidents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jibao.incidents.Bench.ADMIN;
import static org.jibao.incidents.Bench.OFFICER;
import static org.jibao.incidents.Bench.call;
import static org.jibao.incidents.Bench.exactly;

@OnEveryDatabase
class SensitiveBookTest {
    private static final String LIST =
            """
            # 市委办公室列明
            地点,青石镇

            每年，宪法日，12-04，12-04
            日期,市两会,2017-12-04,2017-12-06
            """;

    @Inject
    Bench bench;

    @Inject
    IncidentRegister register;

    @Inject
    SensitiveBook book;

    @Inject
    Ledger ledger;

    @BeforeEach
    void prepare() {
        bench.prepare();
    }

    private List<MetMust> stated() {
        var number = register.open(
                call("linhe", "12-04 16:20").occurred(exactly("12-04 16:00")).taken(), OFFICER);
        return register.facts(number).orElseThrow().stated();
    }

    @Test
    void an_incident_at_a_place_or_on_a_day_of_the_list_meets_the_criterion_with_its_reason() {
        assertThat(stated()).isEmpty();
        book.adopt(LIST, LocalDate.of(2017, 12, 4), ADMIN);
        assertThat(stated())
                .containsExactly(new MetMust(
                        Must.SENSITIVE_TIME_OR_PLACE, "事发地“青石镇北山”属于本办列明的敏感地点“青石镇”。事发日2017-12-04属于本办列明的敏感时间“宪法日”。"));
        assertThat(ledger.latest(2).stream().map(entry -> entry.act().verb()))
                .containsExactly("incident.open", "sensitive.adopt");
    }

    @Test
    void the_edition_of_the_day_counts() {
        book.adopt("地点,青石镇", LocalDate.of(2017, 12, 5), ADMIN);
        assertThat(stated()).isEmpty();
        book.adopt("地点,北山", LocalDate.of(2017, 1, 1), ADMIN);
        assertThat(stated()).singleElement().satisfies(must -> assertThat(must.reason())
                .contains("“北山”"));
        // Two from the same day: the later holds, and the earlier is kept.
        book.adopt("地点,南山", LocalDate.of(2017, 1, 1), ADMIN);
        assertThat(stated()).isEmpty();
        assertThat(book.editions()).extracting(SensitiveBook.Edition::text).containsExactly("地点,青石镇", "地点,南山", "地点,北山");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2017-12-03, false",
        "2017-12-04, true",
        "2017-12-06, true",
        "2017-12-07, false",
        "2018-12-04, true",
        "2018-12-05, false"
    })
    void days_count_from_the_first_to_the_last(LocalDate day, boolean sensitive) {
        assertThat(SensitiveList.parse(LIST).reason("别处", Optional.of(day)).isPresent())
                .isEqualTo(sensitive);
    }

    @Test
    void what_is_wrong_is_named_by_its_line_and_nothing_is_kept() {
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> book.adopt(
                        "地点,\n地方,站\n每年,节,02-30,03-01\n日期,会,2017-01-02,2017-01-01\n日期,,2017-01-01,2017-01-02\n每年,闰日,02-29,02-29\n"
                                + "长".repeat(201),
                        LocalDate.of(2017, 1, 1),
                        ADMIN));
        assertThat(refused.problems())
                .extracting(problem -> problem.message().substring(0, 6))
                .containsExactly("第1行“地点", "第2行“地方", "第3行“每年", "第4行的起始", "第5行“日期", "第7行有20");
        assertThat(book.editions()).isEmpty();
        assertThatThrownBy(() -> book.adopt("地点,站\n".repeat(2001), LocalDate.of(2017, 1, 1), ADMIN))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> book.adopt(LIST, LocalDate.of(1017, 1, 1), ADMIN))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("1017-01-01");
        assertThatThrownBy(() -> book.adopt(LIST, LocalDate.of(2017, 1, 1), OFFICER))
                .isInstanceOf(Forbidden.class);
    }
}
