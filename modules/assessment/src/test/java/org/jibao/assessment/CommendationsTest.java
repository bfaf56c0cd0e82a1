package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.incidents.IncidentNumber;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Commendations from proposal to points, on both databases. */
@OnEveryDatabase
class CommendationsTest {
    private static final Quarter Q3 = new Quarter(2026, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final Actor SECRETARY = actor("wang", "shiweiban", Role.SECRETARY);
    private static final Actor EVALUATOR = actor("li", "shiweiban", Role.EVALUATOR);
    private static final Actor ADMINISTRATOR = actor("admin", "shiweiban", Role.ADMINISTRATOR);
    private static final Actor LINHE = actor("zhao", "linhe", Role.REPORTER);

    @Inject
    Commendations commendations;

    @Inject
    Entries entries;

    @Inject
    ScoreSheets sheets;

    @Inject
    SchemeBook schemes;

    @Inject
    GivenRecord given;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    @BeforeEach
    void start() {
        database.empty();
        database.sql("insert into assessment_gate (id) values (1)");
        given.clear();
        given.incident("2026-0001", at("2026-08-01"));
        clock.set(at("2026-09-01"));
        adopt(ShippedSchemes.text("city-deduction.json"));
    }

    @Test
    void a_commendation_is_proposed_approved_by_another_circulated_and_stands_on_the_sheet_with_its_evidence() {
        adopt(praising("\"rule\": \"flat\", \"points\": 1.5"));
        var id = commendations.propose(praise(null, "linhe", "heyang"), SECRETARY);
        assertThat(row("linhe").added()).as("proposed").isEmpty();
        commendations.approve(id, "属实", EVALUATOR);
        assertThat(row("linhe").added()).as("approved").isEmpty();

        commendations.circulated(id, "安办通报〔2026〕5号", TODAY, SECRETARY);

        var found = commendations.find(id).orElseThrow();
        assertThat(found.documentNumber()).isEqualTo("安办通报〔2026〕5号");
        assertThat(found.circulatedOn()).isEqualTo(TODAY);
        assertThat(found.items()).extracting(Commendations.Item::points).containsOnly(Points.of("1.5"));
        assertThat(found.incidents()).containsExactly(IncidentNumber.parse("2026-0001"));
        assertThat(row("linhe").total()).isEqualTo(Points.of("101.5"));
        assertThat(row("linhe").added()).singleElement().satisfies(line -> {
            assertThat(line.reason())
                    .startsWith("安办通报〔2026〕5号（2026-09-01）：通报表扬（初报及时、要素齐全）：1.5分＝1.5分，加1.5分（")
                    .contains("第八条");
            assertThat(line.evidence()).containsExactly("incident/2026-0001", "commendation/" + id);
        });
        assertThat(commendations.all()).containsExactly(found);
        assertThat(commendations.ofQuarter(Q3)).containsExactly(found);
        assertThat(ledger.latest(3))
                .extracting(entry -> entry.act().verb())
                .containsExactly("commendation.circulate", "commendation.approve", "commendation.propose");
    }

    @Test
    void points_within_a_range_are_chosen_and_stay_as_they_were_told() {
        adopt(praising("\"rule\": \"range\", \"min\": 0.5, \"max\": 2"));
        assertRefused(() -> commendations.propose(praise(null, "linhe"), SECRETARY), "0.5至2分内选定");
        assertRefused(() -> commendations.propose(praise(Points.of("2.5"), "linhe"), SECRETARY), "现为2.5分");
        assertThat(commendations.preview(praise(Points.of("2"), "linhe")).get(0).points())
                .isEqualTo(Points.of("2"));
        assertThat(commendations.all()).as("a preview stores nothing").isEmpty();
        circulated(commendations.propose(praise(Points.of("2"), "linhe"), SECRETARY), 1);

        adopt(ShippedSchemes.text("city-deduction.json"));

        assertThat(row("linhe").added().get(0).points()).isEqualTo(Points.of("2"));
    }

    @Test
    void the_limit_of_the_item_and_a_threshold_hold_for_commendations_too() {
        adopt(praising("\"rule\": \"flat\", \"points\": 1.5, \"most\": 2")
                .replace(
                        "\"counting\":",
                        "\"bars\": [{\"of\": [\"praise\"], \"times\": 2, \"consequence\": \"列为先进\","
                                + " \"article\": \"第九条\"}], \"counting\":"));
        circulated(commendations.propose(praise(null, "linhe"), SECRETARY), 1);
        assertThat(row("linhe").consequences()).isEmpty();

        circulated(commendations.propose(praise(null, "linhe"), SECRETARY), 2);

        assertThat(row("linhe").added())
                .extracting(ScoreSheet.ScoreItem::points)
                .containsExactly(Points.of("1.5"), Points.of("0.5"));
        assertThat(row("linhe").added().get(1).reason()).endsWith("；本项以2分为限，此前已计1.5分");
        assertThat(row("linhe").consequences()).containsExactly("列为先进：本期共2次，达到2次（第九条）");
    }

    @Test
    void a_scheme_that_gives_nothing_records_the_commendation_all_the_same() {
        adopt(Given.FLAT);
        assertRefused(() -> commendations.propose(praise(Points.of("1"), "linhe"), SECRETARY), "没有规定通报表扬加分");
        circulated(commendations.propose(praise(null, "linhe"), SECRETARY), 1);

        assertThat(row("linhe").added()).singleElement().satisfies(line -> {
            assertThat(line.points()).isEqualTo(Points.ZERO);
            assertThat(line.reason()).contains("《考核细则》没有规定通报表扬加分，只记录在案");
        });
    }

    @Test
    void only_another_person_approves_and_nothing_is_circulated_unapproved_or_changed_afterwards() {
        var id = commendations.propose(praise(null, "linhe"), SECRETARY);

        assertRefused(() -> commendations.approve(id, "属实", SECRETARY), "须由另一人批准");
        assertRefused(() -> commendations.circulated(id, "1号", TODAY, SECRETARY), "尚未批准");
        assertThatThrownBy(() -> commendations.approve(id, "属实", LINHE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.sql(
                        "update assessment_commendation set state = 'CONFIRMED', decided_by = 'wang' where id = ?", id))
                .satisfies(
                        e -> assertThat(e.getCause()).hasMessageMatching("(?is).*assessment_commendation_four_eyes.*"));
        commendations.approve(id, "属实", EVALUATOR);
        assertRefused(() -> commendations.approve(id, "属实", EVALUATOR), "已批准");
        assertThatThrownBy(() -> commendations.circulated(id, "1号", TODAY, EVALUATOR))
                .isInstanceOf(Forbidden.class);
        assertRefused(() -> commendations.circulated(id, " ", TODAY, SECRETARY), "发文字号");
        assertRefused(() -> commendations.circulated(id, "1号", TODAY.plusDays(1), SECRETARY), "晚于今天");
        commendations.circulated(id, "1号", TODAY, SECRETARY);
        assertRefused(() -> commendations.withdraw(id, "有误", EVALUATOR), "以1号印发，不能再改");
        assertRefused(() -> commendations.circulated(id, "2号", TODAY, SECRETARY), "不能再改");
        assertRefused(() -> commendations.approve(999, "属实", EVALUATOR), "没有通报表扬第999号");
    }

    @Test
    void a_withdrawn_one_counts_nowhere_and_is_kept() {
        var id = commendations.propose(praise(null, "linhe"), SECRETARY);

        commendations.withdraw(id, "事实有出入", EVALUATOR);

        assertThat(commendations.all()).isEmpty();
        assertThat(commendations.find(id).orElseThrow().decisionReason()).isEqualTo("事实有出入");
        assertRefused(() -> commendations.withdraw(id, "再撤", EVALUATOR), "无须再撤");
        assertRefused(() -> commendations.approve(id, "属实", EVALUATOR), "已撤回");
    }

    @Test
    void what_is_missing_or_senseless_is_named_at_once_and_nothing_is_stored() {
        given.incident("2026-0002", at("2026-08-02"), true);
        var faulty = new Commendations.NewCommendation(
                List.of("shiweiban", "nobody"),
                TODAY,
                List.of(IncidentNumber.parse("2026-0002"), IncidentNumber.parse("2026-0099")),
                null,
                " ",
                "长".repeat(4001));

        assertThatThrownBy(() -> commendations.propose(faulty, SECRETARY))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly("reason", "evidence", "incidents", "incidents", "units", "units"));
        assertRefused(() -> commendations.propose(on(TODAY.plusDays(1), "linhe"), SECRETARY), "晚于今天");
        assertRefused(() -> commendations.propose(on(TODAY.minusYears(6), "linhe"), SECRETARY), "五年以前");
        assertRefused(() -> commendations.propose(on(TODAY), SECRETARY), "现为0个");
        assertRefused(() -> commendations.propose(on(TODAY, "linhe", "linhe"), SECRETARY), "写了两次");
        assertThatThrownBy(() -> commendations.propose(praise(null, "linhe"), LINHE))
                .isInstanceOf(Forbidden.class);
        assertThat(commendations.all()).isEmpty();
    }

    @Test
    void a_quarter_closes_only_when_its_commendations_are_circulated_or_withdrawn() {
        var id = commendations.propose(praise(null, "linhe"), SECRETARY);
        clock.set(at("2026-10-08"));

        assertRefused(() -> sheets.close(Q3, EVALUATOR), "未印发的通报表扬：第" + id + "号");
        commendations.withdraw(id, "事实有出入", EVALUATOR);
        sheets.close(Q3, EVALUATOR);

        var late = commendations.propose(praise(null, "linhe"), SECRETARY);
        assertThat(commendations.find(late).orElseThrow().quarter()).isEqualTo(Q3.next());
    }

    @Test
    void what_a_commendation_counts_is_not_entered_a_second_time_by_hand() {
        assertRefused(
                () -> entries.propose(
                        new Entries.NewEntry(
                                "commendation", List.of("linhe"), TODAY, 1, null, null, null, "初报及时", "5号"),
                        SECRETARY),
                "请到“通报表扬”提出");
    }

    private void circulated(long id, int number) {
        commendations.approve(id, "属实", EVALUATOR);
        commendations.circulated(id, number + "号", TODAY, SECRETARY);
    }

    private void adopt(String scheme) {
        schemes.adopt("scheme.json", scheme, LocalDate.of(2026, 1, 1), ADMINISTRATOR);
        clock.advance(java.time.Duration.ofSeconds(1));
    }

    private static String praising(String rule) {
        return ShippedSchemes.text("city-deduction.json")
                .replace(
                        "\"items\": [",
                        "\"items\": [{\"code\": \"praise\", \"name\": \"通报表扬\", \"sign\": \"ADDITION\", " + rule
                                + ", \"shared\": \"EACH\", \"article\": \"第八条\"},")
                .replace("\"item\": \"commendation\"", "\"item\": \"praise\"");
    }

    private static Commendations.NewCommendation praise(@Nullable Points points, String... units) {
        return new Commendations.NewCommendation(
                List.of(units),
                LocalDate.of(2026, 8, 1),
                List.of(IncidentNumber.parse("2026-0001")),
                points,
                "初报及时、要素齐全",
                "登记簿所载时间");
    }

    private static Commendations.NewCommendation on(LocalDate day, String... units) {
        return new Commendations.NewCommendation(List.of(units), day, List.of(), null, "初报及时", "登记簿");
    }

    private ScoreSheet.Row row(String unit) {
        return sheets.of(Q3).groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.unitCode().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T04:00:00Z");
    }

    private static Actor actor(String login, String unit, Role role) {
        return new Actor(login, login, unit, Set.of(role));
    }

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOf(InvalidInput.class).hasMessageContainingAll(words);
    }
}
