package org.jibao.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.responsibility.ResponsibilityMatrix.Row;
import org.jibao.timeliness.IncidentKind;
import org.jibao.timeliness.IncidentKinds;

/**
 * 职责分工的文字写法: one unit a line, {@code 市公安局 | 火灾和交通事故 | 火灾、道路交通事故}; the first bar ends the unit, the last
 * begins the kinds, so that a duty may hold one. A row pasted from a spreadsheet, with tabs between its cells, is read too.
 */
final class MatrixText {
    private static final Messages TEXT = new Messages(MatrixText.class);
    private static final String BAR = " | ";

    private final Offices offices;
    private final LocalDate day;
    private final List<Row> rows = new ArrayList<>();
    private final List<MatrixDraft.Fault> faults = new ArrayList<>();
    private final Map<String, Integer> lineOf = new HashMap<>();

    private MatrixText(Offices offices, LocalDate day) {
        this.offices = offices;
        this.day = day;
    }

    /** Reads a text whose units are those of {@code day}. */
    static MatrixText read(String text, Offices offices, LocalDate day) {
        var read = new MatrixText(offices, day);
        int longest = Settings.number("matrix.longest");
        if (text.length() > longest) {
            read.fault(0, "matrix.long", text.length(), longest);
            return read;
        }
        int line = 0;
        for (var words : text.split("\r\n|\r|\n", -1)) {
            line++;
            if (!words.isBlank()) {
                read.row(line, words);
            }
            if (read.faults.size() >= Settings.number("matrix.most-faults")) {
                return read;
            }
        }
        if (read.rows.isEmpty() && read.faults.isEmpty()) {
            read.fault(0, "matrix.empty");
        }
        return read;
    }

    /** The rows that could be read. */
    List<Row> rows() {
        return rows;
    }

    /** In the order of the lines. */
    List<MatrixDraft.Fault> faults() {
        return faults;
    }

    private void row(int line, String words) {
        var cells = cells(words);
        if (cells == null) {
            fault(line, "matrix.line", Checked.clip(words.strip()));
            return;
        }
        int before = faults.size();
        var unit = unit(line, cells[0]);
        var duty = cells[1];
        if (duty.isEmpty()) {
            fault(line, "matrix.duty");
        } else if (duty.length() > JpaResponsibilityMatrix.LONGEST_TEXT) {
            fault(line, "text.long", Checked.clip(duty), duty.length(), JpaResponsibilityMatrix.LONGEST_TEXT);
        } else if (Checked.hidden(duty)) {
            fault(line, "text.control", TEXT.of("matrix.duty.name"));
        }
        var kinds = kinds(line, cells[2]);
        if (unit != null && faults.size() == before) {
            rows.add(new Row(unit, duty, kinds));
        }
    }

    private static String @Nullable [] cells(String words) {
        var bar = words.indexOf('\t') >= 0 ? '\t' : words.indexOf('|') >= 0 ? '|' : '｜';
        int first = words.indexOf(bar);
        if (first < 0) {
            return null;
        }
        int last = words.lastIndexOf(bar);
        return last == first
                ? new String[] {
                    words.substring(0, first).strip(),
                    words.substring(first + 1).strip(),
                    ""
                }
                : new String[] {
                    words.substring(0, first).strip(),
                    words.substring(first + 1, last).replace('\t', ' ').strip(),
                    words.substring(last + 1).strip()
                };
    }

    private @Nullable Unit unit(int line, String word) {
        if (word.isEmpty()) {
            fault(line, "matrix.unit");
            return null;
        }
        if (Checked.hidden(word)) {
            fault(line, "text.control", TEXT.of("matrix.unit.name"));
            return null;
        }
        var found = offices.find(word, day).or(() -> offices.byName(word, day));
        if (found.isEmpty()) {
            var successor = gone(word).flatMap(code -> offices.successorOf(code, day));
            if (successor.isPresent()) {
                fault(
                        line,
                        "unit.gone",
                        Checked.clip(word),
                        day,
                        successor.get().shortName());
            } else {
                fault(line, "unit.unknown.name", Checked.clip(word), day);
            }
            return null;
        }
        var earlier = lineOf.putIfAbsent(found.get().code(), line);
        if (earlier != null) {
            fault(line, "matrix.twice", Checked.clip(word), earlier);
        }
        return found.get();
    }

    /** Code of a unit of another time. */
    private Optional<String> gone(String word) {
        return offices.history().stream()
                .filter(unit -> unit.code().equals(word)
                        || unit.name().equals(word)
                        || unit.shortName().equals(word))
                .map(Unit::code)
                .findFirst();
    }

    private List<String> kinds(int line, String words) {
        var codes = new LinkedHashSet<String>();
        for (var name : words.split("[、，,;；]", -1)) {
            if (name.isBlank()) {
                continue;
            }
            var kind = JpaResponsibilityMatrix.kind(name.strip());
            if (kind.isPresent()) {
                codes.add(kind.get().code());
            } else {
                fault(line, "matrix.kind", Checked.clip(name.strip()), near(name.strip()));
            }
        }
        return List.copyOf(codes);
    }

    /** A few kinds whose names share characters with the word, those with the largest share first. */
    private static String near(String word) {
        record Near(String name, long common) {
            long share() {
                return common * 100 / name.length();
            }
        }
        return IncidentKinds.shipped().all().stream()
                .map(kind -> new Near(
                        kind.name(),
                        word.codePoints()
                                .filter(sign -> kind.name().indexOf(sign) >= 0)
                                .count()))
                .filter(near -> near.common() > 0)
                .sorted((one, other) -> Long.compare(other.share(), one.share()))
                .limit(Settings.number("matrix.kinds-named"))
                .map(Near::name)
                .collect(Collectors.joining("、", TEXT.of("matrix.kind.near"), ""));
    }

    private void fault(int line, String key, Object... values) {
        faults.add(new MatrixDraft.Fault(
                line, TEXT.of(key, Arrays.stream(values).map(String::valueOf).toArray())));
    }

    /** Rows as they are typed. */
    static String write(List<Row> rows) {
        return rows.stream()
                .map(row -> row.unit().shortName()
                        + BAR
                        + row.duty().replaceAll("\\s+", " ")
                        + BAR
                        + String.join("、", names(row.kindCodes())))
                .map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    static List<String> names(List<String> codes) {
        return codes.stream()
                .map(code -> JpaResponsibilityMatrix.kind(code)
                        .map(IncidentKind::name)
                        .orElse(code))
                .toList();
    }
}
