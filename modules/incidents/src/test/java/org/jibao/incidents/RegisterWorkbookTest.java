package org.jibao.incidents;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.FiguresAt;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.Sighting;
import org.jibao.workbooks.CellFault;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jibao.incidents.Bench.ADMIN;
import static org.jibao.incidents.Bench.LEADER;
import static org.jibao.incidents.Bench.OFFICER;
import static org.jibao.incidents.Bench.about;
import static org.jibao.incidents.Bench.at;
import static org.jibao.incidents.Bench.call;
import static org.jibao.incidents.Bench.exactly;
import static org.jibao.incidents.Bench.figures;
import static org.jibao.incidents.Bench.written;

@OnEveryDatabase
class RegisterWorkbookTest {
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

    /** A workbook as it is being filled in. */
    private static final class Book {
        private final Map<String, List<Map<String, Object>>> sheets = new HashMap<>();

        Book() {
            // A sheet without any row still has its head.
            RegisterSheets.ALL.forEach(sheet -> sheets.put(sheet.name(), new ArrayList<>()));
        }

        /** A row as header, value, header, value ... */
        Book row(String sheet, Object... cells) {
            var row = new HashMap<String, Object>();
            for (int i = 0; i < cells.length; i += 2) {
                row.put((String) cells[i], cells[i + 1]);
            }
            sheets.computeIfAbsent(sheet, any -> new ArrayList<>()).add(row);
            return this;
        }

        Book event(String ref, Object... more) {
            var cells = new ArrayList<Object>(
                    List.of("序号", ref, "标题", "山火" + ref, "种类", "森林火灾", "责任单位", "临河县", "事发时间", at("12-04 16:00")));
            cells.addAll(Arrays.asList(more));
            return row("事件", cells.toArray());
        }

        Book step(String ref, String stage, String channel, String sender, String to, String desk, Object... more) {
            var cells = new ArrayList<Object>(
                    List.of("事件序号", ref, "阶段", stage, "途径", channel, "报送单位", sender, "接收层级", to, "接收方", desk));
            cells.addAll(Arrays.asList(more));
            return row("报送", cells.toArray());
        }

        ImportResult into(IncidentRegister register, ImportMode mode) {
            return register.importRegister(new ByteArrayInputStream(bytes()), mode, OFFICER);
        }

        byte[] bytes() {
            var complete = new HashMap<String, List<Map<String, Object>>>();
            sheets.forEach((name, rows) -> complete.put(name, withHead(name, rows)));
            return Bench.sheets(complete);
        }

        private static List<Map<String, Object>> withHead(String name, List<Map<String, Object>> rows) {
            var headers = RegisterSheets.ALL.stream()
                    .filter(sheet -> sheet.name().equals(name))
                    .flatMap(sheet -> sheet.columns().stream())
                    .collect(Collectors.toMap(column -> column.header(), column -> (Object) ""));
            var all = new ArrayList<>(rows);
            // An empty last row makes the writer write every head.
            all.add(headers);
            return all;
        }
    }

    private static Book fire() {
        return new Book()
                .event("甲", "事发误差分钟", 15, "地点", "青石镇北山", "起因", "烧荒", "必报情形", "可能演变成重大事故=有蔓延可能、敏感时间、敏感地点", "演练", "否")
                .step("甲", "初报", "电话", "linhe", "市", "党委办公室", "收到时间", at("12-04 16:20"), "报告人", "王某", "情况", "起火")
                .step(
                        "甲",
                        "初报",
                        "书面",
                        "临河县",
                        "市",
                        "党委办公室",
                        "发出时间",
                        at("12-04 17:00"),
                        "收到时间",
                        at("12-04 17:10"),
                        "措施",
                        "扑救")
                .step("甲", "初报", "短信", "临河县", "市", "党委办公室", "收到时间", at("12-04 16:25"), "情况", "短信内容")
                .step("甲", "初报", "电话", "青石镇", "县区", "主要领导", "收到时间", at("12-04 16:10"), "时间误差分钟", 5)
                .step("甲", "初报", "未记载", "shiweiban", "省", "党委办公室")
                .step("甲", "终报", "传真", "linhe", "市", "党委办公室", "收到时间", at("12-05 09:00"))
                .row("数据", "事件序号", "甲", "时间", at("12-04 16:20"), "来源", "县", "死亡", 0, "面积公顷", "0.5")
                .row("数据", "事件序号", "甲", "时间", at("12-04 19:00"), "来源", "县", "死亡", 1)
                .row(
                        "外部来源",
                        "事件序号",
                        "甲",
                        "层级",
                        "市",
                        "知情方",
                        "社会公众",
                        "时间",
                        at("12-04 16:05"),
                        "时间误差分钟",
                        5,
                        "来源说明",
                        "自媒体");
    }

