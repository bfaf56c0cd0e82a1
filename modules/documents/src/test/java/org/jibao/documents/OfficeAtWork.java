package org.jibao.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.jibao.assessment.Breach;
import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Findings;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.SchemeBook;
import org.jibao.assessment.ScoreSheets;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.PhoneReport;
import org.jibao.incidents.PolicyBook;
import org.jibao.offices.Actor;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.TestDatabase;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.workbooks.ImportMode;

import static org.assertj.core.api.Assertions.assertThat;

/** 样例机关: an office with its rules, its people and what they do before a document can be issued; for tests. */
@ApplicationScoped
class OfficeAtWork {
    static final Quarter Q3 = new Quarter(2026, 3);
    static final Actor ADMINISTRATOR = actor("admin", "管理员", Role.ADMINISTRATOR);
    static final Actor CLERK = actor("chen", "值班员陈", Role.DUTY_OFFICER);
    static final Actor SECRETARY = actor("wang", "秘书王", Role.SECRETARY);
    static final Actor SECOND_SECRETARY = actor("zhou", "秘书周", Role.SECRETARY);
    static final Actor EVALUATOR = actor("li", "考核员李", Role.EVALUATOR);
    static final Actor LEADER = actor("zhao", "主任赵", Role.APPROVER);

    @Inject
    DocumentDesk desk;

    @Inject
    DocumentFlow flow;

    @Inject
    Offices offices;

    @Inject
    PolicyBook policies;

    @Inject
    IncidentRegister register;

    @Inject
    Findings findings;

    @Inject
    Criticisms criticisms;

    @Inject
    SchemeBook schemes;

    @Inject
    ScoreSheets sheets;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    static Actor actor(String login, String name, Role role) {
        return new Actor(login, name, "shiweiban", Set.of(role));
    }

    static Actor reporter(String unit) {
        return new Actor(unit, unit + "信息员", unit, Set.of(Role.REPORTER));
    }

    /** An emptied database, and an office with two counties, its policy and its scheme on 1 July 2026. */
    void open() throws PolicyException {
        open(List.of());
    }

    /** @param more rows of further units, as in {@link #units} */
    void open(List<String> more) throws PolicyException {
        database.empty();
        database.sql("insert into assessment_gate (id) values (1)");
        database.sql("insert into document_gate (id) values (1)");
        clock.set(at("2026-07-01T08:00"));
        assertThat(offices.importUnits(units(more), ImportMode.ALL_OR_NONE, ADMINISTRATOR)
                        .faults())
                .isEmpty();
        var policy = PolicyFiles.shipped().stream()
                .filter(shipped -> shipped.id().equals("city-provisional"))
                .findFirst()
                .orElseThrow();
        policies.adopt("city-provisional.json", policy.text(), LocalDate.of(2026, 1, 1), ADMINISTRATOR);
        var scheme = schemes.shipped().entrySet().iterator().next();
        schemes.adopt(scheme.getKey(), scheme.getValue(), LocalDate.of(2026, 1, 1), ADMINISTRATOR);
    }

    private static InputStream units(List<String> more) {
        var heads = List.of("代码", "全称", "简称", "层级", "考核分组", "顺序", "启用日期", "停用日期", "继任机构");
        var rows = new ArrayList<>(List.of(
                "shiweiban|中共安澜市委办公室|市委办公室|市|||2010-01-01||",
                "linhe|中共临河县委办公室|临河县|县区|县（市、区）|1|2010-01-01||",
                "qingling|中共青岭县委办公室|青岭县*|县区|县（市、区）|2|2010-01-01||"));
        rows.addAll(more);
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("机构");
            var head = sheet.createRow(0);
            for (int i = 0; i < heads.size(); i++) {
                head.createCell(i).setCellValue(heads.get(i));
            }
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r + 1);
                var cells = rows.get(r).split("\\|", -1);
                for (int i = 0; i < cells.length; i++) {
                    row.createCell(i).setCellValue(cells[i]);
                }
            }
            workbook.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fire at {@code occurred}, called in and written at {@code called}: late unless within the hour. */
    IncidentNumber fire(String unit, String occurred, String called) {
        clock.set(at(called));
        return register.open(
                new PhoneReport(
                        unit,
                        "值班员",
                        "",
                        at(called),
                        EventTime.exactly(at(occurred)),
                        null,
                        null,
                        "work-safety",
                        "青石镇加工厂事故",
                        "青石镇",
                        "",
                        "正在救援",
                        "",
                        Figures.NONE.with(FigureKind.DEATHS, java.math.BigDecimal.ONE),
                        List.of(new MetMust(Must.MAY_ESCALATE, "厂房内还有人被困")),
                        "",
                        false),
                CLERK);
    }

    long criticism(String unit, String occurred, String called) {
        var number = fire(unit, occurred, called);
        clock.set(at(called).plusSeconds(86_400 * 2));
        var breach = findings.breaches(number).stream()
                .map(Breach::verdict)
                .filter(verdict -> verdict.sender().code().equals(unit))
                .findFirst()
                .orElseThrow();
        var finding = findings.propose(number, breach.key(), SECRETARY);
        findings.confirm(finding, "属实", EVALUATOR);
        return criticisms.draw(List.of(finding), Map.of(), "值班脱岗", SECRETARY);
    }

    static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(Examples.ZONE).toInstant();
    }

    /** Closes the third quarter. */
    void close() {
        sheets.close(Q3, EVALUATOR);
    }

    /** What the flow of the kind asks for before issue, each by another person; the draft may be submitted already. */
    void sign(long id) {
        var drafter = desk.find(id).orElseThrow().draftedBy();
        for (var view = view(id); !view.place().equals("待编号印发"); view = view(id)) {
            if (view.place().equals("拟稿")) {
                flow.submit(id, view.version(), "", SECRETARY);
                continue;
            }
            var place = view.place();
            var who = place.equals("签发")
                    ? LEADER
                    : place.equals("核稿") && !drafter.equals(SECOND_SECRETARY.name())
                            ? SECOND_SECRETARY
                            : other(drafter);
            flow.opine(id, Opinion.AGREE, "", view.version(), who);
        }
    }

    private static Actor other(String drafter) {
        return drafter.equals(EVALUATOR.name()) ? actor("sun", "考核员孙", Role.EVALUATOR) : EVALUATOR;
    }

    private FlowView view(long id) {
        return flow.find(id, LEADER).orElseThrow();
    }
}
