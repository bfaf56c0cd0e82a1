package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Annex;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.Passage;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.Signature;

/** 附件说明、署名、成文日期、附注 (GB/T 9704-2012, 7.3.4 to 7.3.6). */
final class ClosingSection {

    /** Stands for a date that is still free, so that the signature keeps its place. */
    private static final String FREE_DATE = "　　　　年　　月　　日";

    private final Setting setting;
    private final Head head;

    private ClosingSection(Setting setting, Head head) {
        this.setting = setting;
        this.head = head;
    }

    static List<Unit> annexList(Setting setting, List<Annex> annexes) {
        var sheet = setting.sheet();
        if (annexes.isEmpty()) {
            return List.of();
        }
        var units = new ArrayList<Unit>();
        units.add(Unit.blank(sheet.annexListBlankLines).keptWithNext());
        int indent = sheet.cells(sheet.annexListIndentCells);
        var style = setting.body(FontRole.FANGSONG);
        int labelWidth = setting.one("附件：", style).width();
        for (var annex : annexes) {
            var number = setting.one(annex.number() == 0 ? "" : annex.number() + ".", style);
            int hanging = indent + labelWidth + number.width();
            boolean first = annex.equals(annexes.get(0));
            var label = (first ? "附件：" : "") + (annex.number() == 0 ? "" : annex.number() + ".");
            int start = first ? indent : indent + labelWidth;
            var names = setting.broken(setting.shaper().shape(annex.title(), style), hanging, hanging);
            var passage = Passage.paragraph();
            for (int i = 0; i < names.size(); i++) {
                var atoms = new ArrayList<PlacedLine>();
                if (i == 0 && !label.isEmpty()) {
                    atoms.add(setting.onGrid(Part.ANNEX_LIST, setting.one(label, style), start));
                }
                atoms.add(setting.onGrid(Part.ANNEX_LIST, names.get(i), hanging));
                units.add(Unit.onGrid(1, List.of(merged(atoms).within(passage))));
            }
        }
        return units;
    }

    static List<Unit> signature(Setting setting, Head head) {
        var section = new ClosingSection(setting, head);
        var units = new ArrayList<Unit>();
        boolean signs = head.form() != Form.MINUTES && head.form() != Form.BRIEFING;
        if (signs && !head.signature().empty()) {
            units.addAll(
                    switch (head.signature().manner()) {
                        case SEAL -> section.sealed();
                        case NO_SEAL -> section.unsealed();
                        case STAMP -> section.stamped();
                    });
        }
        var note = section.note();
        if (!note.isEmpty() && !units.isEmpty()) {
            units.set(units.size() - 1, units.get(units.size() - 1).keptWithNext());
        }
        units.addAll(note);
        return units;
    }

    /**
     * 加盖印章: the date ends four characters before the edge, the name is centred over it. Joint signatures stand in rows
     * with room for one seal each; the last one is centred over the date.
     */
    private List<Unit> sealed() {
        var sheet = setting.sheet();
        var style = setting.body(FontRole.FANGSONG);
        var units = new ArrayList<Unit>();
        units.add(Unit.blank(sheet.sealBlankLines).keptWithNext());
        var date = date();
        int dateLeft = setting.fromRight(date, sheet.sealDateIndentCells);
        int centre = dateLeft + date.width() / 2;
        var names = head.signature().issuers().stream()
                .map(name -> setting.one(name, style))
                .toList();
        int slot = names.stream().mapToInt(SetLine::width).max().orElse(0) + sheet.cells(1);
        slot = Math.max(sheet.sealSlot, slot);
        int perRow = names.size() <= 1 ? 1 : Math.max(1, (centre + slot / 2) / slot);
        for (int from = 0; from < names.size(); from += perRow) {
            int to = Math.min(names.size(), from + perRow);
            var row = new ArrayList<PlacedLine>();
            for (int i = from; i < to; i++) {
                int middle = centre - (to - 1 - i) * slot;
                row.addAll(name(names.get(i), middle));
            }
            boolean last = to == names.size();
            int height = row.stream().mapToInt(PlacedLine::baseline).max().orElse(0) / sheet.lineTop(1) + 1;
            units.add(Unit.onGrid(last ? height : sheet.sealRowLines, row).keptWithNext());
        }
        units.add(dateUnit(date, dateLeft));
        return units;
    }

    /** A name too long for its place is moved in from the edge, and broken when it is longer than a line. */
    private List<PlacedLine> name(SetLine name, int middle) {
        var sheet = setting.sheet();
        var lines = new ArrayList<PlacedLine>();
        for (var line : LineBreaker.lines(name.atoms(), sheet.areaWidth, sheet.areaWidth)) {
            int x = Math.max(0, Math.min(middle - line.width() / 2, sheet.areaWidth - line.width()));
            lines.add(setting.onGrid(Part.SIGNATURE, line, x, lines.size()));
        }
        return lines;
    }

