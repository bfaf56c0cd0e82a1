package org.jibao.responsibility;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.responsibility.CheckCalls.Dialled;
import org.jibao.responsibility.CheckCalls.State;
import org.jibao.responsibility.CheckRounds.Filled;
import org.jibao.responsibility.CheckRounds.Line;
import org.jibao.responsibility.CheckRounds.NewRound;
import org.jibao.responsibility.CheckRounds.Round;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.workbooks.ImportMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnEveryDatabase
class CheckRoundsTest {
    private static final Actor ADMIN = new Actor("admin", "管理员", "", Set.of(Role.ADMINISTRATOR));
    private static final Actor CLERK = new Actor("zhiban", "值班员", "", Set.of(Role.DUTY_OFFICER));
    private static final Actor NEXT = new Actor("jieban", "值班员", "", Set.of(Role.DUTY_OFFICER));
    private static final Actor LINHE = new Actor("linhe", "信息员", "u1", Set.of(Role.REPORTER));
    private static final List<String> HEADS =
            List.of("机构代码", "单位", "拨打号码", "拨打时间", "结果", "应答人职务", "应答人姓名", "接通秒数", "问答");

    private static final int MANY = 4;
    private static final int TURNS = 10;

    @Inject
    CheckRounds rounds;

    @Inject
    CheckCalls checks;

    @Inject
    Offices offices;

