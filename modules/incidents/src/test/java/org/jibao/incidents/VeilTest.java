package org.jibao.incidents;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.jibao.offices.Actor;
import org.jibao.offices.Role;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.DeskTime;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.workbooks.ImportMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.incidents.Bench.ADMIN;
import static org.jibao.incidents.Bench.LEADER;
import static org.jibao.incidents.Bench.OFFICER;
import static org.jibao.incidents.Bench.REPORTER;
import static org.jibao.incidents.Bench.at;
import static org.jibao.incidents.Bench.call;
import static org.jibao.incidents.Bench.exactly;

/** Who sent bad news is named to nobody who need not know, wherever in the record his name stands. */
@OnEveryDatabase
class VeilTest {
    private static final String NAME = "李大勇";
    private static final String PHONE = "13912345678";
    private static final List<String> WORDS = List.of(NAME, PHONE);

    @Inject
    Bench bench;

    @Inject
    IncidentRegister register;

    @Inject
    Amendments amendments;

    @Inject
    Handling handling;

    @Inject
    Directives directives;

    @Inject
    Traces traces;

    @Inject
    DutyDesk desk;

    @Inject
    PolicyBook policies;

    @Inject
    MovableClock clock;

    @BeforeEach
    void prepare() throws Exception {
        bench.prepare();
        var provisional = PolicyFiles.shipped().stream()
                .filter(policy -> policy.id().equals("city-provisional"))
                .findFirst()
                .orElseThrow();
        policies.adopt("city-provisional.json", provisional.text(), LocalDate.of(2017, 1, 1), ADMIN);
        clock.set(at("12-05 09:00"));
    }

    /** An incident on whose record the name stands wherever words can be put. */
    private IncidentNumber told() {
        var told = call("linhe", "12-04 16:20")
                .occurred(exactly("12-04 16:00"))
                .figures(FigureKind.DEATHS, 1)
                .stated(new MetMust(Must.MAY_ESCALATE, NAME + "说有蔓延可能"));
        told.caller = "护林员" + NAME;
        told.callerPhone = PHONE;
        told.title = NAME + "反映的山火";
        told.place = NAME + "家北山";
        told.cause = NAME + "说是烧荒";
        told.situation = NAME + "来电（" + PHONE + "）：山林起火";
        told.measures = NAME + "已在现场";
        told.alreadyTold = NAME + "已报镇政府";
        var number = register.open(told.taken(), OFFICER);
        register.file(
                number,
                new WrittenReport(
                        Filing.Stage.FOLLOW_UP,
                        Channel.WRITTEN,
                        "linhe",
                        null,
                        at("12-04 19:05"),
                        NAME + "续报",
                        NAME,
                        NAME,
                        NAME,
                        NAME,
                        Bench.figures(FigureKind.DEATHS, 2),
                        "县委书记",
                        NAME + PHONE),
                OFFICER);
        register.record(
                number,
                new Step(
                        "shiweiban",
                        Level.PROVINCE,
                        Desk.LEADERS,
                        NAME,
                        Channel.PHONE,
                        Filing.Stage.FIRST,
                        exactly("12-04 17:00"),
                        null),
                OFFICER);
        register.sight(
                number, new SightingNote(Level.CITY, Desk.PUBLIC, exactly("12-04 16:30"), NAME + "发在网上"), OFFICER);
        register.grade(number, Grade.MAJOR, NAME + "说火势大", LEADER);
        amendments.time(number, Moment.ASKED, exactly("12-04 18:00"), NAME + "转告", OFFICER);
        amendments.must(number, new MetMust(Must.SPECIAL_GROUPS, NAME + "说有学生"), OFFICER);
        handling.note(number, 1, new CallNote("主班", NAME, true, true, true, NAME, NAME, null), OFFICER);
        handling.check(number, 1, new ReportCheck(Set.of(), NAME + "手机没电"), OFFICER);
        handling.arrive(
                number,
                new DeskStay(
                        "shiweiban",
                        "值班室",
                        DeskTime.Stage.APPROVAL,
                        exactly("12-04 16:25"),
                        new DeskLeave(exactly("12-04 16:28"), NAME + "再核")),
                OFFICER);
        directives.instruct(
                number,
                new Instruction(
                        "市委书记", exactly("12-04 17:30"), "请" + NAME + "上山带路", 1, NAME, List.of(), List.of(), null),
                OFFICER);
        return number;
    }

    /** Every view that pages, answers and exports of the record are made from. */
    private Map<String, Object> views(IncidentNumber number, Veil veil) {
        var now = at("12-05 09:00");
        var views = new LinkedHashMap<String, Object>();
        views.put("find", register.find(number));
        views.put("facts", register.facts(number));
        views.put("judge", register.judge(number, now));
        views.put("recordedBy", amendments.recordedBy(number, now));
        views.put("advice", amendments.advice(number));
        views.put("handling", handling.of(number));
        views.put("directives", directives.of(number));
        views.put("trace", traces.of(number, now));
        views.put("desk", desk.judged(all(""), now));
        views.put("list", register.list(all(""), veil));
        views.replaceAll((name, view) -> veil.over(view));
        return views;
    }

