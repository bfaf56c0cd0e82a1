package org.jibao.documents;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Points;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.SchemeBook;
import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.ScoreSheets;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.PhoneReport;
import org.jibao.incidents.PolicyBook;
import org.jibao.offices.Actor;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.TestDatabase;
import org.jibao.testbed.Transactions;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

/**
 * 一个季度的负载: 300 units in 12 groups and 10,000 incidents, registered and closed through the product. The closed sheet is
 * then given eight lines of deductions for each unit, which findings and criticisms would give one by one, so that a notice
 * has two pages.
 */
final class QuarterLoad {
    private static final int UNITS = 300;
    private static final int GROUPS = 12;
    private static final int INCIDENTS = 10_000;
    private static final int NOTICES = 200;
    private static final int LINES = 8;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 9;
    private static final int CHARTS = 4;
    private static final int WORKERS = 2;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Quarter Q3 = new Quarter(2026, 3);
    private static final Actor ADMINISTRATOR = actor(Role.ADMINISTRATOR);
    private static final Actor CLERK = actor(Role.DUTY_OFFICER);
    private static final Actor EVALUATOR = actor(Role.EVALUATOR);

    @Inject
    Offices offices;

    @Inject
    PolicyBook policies;

    @Inject
    SchemeBook schemes;

    @Inject
    IncidentRegister register;

    @Inject
    ScoreSheets sheets;

    @Inject
    Criticisms criticisms;

    @Inject
    Composer composer;

    @Inject
    Setting setting;

    @Inject
    BatchJobs jobs;

    @Inject
    JobWork work;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    private final PrintStream out;

    @SuppressWarnings("NullAway.Init") // the rest is injected
    QuarterLoad(PrintStream out) {
        this.out = out;
    }

    private static Actor actor(Role role) {
        return new Actor(role.name().toLowerCase(Locale.ROOT), role.name(), "shiweiban", Set.of(role));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    // The record

    void found() {
        var start = System.nanoTime();
        clock.set(at("2026-06-30T08:00"));
        units();
        try {
            var policy = PolicyFiles.shipped().stream()
                    .filter(shipped -> shipped.id().equals("city-provisional"))
                    .findFirst()
                    .orElseThrow();
            policies.adopt("city-provisional.json", policy.text(), LocalDate.of(2026, 1, 1), ADMINISTRATOR);
        } catch (PolicyException e) {
            throw new IllegalStateException(e);
        }
        var scheme = schemes.shipped().entrySet().iterator().next();
        schemes.adopt(scheme.getKey(), scheme.getValue(), LocalDate.of(2026, 1, 1), ADMINISTRATOR);
        incidents();
        clock.set(at("2026-10-08T10:00"));
        var closing = System.nanoTime();
        sheets.close(Q3, EVALUATOR);
        var closed = System.nanoTime();
        enrich();
        out.printf(
                Locale.ROOT,
                "%n%s: %d units, %d incidents registered in %.1f s, quarter closed in %.1f s%n",
                database.kind(),
                UNITS,
                INCIDENTS,
                (closing - start) / 1e9,
                (closed - closing) / 1e9);
        clock.set(at("2026-10-09T08:00"));
    }

    private void units() {
        var heads = List.of("代码", "全称", "简称", "层级", "考核分组", "顺序", "启用日期");
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        rows.add(row(heads, "shiweiban", "中共安澜市委办公室", "市委办公室", "市", "", null));
        for (int i = 1; i <= UNITS; i++) {
            var group = "第" + (1 + (i - 1) * GROUPS / UNITS) + "组";
            rows.add(row(heads, code(i), "安澜市第" + i + "单位办公室", "第" + i + "单位", "县区", group, i));
        }
        var columns = heads.stream()
                .map(head -> new Column(head, Column.Type.TEXT, false, ""))
                .toList();
        var book = new WorkbookWriter(ZONE)
                .sheet(new SheetSpec("机构", columns), rows)
                .bytes();
        var faults = offices.importUnits(new ByteArrayInputStream(book), ImportMode.ALL_OR_NONE, ADMINISTRATOR)
                .faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
    }

    private static String code(int unit) {
        return "u%03d".formatted(unit);
    }

    private static Map<String, @Nullable Object> row(List<String> heads, @Nullable Object... values) {
        var row = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < values.length; i++) {
            row.put(heads.get(i), values[i]);
        }
        row.put("启用日期", LocalDate.of(2010, 1, 1));
        return row;
    }

