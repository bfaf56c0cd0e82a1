package org.jibao.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.offices.Unit;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.timeliness.IncidentKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The matrix edited as text: what is read, what is refused by line, what differs, what is adopted. */
@OnEveryDatabase
class MatrixEditTest {
    private static final Actor ADMIN = new Actor("admin", "管理员", "", Set.of(Role.ADMINISTRATOR));
    private static final Actor CLERK = new Actor("zhiban", "值班员", "", Set.of(Role.DUTY_OFFICER));
    private static final LocalDate OLD = LocalDate.of(2014, 7, 10);
    private static final LocalDate NEW = LocalDate.of(2026, 8, 1);
    private static final String FIRST = "市安监局 | 安全生产事故 | 生产安全事故\n市公安局 | 火灾和交通事故 | 火灾、道路交通事故\n临河县 | 本系统、本单位 |\n";

    private static final int MANY = 6;
    private static final int ROUNDS = 20;

    @Inject
    ResponsibilityMatrix matrix;

    @Inject
    Ledger ledger;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void two_departments_of_which_one_took_over() {
        database.empty();
        clock.set(Instant.parse("2026-07-01T00:00:00Z"));
        unit(1, "anjian", "市安全生产监督管理局", "市安监局", "DEPARTMENT", "'2018-12-31'", "'yingji'");
        unit(2, "yingji", "市应急管理局", "市应急局", "DEPARTMENT", "null", "null");
        unit(3, "gongan", "市公安局", "市公安局", "DEPARTMENT", "null", "null");
        unit(4, "linhe", "临河县委办公室", "临河县", "COUNTY", "null", "null");
        adopt(OLD, FIRST);
    }

    private void unit(int id, String code, String name, String shortName, String level, String to, String successor) {
        database.sql("insert into office_unit (id, version, code, name, short_name, level, ranking_group, list_order,"
                + " valid_from, valid_to, successor) values (" + id + ", 0, '" + code + "', '" + name + "', '"
                + shortName + "', '" + level + "', '', " + id + ", '2010-01-01', " + to + ", " + successor + ")");
    }

    private static MatrixDraft.Text text(LocalDate from, String rows) {
        return new MatrixDraft.Text("紧急信息报送职责分工", "安办发〔2026〕7号", from, rows);
    }

    private void adopt(LocalDate from, String rows) {
        var text = text(from, rows);
        matrix.adopt(text, matrix.check(text, ADMIN).follows(), ADMIN);
    }

    private List<String> responsible(String kind, LocalDate day) {
        return matrix.responsibleFor(kind, day).stream().map(Unit::code).toList();
    }

    // From text to edition

    @Test
    void what_was_adopted_comes_back_as_text_with_each_unit_as_it_is_now() {
        assertThat(matrix.text(OLD)).isEqualTo(FIRST);
        assertThat(matrix.text(LocalDate.of(2026, 7, 1))).isEqualTo(FIRST.replace("市安监局", "市应急局"));
        assertThat(matrix.text(LocalDate.of(2014, 7, 9))).isEmpty();
        assertThat(matrix.check(text(NEW, matrix.text(LocalDate.of(2026, 7, 1))), ADMIN)
                        .changes())
                .as("who took over is the same line")
                .isEmpty();
    }