    private static IncidentQuery all(String words) {
        return new IncidentQuery(words, "", false, null, null, null, 50);
    }

    private static String text(Object view) {
        return Contents.of(view instanceof Optional<?> maybe ? maybe.orElseThrow() : view);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REPORTER", "ADMINISTRATOR"})
    void no_view_of_an_incident_names_who_is_shielded_to_who_need_not_know(Role role) {
        var number = told();
        var reader = new Actor("reader", "读者", "linhe", Set.of(role));

        var stands = views(number, Veil.NONE);
        var veiled = views(number, Veil.of(WORDS, reader));

        assertThat(stands).allSatisfy((name, view) -> {
            // Advice repeats only what contradicts itself.
            if (!name.equals("advice")) {
                assertThat(text(view)).contains(NAME);
            }
        });
        assertThat(veiled).allSatisfy((name, view) -> assertThat(text(view)).doesNotContain(NAME, PHONE));
        assertThat(veiled)
                .hasEntrySatisfying("find", view -> assertThat(text(view)).contains("护林员有关报告人", "有关报告人来电（有关报告人）：山林起火"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REPORTER", "ADMINISTRATOR"})
    void who_works_on_the_case_or_audits_it_reads_the_name_and_that_it_is_shielded(Role role) {
        var number = told();
        var veil = Veil.of(WORDS, new Actor("reader", "读者", "shiweiban", Set.of(role, Role.REPORTER)));
        var view = register.find(number).orElseThrow();

        assertThat(veil.over(view)).isSameAs(view);
        assertThat(veil.shown("护林员李大勇")).isEqualTo("护林员李大勇（受保护）");
        assertThat(veil.marksIn(view)).containsExactly(PHONE, NAME);
        assertThat(veil.isLifted()).isTrue();
    }

    @Test
    void a_search_finds_what_its_reader_sees_and_tells_no_more() {
        var number = told();
        var unit = Veil.of(WORDS, REPORTER);

        assertThat(register.list(all("李大"), unit)).isEmpty();
        assertThat(register.list(all(NAME), unit)).isEmpty();
        assertThat(register.list(all("有关报告人反映"), unit))
                .extracting(IncidentLine::number, IncidentLine::title)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(number, "有关报告人反映的山火"));
        assertThat(register.list(all("李大"), Veil.of(WORDS, OFFICER))).hasSize(1);
        assertThat(register.list(all("100%_"), Veil.of(List.of("%_", "山"), REPORTER)))
                .isEmpty();
    }

    @Test
    void an_export_names_nobody_who_is_shielded_and_can_still_be_imported() {
        told();
        var veiled = register.exportRegister(all(""), Veil.of(WORDS, ADMIN));
        var whole = register.exportRegister(all(""), Veil.of(WORDS, OFFICER));

        bench.prepare();
        clock.set(at("12-05 09:00"));
        assertThat(register.importRegister(new ByteArrayInputStream(veiled), ImportMode.ALL_OR_NONE, OFFICER)
                        .faults())
                .isEmpty();
        assertThat(text(register.find(new IncidentNumber(2017, 1))))
                .contains("护林员有关报告人")
                .doesNotContain(NAME, PHONE);
        bench.prepare();
        clock.set(at("12-05 09:00"));
        register.importRegister(new ByteArrayInputStream(whole), ImportMode.ALL_OR_NONE, OFFICER);
        assertThat(text(register.find(new IncidentNumber(2017, 1)))).contains("护林员" + NAME, PHONE);
    }

    @Test
    void longer_names_go_first_and_identifiers_stay() {
        record Row(String id, String unitCode, String name, List<String> more, Optional<String> last) {}
        var veil = Veil.of(List.of("李某", "值班员李某", "linhe", "step-1"), REPORTER);

        var veiled = veil.over(new Row("step-1", "linhe", "值班员李某、李某", List.of("linhe", "无"), Optional.of("李某")));

        assertThat(veiled)
                .isEqualTo(new Row("step-1", "linhe", "有关报告人、有关报告人", List.of("有关报告人", "无"), Optional.of("有关报告人")));
        assertThat(Veil.of(List.of("$1", "a.c"), REPORTER).over("$1 abc a.c")).isEqualTo("有关报告人 abc 有关报告人");
        assertThat(Veil.of(List.of(), REPORTER).over("李某")).isEqualTo("李某");
        assertThat(Veil.of(List.of(), REPORTER).isLifted()).isTrue();
        var same = EventTime.exactly(at("12-04 16:00"));
        assertThat(veil.over(same)).isSameAs(same);
    }
}