    /** Spread over the quarter, each called in some minutes after it happened; nearly a third of them late. */
    private void incidents() {
        var random = new Random(2026);
        var between = Duration.ofDays(91).dividedBy(INCIDENTS);
        var first = at("2026-07-01T00:30");
        var kinds = List.of("work-safety", "fire", "forest-fire", "geological");
        for (int done = 0; done < INCIDENTS; done += 200) {
            int from = done;
            transactions.run(() -> {
                for (int i = from; i < from + 200; i++) {
                    var happened = first.plus(between.multipliedBy(i));
                    var called = happened.plus(Duration.ofMinutes(5 + random.nextInt(80)));
                    clock.set(called);
                    register.open(
                            new PhoneReport(
                                    code(1 + i % UNITS),
                                    "值班员",
                                    "",
                                    called,
                                    EventTime.exactly(happened),
                                    null,
                                    null,
                                    kinds.get(i % kinds.size()),
                                    "第" + i + "起事件",
                                    "青石镇",
                                    "",
                                    "正在处置",
                                    "",
                                    Figures.NONE.with(FigureKind.DEATHS, BigDecimal.valueOf(3)),
                                    List.of(),
                                    "",
                                    false),
                            CLERK);
                }
            });
        }
    }

    private void enrich() {
        var sheet = sheets.of(Q3);
        var groups = sheet.groups().stream()
                .map(group -> new ScoreSheet.Group(
                        group.name(),
                        group.rows().stream().map(QuarterLoad::enriched).toList()))
                .toList();
        var closing = sheets.closing(Q3).orElseThrow();
        var fuller = new ScoreSheet(
                sheet.quarter(),
                sheet.schemeTitle(),
                groups,
                sheet.totals(),
                sheet.previousYear(),
                sheet.closedAt(),
                sheet.closedBy(),
                "");
        var json = fuller.json();
        database.sql(
                "update assessment_closing set sheet = ?, hash = ? where quarter = ?",
                json,
                Sha256.of(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                closing.quarter().toString());
    }

    private static ScoreSheet.Row enriched(ScoreSheet.Row row) {
        var items = IntStream.rangeClosed(1, LINES)
                .mapToObj(i -> new ScoreSheet.ScoreItem(
                        Points.of("0.5"),
                        "迟报第" + i + "起事件，书面报告超过时限" + (10 + i) + "分钟（《紧急信息报送目标考核倒扣分办法》第四条第一款）",
                        List.of("incident/2026-%04d".formatted(i), "criticism/" + i)))
                .toList();
        return new ScoreSheet.Row(
                row.rank(),
                row.unitCode(),
                row.unitName(),
                row.owed(),
                row.filed(),
                row.onTime(),
                row.late(),
                row.missed(),
                row.otherBreaches(),
                row.medianMinutes(),
                row.base(),
                row.additions(),
                Points.of("6"),
                Points.of("94"),
                items);
    }

    // The bulletin

    void bulletin(String name) {
        var watch = new Stopwatch();
        var whole = new ArrayList<Long>();
        var processor = new ArrayList<Long>();
        var shape = "";
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            var start = System.nanoTime();
            var used = Stopwatch.processorTime();
            var composed = composer.compose(DocumentKind.QUARTERLY_BULLETIN, Q3.toString());
            var composedAt = System.nanoTime();
            var manuscript = withCharts(composed.manuscript());
            var tree = watch.time("layout: manuscript to tree", () -> setting.tree(manuscript));
            var pages = watch.time("layout: tree to pages", () -> setting.pages(tree));
            var docx = watch.time("writing: Word", () -> setting.docx(tree));
            var pdf = watch.time("writing: PDF", () -> setting.pdf(pages));
            var ofd = watch.time("writing: OFD", () -> setting.ofd(pages));
            int number = round;
            watch.time("storing", () -> transactions.call(() -> store(composed, manuscript, docx, pdf, ofd, number)));
            whole.add(System.nanoTime() - start);
            processor.add(Stopwatch.processorTime() - used);
            var query = System.nanoTime();
            sheets.of(Q3);
            sheets.rounding(Q3);
            criticisms.all();
            query = System.nanoTime() - query;
            watch.add("query: closed sheet, criticisms", query);
            watch.add("template: figures and wording", composedAt - start - query);
            watch.endRound(round >= WARM_UP);
            shape = pages.count() + " pages, " + count(manuscript, "| --- |") + " tables, " + count(manuscript, "图：")
                    + " charts of which " + count(composed.manuscript(), "图：") + " by the template, Word "
                    + docx.length / 1024 + " KB, PDF " + pdf.length / 1024 + " KB, OFD " + ofd.length / 1024 + " KB";
        }
        var counted = whole.subList(WARM_UP, whole.size());
        out.printf(
                Locale.ROOT,
                "%n%s: quarterly bulletin, from the record to Word, PDF and OFD, stored (wanted: under 3 s)%n  %s%n  first %.0f ms, then median %.0f ms, slowest %.0f ms; processor time of all threads, median %.0f ms%n%s",
                name,
                shape,
                Stopwatch.millis(whole.get(0)),
                Stopwatch.millis(Stopwatch.median(counted)),
                Stopwatch.millis(
                        counted.stream().mapToLong(Long::longValue).max().orElse(0)),
                Stopwatch.millis(Stopwatch.median(processor.subList(WARM_UP, processor.size()))),
                watch.table());
    }

    private static int count(String text, String part) {
        var count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return part.startsWith("|")
                ? (int) text.lines().filter(line -> line.startsWith(part)).count()
                : count;
    }