    @Test
    void the_differences_to_the_edition_in_force_are_told_by_unit() {
        var draft = matrix.check(text(NEW, "gongan｜交通事故｜道路交通事故\n\nyingji\t生产安全和火灾\t生产安全事故,火灾\n"), ADMIN);

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.followed()).isEqualTo("紧急信息报送职责分工");
        assertThat(draft.changes())
                .extracting(
                        MatrixDraft.Change::kind,
                        change -> change.unit().code(),
                        MatrixDraft.Change::before,
                        MatrixDraft.Change::after,
                        MatrixDraft.Change::kindsAdded,
                        MatrixDraft.Change::kindsRemoved)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                MatrixDraft.Kind.CHANGED, "gongan", "火灾和交通事故", "交通事故", List.of(), List.of("火灾")),
                        org.assertj.core.groups.Tuple.tuple(
                                MatrixDraft.Kind.CHANGED, "yingji", "安全生产事故", "生产安全和火灾", List.of("火灾"), List.of()),
                        org.assertj.core.groups.Tuple.tuple(
                                MatrixDraft.Kind.REMOVED, "linhe", "本系统、本单位", "", List.of(), List.of()));
        assertThat(draft.unowned())
                .extracting(IncidentKind::code)
                .contains("flood")
                .doesNotContain("fire");
        assertThat(draft.shared()).isEmpty();
        assertThat(draft.backdated()).isFalse();
        assertThat(matrix.editions()).as("checking stores nothing").hasSize(1);
    }

    @Test
    void an_edited_edition_is_in_force_from_its_day_and_the_earlier_one_stays() {
        adopt(NEW, "市应急局 | 火灾 | 火灾\n");

        assertThat(responsible("fire", NEW.minusDays(1))).containsExactly("gongan");
        assertThat(responsible("fire", NEW)).containsExactly("yingji");
        assertThat(matrix.editions())
                .extracting(ResponsibilityMatrix.Edition::inForceFrom)
                .containsExactly(NEW, OLD);
        assertThat(ledger.latest(1).get(0).act().verb()).isEqualTo("responsibility.adopt");
        assertThat(ledger.latest(1).get(0).act().subject()).isEqualTo("responsibility/" + NEW);
        assertThat(matrix.text(NEW)).isEqualTo("市应急局 | 火灾 | 火灾\n");
    }

    @Test
    void one_that_has_not_begun_may_be_edited_again_and_one_that_has_may_not() {
        adopt(NEW, "市应急局 | 火灾 | 火灾\n");
        adopt(NEW, "市公安局 | 火灾 | 火灾\n");
        assertThat(responsible("fire", NEW)).containsExactly("gongan");
        assertThat(matrix.editions()).hasSize(2);

        clock.set(Instant.parse("2026-08-01T00:00:00Z"));
        assertThat(matrix.check(text(NEW, "市应急局 | 火灾 | 火灾\n"), ADMIN).faults())
                .extracting(MatrixDraft.Fault::sentence)
                .singleElement()
                .asString()
                .contains("已启用的版本不能改动");
    }

    @Test
    void an_edition_that_came_in_between_is_told() {
        var text = text(NEW, "市应急局 | 火灾 | 火灾\n");
        var looked = matrix.check(text, ADMIN);
        adopt(LocalDate.of(2026, 7, 15), FIRST.replace("市安监局", "市应急局"));

        assertThatThrownBy(() -> matrix.adopt(text, looked.follows(), ADMIN))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().toString()).contains("再检查一遍"));
        assertThat(matrix.editions()).hasSize(2);
    }

    /** Round after round, because two come between each other only when a moment fits. */
    @Test
    void of_many_who_adopt_at_once_one_succeeds_and_the_others_are_told() throws Exception {
        var threads = Executors.newFixedThreadPool(MANY);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var day = NEW.plusDays(round);
                var text = text(day, "市应急局 | 火灾 | 火灾\n");
                var follows = matrix.check(text, ADMIN).follows();
                var barrier = new CyclicBarrier(MANY);
                Callable<Boolean> adopting = () -> {
                    barrier.await();
                    try {
                        matrix.adopt(text, follows, ADMIN);
                        return true;
                    } catch (InvalidInput told) {
                        assertThat(told.problems().toString()).contains("再检查一遍");
                        return false;
                    }
                };
                var outcomes = new ArrayList<Boolean>();
                for (var outcome : threads.invokeAll(Collections.nCopies(MANY, adopting))) {
                    outcomes.add(outcome.get());
                }
                assertThat(outcomes).as("of the edition from " + day).containsOnlyOnce(true);
                assertThat(responsible("fire", day)).containsExactly("yingji");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(matrix.editions()).hasSize(1 + ROUNDS);
    }

    @Test
    void an_edition_of_a_past_day_is_marked() {
        assertThat(matrix.check(text(LocalDate.of(2020, 1, 1), "市公安局 | 火灾 | 火灾"), ADMIN)
                        .backdated())
                .isTrue();
    }

    @Test
    void kinds_that_several_departments_would_report_are_shown() {
        assertThat(matrix.check(text(NEW, "市公安局 | 火灾 | 火灾\n市应急局 | 火灾 | fire\n临河县 | 火灾 | 火灾"), ADMIN)
                        .shared())
                .singleElement()
                .satisfies(shared ->
                        assertThat(shared.units()).extracting(Unit::code).containsExactly("gongan", "yingji"));
    }

    // Faults and hostile input

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    市公安局                          ; 第1行：“市公安局”这一行没有用竖线分开
                    | 火灾 | 火灾                     ; 第1行：竖线前面没有写单位
                    市公安局 | | 火灾                 ; 第1行：没有写职责表述
                    市建委 | 职责 | 火灾              ; 第1行：机构“市建委”在2026-08-01不存在
                    市安监局 | 职责 | 火灾            ; 第1行：机构“市安监局”在2026-08-01已经不在，职责由市应急局接续
                    anjian | 职责 | 火灾              ; 职责由市应急局接续
                    市公安局 | 职责 | 天灾            ; 第1行：事件种类“天灾”不存在，请用种类表中的名称，多个用顿号分开；相近的有：旱灾、火灾
                    '<script>alert(1)</script> | x | '; 不存在，请写机构表中的代码
                    ''' or 1=1 -- | x | '             ; 不存在，请写机构表中的代码
                    """)
    void a_faulty_line_is_named_with_what_to_do(String row, String message) {
        assertRefused(row.replaceAll("^'|'$", ""), message);
    }

    @Test
    void hostile_texts_are_refused_and_nothing_is_adopted() {
        assertRefused("市公安局 | 职\u0000责 | 火灾", "第1行：职责表述中有看不见的字符");
        assertRefused("市公安局 | 职\u202e责 | 火灾", "看不见的字符");
        assertRefused("市公安局 | 职\ud800责 | 火灾", "看不见的字符");
        assertRefused("市公安局 | " + "职".repeat(401) + " | 火灾", "第1行：“职职");
        assertRefused("市公安局\u0000 | 职责 | 火灾", "单位中有看不见的字符");
        assertRefused("\n".repeat(10), "一行都没有写");
        assertRefused("", "一行都没有写");
        assertRefused("甲".repeat(200_001), "超过了200000字");
        assertRefused("甲\n".repeat(100_000), "没有用竖线分开");
        assertRefused("市公安局 | 职责 | 火灾\n\ngongan | 其他 | 内涝", "第3行：单位“gongan”在第1行已经有了");
        var draft = matrix.check(text(NEW, "甲\n".repeat(100_000)), ADMIN);
        assertThat(draft.faults()).hasSize(50);
        assertThat(draft.changes()).isEmpty();
    }

    @Test
    void the_head_is_checked_as_well() {
        for (var odd : List.of(
                new MatrixDraft.Text("", "", NEW, FIRST),
                new MatrixDraft.Text("名".repeat(201), "", NEW, FIRST),
                new MatrixDraft.Text("名\u0000", "", NEW, FIRST),
                new MatrixDraft.Text("名称", "据".repeat(401), NEW, FIRST),
                new MatrixDraft.Text("名称", "", LocalDate.of(99_999, 1, 1), FIRST),
                new MatrixDraft.Text("名称", "", LocalDate.MIN, FIRST),
                new MatrixDraft.Text("名称", "", LocalDate.MAX, FIRST),
                new MatrixDraft.Text("名称", "", OLD, FIRST))) {
            assertThat(matrix.check(odd, ADMIN).faults())
                    .as("%s", odd.from())
                    .anySatisfy(fault -> assertThat(fault.line()).isZero());
            assertThatThrownBy(() -> matrix.adopt(odd, 0, ADMIN)).isInstanceOf(InvalidInput.class);
        }
        assertThat(matrix.editions()).hasSize(1);
    }

    @Test
    void only_an_administrator_edits() {
        assertThatThrownBy(() -> matrix.check(text(NEW, FIRST), CLERK)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> matrix.adopt(text(NEW, FIRST), 0, CLERK)).isInstanceOf(Forbidden.class);
    }

    private void assertRefused(String rows, String message) {
        var text = text(NEW, rows);
        assertThat(matrix.check(text, ADMIN).faults())
                .extracting(MatrixDraft.Fault::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains(message));
        assertThatThrownBy(() -> matrix.adopt(text, matrix.check(text, ADMIN).follows(), ADMIN))
                .isInstanceOf(InvalidInput.class);
        assertThat(matrix.editions()).hasSize(1);
    }
}
