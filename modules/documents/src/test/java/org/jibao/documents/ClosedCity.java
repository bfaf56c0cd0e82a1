package org.jibao.documents;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Quarter;
import org.jibao.assessment.SchemeBook;
import org.jibao.assessment.ScoreSheets;
import org.jibao.offices.Actor;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.TestDatabase;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

import static org.assertj.core.api.Assertions.assertThat;

/** 安澜市, of any number of units, with a quarter that is closed and in which nothing happened. */
@ApplicationScoped
class ClosedCity {
    static final Quarter Q3 = new Quarter(2026, 3);
    static final Actor ADMINISTRATOR = actor("admin", "管理员", Role.ADMINISTRATOR);
    static final Actor SECRETARY = actor("wang", "秘书王", Role.SECRETARY);
    static final Actor EVALUATOR = actor("li", "考核员李", Role.EVALUATOR);
    static final Actor AUDITOR = actor("shen", "审计员沈", Role.AUDITOR);
    static final Actor REPORTER = actor("linhe", "信息员", Role.REPORTER);

    @Inject
    Offices offices;

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

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Examples.ZONE).toInstant();
    }

    /** Units u001, u002 … named 第1县 …; the clock stands on the morning after the closing. */
    void found(int units) {
        database.empty();
        database.sql("insert into assessment_gate (id) values (1)");
        database.sql("insert into document_gate (id) values (1)");
        clock.set(at("2026-07-01T08:00"));
        var heads = List.of("代码", "全称", "简称", "层级", "考核分组", "顺序", "启用日期");
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        rows.add(row(heads, "shiweiban", "中共安澜市委办公室", "市委办公室", "市", "", null));
        for (int i = 1; i <= units; i++) {
            rows.add(row(heads, "u%03d".formatted(i), "中共第" + i + "县委办公室", "第" + i + "县", "县区", "县（市、区）", i));
        }
        var columns = heads.stream()
                .map(head -> new Column(head, Column.Type.TEXT, false, ""))
                .toList();
        var book = new WorkbookWriter(Examples.ZONE)
                .sheet(new SheetSpec("机构", columns), rows)
                .bytes();
        assertThat(offices.importUnits(new ByteArrayInputStream(book), ImportMode.ALL_OR_NONE, ADMINISTRATOR)
                        .faults())
                .isEmpty();
        var scheme = schemes.shipped().entrySet().iterator().next();
        schemes.adopt(scheme.getKey(), scheme.getValue(), LocalDate.of(2026, 1, 1), ADMINISTRATOR);
        clock.set(at("2026-10-08T10:00"));
        sheets.close(Q3, EVALUATOR);
        clock.set(at("2026-10-09T08:00"));
    }

    private static Map<String, @Nullable Object> row(List<String> heads, @Nullable Object... values) {
        var row = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < values.length; i++) {
            row.put(heads.get(i), values[i]);
        }
        row.put("启用日期", LocalDate.of(2010, 1, 1));
        return row;
    }
}
