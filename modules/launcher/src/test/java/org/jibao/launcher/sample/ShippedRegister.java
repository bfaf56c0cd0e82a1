package org.jibao.launcher.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.FiguresAt;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.IncidentKind;
import org.jibao.timeliness.IncidentKinds;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Sighting;
import org.jibao.workbooks.Row;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.Workbook;

/** 随附的登记簿: a register as it ships, read back from its workbook into the facts that the rules judge. */
final class ShippedRegister {
    private static final Map<String, FigureKind> FIGURES = Map.of(
            "死亡", FigureKind.DEATHS,
            "失踪", FigureKind.MISSING,
            "重伤", FigureKind.SERIOUS_INJURIES,
            "轻伤", FigureKind.LIGHT_INJURIES,
            "被困", FigureKind.TRAPPED,
            "转移", FigureKind.EVACUATED,
            "受影响", FigureKind.AFFECTED,
            "参与", FigureKind.PARTICIPANTS,
            "直接损失万元", FigureKind.DIRECT_LOSS,
            "面积公顷", FigureKind.AREA);
    private static final Map<String, Level> LEVELS = Map.of(
            "事发单位", Level.SITE,
            "镇街", Level.TOWNSHIP,
            "县区", Level.COUNTY,
            "市直部门", Level.DEPARTMENT,
            "市", Level.CITY,
            "省", Level.PROVINCE,
            "中央", Level.CENTRE);
    private static final Map<String, Desk> DESKS = Map.of(
            "党委办公室", Desk.PARTY_OFFICE,
            "政府办公室", Desk.GOVERNMENT_OFFICE,
            "应急办", Desk.EMERGENCY_OFFICE,
            "上级主管部门", Desk.SUPERIOR_DEPARTMENT,
            "领导小组办公室", Desk.LEADING_GROUP,
            "主要领导", Desk.HEAD,
            "其他领导", Desk.LEADERS,
            "社会公众", Desk.PUBLIC);

    private final List<Row> units = read("units", List.of(Sheets.UNITS)).rows("机构");
    private final List<Workbook> editions = Stream.of("matrix-2024", "matrix-2014")
            .map(name -> read(name, List.of(Sheets.EDITION, Sheets.DUTIES)))
            .toList();
    private final Workbook register;
    private final Map<String, List<Row>> below;

    /** @param name file below {@code deploy/demo}, without {@code .xlsx} */
    ShippedRegister(String name) {
        register = read(name, Sheets.REGISTER);
        below = Stream.of("报送", "数据", "外部来源")
                .flatMap(sheet -> register.rows(sheet).stream())
                .collect(Collectors.groupingBy(row -> row.sheet() + row.text("事件序号")));
    }

