package org.jibao.incidents;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.Party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jibao.incidents.Bench.ADMIN;
import static org.jibao.incidents.Bench.AUDITOR;
import static org.jibao.incidents.Bench.LEADER;
import static org.jibao.incidents.Bench.OFFICER;
import static org.jibao.incidents.Bench.REPORTER;
import static org.jibao.incidents.Bench.about;
import static org.jibao.incidents.Bench.at;
import static org.jibao.incidents.Bench.call;
import static org.jibao.incidents.Bench.exactly;
import static org.jibao.incidents.Bench.figures;
import static org.jibao.incidents.Bench.written;

@OnEveryDatabase
class IncidentRegisterTest {
    @Inject
    Bench bench;

    @Inject
    IncidentRegister register;

    @Inject
    Amendments amendments;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    @BeforeEach
    void prepare() {
        bench.prepare();
    }

    private IncidentNumber fire() {
        return register.open(
                call("linhe", "12-04 16:20")
                        .occurred(about("12-04 16:00", 15))
                        .figures(FigureKind.DEATHS, 1)
                        .taken(),
                OFFICER);
    }

    private IncidentView view(IncidentNumber number) {
        return register.find(number).orElseThrow();
    }

    private IncidentFacts facts(IncidentNumber number) {
        return register.facts(number).orElseThrow();
    }

    @Test
    void a_call_opens_an_incident_and_is_its_first_report() {
        clock.set(at("12-04 18:20"));
        var told = call("linhe", "12-04 16:20")
                .occurred(about("12-04 16:00", 15))
                .figures(FigureKind.DEATHS, 1, FigureKind.AREA, "0.5")
                .stated(new MetMust(Must.MAY_ESCALATE, "山火有蔓延可能"))
                .taken();
        var number = register.open(told, OFFICER);
        assertThat(number).hasToString("2017-0001");
        var view = view(number);
        assertThat(view.unit().name()).isEqualTo("临河县");
        assertThat(view.kind().name()).isEqualTo("森林火灾");
        assertThat(view.reports()).singleElement().satisfies(report -> {
            assertThat(report.phone()).isEqualTo(told);
            assertThat(report.written()).isNull();
            // Two axes of time: the call came at 16:20 and was typed in two hours later.
            assertThat(report.receivedAt()).isEqualTo(at("12-04 16:20"));
            assertThat(report.recordedAt()).isEqualTo(at("12-04 18:20"));
            assertThat(report.recordedBy()).isEqualTo("值班员甲");
        });
        assertThat(view.steps()).singleElement().satisfies(step -> {
            assertThat(step.sender()).isEqualTo(new Party("linhe", "临河县", Level.COUNTY));
            assertThat(step.receiver()).isEqualTo(new Party("shiweiban", "市委办", Level.CITY));
            assertThat(step.desk()).isEqualTo(Desk.PARTY_OFFICE);
            assertThat(step.channel()).isEqualTo(Channel.PHONE);
            assertThat(step.stage()).isEqualTo(Filing.Stage.FIRST);
            assertThat(step.receivedAt()).isEqualTo(exactly("12-04 16:20"));
            assertThat(step.recordedAt()).isEqualTo(at("12-04 18:20"));
        });
        assertThat(bench.heard()).containsExactly(new ReportFiled(number, 1, "linhe", at("12-04 16:20")));
        assertThat(ledger.latest(1)).singleElement().satisfies(entry -> {
            assertThat(entry.act().verb()).isEqualTo("incident.open");
            assertThat(entry.act().subject()).isEqualTo("incident/2017-0001");
            assertThat(entry.act().details()).contains("\"title\":\"临河县青石镇山火\"").contains("\"DEATHS\":1");
        });
    }

    @Test
    void a_call_that_knows_next_to_nothing_is_taken() {
        var short_ = call("linhe", "12-04 16:20");
        short_.caller = "";
        short_.callerPhone = "";
        short_.place = "";
        short_.situation = "";
        short_.measures = "";
        var number = register.open(short_.taken(), OFFICER);
        assertThat(view(number).occurredAt()).isNull();
        assertThat(amendments.advice(number)).anyMatch(sentence -> sentence.startsWith("事发时间尚未查明"));
    }

