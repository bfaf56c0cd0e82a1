package org.jibao.launcher.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * 一起事件的底稿: one line of an incident table, told in minutes from the event, expanded into rows of the four sheets of
 * the register. The notation is described in {@code sample/README.md}.
 */
final class Story {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("M月d日H时mm分");
    private static final Pattern EVENT = Pattern.compile("(约|不详@)?(\\d\\d-\\d\\d \\d\\d:\\d\\d)(?:±(\\d+))?");
    private static final Pattern MOMENT = Pattern.compile("约?(-?\\d+)(?:±(\\d+))?");
    private static final Pattern STEP = Pattern.compile("([话文传网信未])(续|终)?约?(\\?|\\d+)(?:±(\\d+))?");
    private static final Pattern OTHER =
            Pattern.compile("([a-z0-9-]+|属地|部门|本办)>(县区|市|省|中央)(党委办公室|政府办公室|应急办|上级主管部门|领导小组办公室|主要领导|其他领导)(.+)");
    private static final Pattern SIGHTING =
            Pattern.compile("(县区|市|省|中央)?(党委办公室|政府办公室|应急办|上级主管部门|主要领导|其他领导|公众)@(.+?):(.+)");
    private static final Pattern FIGURE = Pattern.compile("([死失重轻困转影参损积])(\\d+(?:\\.\\d+)?)");

    private static final Map<String, String> CHANNELS =
            Map.of("话", "电话", "文", "书面", "传", "传真", "网", "信息网", "信", "短信", "未", "未记载");
    private static final Map<String, String> FIGURES = figures();

    /** How long a written report is under way; the table states when it arrived. */
    private static final int TRANSMISSION_MINUTES = 4;

    private final Map<String, String> line;
    private final int year;
    private final SampleUnits units;
    private final Measures measures;
    private final Matcher event;

    final List<Map<String, @Nullable Object>> filings = new ArrayList<>();
    final List<Map<String, @Nullable Object>> figures = new ArrayList<>();
    final List<Map<String, @Nullable Object>> sightings = new ArrayList<>();

    Story(Map<String, String> line, int year, SampleUnits units, Measures measures) {
        this.line = line;
        this.year = year;
        this.units = units;
        this.measures = measures;
        this.event = match(EVENT, cell("事发"));
        readFigures();
        readFilings();
        readSightings();
    }

    Map<String, @Nullable Object> incident() {
        var unknown = "不详@".equals(event.group(1));
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("序号", cell("序号"));
        row.put("标题", cell("标题"));
        row.put("种类", cell("种类"));
        row.put("责任单位", cell("责任单位"));
        row.put("地点", cell("地点"));
        row.put("事发时间", unknown ? null : at(0));
        row.put("事发误差分钟", event.group(3) == null ? null : Integer.valueOf(event.group(3)));
        row.put("知悉时间", moment("知悉"));
        row.put("主要负责人知悉时间", moment("负责人"));
        row.put("主要负责人知悉误差分钟", margin("负责人"));
        row.put("上级调度时间", moment("调度"));
        row.put("起因", cell("起因"));
        row.put("必报情形", cell("必报情形"));
        row.put("演练", cell("演练").equals("是"));
        var graded = cell("定级").split("=", 2);
        row.put("等级", graded[0]);
        row.put("定级理由", graded.length == 2 ? graded[1] : "");
        return row;
    }