    private IncidentView only() {
        var lines = register.list(new IncidentQuery("", "", false, null, null, null, 9));
        assertThat(lines).hasSize(1);
        return register.find(lines.get(0).number()).orElseThrow();
    }

    @Test
    void a_workbook_brings_an_incident_with_all_its_rows() {
        var result = fire().into(register, ImportMode.ALL_OR_NONE);
        assertThat(result.faults()).isEmpty();
        assertThat(result.rows()).isEqualTo(10);
        assertThat(result.stored()).isEqualTo(10);
        assertThat(result.returned()).isEmpty();
        var view = only();
        assertThat(view.number()).hasToString("2017-0001");
        assertThat(view.occurredAt()).isEqualTo(about("12-04 16:00", 15));
        assertThat(view.cause()).isEqualTo("烧荒");
        assertThat(view.closed()).isTrue();
        assertThat(view.stated())
                .containsExactly(
                        new MetMust(Must.MAY_ESCALATE, "有蔓延可能"), new MetMust(Must.SENSITIVE_TIME_OR_PLACE, "登记表未写理由"));
        assertThat(view.reports()).hasSize(3);
        assertThat(view.reports().get(0).phone()).satisfies(phone -> {
            assertThat(phone).isNotNull();
            if (phone != null) {
                assertThat(phone.caller()).isEqualTo("王某");
                assertThat(phone.calledAt()).isEqualTo(at("12-04 16:20"));
            }
        });
        assertThat(view.reports().get(1).written())
                .satisfies(written ->
                        assertThat(written == null ? "" : written.measures()).isEqualTo("扑救"));
        assertThat(view.steps())
                .extracting(step -> step.sender().code() + " " + step.channel() + " "
                        + step.receiver().code() + " " + step.desk())
                .containsExactly(
                        "qingshi PHONE linhe HEAD",
                        "linhe PHONE shiweiban PARTY_OFFICE",
                        "linhe SMS shiweiban PARTY_OFFICE",
                        "linhe WRITTEN shiweiban PARTY_OFFICE",
                        "linhe FAX shiweiban PARTY_OFFICE",
                        "shiweiban UNRECORDED  PARTY_OFFICE");
        assertThat(view.steps().get(0).receivedAt()).isEqualTo(about("12-04 16:10", 5));
        assertThat(view.figures())
                .extracting(at -> at.figures())
                .containsExactly(
                        figures(FigureKind.DEATHS, 0, FigureKind.AREA, "0.5"),
                        figures(FigureKind.DEATHS, 1, FigureKind.AREA, "0.5"));
        assertThat(view.sightings()).singleElement().satisfies(sighting -> {
            assertThat(sighting.desk()).isEqualTo(Desk.PUBLIC);
            assertThat(sighting.at()).isEqualTo(about("12-04 16:05", 5));
        });
        assertThat(bench.heard()).extracting(ReportFiled::report).containsExactly(1, 2, 3);
        assertThat(ledger.latest(1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().verb()).isEqualTo("incident.import"));
    }

    @Test
    void the_record_says_that_it_learned_of_imported_rows_when_they_were_imported() {
        fire().into(register, ImportMode.ALL_OR_NONE);
        var number = only().number();
        // The call came on 4 December. This record knows of it since 31 December, and does not claim otherwise.
        assertThat(amendments.recordedBy(number, at("12-31 11:59:59"))).isEmpty();
        assertThat(only().reports())
                .allSatisfy(report -> assertThat(report.recordedAt()).isEqualTo(at("12-31 12:00")));
        assertThat(only().reports().get(0).receivedAt()).isEqualTo(at("12-04 16:20"));
    }

    @Test
    void checking_only_stores_nothing() {
        var result = fire().into(register, ImportMode.CHECK_ONLY);
        assertThat(result.stored()).isZero();
        assertThat(result.faults()).isEmpty();
        assertThat(register.list(new IncidentQuery("", "", false, null, null, null, 9)))
                .isEmpty();
    }