    @Test
    void what_an_observer_refuses_is_not_stored_and_its_number_is_given_again() {
        bench.refuseReports();
        assertThatThrownBy(this::fire).isInstanceOf(IllegalStateException.class);
        bench.prepare();
        assertThat(fire()).hasToString("2017-0001");
    }

    @Test
    void numbers_count_by_the_year_of_the_call() {
        assertThat(fire()).hasToString("2017-0001");
        assertThat(fire()).hasToString("2017-0002");
        clock.set(at("12-31 12:00").plus(Duration.ofDays(2)));
        var newYear = call("linhe", "12-31 00:00");
        newYear.calledAt = Instant.parse("2017-12-31T16:00:00Z");
        assertThat(register.open(newYear.taken(), OFFICER)).hasToString("2018-0001");
    }

    @Test
    void many_who_open_at_once_get_numbers_without_gaps() throws Exception {
        var many = 12;
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(many);
        try {
            var opening = IntStream.range(0, many)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return fire().serial();
                    }))
                    .toList();
            start.countDown();
            var serials = new ArrayList<Integer>();
            for (var one : opening) {
                serials.add(one.get());
            }
            assertThat(serials)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, many).boxed().toList());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void reports_that_arrive_at_once_are_numbered_one_after_the_other() throws Exception {
        var number = fire();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var filing = IntStream.range(0, 4)
                    .mapToObj(i -> pool.submit(() ->
                            register.file(number, written(Filing.Stage.FOLLOW_UP, "linhe", "12-04 18:00"), OFFICER)))
                    .toList();
            var ids = new ArrayList<Integer>();
            for (var one : filing) {
                ids.add(one.get());
            }
            assertThat(ids).containsExactlyInAnyOrder(2, 3, 4, 5);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void figures_are_never_overwritten() {
        var number = fire();
        clock.set(at("12-31 13:00"));
        register.file(number, written(Filing.Stage.FOLLOW_UP, "linhe", "12-04 19:05", FigureKind.DEATHS, 3), OFFICER);
        clock.set(at("12-31 14:00"));
        register.file(
                number,
                written(Filing.Stage.FOLLOW_UP, "linhe", "12-04 21:00", FigureKind.DEATHS, 2, FigureKind.AREA, 3),
                OFFICER);
        var history = view(number).figures();
        assertThat(history)
                .extracting(
                        entry -> entry.asOf() + " " + entry.figures().values().get(FigureKind.DEATHS))
                .containsExactly(at("12-04 16:20") + " 1", at("12-04 19:05") + " 3", at("12-04 21:00") + " 2");
        assertThat(history.get(1).recordedAt()).isEqualTo(at("12-31 13:00"));
        assertThat(history.get(2).by()).isEqualTo("临河县");
        assertThat(history.get(2).figures()).isEqualTo(figures(FigureKind.DEATHS, 2, FigureKind.AREA, 3));
        assertThat(view(number).reports().get(2).written())
                .satisfies(report -> assertThat(report == null ? null : report.figures())
                        .isEqualTo(figures(FigureKind.DEATHS, 2, FigureKind.AREA, 3)));
    }

    @Test
    void what_was_learned_late_of_an_early_moment_is_not_read_into_what_was_known_before() {
        clock.set(at("12-04 17:00"));
        var number = fire();
        clock.set(at("12-04 20:00"));
        register.file(number, written(Filing.Stage.FOLLOW_UP, "linhe", "12-04 19:00", FigureKind.AREA, 5), OFFICER);
        clock.set(at("12-04 22:00"));
        // Typed in last, though it had arrived before.
        register.file(number, written(Filing.Stage.FOLLOW_UP, "linhe", "12-04 18:00", FigureKind.MISSING, 2), OFFICER);
        var now = facts(number);
        assertThat(latest(now)).isEqualTo(figures(FigureKind.DEATHS, 1, FigureKind.AREA, 5, FigureKind.MISSING, 2));
        assertThat(latest(now.recordedBy(at("12-04 21:00"))))
                .isEqualTo(figures(FigureKind.DEATHS, 1, FigureKind.AREA, 5));
        assertThat(latest(amendments.recordedBy(number, at("12-04 21:00")).orElseThrow()))
                .isEqualTo(figures(FigureKind.DEATHS, 1, FigureKind.AREA, 5));
        assertThat(latest(amendments.recordedBy(number, at("12-04 17:00")).orElseThrow()))
                .isEqualTo(figures(FigureKind.DEATHS, 1));
        assertThat(amendments.recordedBy(number, at("12-04 16:59:59"))).isEmpty();
    }

    /** As the rules read it: the latest moment, and of two entries about it the later one. */
    private static Figures latest(IncidentFacts facts) {
        return facts.figures().get(facts.figures().size() - 1).figures();
    }

    @Test
    void a_time_that_becomes_known_is_added_with_its_source_and_the_earlier_reading_stays() {
        clock.set(at("12-04 17:00"));
        var number = fire();
        clock.set(at("12-05 09:00"));
        amendments.time(number, Moment.OCCURRED, exactly("12-04 15:40"), "119报警记录", LEADER);
        amendments.time(number, Moment.ASKED, about("12-04 21:00", 10), "省委值班室来电", OFFICER);
        assertThat(view(number).occurredAt()).isEqualTo(exactly("12-04 15:40"));
        assertThat(view(number).askedAt()).isEqualTo(about("12-04 21:00", 10));
        // The call said "about 16:00", and so it stays on its record.
        assertThat(view(number).reports().get(0).phone())
                .satisfies(told ->
                        assertThat(told == null ? null : told.occurredAt()).isEqualTo(about("12-04 16:00", 15)));
        var before = amendments.recordedBy(number, at("12-04 18:00")).orElseThrow();
        assertThat(before.occurred()).isEqualTo(about("12-04 16:00", 15));
        assertThat(before.askedAt()).isNull();
    }

    @Test
    void a_final_report_closes_and_nothing_is_filed_after_it() {
        var number = fire();
        assertThat(register.file(number, written(Filing.Stage.FINAL, "linhe", "12-05 08:00"), OFFICER))
                .isEqualTo(2);
        assertThat(view(number).closed()).isTrue();
        assertThat(problems(
                        () -> register.file(number, written(Filing.Stage.FOLLOW_UP, "linhe", "12-05 09:00"), OFFICER)))
                .containsExactly("stage 2017-0001已经终报，不再接收报告；确有新情况的，请另立事件并在标题中注明");
    }

    @Test
    void the_cause_is_learned_from_later_reports() {
        var number = fire();
        register.file(
                number,
                new WrittenReport(
                        Filing.Stage.FOLLOW_UP,
                        Channel.FAX,
                        "linhe",
                        at("12-04 18:55"),
                        at("12-04 19:00"),
                        "火已扑灭",
                        "农户烧荒",
                        "",
                        "",
                        "",
                        Figures.NONE,
                        "",
                        ""),
                OFFICER);
        assertThat(view(number).cause()).isEqualTo("农户烧荒");
        assertThat(view(number).steps().get(1).sentAt()).isEqualTo(exactly("12-04 18:55"));
    }

    @Test
    void everything_wrong_with_a_call_is_said_at_once_and_nothing_is_stored() {
        var wrong = call("nirgendwo", "12-04 14:05").occurred(exactly("12-04 14:20"));
        wrong.kindCode = "meteor";
        wrong.title = " ";
        wrong.figures = figures(FigureKind.DEATHS, "1.5");
        wrong.stated = List.of(new MetMust(Must.SPECIAL_GROUPS, ""));
        assertThat(problems(() -> register.open(wrong.taken(), OFFICER)))
                .containsExactly(
                        "title 事件名称没有填写，请补上",
                        "kindCode 事件种类“meteor”不在种类表中，请从种类表中选择",
                        "stated 必报情形“人员身份特殊”没有写理由，请写明",
                        "calledAt 来电时间早于事发时间（14:05 < 14:20），请核对记录",
                        "figures 死亡人数“1.5”应当是整数，请改正",
                        "unit 报送单位“nirgendwo”在2017-12-04这一天不存在，请核对机构代码或名称");
        assertThat(register.list(all())).isEmpty();
        assertThat(ledger.latest(1)).noneMatch(entry -> entry.act().verb().equals("incident.open"));
        assertThat(fire().serial()).isEqualTo(1);
    }

    static Stream<Arguments> hostileCalls() {
        return Stream.of(
                hostile("calledAt", c -> c.calledAt = at("12-31 12:00:01")),
                hostile("calledAt", c -> c.calledAt = Instant.MAX),
                hostile("calledAt", c -> c.calledAt = Instant.MIN),
                hostile("occurredAt", c -> c.occurredAt = EventTime.exactly(Instant.MIN)),
                hostile("occurredAt", c -> c.occurredAt = new EventTime(at("12-04 16:00"), Duration.ofDays(8))),
                hostile(
                        "occurredAt",
                        c -> c.occurredAt = new EventTime(at("12-04 16:00"), Duration.ofSeconds(Long.MAX_VALUE))),
                hostile("knownAt", c -> c.knownAt = exactly("12-04 15:44:59")),
                hostile("headToldAt", c -> c.headToldAt = exactly("12-04 15:44:59")),
                hostile("calledAt", c -> c.knownAt = exactly("12-04 16:20:01")),
                hostile("title", c -> c.title = "山火\n第二行"),
                hostile("title", c -> c.title = "火".repeat(101)),
                hostile("title", c -> c.title = "山火\0"),
                hostile("title", c -> c.title = "山火\uD842"),
                hostile("place", c -> c.place = "山".repeat(201)),
                hostile("caller", c -> c.caller = "某".repeat(101)),
                hostile("callerPhone", c -> c.callerPhone = "1".repeat(101)),
                hostile("situation", c -> c.situation = "火".repeat(10_001)),
                hostile("cause", c -> c.cause = "火\u0007"),
                hostile("measures", c -> c.measures = "\uDC00"),
                hostile("alreadyTold", c -> c.alreadyTold = "火".repeat(10_001)),
                hostile("kindCode", c -> c.kindCode = ""),
                hostile("figures", c -> c.figures = figures(FigureKind.DIRECT_LOSS, "1E999999999")),
                hostile("figures", c -> c.figures = figures(FigureKind.AREA, "1E-999999999")),
                hostile("figures", c -> c.figures = figures(FigureKind.AREA, "0.00001")),
                hostile("figures", c -> c.figures = figures(FigureKind.DEATHS, "10000000001")),
                hostile("stated", c -> c.stated = List.of(new MetMust(Must.GRAVE_NATURE, "重".repeat(201)))));
    }

    private static Arguments hostile(String field, Consumer<Bench.Call> change) {
        return Arguments.of(field, change);
    }

    @ParameterizedTest
    @MethodSource("hostileCalls")
    void a_hostile_value_is_refused_by_the_name_of_its_field(String field, Consumer<Bench.Call> change) {
        var told = call("linhe", "12-04 16:20").occurred(about("12-04 16:00", 15));
        change.accept(told);
        var refused = catchThrowableOfType(InvalidInput.class, () -> register.open(told.taken(), OFFICER));
        assertThat(refused.problems()).extracting(InvalidInput.Problem::field).containsExactly(field);
        assertThat(register.list(all())).isEmpty();
    }

    @Test
    void the_longest_allowed_and_the_rarest_characters_are_stored_as_they_are() {
        var told = call("linhe", "12-31 12:00").occurred(about("12-31 12:10", 10));
        told.title = "\uD842\uDFB7".repeat(100);
        told.place = "\uD842\uDFB7".repeat(200);
        told.situation = "'; drop table incident; -- {0} %_!\n\"" + "火".repeat(9_900);
        told.figures = figures(FigureKind.DEATHS, "10000000000", FigureKind.AREA, "0.0001");
        var number = register.open(told.taken(), OFFICER);
        assertThat(view(number).reports().get(0).phone()).isEqualTo(told.taken());
    }

    @Test
    void a_written_report_is_checked_against_the_event() {
        var number = fire();
        assertThat(problems(() -> register.file(
                        number,
                        written(
                                Filing.Stage.FOLLOW_UP,
                                Channel.WRITTEN,
                                "niemand",
                                at("12-04 16:00"),
                                at("12-04 15:30"),
                                "火".repeat(10_001),
                                figures(FigureKind.DEATHS, "0.5")),
                        OFFICER)))
                .containsExactly(
                        "situation 情况有10001个字，超过了10000个字，请精简",
                        "receivedAt 收到时间早于发出时间（15:30 < 16:00），请核对记录",
                        "receivedAt 收到时间早于事发时间（15:30 < 16:00），请核对记录",
                        "figures 死亡人数“0.5”应当是整数，请改正",
                        "unit 报送单位“niemand”在2017-12-04这一天不存在，请核对机构代码或名称");
        assertThat(view(number).reports()).hasSize(1);
    }

    @Test
    void an_approximate_time_contradicts_only_over_its_whole_span() {
        // The fire began about 16:00 give or take 15 minutes; a call at 15:45 may have been right after it.
        assertThat(register.open(
                        call("linhe", "12-04 15:45")
                                .occurred(about("12-04 16:00", 15))
                                .taken(),
                        OFFICER))
                .isNotNull();
        assertThat(problems(() -> register.open(
                        call("linhe", "12-04 15:44:59")
                                .occurred(about("12-04 16:00", 15))
                                .taken(),
                        OFFICER)))
                .containsExactly("calledAt 来电时间早于事发时间（15:44 < 16:00），请核对记录");
    }

    @Test
    void an_unknown_incident_is_named() {
        var nowhere = new IncidentNumber(2017, 99);
        assertThat(register.find(nowhere)).isEmpty();
        assertThat(register.facts(nowhere)).isEmpty();
        assertThat(problems(() -> register.judge(nowhere, at("12-05 12:00"))))
                .containsExactly("number 没有编号为2017-0099的事件，请核对编号");
        assertThat(problems(() -> amendments.advice(nowhere))).containsExactly("number 没有编号为2017-0099的事件，请核对编号");
    }

    @Test
    void steps_of_others_are_put_on_record_and_make_the_chain_of_the_territory() {
        var number = fire();
        register.record(
                number,
                new Step(
                        "qingshi",
                        Level.COUNTY,
                        Desk.PARTY_OFFICE,
                        "临河县委办公室",
                        Channel.PHONE,
                        Filing.Stage.FIRST,
                        null,
                        exactly("12-04 16:10")),
                OFFICER);
        register.record(
                number,
                new Step(
                        "shiweiban",
                        Level.PROVINCE,
                        Desk.PARTY_OFFICE,
                        "江北省委办公厅",
                        Channel.PHONE,
                        Filing.Stage.FIRST,
                        exactly("12-04 16:40"),
                        null),
                LEADER);
        register.record(
                number,
                new Step("weijian", Level.CITY, Desk.PARTY_OFFICE, "", Channel.SMS, Filing.Stage.FIRST, null, null),
                LEADER);
        var facts = facts(number);
        assertThat(view(number).steps())
                .extracting(step -> step.sender().code() + ">" + step.receiver())
                .containsExactly(
                        "qingshi>" + new Party("linhe", "临河县委办公室", Level.COUNTY),
                        "linhe>" + new Party("shiweiban", "市委办", Level.CITY),
                        "shiweiban>" + new Party("shengwei", "省委办公厅", Level.PROVINCE),
                        "weijian>" + new Party("shiweiban", "市委办", Level.CITY));
        // The health commission reported without having to, and is not held to it.
        assertThat(facts.obliged())
                .extracting(Party::code)
                .containsExactlyInAnyOrder("linhe", "linye", "shiweiban", "qingshi");
    }

    @Test
    void a_step_is_refused_with_its_problems() {
        var number = fire();
        assertThat(problems(() -> register.record(
                        number,
                        new Step(
                                "nie",
                                Level.CITY,
                                Desk.HEAD,
                                "某\n某",
                                Channel.PHONE,
                                Filing.Stage.FIRST,
                                exactly("12-04 17:00"),
                                exactly("12-04 16:30")),
                        OFFICER)))
                .containsExactly(
                        "receiver 接收人应写成一行，请去掉换行",
                        "receivedAt 收到时间早于发出时间（16:30 < 17:00），请核对记录",
                        "sender 报送单位“nie”在2017-12-04这一天不存在，请核对机构代码或名称");
    }

    @Test
    void who_else_knew_is_put_on_record() {
        var number = fire();
        register.sight(number, new SightingNote(Level.CITY, Desk.PUBLIC, about("12-04 16:05", 5), "本地自媒体"), OFFICER);
        assertThat(view(number).sightings()).singleElement().satisfies(sighting -> {
            assertThat(sighting.at()).isEqualTo(about("12-04 16:05", 5));
            assertThat(sighting.recordedAt()).isEqualTo(at("12-31 12:00"));
        });
        assertThat(problems(() -> register.sight(
                        number,
                        new SightingNote(Level.CITY, Desk.PUBLIC, exactly("12-31 12:01"), "来".repeat(201)),
                        OFFICER)))
                .containsExactly("source 来源说明有201个字，超过了200个字，请精简", "at 知情时间（12:01）晚于现在（12:00），请核对");
    }

    @Test
    void a_grade_set_by_a_person_needs_a_reason_and_the_newest_holds() {
        var number = fire();
        assertThat(problems(() -> register.grade(number, Grade.MAJOR, " ", LEADER)))
                .containsExactly("reason 调整等级必须写明理由，请补上");
        register.grade(number, Grade.MAJOR, "临近化工园区", LEADER);
        clock.set(at("12-31 12:30"));
        register.grade(number, Grade.LARGER, "风向已转", LEADER);
        assertThat(facts(number).gradeOverride()).isEqualTo(Grade.LARGER);
        assertThat(amendments
                        .recordedBy(number, at("12-31 12:29"))
                        .orElseThrow()
                        .gradeOverride())
                .isEqualTo(Grade.MAJOR);
    }

    @Test
    void a_criterion_can_be_stated_later() {
        var number = fire();
        amendments.must(number, new MetMust(Must.SPECIAL_GROUPS, "有外籍人员"), OFFICER);
        assertThat(facts(number).stated()).containsExactly(new MetMust(Must.SPECIAL_GROUPS, "有外籍人员"));
        assertThat(problems(() -> amendments.must(number, new MetMust(Must.GRAVE_NATURE, ""), OFFICER)))
                .containsExactly("stated 必报情形“性质严重”没有写理由，请写明");
    }

    @Test
    void a_reporter_speaks_for_the_own_unit_only() {
        assertThat(register.open(call("linhe", "12-04 16:20").taken(), REPORTER))
                .isNotNull();
        assertThat(problems(() -> register.open(call("heyang", "12-04 16:20").taken(), REPORTER)))
                .containsExactly("unit 信息员只能以本单位（linhe）的名义报送，不能代“heyang”报送，请由值班员登记");
    }

    @Test
    void each_command_asks_for_its_role() {
        var number = fire();
        var step = new Step(
                "linhe", Level.CITY, Desk.HEAD, "", Channel.PHONE, Filing.Stage.FIRST, null, exactly("12-04 18:00"));
        assertThatThrownBy(() -> register.open(call("linhe", "12-04 16:20").taken(), AUDITOR))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> register.open(call("linhe", "12-04 16:20").taken(), ADMIN))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> register.file(number, written(Filing.Stage.FINAL, "linhe", "12-05 08:00"), LEADER))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> register.record(number, step, REPORTER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> register.sight(
                        number, new SightingNote(Level.CITY, Desk.PUBLIC, exactly("12-04 16:05"), ""), REPORTER))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> register.grade(number, Grade.MAJOR, "理由", REPORTER))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> amendments.time(number, Moment.ASKED, exactly("12-04 18:00"), "某", REPORTER))
                .isInstanceOf(Forbidden.class);
    }

    private static IncidentQuery all() {
        return new IncidentQuery("", "", false, null, null, null, 500);
    }

    @Test
    void lists_are_newest_first_and_go_on_where_the_last_page_ended() {
        for (int i = 0; i < 5; i++) {
            fire();
        }
        var first = register.list(new IncidentQuery("", "", false, null, null, null, 2));
        var second = register.list(
                new IncidentQuery("", "", false, null, null, first.get(1).number(), 2));
        assertThat(first).extracting(line -> line.number().serial()).containsExactly(5, 4);
        assertThat(second).extracting(line -> line.number().serial()).containsExactly(3, 2);
    }

    @Test
    void lists_can_be_narrowed() {
        var fire = fire();
        var flood = register.open(
                call("heyang", "12-06 10:00").of("flood", "河阳区100%内涝_！").taken(), OFFICER);
        register.file(fire, written(Filing.Stage.FINAL, "linhe", "12-05 08:00"), OFFICER);
        assertThat(numbers(new IncidentQuery("内涝", "", false, null, null, null, 9)))
                .containsExactly(flood);
        assertThat(numbers(new IncidentQuery("100%", "", false, null, null, null, 9)))
                .containsExactly(flood);
        assertThat(numbers(new IncidentQuery("%青", "", false, null, null, null, 9)))
                .isEmpty();
        assertThat(numbers(new IncidentQuery("_", "", false, null, null, null, 9)))
                .containsExactly(flood);
        assertThat(numbers(new IncidentQuery("临河县", "", false, null, null, null, 9)))
                .containsExactly(fire);
        assertThat(numbers(new IncidentQuery("", "heyang", false, null, null, null, 9)))
                .containsExactly(flood);
        assertThat(numbers(new IncidentQuery("", "", true, null, null, null, 9)))
                .containsExactly(flood);
        // The flood has no time of its own and stands under the time of its call.
        assertThat(numbers(new IncidentQuery("", "", false, at("12-06 10:00"), null, null, 9)))
                .containsExactly(flood);
        assertThat(numbers(new IncidentQuery("", "", false, null, at("12-06 10:00"), null, 9)))
                .containsExactly(fire);
    }

    private List<IncidentNumber> numbers(IncidentQuery query) {
        return register.list(query).stream().map(IncidentLine::number).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 501, Integer.MAX_VALUE})
    void a_page_has_from_1_to_500_lines(int limit) {
        assertThat(problems(() -> register.list(new IncidentQuery("", "", false, null, null, null, limit))))
                .containsExactly("limit 每页条数“" + limit + "”不对，应为1到500");
    }

    @Test
    void a_period_is_streamed_from_its_first_instant_to_before_its_last() {
        var inside = fire();
        register.open(call("linhe", "12-05 00:00").taken(), OFFICER);
        var read = new ArrayList<String>();
        register.eachFacts(at("12-04 16:00"), at("12-05 00:00"), facts -> read.add(facts.number()));
        assertThat(read).containsExactly(inside.toString());
        read.clear();
        register.eachFacts(at("12-04 16:00:01"), at("12-05 00:00:01"), facts -> read.add(facts.number()));
        assertThat(read).containsExactly("2017-0002");
    }

    @Test
    void what_a_person_told_in_words_and_in_figures_is_compared() {
        var number = fire();
        clock.set(at("12-31 13:00"));
        register.file(
                number,
                written(
                        Filing.Stage.FOLLOW_UP,
                        Channel.WRITTEN,
                        "linhe",
                        null,
                        at("12-04 19:05"),
                        "先有1人死亡，共造成死亡3人、重伤2人",
                        figures(FigureKind.DEATHS, 2, FigureKind.SERIOUS_INJURIES, 2)),
                OFFICER);
        register.file(number, written(Filing.Stage.FOLLOW_UP, "heyang", "12-04 21:00", FigureKind.DEATHS, 1), OFFICER);
        assertThat(amendments.advice(number))
                .containsExactly(
                        "失踪（失联）人数尚未报告（不详与零不同），请在续报中补报",
                        "轻伤人数尚未报告（不详与零不同），请在续报中补报",
                        "直接经济损失尚未报告（不详与零不同），请在续报中补报",
                        "起因尚未报告，请在续报中补报",
                        "死亡人数由2人（12月4日19:05，临河县）减为1人（12月4日21:00，河阳区），请核实并在续报中说明",
                        "第2号报告的文字说死亡人数3人，数据栏为2人，请核对");
    }

    private static List<String> problems(Runnable work) {
        var refused = catchThrowableOfType(InvalidInput.class, work::run);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.problems().stream()
                .map(problem -> problem.field() + " " + problem.message())
                .toList();
    }

    @Test
    void amounts_come_back_as_they_were_said() {
        var number = register.open(
                call("linhe", "12-04 16:20")
                        .figures(FigureKind.EVACUATED, 1200, FigureKind.DIRECT_LOSS, "12.50", FigureKind.DEATHS, 0)
                        .taken(),
                OFFICER);
        assertThat(view(number).figures().get(0).figures().values())
                .containsEntry(FigureKind.EVACUATED, new BigDecimal("1200"))
                .containsEntry(FigureKind.DIRECT_LOSS, new BigDecimal("12.5"))
                .containsEntry(FigureKind.DEATHS, new BigDecimal("0"));
    }
}
