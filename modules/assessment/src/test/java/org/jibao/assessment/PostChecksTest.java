package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.ledger.RecordReview;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.responsibility.CheckCalls;
import org.jibao.responsibility.CheckCalls.Check;
import org.jibao.responsibility.CheckCalls.Dialled;
import org.jibao.testbed.OnEveryDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From a failed check of a duty post to points, by the published rule of a city: a post that was left costs one point. */
@OnEveryDatabase
class PostChecksTest extends Desk {
    private static final Actor CLERK = actor("zhiban", "shiweiban", Role.DUTY_OFFICER);
    private static final String ITEM =
            "{\"code\": \"post-left\", \"name\": \"值班脱岗\", \"sign\": \"DEDUCTION\", \"rule\": \"flat\","
                    + " \"points\": 1, \"article\": \"第九条（脱岗每次扣1分）\"},";
    private static final String SECTION = "\"checkCalls\": {\"item\": \"post-left\", \"article\": \"第九条\"},";

    @Inject
    PostChecks posts;

    @Inject
    CheckCalls checks;

    @Inject
    RecordReview review;

    @BeforeEach
    void a_scheme_that_counts_failed_checks() {
        adopt(scheme(ITEM, SECTION));
    }

    private static String scheme(String item, String section) {
        return ShippedSchemes.text("city-deduction.json").replace("\"items\": [", section + "\"items\": [" + item);
    }

    private static Dialled call(String at, String result) {
        return new Dialled(
                Instant.parse(at), "0000-1234567", result, "", result.equals("on-duty") ? "值班员" : "", null, "");
    }

    private long failed(String unit, String at) {
        return checks.record(unit, call(at, "no-answer"), CLERK);
    }

    @Test
    void a_failed_check_costs_what_the_scheme_says_once_two_persons_said_so() {
        var id = failed("linhe", "2026-08-20T19:05:00Z");
        checks.record("heyang", call("2026-08-20T19:06:00Z", "on-duty"), CLERK);
        assertThat(row("linhe").items()).as("nobody put it forward").isEmpty();
        assertThat(posts.open(Q3)).extracting(Check::id).containsExactly(id);

        var entry = posts.propose(Q3, List.of(id), SECRETARY).get(0);
        assertThat(row("linhe").items()).as("nobody confirmed it").isEmpty();
        assertThat(posts.open(Q3)).isEmpty();
        assertRefused(() -> entries.confirm(entry, "属实", SECRETARY), "须由另一人确认");
        entries.confirm(entry, "录音属实", EVALUATOR);

        assertThat(row("linhe").items()).singleElement().satisfies(line -> {
            assertThat(line.points()).isEqualTo(Points.of("1"));
            assertThat(line.reason()).contains("值班脱岗", "8月21日03:05", "0000-1234567", "无人接听", "第九条");
            assertThat(line.evidence()).containsExactly("entry/" + entry);
        });
        assertThat(entries.find(entry)).hasValueSatisfying(view -> {
            assertThat(view.entry().evidence()).isEqualTo("check-call/" + id);
            assertThat(view.entry().day()).isEqualTo(LocalDate.of(2026, 8, 21));
        });
        assertThat(row("heyang").items()).isEmpty();
    }

    @Test
    void a_check_counts_once_whoever_enters_it() {
        var id = failed("linhe", "2026-08-20T19:05:00Z");
        var entry = posts.propose(Q3, List.of(id), SECRETARY).get(0);

        assertRefused(() -> posts.propose(Q3, List.of(id), EVALUATOR), "已登记为计分事项");
        assertRefused(() -> entries.propose(byHand("linhe", "2026-08-21", id), EVALUATOR), "已登记为计分事项");
        assertThat(entries.ofQuarter(Q3)).hasSize(1);

        entries.withdraw(entry, "重新核对", SECRETARY);
        assertThat(posts.open(Q3)).extracting(Check::id).containsExactly(id);
        posts.propose(Q3, List.of(id), SECRETARY);
    }

    private static Entries.NewEntry byHand(String unit, String day, long check) {
        return new Entries.NewEntry(
                "post-left", List.of(unit), LocalDate.parse(day), 1, null, null, null, "查岗无人接听", "check-call/" + check);
    }

    @Test
    void an_entry_by_hand_names_the_unit_and_the_day_of_the_check() {
        var id = failed("linhe", "2026-08-20T19:05:00Z");

        assertRefused(() -> entries.propose(byHand("heyang", "2026-08-21", id), SECRETARY), "查的是linhe");
        assertRefused(() -> entries.propose(byHand("linhe", "2026-08-20", id), SECRETARY), "在2026-08-21");
        assertRefused(() -> entries.propose(byHand("linhe", "2026-08-21", 999999), SECRETARY), "没有第999999号查岗");
        assertThat(entries.ofQuarter(Q3)).isEmpty();
    }