    @Inject
    Ledger ledger;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void ten_counties_and_a_department() {
        database.empty();
        clock.set(at("2026-08-02T03:30"));
        var units = new String[13];
        units[0] = "shiweiban|中共安澜市委办公室|市委办公室|市|||2010-01-01||";
        for (int i = 1; i <= 10; i++) {
            units[i] = "u" + i + "|第" + i + "县委办公室|第" + i + "县|县区|县（市、区）|" + i + "|2010-01-01||";
        }
        units[11] = "qixiang|市气象局|气象局|市直部门|市直部门|1|2010-01-01||";
        units[12] = "gone|旧县委办公室|旧县|县区|县（市、区）|99|2010-01-01|2026-08-01|";
        assertThat(offices.importUnits(
                                Books.of(
                                        "机构",
                                        List.of("代码", "全称", "简称", "层级", "考核分组", "顺序", "启用日期", "停用日期", "继任机构"),
                                        units),
                                ImportMode.ALL_OR_NONE,
                                ADMIN)
                        .faults())
                .isEmpty();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static Dialled call(String at, String result) {
        var answered = result.equals("on-duty");
        return new Dialled(at(at), "0000-7654321", result, "", answered ? "值班员" : "", null, "");
    }

    private Round found(long id) {
        return rounds.find(id).orElseThrow();
    }

    private long entries() {
        return ledger.verify().entries();
    }

    @Test
    void all_of_a_group_are_rung_in_the_order_of_the_units_and_nobody_else() {
        var id = rounds.make(new NewRound("国庆值班抽查", List.of("县（市、区）"), null), CLERK);

        assertThat(found(id).lines())
                .extracting(Line::unitName)
                .containsExactly("第1县", "第2县", "第3县", "第4县", "第5县", "第6县", "第7县", "第8县", "第9县", "第10县");
        assertThat(found(id).seed()).isEmpty();
        assertThat(rounds.groups()).containsExactlyInAnyOrder("县（市、区）", "市直部门");
    }

    @Test
    void a_draw_can_be_made_again_from_what_was_recorded_by_anybody_with_a_checksum() throws Exception {
        var id = rounds.make(new NewRound("随机抽查", List.of(), 4), CLERK);
        var round = found(id);

        assertThat(round.pool()).hasSize(11).doesNotContain("shiweiban", "gone");
        var sha = MessageDigest.getInstance("SHA-256");
        var again = new TreeSet<String>(Comparator.comparing(code ->
                HexFormat.of().formatHex(sha.digest((round.seed() + ":" + code).getBytes(StandardCharsets.UTF_8)))));
        again.addAll(round.pool());
        assertThat(round.lines())
                .extracting(Line::unit)
                .containsExactlyElementsOf(again.stream().limit(4).toList())
                .containsExactlyElementsOf(rounds.draw(round.seed(), new HashSet<>(round.pool()), 4));
        assertThat(ledger.latest(1).get(0).act().details())
                .contains(round.seed(), round.lines().get(0).unit());
    }

    @Test
    void another_seed_draws_others_and_each_unit_about_as_often() {
        var pool = new HashSet<String>();
        IntStream.rangeClosed(1, 10).forEach(i -> pool.add("u" + i));
        var drawn = IntStream.range(0, 1000)
                .boxed()
                .flatMap(seed -> rounds.draw("seed" + seed, pool, 3).stream())
                .toList();

        // 3000 lots, 300 expected for each of ten; the seeds are fixed, so this either holds always or never.
        assertThat(pool)
                .allSatisfy(unit ->
                        assertThat(drawn.stream().filter(unit::equals).count()).isBetween(240L, 360L));
        assertThat(found(rounds.make(new NewRound("一", List.of(), 5), CLERK)).seed())
                .isNotEqualTo(found(rounds.make(new NewRound("二", List.of(), 5), CLERK))
                        .seed())
                .matches("[0-9a-f]{32}");
    }

    @Test
    void one_shift_begins_and_the_next_finishes() {
        var id = rounds.make(new NewRound("夜查", List.of("县（市、区）"), null), CLERK);
        rounds.fill(
                id,
                List.of(
                        new Filled("u1", call("2026-08-02T03:01", "on-duty")),
                        new Filled("u2", call("2026-08-02T03:02", "busy"))),
                CLERK);
        assertThat(found(id).done()).isEqualTo(1);
        assertThat(found(id).open()).isTrue();

        clock.set(at("2026-08-02T09:00"));
        rounds.fill(id, List.of(new Filled("u2", call("2026-08-02T08:50", "no-answer"))), NEXT);

        assertThat(found(id).lines().get(1).check()).satisfies(check -> {
            assertThat(check).isNotNull();
            if (check != null) {
                assertThat(check.calls()).hasSize(2);
                assertThat(check.state()).isEqualTo(State.FAILED);
                assertThat(check.round()).isEqualTo(id);
            }
        });
        assertThatThrownBy(
                        () -> rounds.fill(id, List.of(new Filled("u1", call("2026-08-02T08:51", "no-answer"))), NEXT))
                .hasMessageContaining("第1县：")
                .hasMessageContaining("已有结论");
        rounds.end(id, "转入防汛应急值守", NEXT);
        assertThat(found(id).open()).isFalse();
        assertThatThrownBy(() -> rounds.fill(id, List.of(new Filled("u3", call("2026-08-02T08:52", "busy"))), NEXT))
                .hasMessageContaining("已停止");
    }

    @Test
    void one_faulty_line_keeps_all_from_being_stored_and_each_is_named() {
        var id = rounds.make(new NewRound("夜查", List.of("县（市、区）"), null), CLERK);
        var before = entries();

        assertThatThrownBy(() -> rounds.fill(
                        id,
                        List.of(
                                new Filled("u1", call("2026-08-02T03:01", "on-duty")),
                                new Filled("u2", call("2026-08-02T03:40", "on-duty")),
                                new Filled("u3", call("2026-08-02T03:01", "吃饭去了")),
                                new Filled("qixiang", call("2026-08-02T03:01", "busy")),
                                new Filled("u1", call("2026-08-02T03:02", "busy"))),
                        CLERK))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly("u2/calledAt", "u3/result", "qixiang/unit", "u1/unit"));

        assertThat(found(id).lines()).allMatch(line -> line.check() == null);
        assertThat(entries()).isEqualTo(before);
        assertThatThrownBy(() -> rounds.fill(id, List.of(), CLERK)).hasMessageContaining("一行都没有填");
    }

    @Test
    void a_struck_check_leaves_its_line_open() {
        var id = rounds.make(new NewRound("夜查", List.of("市直部门"), null), CLERK);
        rounds.fill(id, List.of(new Filled("qixiang", call("2026-08-02T03:01", "no-answer"))), CLERK);
        assertThat(found(id).open()).isFalse();
        assertThatThrownBy(() -> rounds.end(id, "x", CLERK)).hasMessageContaining("已经全部查完");
        var call = checks.between(LocalDate.of(2026, 8, 2), LocalDate.of(2026, 8, 2))
                .get(0)
                .calls()
                .get(0);
        checks.strike(call.id(), "拨错了", CLERK);

        assertThat(found(id).open()).isTrue();
        rounds.fill(id, List.of(new Filled("qixiang", call("2026-08-02T03:10", "on-duty"))), CLERK);
        assertThat(found(id).open()).isFalse();
    }