    /** The template's own charts, and as many more as make four. */
    private String withCharts(String manuscript) {
        var missing = CHARTS - count(manuscript, "图：");
        var charts = new StringBuilder();
        for (int i = 0; i < missing; i++) {
            charts.append(i % 2 == 0 ? "\n\n柱状图：各组报送情况之" : "\n\n排名图：各单位用时之")
                    .append("一二三四".charAt(i))
                    .append("\n\n| 单位 | 数（件） |\n| --- | --- |\n");
            for (int row = 1; row <= 20; row++) {
                charts.append("| 第")
                        .append(row)
                        .append("单位 | ")
                        .append(100 - row * 2 - i)
                        .append(" |\n");
            }
        }
        var before = manuscript.indexOf("\n# 通报批评情况");
        return before < 0
                ? manuscript + charts
                : manuscript.substring(0, before) + charts + "\n" + manuscript.substring(before);
    }

    private boolean store(Composed composed, String manuscript, byte[] docx, byte[] pdf, byte[] ofd, int round) {
        var row = new DraftRow(
                DocumentKind.QUARTERLY_BULLETIN, Q3 + "-" + round, "考核通报", composed, "[]", "[]", "li", clock.instant());
        em.persist(row);
        em.flush();
        em.persist(
                new FileRow(row.id(), "manuscript.md", manuscript.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        em.persist(new FileRow(row.id(), "document.docx", docx));
        em.persist(new FileRow(row.id(), "document.pdf", pdf));
        em.persist(new FileRow(row.id(), "document.ofd", ofd));
        return true;
    }

    // The notices

    void notices(String name) {
        var units =
                IntStream.rangeClosed(1, NOTICES).mapToObj(QuarterLoad::code).toList();
        var whole = new ArrayList<Long>();
        var processor = new ArrayList<Long>();
        for (int round = 0; round < 2 + 5; round++) {
            var start = System.nanoTime();
            var used = Stopwatch.processorTime();
            var id = jobs.start(new JobOrder(JobKind.UNIT_NOTICES, Q3.toString(), units, List.of()), EVALUATOR);
            crew();
            whole.add(System.nanoTime() - start);
            processor.add(Stopwatch.processorTime() - used);
            var view = jobs.find(id, EVALUATOR).orElseThrow();
            if (view.done() != NOTICES) {
                throw new IllegalStateException(view.toString());
            }
        }
        var watch = new Stopwatch();
        var pages = 0;
        for (int round = 0; round < 2 + 5; round++) {
            pages = 0;
            for (var unit : units) {
                pages += oneByOne(watch, unit, round);
            }
            watch.endRound(round >= 2);
        }
        var counted = whole.subList(2, whole.size());
        out.printf(
                Locale.ROOT,
                "%n%s: %d notices as Word and PDF by %d workers, stored (wanted: under 8 s)%n  %.1f pages each; first %.0f ms, then median %.0f ms, slowest %.0f ms; processor time of all threads, median %.0f ms%n  the same by one worker, step by step:%n%s",
                name,
                NOTICES,
                WORKERS,
                (double) pages / NOTICES,
                Stopwatch.millis(whole.get(0)),
                Stopwatch.millis(Stopwatch.median(counted)),
                Stopwatch.millis(
                        counted.stream().mapToLong(Long::longValue).max().orElse(0)),
                Stopwatch.millis(Stopwatch.median(processor.subList(2, processor.size()))),
                watch.table());
    }

    private int oneByOne(Stopwatch watch, String unit, int round) {
        var subject = Q3 + "/" + unit;
        var start = System.nanoTime();
        var composed = composer.compose(DocumentKind.UNIT_NOTICE, subject);
        var composedAt = System.nanoTime();
        sheets.closing(Q3);
        var query = System.nanoTime() - composedAt;
        watch.add("query: closed sheet, kept while its hash is the same", query);
        watch.add("template: figures and wording", composedAt - start - query);
        var tree = watch.time("layout: manuscript to tree", () -> setting.tree(composed.manuscript()));
        var pages = watch.time("layout: tree to pages", () -> setting.pages(tree));
        var docx = watch.time("writing: Word", () -> setting.docx(tree));
        var pdf = watch.time("writing: PDF", () -> setting.pdf(pages));
        watch.time(
                "storing",
                () -> transactions.call(() -> {
                    var row = new DraftRow(
                            DocumentKind.UNIT_NOTICE,
                            subject + "-" + round,
                            "告知单",
                            composed,
                            "[]",
                            "[]",
                            "li",
                            clock.instant());
                    em.persist(row);
                    em.flush();
                    em.persist(new FileRow(row.id(), "document.docx", docx));
                    em.persist(new FileRow(row.id(), "document.pdf", pdf));
                    return true;
                }));
        return pages.count();
    }

    private void crew() {
        var pool = Executors.newFixedThreadPool(WORKERS);
        try {
            var running = IntStream.range(0, WORKERS)
                    .mapToObj(i -> pool.submit(() -> {
                        var steps = 0;
                        while (work.step("worker-" + i)) {
                            steps++;
                        }
                        return steps;
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }
}