    @Test
    void what_was_excused_corrected_or_waits_for_a_decision_costs_nothing() {
        var id = failed("linhe", "2026-08-20T19:05:00Z");
        var entry = posts.propose(Q3, List.of(id), SECRETARY).get(0);
        checks.state(id, "话机故障，有维修单", LINHE);
        assertRefused(() -> entries.confirm(entry, "属实", EVALUATOR), "申辩还没有审查");

        checks.decide(id, true, "维修单属实", EVALUATOR);

        assertRefused(() -> entries.confirm(entry, "属实", EVALUATOR), "没有计为问题", "请撤回");
        entries.withdraw(entry, "申辩成立", SECRETARY);
        assertThat(posts.open(Q3)).isEmpty();
        assertRefused(() -> posts.propose(Q3, List.of(id), SECRETARY), "没有计为问题");
        assertThat(row("linhe").items()).isEmpty();
    }

    @Test
    void points_that_rest_on_a_check_which_holds_by_now_are_found_by_the_review() {
        var id = failed("linhe", "2026-08-20T19:05:00Z");
        var entry = posts.propose(Q3, List.of(id), SECRETARY).get(0);
        entries.confirm(entry, "属实", EVALUATOR);
        assertThat(found()).isEmpty();

        checks.state(id, "话机故障，有维修单", LINHE);
        checks.decide(id, true, "维修单属实", EVALUATOR);

        assertThat(found()).containsExactly("entry/" + entry);
    }

    private List<String> found() {
        return review.run().stream()
                .filter(outcome -> outcome.check().id().equals("entry-on-check-that-holds"))
                .flatMap(outcome -> outcome.found().stream().map(RecordReview.Irregularity::subject))
                .toList();
    }

    @Test
    void a_check_belongs_to_the_quarter_of_its_day_in_the_office() {
        clock.set(Instant.parse("2026-10-08T04:00:00Z"));
        var last = failed("linhe", "2026-09-30T15:59:59Z");
        var first = failed("linhe", "2026-09-30T16:00:00Z");

        assertThat(posts.open(Q3)).extracting(Check::id).containsExactly(last);
        assertThat(posts.open(new Quarter(2026, 4))).extracting(Check::id).containsExactly(first);
        assertRefused(() -> posts.propose(Q3, List.of(last, first), SECRETARY), "不在2026年第三季度");
        assertThat(entries.ofQuarter(Q3)).as("all or none").isEmpty();
    }

    @Test
    void only_who_may_enter_items_puts_checks_forward() {
        var id = failed("linhe", "2026-08-20T19:05:00Z");

        assertThatThrownBy(() -> posts.propose(Q3, List.of(id), CLERK)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> posts.propose(Q3, List.of(id), LINHE)).isInstanceOf(Forbidden.class);
        assertRefused(() -> posts.propose(Q3, List.of(), SECRETARY), "应选1至500次");
        assertRefused(() -> posts.propose(Q3, List.of(-1L), SECRETARY), "没有第-1号查岗");
        assertThat(entries.ofQuarter(Q3)).isEmpty();
    }

    @Test
    void a_township_outside_every_group_is_the_countys_business() {
        failed("qingshi", "2026-08-20T19:05:00Z");

        assertThat(posts.open(Q3)).isEmpty();
    }

    @Test
    void a_scheme_that_says_nothing_of_checks_lets_them_cost_nothing() {
        adopt(ShippedSchemes.text("city-deduction.json"));
        var id = failed("linhe", "2026-08-20T19:05:00Z");

        assertThat(posts.rule(Q3)).isEmpty();
        assertThat(posts.open(Q3)).isEmpty();
        assertRefused(() -> posts.propose(Q3, List.of(id), SECRETARY), "没有写查岗扣分");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"checkCalls\": {\"item\": \"no-such\", \"article\": \"x\"},; 先在items中写出查岗扣分的项目",
                "\"checkCalls\": {\"item\": \"praised-above\", \"article\": \"x\"},; 不能用于查岗",
                "\"checkCalls\": {\"item\": \"post-left\"},; article",
                "\"checkCalls\": {\"item\": \"post-left\", \"article\": \"x\", \"points\": 2},; points",
                "\"checkCalls\": 1,; checkCalls",
            })
    void a_section_that_cannot_be_applied_is_refused_with_its_place(String section, String words) {
        assertThatThrownBy(() -> adopt(scheme(ITEM, section)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(words);
    }
}