    /**
     * 不加盖印章: the name ends two characters before the edge, the date begins two characters to the right of the name; a
     * date longer than the name ends two characters before the edge itself and the name moves in.
     */
    private List<Unit> unsealed() {
        var sheet = setting.sheet();
        var style = setting.body(FontRole.FANGSONG);
        var units = new ArrayList<Unit>();
        units.add(Unit.blank(sheet.unsealedBlankLines).keptWithNext());
        var date = date();
        int indent = sheet.cells(sheet.unsealedIndentCells);
        var names = head.signature().issuers().stream()
                .map(name -> setting.one(name, style))
                .toList();
        int widest = names.stream().mapToInt(SetLine::width).max().orElse(0);
        int dateLeft = sheet.areaWidth - indent - date.width();
        int nameLeft = dateLeft - indent;
        if (widest >= date.width()) {
            nameLeft = sheet.areaWidth - indent - widest;
            dateLeft = nameLeft + indent;
        }
        for (var name : names) {
            int left = Math.max(0, nameLeft);
            for (var line : LineBreaker.lines(name.atoms(), sheet.areaWidth - left, sheet.areaWidth - left)) {
                units.add(Unit.line(setting.onGrid(Part.SIGNATURE, line, left)).keptWithNext());
            }
        }
        units.add(dateUnit(date, Math.max(0, Math.min(dateLeft, sheet.areaWidth - indent - date.width()))));
        return units;
    }

    /**
     * 加盖签发人签名章: one signer a line, the room of the stamp ends four characters before the edge, the post two
     * characters to its left and in the middle of its height. The office stamps by hand: until then the name stands in the
     * room.
     */
    private List<Unit> stamped() {
        var sheet = setting.sheet();
        var units = new ArrayList<Unit>();
        units.add(Unit.blank(sheet.stampBlankLines).keptWithNext());
        var signatories = head.signature().signatories();
        for (var signatory : signatories) {
            units.add(stamp(signatory).keptWithNext());
        }
        if (signatories.isEmpty()) {
            units.add(Unit.onGrid(sheet.stampLines, List.of()).keptWithNext());
        }
        units.add(Unit.blank(sheet.stampDateBlankLines).keptWithNext());
        var date = date();
        units.add(dateUnit(date, setting.fromRight(date, sheet.stampIndentCells)));
        return units;
    }

    private Unit stamp(Signature.Signatory signatory) {
        var sheet = setting.sheet();
        int left = sheet.areaWidth - sheet.cells(sheet.stampIndentCells) - sheet.stampWidth;
        int right = left - sheet.cells(sheet.stampPostGapCells);
        var post = LineBreaker.ragged(setting.shaper().shape(signatory.post(), setting.body(FontRole.FANGSONG)), right);
        int height = Math.max(sheet.stampLines, post.size());
        int middle = (sheet.lineTop(height) - sheet.lineTop(post.size())) / 2;
        int widest = post.stream().mapToInt(SetLine::width).max().orElse(0);
        var lines = new ArrayList<PlacedLine>();
        for (int i = 0; i < post.size(); i++) {
            lines.add(setting.onGrid(Part.SIGNATURE, post.get(i), right - widest, i)
                    .moved(0, middle));
        }
        int characters = signatory.name().codePointCount(0, signatory.name().length());
        int size = Math.min(sheet.stampSize, sheet.stampWidth / Math.max(1, characters));
        var name = setting.one(signatory.name(), new Shaper.Style(FontRole.KAI, size, size, sheet.red));
        lines.add(name.at(
                Part.SIGNATURE,
                left + (sheet.stampWidth - name.width()) / 2,
                sheet.baseline(sheet.lineTop(height), size)));
        return Unit.onGrid(height, lines);
    }

    /** 出席、请假、列席 (10.3): the label two characters in, names that do not fit on the line aligned behind the colon; all on one page. */
    static List<Unit> attendance(Setting setting, Head head) {
        var sheet = setting.sheet();
        var units = new ArrayList<Unit>();
        int indent = sheet.cells(sheet.attendanceIndentCells);
        for (var group : head.attendance()) {
            if (units.isEmpty()) {
                units.add(Unit.blank(sheet.attendanceBlankLines));
            }
            var label = setting.one(group.label() + "：", setting.body(FontRole.HEI));
            int hanging = indent + label.width();
            var names = setting.shaper().shape(String.join("、", group.names()), setting.body(FontRole.FANGSONG));
            boolean first = true;
            for (var line : setting.broken(names, hanging, hanging)) {
                var placed = new ArrayList<PlacedLine>();
                if (first) {
                    placed.add(setting.onGrid(Part.ATTENDANCE, label, indent));
                }
                placed.add(setting.onGrid(Part.ATTENDANCE, line, hanging));
                units.add(Unit.line(merged(placed)));
                first = false;
            }
        }
        for (int i = 0; i + 1 < units.size(); i++) {
            units.set(i, units.get(i).keptWithNext());
        }
        return units;
    }

    private Unit dateUnit(SetLine date, int left) {
        var lines = head.signature().date() == null
                ? List.<PlacedLine>of()
                : List.of(setting.onGrid(Part.DATE, date, left));
        return Unit.onGrid(1, lines);
    }

    private SetLine date() {
        var date = head.signature().date();
        return setting.one(date == null ? FREE_DATE : Dates.chinese(date), setting.body(FontRole.FANGSONG));
    }

    private List<Unit> note() {
        var sheet = setting.sheet();
        if (head.note() == null) {
            return List.of();
        }
        int indent = sheet.cells(sheet.noteIndentCells);
        var atoms = setting.shaper().shape("（" + head.note() + "）", setting.body(FontRole.FANGSONG));
        var units = new ArrayList<Unit>();
        for (var line : setting.broken(atoms, indent, 0)) {
            units.add(Unit.line(setting.onGrid(Part.NOTE, line, units.isEmpty() ? indent : 0)));
        }
        return units;
    }

    private static PlacedLine merged(List<PlacedLine> parts) {
        var texts = parts.stream().flatMap(part -> part.texts().stream()).toList();
        return new PlacedLine(parts.get(0).part(), parts.get(0).baseline(), texts);
    }
}