    @Test
    void the_list_goes_out_as_a_workbook_and_comes_back_filled() {
        var id = rounds.make(new NewRound("夜查", List.of("县（市、区）"), null), CLERK);
        assertThat(rounds.importRound(id, new ByteArrayInputStream(rounds.export(id)), ImportMode.ALL_OR_NONE, CLERK)
                        .stored())
                .as("nothing is filled in yet")
                .isZero();

        var result = rounds.importRound(
                id,
                Books.of(
                        "抽查",
                        HEADS,
                        "u1|第1县|0000-1234567|2026-08-02 03:01|在岗应答|值班员||5|问天气，答小雨",
                        "u2|第2县|0000-1234567|2026-08-02 03:02|睡着了||||",
                        "u3|第3县|0000-1234567|||值班员|||",
                        "u4|第4县|0000-1234567||无人接听||||",
                        "nowhere||0000-1234567|2026-08-02 03:02|无人接听||||",
                        "u5|第5县|0000-1234567||||||"),
                ImportMode.GOOD_ROWS,
                CLERK);

        assertThat(result.stored()).isEqualTo(1);
        assertThat(result.faults())
                .extracting(fault -> fault.row() + " " + fault.column())
                .containsExactly("3 结果", "4 拨打时间", "5 拨打时间", "6 机构代码");
        assertThat(found(id).done()).isEqualTo(1);
        assertThat(rounds.importRound(id, new ByteArrayInputStream(rounds.export(id)), ImportMode.ALL_OR_NONE, CLERK)
                        .faults())
                .as("what was exported passes")
                .isEmpty();
        assertThatThrownBy(() -> rounds.importRound(
                        id, new ByteArrayInputStream(new byte[] {1, 2}), ImportMode.GOOD_ROWS, CLERK))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_cannot_be_drawn_is_refused_and_leaves_nothing() {
        var before = entries();
        assertThatThrownBy(() -> rounds.make(new NewRound("", List.of("外星"), 0), CLERK))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly("title", "groups", "groups"));
        assertThatThrownBy(() -> rounds.make(new NewRound("夜查", List.of(), 12), CLERK))
                .hasMessageContaining("要抽12家，应为1至11家");
        assertThatThrownBy(() -> rounds.make(new NewRound("夜查", List.of(), 0), CLERK))
                .hasMessageContaining("要抽0家");
        assertThatThrownBy(() -> rounds.make(new NewRound("夜查", List.of(), 3), LINHE))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rounds.end(99, "x", CLERK)).hasMessageContaining("没有第99号抽查");
        assertThatThrownBy(() -> rounds.export(99)).hasMessageContaining("没有第99号抽查");

        assertThat(rounds.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 8, 2)))
                .isEmpty();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void of_several_who_fill_the_same_line_at_once_one_is_kept_and_the_others_are_told() throws Exception {
        var threads = Executors.newFixedThreadPool(MANY);
        try {
            for (int turn = 0; turn < TURNS; turn++) {
                var id = rounds.make(new NewRound("夜查" + turn, List.of("市直部门"), null), CLERK);
                var barrier = new CyclicBarrier(MANY);
                Callable<Boolean> filling = () -> {
                    barrier.await();
                    try {
                        rounds.fill(id, List.of(new Filled("qixiang", call("2026-08-02T03:01", "on-duty"))), CLERK);
                        return true;
                    } catch (InvalidInput told) {
                        assertThat(told.problems().toString()).contains("已有结论");
                        return false;
                    }
                };
                var outcomes = new ArrayList<Boolean>();
                for (var outcome : threads.invokeAll(Collections.nCopies(MANY, filling))) {
                    outcomes.add(outcome.get());
                }
                assertThat(outcomes).as("turn " + turn).containsOnlyOnce(true);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(checks.between(LocalDate.of(2026, 8, 2), LocalDate.of(2026, 8, 2)))
                .hasSize(TURNS);
    }
}