    /** Twenty events of which seventeen rows are faulty, each in its own way. */
    private static Book seventeenFaults() {
        var book = new Book();
        for (int i = 1; i <= 20; i++) {
            if (i > 6) {
                book.event("E" + i);
            }
        }
        return book
                // 1-6: events
                .row("事件", "序号", "E1", "标题", "无种类", "责任单位", "linhe")
                .event("E7")
                .row("事件", "序号", "E3", "标题", "种类不对", "种类", "陨石", "责任单位", "linhe")
                .row("事件", "序号", "E4", "标题", "单位不对", "种类", "forest-fire", "责任单位", "东海龙宫")
                .event("E5", "必报情形", "性质恶劣=很坏")
                .event("E6", "知悉时间", at("12-04 15:00"))
                // 7-12: steps
                .step("E8", "首报", "电话", "linhe", "市", "党委办公室", "收到时间", at("12-04 17:00"))
                .step("E9", "初报", "飞鸽", "linhe", "市", "党委办公室", "收到时间", at("12-04 17:00"))
                .step("E10", "初报", "电话", "linhe", "市", "党委办公室", "收到时间", at("12-04 15:00"))
                .step("E11", "初报", "电话", "linhe", "市", "党委办公室", "收到时间", "昨天下午")
                .step("E12", "初报", "电话", "linhe", "联合国", "党委办公室", "收到时间", at("12-04 17:00"))
                .step("E99", "初报", "电话", "linhe", "市", "党委办公室", "收到时间", at("12-04 17:00"))
                // 13-15: figures
                .row("数据", "事件序号", "E13", "时间", at("12-04 17:00"), "死亡", "1.5")
                .row("数据", "事件序号", "E14", "时间", at("12-04 17:00"), "来源", "县")
                .row("数据", "事件序号", "E15", "时间", at("12-04 17:00"), "失踪", "-1")
                // 16-17: sightings
                .row("外部来源", "事件序号", "E16", "层级", "市", "知情方", "外星人", "时间", at("12-04 17:00"))
                .row("外部来源", "事件序号", "E17", "层级", "市", "知情方", "社会公众", "时间", at("12-31 12:01"));
    }

    @Test
    void each_of_seventeen_faults_is_named_with_its_cell_and_the_good_events_are_stored() {
        var result = seventeenFaults().into(register, ImportMode.GOOD_ROWS);
        assertThat(result.faults())
                .extracting(fault -> fault.sheet() + fault.row() + fault.column() + " " + fault.message())
                .containsExactly(
                        "事件16种类 没有填写，请补上（种类代码或名称，如 森林火灾）",
                        "事件17序号 序号“E7”在第2行已经用过，请改成不同的序号",
                        "事件18种类 “陨石”不在种类表中，请填种类代码或名称",
                        "事件19责任单位 “东海龙宫”在2017-12-31这一天不是已登记的机构，请填机构代码、全称或简称",
                        "事件20必报情形 “性质恶劣=很坏”不是必报情形，请改为：达到报送标准、性质严重、重大群体性事件、人员身份特殊、敏感时间、敏感地点、可能演变成重大事故、上级调度；理由写在等号后面",
                        "事件21知悉时间 知悉时间早于事发时间（15:00 < 16:00），请核对记录",
                        "报送2阶段 “首报”不认识，请改为：初报、续报、终报",
                        "报送3途径 “飞鸽”不认识，请改为：电话、书面、传真、信息网、短信、未记载",
                        "报送4收到时间 收到时间早于事发时间（15:00 < 16:00），请核对记录",
                        "报送5收到时间 “昨天下午”不是时间，请写成 2026-07-01 16:05",
                        "报送6接收层级 “联合国”不认识，请改为：事发单位、镇街、县区、市直部门、市、省、中央",
                        "报送7事件序号 事件表中没有序号“E99”，请核对",
                        "数据2死亡 死亡人数“1.5”应当是整数，请改正",
                        "数据3 这一行没有任何数据，请补上或删去",
                        "数据4失踪 “-1”小于零，请改正",
                        "外部来源2知情方 “外星人”不认识，请改为：党委办公室、政府办公室、应急办、上级主管部门、领导小组办公室、主要领导、其他领导、社会公众",
                        "外部来源3时间 知情时间（12:01）晚于现在（12:00），请核对");
        // Of E7 the second row is faulty, and an event whose row below is faulty is not stored by half.
        assertThat(titles()).containsExactlyInAnyOrder("山火E7", "山火E18", "山火E19", "山火E20");
        assertThat(result.stored()).isEqualTo(4);
        assertThat(result.returned()).isNotEmpty();
    }