    static Workbook read(String name, List<SheetSpec> specs) {
        try (InputStream in = Files.newInputStream(DemoFolder.file(name + ".xlsx"))) {
            return Workbook.read(in, specs, Story.ZONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workbook workbook() {
        return register;
    }

    /** The unit of this code while it exists on {@code day}. */
    Optional<Row> unit(String code, LocalDate day) {
        return units.stream()
                .filter(unit -> unit.text("代码").equals(code))
                .filter(unit -> !Objects.requireNonNull(unit.date("启用日期")).isAfter(day))
                .filter(unit -> {
                    var to = unit.date("停用日期");
                    return to == null || !to.isBefore(day);
                })
                .findFirst();
    }

    List<Row> unitsOn(LocalDate day) {
        return units.stream()
                .filter(unit -> unit(unit.text("代码"), day).isPresent())
                .toList();
    }

    List<IncidentFacts> facts() {
        return register.rows("事件").stream().map(this::facts).toList();
    }

    static LocalDate day(Row incident) {
        return Stream.of("事发时间", "知悉时间")
                .map(incident::instant)
                .filter(Objects::nonNull)
                .map(at -> at.atZone(Story.ZONE).toLocalDate())
                .findFirst()
                .orElseThrow();
    }

    static IncidentKind kind(Row incident) {
        return IncidentKinds.shipped().byName(incident.text("种类")).orElseThrow();
    }

    private IncidentFacts facts(Row row) {
        var number = row.text("序号");
        var day = day(row);
        return new IncidentFacts(
                number,
                row.text("标题"),
                kind(row),
                row.text("地点"),
                time(row, "事发时间", "事发误差分钟"),
                time(row, "知悉时间", ""),
                time(row, "主要负责人知悉时间", "主要负责人知悉误差分钟"),
                time(row, "上级调度时间", ""),
                of("数据", number).map(ShippedRegister::figures).toList(),
                musts(row.text("必报情形")),
                Arrays.stream(Grade.values())
                        .filter(grade -> Names.of(grade).equals(row.text("等级")))
                        .findFirst()
                        .orElse(null),
                obliged(row, day),
                of("报送", number).map(step -> filing(step, day)).toList(),
                of("外部来源", number).map(ShippedRegister::sighting).toList(),
                row.yes("演练"));
    }

    private Stream<Row> of(String sheet, String number) {
        return below.getOrDefault(sheet + number, List.of()).stream();
    }

    private Set<Party> obliged(Row incident, LocalDate day) {
        var obliged = new LinkedHashSet<Party>();
        obliged.add(party(incident.text("责任单位"), day));
        departments(kind(incident).name(), day).forEach(obliged::add);
        unitsOn(day).stream()
                .filter(unit -> unit.text("层级").equals("市"))
                .forEach(unit -> obliged.add(party(unit.text("代码"), day)));
        return obliged;
    }

    Stream<Party> departments(String kind, LocalDate day) {
        return editions.stream()
                .filter(edition -> !Objects.requireNonNull(
                                edition.rows("版本").get(0).date("启用日期"))
                        .isAfter(day))
                .findFirst()
                .stream()
                .flatMap(edition -> edition.rows("职责分工").stream())
                .filter(duty -> Arrays.asList(duty.text("事件种类").split("、", -1)).contains(kind))
                .map(duty -> party(living(duty.text("机构代码"), day), day));
    }

    /** The unit itself, or who took over from it. */
    private String living(String code, LocalDate day) {
        var current = code;
        while (unit(current, day).isEmpty()) {
            var gone = current;
            current = units.stream()
                    .filter(unit -> unit.text("代码").equals(gone))
                    .map(unit -> unit.text("继任机构"))
                    .filter(successor -> !successor.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(gone + " is gone on " + day));
        }
        return current;
    }

    private Party party(String code, LocalDate day) {
        var unit = unit(code, day).orElseThrow(() -> new IllegalStateException("no unit " + code + " on " + day));
        return new Party(code, unit.text("简称"), LEVELS.getOrDefault(unit.text("层级"), Level.SITE));
    }

    private Filing filing(Row row, LocalDate day) {
        var level = LEVELS.getOrDefault(row.text("接收层级"), Level.SITE);
        var sent = time(row, "发出时间", "时间误差分钟");
        var received = time(row, "收到时间", "时间误差分钟");
        return new Filing(
                "%s-%05d".formatted(row.text("事件序号"), row.number()),
                party(row.text("报送单位"), day),
                new Party("level-" + level, row.text("接收层级") + row.text("接收方"), level),
                DESKS.getOrDefault(row.text("接收方"), Desk.PUBLIC),
                channel(row.text("途径")),
                stage(row.text("阶段")),
                sent,
                received,
                received == null ? Instant.EPOCH : received.at());
    }

    static Channel channel(String word) {
        return Arrays.stream(Channel.values())
                .filter(channel -> Names.of(channel).endsWith(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no channel " + word));
    }

    private static Filing.Stage stage(String word) {
        return Arrays.stream(Filing.Stage.values())
                .filter(stage -> Names.of(stage).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage " + word));
    }

    private static FiguresAt figures(Row row) {
        var values = new EnumMap<FigureKind, BigDecimal>(FigureKind.class);
        FIGURES.forEach((header, kind) -> {
            var count = row.count(header);
            var value = count == null ? row.decimal(header) : BigDecimal.valueOf(count);
            if (value != null) {
                values.put(kind, value);
            }
        });
        var at = Objects.requireNonNull(row.instant("时间"));
        return new FiguresAt(at, at, row.text("来源"), new Figures(values));
    }

    private static Sighting sighting(Row row) {
        var at = Objects.requireNonNull(time(row, "时间", "时间误差分钟"));
        return new Sighting(
                row.text("事件序号") + "-" + row.number(),
                LEVELS.getOrDefault(row.text("层级"), Level.SITE),
                DESKS.getOrDefault(row.text("知情方"), Desk.PUBLIC),
                at,
                row.text("来源说明"),
                at.at());
    }

    private static List<MetMust> musts(String text) {
        return Arrays.stream(text.split("、", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> {
                    var parts = word.split("=", 2);
                    var must = Arrays.stream(Must.values())
                            .filter(m -> Names.of(m).equals(parts[0]))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("no criterion " + parts[0]));
                    return new MetMust(must, parts.length == 2 ? parts[1] : parts[0]);
                })
                .toList();
    }

    private static @Nullable EventTime time(Row row, String header, String margin) {
        var at = row.instant(header);
        var minutes = margin.isEmpty() ? null : row.count(margin);
        return at == null ? null : EventTime.about(at, Duration.ofMinutes(minutes == null ? 0 : minutes));
    }
}