    private void readFigures() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        if (cell("数据").isEmpty()) {
            return;
        }
        for (var step : cell("数据").split("; *", -1)) {
            var words = step.split(" +", -1);
            var timed = words[0].startsWith("@");
            for (var word : Arrays.asList(words).subList(timed ? 1 : 0, words.length)) {
                var figure = match(FIGURE, word);
                var header = FIGURES.getOrDefault(figure.group(1), "");
                var value = new BigDecimal(figure.group(2));
                values.put(header, value);
            }
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("事件序号", cell("序号"));
            row.put("时间", at(timed ? Integer.parseInt(words[0].substring(1)) : firstReport()));
            row.put("来源", units.shortName(cell("责任单位")));
            row.putAll(values);
            figures.add(row);
        }
    }

    /** The first figures are those of the first report, whoever sent it. */
    private int firstReport() {
        return Arrays.stream((cell("属地报送") + " " + cell("部门报送")).split(" +", -1))
                .filter(step -> !step.isEmpty())
                .map(step -> match(STEP, step).group(3))
                .filter(minute -> !minute.equals("?"))
                .mapToInt(Integer::parseInt)
                .min()
                .orElse(0);
    }

    private void readFilings() {
        for (var side : List.of("属地", "部门")) {
            for (var step : words(side + "报送")) {
                filings.add(filing(sender(side), "市", "党委办公室", step, true));
            }
        }
        for (var step : words("其他报送")) {
            var other = match(OTHER, step);
            filings.add(filing(sender(other.group(1)), other.group(2), other.group(3), other.group(4), false));
        }
    }

    private Map<String, @Nullable Object> filing(
            String sender, String level, String desk, String step, boolean withText) {
        var parts = match(STEP, step);
        var channel = CHANNELS.getOrDefault(parts.group(1), "");
        var stage = parts.group(2) == null ? "初报" : parts.group(2) + "报";
        var minute = parts.group(3).equals("?") ? null : Integer.valueOf(parts.group(3));
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("事件序号", cell("序号"));
        row.put("阶段", stage);
        row.put("途径", channel);
        row.put("报送单位", sender);
        row.put("接收层级", level);
        row.put("接收方", desk);
        if (minute != null) {
            var received = at(minute);
            var underWay = List.of("书面", "传真", "信息网").contains(channel) ? TRANSMISSION_MINUTES : 0;
            row.put("发出时间", channel.equals("未记载") ? null : received.minusSeconds(underWay * 60L));
            row.put("收到时间", received);
        }
        row.put("时间误差分钟", parts.group(4) == null ? null : Integer.valueOf(parts.group(4)));
        row.put("报告人", units.shortName(sender) + (channel.equals("电话") ? "值班员" : "值班负责人"));
        if (withText && minute != null) {
            row.put("情况", situation(stage, minute));
            if (!channel.equals("电话")) {
                row.put("措施", measures.taken(cell("种类"), number()));
                row.put("下步打算", stage.equals("终报") ? "转入善后，开展同类问题排查" : measures.next(cell("种类"), number()));
            }
        }
        return row;
    }

    private String situation(String stage, int minute) {
        var known = figuresAt(at(minute));
        if (stage.equals("终报")) {
            return "处置结束。最终核定：" + known + "。";
        }
        var when = "不详@".equals(event.group(1)) ? "具体时间正在核实" : SPOKEN.format(local()) + "许";
        var cause = cell("起因").isEmpty() ? "原因正在核查" : cell("起因");
        return when + "，" + cell("地点") + "发生" + cell("种类") + "，初步了解：" + cause + "。截至报告时，" + known + "。";
    }

    private String figuresAt(Instant instant) {
        Map<String, @Nullable Object> latest = figures.isEmpty() ? Map.of() : figures.get(0);
        for (var row : figures) {
            if (row.get("时间") instanceof Instant at && !at.isAfter(instant)) {
                latest = row;
            }
        }
        var values = latest;
        var stated = FIGURES.values().stream()
                .filter(header -> values.get(header) instanceof BigDecimal value && value.signum() > 0)
                .map(header -> FigureWords.say(header, String.valueOf(values.get(header))))
                .collect(Collectors.joining("，"));
        return stated.isEmpty() ? "未接到人员伤亡报告" : stated;
    }

    private void readSightings() {
        for (var note : words("外部来源")) {
            var parts = match(SIGHTING, note);
            var when = match(MOMENT, parts.group(3));
            var open = parts.group(2).equals("公众");
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("事件序号", cell("序号"));
            row.put("层级", open ? "县区" : parts.group(1));
            row.put("知情方", open ? "社会公众" : parts.group(2));
            row.put("时间", at(Integer.parseInt(when.group(1))));
            row.put("时间误差分钟", when.group(2) == null ? null : Integer.valueOf(when.group(2)));
            row.put("来源说明", parts.group(4));
            sightings.add(row);
        }
    }

    private String sender(String word) {
        return switch (word) {
            case "属地" -> cell("责任单位");
            case "部门" -> units.department(cell("种类"), local().toLocalDate());
            case "本办" -> units.own();
            default -> word;
        };
    }

    private @Nullable Instant moment(String header) {
        return cell(header).isEmpty()
                ? null
                : at(Integer.parseInt(match(MOMENT, cell(header)).group(1)));
    }

    private @Nullable Integer margin(String header) {
        var stated = cell(header).isEmpty() ? null : match(MOMENT, cell(header)).group(2);
        return stated == null ? null : Integer.valueOf(stated);
    }

    private LocalDateTime local() {
        return LocalDateTime.parse(year + "-" + event.group(2).replace(' ', 'T'));
    }

    private Instant at(int minutes) {
        return local().atZone(ZONE).plusMinutes(minutes).toInstant();
    }

    private int number() {
        return Integer.parseInt(cell("序号").replaceAll(".*-", ""));
    }

    private List<String> words(String header) {
        return Arrays.stream(cell(header).split(" +", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String cell(String header) {
        var value = line.get(header);
        if (value == null) {
            throw new IllegalArgumentException("the incident table has no column " + header);
        }
        return value;
    }

    private Matcher match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line.get("序号") + ": cannot read “" + text + "” as " + pattern);
        }
        return matcher;
    }

    private static Map<String, String> figures() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("死", "死亡");
        headers.put("失", "失踪");
        headers.put("重", "重伤");
        headers.put("轻", "轻伤");
        headers.put("困", "被困");
        headers.put("转", "转移");
        headers.put("影", "受影响");
        headers.put("参", "参与");
        headers.put("损", "直接损失万元");
        headers.put("积", "面积公顷");
        return headers;
    }
}