    private Set<String> titles() {
        return register.list(new IncidentQuery("", "", false, null, null, null, 500)).stream()
                .map(IncidentLine::title)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void all_or_none_stores_none_when_one_row_is_faulty() {
        var result = seventeenFaults().into(register, ImportMode.ALL_OR_NONE);
        assertThat(result.faults()).hasSize(17);
        assertThat(result.stored()).isZero();
        assertThat(titles()).isEmpty();
    }

    @Test
    void numbers_of_imported_incidents_follow_the_sheet_and_the_year_of_the_report() {
        var lastYear = Instant.parse("2016-12-31T15:00:00Z");
        new Book()
                .event("1")
                .row("事件", "序号", "2", "标题", "去年", "种类", "forest-fire", "责任单位", "linhe", "事发时间", lastYear)
                .event("3")
                .into(register, ImportMode.ALL_OR_NONE);
        assertThat(register.list(new IncidentQuery("", "", false, null, null, null, 9)))
                .extracting(line -> line.number() + line.title())
                .containsExactly("2017-0002山火3", "2017-0001山火1", "2016-0001去年");
    }

    @Test
    void nothing_follows_the_final_report_in_a_workbook_either() {
        var result = new Book()
                .event("甲")
                .step("甲", "终报", "书面", "linhe", "市", "党委办公室", "收到时间", at("12-05 08:00"))
                .step("甲", "续报", "书面", "linhe", "市", "党委办公室", "收到时间", at("12-05 09:00"))
                .into(register, ImportMode.GOOD_ROWS);
        assertThat(result.faults())
                .containsExactly(new CellFault("报送", 3, "阶段", "第2行已是终报（2017-12-05 08:00），之后不再接收报告，请核对阶段或时间"));
    }

    @Test
    void a_file_that_is_no_workbook_is_refused() {
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> register.importRegister(
                        new ByteArrayInputStream(new byte[] {1, 2, 3}), ImportMode.GOOD_ROWS, OFFICER));
        assertThat(refused.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("Excel"));
    }

    @Test
    void a_workbook_without_its_sheets_says_which_are_missing() {
        var result = register.importRegister(
                new ByteArrayInputStream(Bench.sheets(Map.of("别的", List.of(Map.of("甲", "乙"))))),
                ImportMode.GOOD_ROWS,
                OFFICER);
        assertThat(result.faults()).extracting(CellFault::sheet).containsExactly("事件", "报送", "数据", "外部来源");
        assertThat(result.stored()).isZero();
    }

    @Test
    void importing_asks_for_its_role() {
        assertThatThrownBy(() ->
                        register.importRegister(new ByteArrayInputStream(fire().bytes()), ImportMode.GOOD_ROWS, LEADER))
                .isInstanceOf(Forbidden.class);
        assertThat(register.importRegister(new ByteArrayInputStream(fire().bytes()), ImportMode.GOOD_ROWS, ADMIN)
                        .stored())
                .isEqualTo(10);
    }

    @Test
    void what_was_exported_can_be_imported_again_with_the_same_facts() {
        fire().into(register, ImportMode.ALL_OR_NONE);
        var told = call("linhe", "12-06 08:00")
                .of("flood", "=1+1 内涝")
                .figures(FigureKind.EVACUATED, 1200, FigureKind.DIRECT_LOSS, "12.5")
                .stated(new MetMust(Must.GRAVE_NATURE, "水、电、气、人员身份特殊的都停了"));
        told.alreadyTold = "已报县政府";
        var flood = register.open(told.taken(), OFFICER);
        clock.advance(Duration.ofMinutes(10));
        register.file(flood, written(Filing.Stage.FOLLOW_UP, "linhe", "12-06 10:00", FigureKind.DEATHS, 2), OFFICER);
        register.record(
                flood,
                new Step(
                        "shiweiban",
                        Level.PROVINCE,
                        Desk.LEADERS,
                        "省领导",
                        Channel.PHONE,
                        Filing.Stage.FIRST,
                        exactly("12-06 09:00"),
                        null),
                OFFICER);
        register.grade(flood, Grade.MAJOR, "城区停水", LEADER);
        amendments.time(flood, Moment.ASKED, about("12-06 08:30", 10), "省委来电", OFFICER);
        amendments.time(flood, Moment.OCCURRED, exactly("12-06 07:00"), "水文站记录", OFFICER);
        var before = allFacts();
        var book = register.exportRegister(new IncidentQuery("", "", false, null, null, null, 1));

        bench.prepare();
        var result = register.importRegister(new ByteArrayInputStream(book), ImportMode.ALL_OR_NONE, OFFICER);
        assertThat(result.faults()).isEmpty();
        assertThat(result.stored()).isEqualTo(result.rows());
        assertThat(allFacts()).usingRecursiveComparison().isEqualTo(before);
        var words = register.find(flood).orElseThrow().reports();
        assertThat(words).hasSize(2);
        assertThat(words.get(0).phone()).satisfies(phone -> assertThat(phone == null ? "" : phone.alreadyTold())
                .isEqualTo("已报县政府"));
    }

