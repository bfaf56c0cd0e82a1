package org.jibao.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jibao.offices.Unit;
import org.jibao.offices.UnitLevel;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.IncidentKinds;

import static org.jibao.documents.CriticismExamples.CONCEALED;
import static org.jibao.documents.ReportExamples.fire;

/** 样例: made-up records of 安澜市, one for each way a document can turn out. Names below {@code templates/} without ending. */
final class Examples {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Unit OWN = unit("shiweiban", "中共安澜市委办公室", "市委办公室", UnitLevel.CITY);
    static final Unit LINHE = unit("linhe", "中共临河县委办公室", "临河县", UnitLevel.COUNTY);
    static final TemplateShelf SHELF = TemplateShelf.installed();
    static final Templates TEMPLATES = new Templates(SHELF);
    static final Words WORDS = new Words(SHELF);
    static final Times TIMES = new Times(WORDS, ZONE);
    static final OfficeSettings OFFICE = new OfficeSettings(SHELF);

    private Examples() {}

    static Map<String, Supplier<Composed>> all() {
        var examples = new LinkedHashMap<String, Supplier<Composed>>();
        examples.putAll(ReportExamples.all());
        examples.putAll(CriticismExamples.all());
        examples.putAll(BulletinExamples.all());
        examples.putAll(RecordExamples.all());
        examples.putAll(RosterExamples.all());
        examples.putAll(DirectiveExamples.all());
        examples.putAll(LaterExamples.all());
        examples.putAll(NoticeExamples.all());
        return examples;
    }

    /** Names that hold digits of their own. */
    static List<String> names() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("临河县青石镇工业园3号厂房"),
                        java.util.stream.IntStream.rangeClosed(1, 11).mapToObj(i -> "市直单位" + (12 - i)))
                .toList();
    }

    /** Lines of the manuscripts that hold a text as a clerk typed it. */
    static List<String> typed() {
        var typed = new ArrayList<String>();
        for (var report : fire().reports()) {
            var written = report.written();
            if (written != null) {
                for (var part :
                        List.of(written.situation(), written.measures(), written.nextSteps(), written.requests())) {
                    typed.addAll(ReportMaterial.paragraphs(part));
                }
            }
        }
        typed.add(CONCEALED);
        typed.addAll(RosterExamples.typed());
        typed.addAll(DirectiveExamples.typed());
        return typed;
    }

    // Small things

    static org.jibao.timeliness.IncidentKind kind(String code) {
        return IncidentKinds.shipped().find(code).orElseThrow();
    }

    static Figures figures(Object... pairs) {
        var figures = Figures.NONE;
        for (int i = 0; i < pairs.length; i += 2) {
            figures = figures.with((FigureKind) pairs[i], new BigDecimal(String.valueOf(pairs[i + 1])));
        }
        return figures;
    }

    /** An instant of 2026 in Shanghai: 07-14T16:35. */
    static Instant at(String text) {
        return java.time.LocalDateTime.parse("2026-" + text).atZone(ZONE).toInstant();
    }

    private static Unit unit(String code, String name, String shortName, UnitLevel level) {
        return new Unit(code, name, shortName, level, "", 1, LocalDate.of(2000, 1, 1), null, null);
    }
}