    /** All facts but for the ids of rows and the time of recording, which begin anew in another register. */
    private List<IncidentFacts> allFacts() {
        var all = new ArrayList<IncidentFacts>();
        register.eachFacts(at("12-01 00:00"), at("12-31 00:00"), facts -> all.add(withoutRecording(facts)));
        assertThat(all).hasSize(2);
        return all;
    }

    private static IncidentFacts withoutRecording(IncidentFacts facts) {
        return new IncidentFacts(
                facts.number(),
                facts.title(),
                facts.kind(),
                facts.place(),
                facts.occurred(),
                facts.known(),
                facts.headTold(),
                facts.askedAt(),
                facts.figures().stream()
                        .map(f -> new FiguresAt(f.asOf(), Instant.EPOCH, f.by(), f.figures()))
                        .toList(),
                facts.stated(),
                facts.gradeOverride(),
                facts.obliged(),
                facts.filings().stream()
                        .map(f -> new Filing(
                                "",
                                f.sender(),
                                f.receiver(),
                                f.desk(),
                                f.channel(),
                                f.stage(),
                                f.sentAt(),
                                f.receivedAt(),
                                Instant.EPOCH))
                        .sorted(Comparator.comparing(Filing::toString))
                        .toList(),
                facts.sightings().stream()
                        .map(s -> new Sighting("", s.level(), s.desk(), s.at(), s.source(), Instant.EPOCH))
                        .toList(),
                facts.drill());
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES) // ends what hangs; how long it takes is the load programs' question
    void a_quarter_of_500_events_is_imported_streamed_and_exported() {
        var book = new Book();
        for (int i = 0; i < 500; i++) {
            var ref = "E" + i;
            var occurred = at("10-01 00:00").plus(Duration.ofHours(4L * i));
            book.row("事件", "序号", ref, "标题", "山火" + i, "种类", "forest-fire", "责任单位", "linhe", "事发时间", occurred)
                    .step(ref, "初报", "电话", "linhe", "市", "党委办公室", "收到时间", occurred.plusSeconds(1800))
                    .step(ref, "初报", "书面", "linhe", "市", "党委办公室", "收到时间", occurred.plusSeconds(3600))
                    .step(ref, "初报", "电话", "shiweiban", "省", "党委办公室", "收到时间", occurred.plusSeconds(5400))
                    .row("数据", "事件序号", ref, "时间", occurred, "死亡", 0, "面积公顷", 1);
        }
        var bytes = book.bytes();
        var result = register.importRegister(new ByteArrayInputStream(bytes), ImportMode.ALL_OR_NONE, OFFICER);
        assertThat(result.faults()).isEmpty();
        assertThat(result.stored()).isEqualTo(2500);
        var read = new ArrayList<String>();
        register.eachFacts(at("10-01 00:00"), at("12-31 00:00"), facts -> {
            assertThat(facts.filings()).hasSize(3);
            read.add(facts.number());
        });
        assertThat(read).hasSize(500).isSorted();
        var exported = register.exportRegister(new IncidentQuery("", "", false, null, null, null, 500));
        bench.prepare();
        assertThat(register.importRegister(new ByteArrayInputStream(exported), ImportMode.ALL_OR_NONE, OFFICER)
                        .stored())
                .isEqualTo(2500);
    }
}
