package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedRule;

/** 版头、标题、主送机关 (GB/T 9704-2012, 7.2, 7.3.1, 7.3.2). */
final class HeadSection {

    private final Setting setting;
    private final Head head;
    private final List<PlacedLine> lines = new ArrayList<>();
    private final List<PlacedRule> rules = new ArrayList<>();
    private int y;

    private HeadSection(Setting setting, Head head) {
        this.setting = setting;
        this.head = head;
    }

    /** @param withAddressees false when they have moved to the imprint because they left no room for the body */
    static List<Unit> units(Setting setting, Head head, boolean withAddressees) {
        var section = new HeadSection(setting, head);
        section.marking();
        section.markAndNumber();
        var units = new ArrayList<Unit>();
        units.add(Unit.free(section.y, new Drawing(section.lines, section.rules, List.of()))
                .keptWithNext());
        units.addAll(section.title());
        var addressees = head.addressees();
        if (withAddressees && addressees != null) {
            units.addAll(section.addressees(addressees));
        }
        return units;
    }

    private void marking() {
        var marking = head.marking();
        int line = 0;
        if (marking.copyNumber() != null) {
            mark(marking.copyNumber(), FontRole.FANGSONG, line++);
        }
        if (marking.secrecy() != null) {
            line = Math.max(line, 1);
            mark(marking.secrecy(), FontRole.HEI, line++);
        }
        if (marking.urgency() != null) {
            mark(marking.urgency(), FontRole.HEI, line++);
        }
        y = setting.sheet().lineTop(line);
    }

    private void mark(String text, FontRole role, int line) {
        lines.add(setting.onGrid(Part.MARKING, setting.one(text, setting.body(role)), 0, line));
    }

    private void markAndNumber() {
        var sheet = setting.sheet();
        var mark = head.mark();
        if (mark == null && head.number() == null && head.signers().isEmpty()) {
            y = Math.max(y, 0) + sheet.lineTop(sheet.titleBlankLines);
            return;
        }
        if (mark != null) {
            y = sheet.markTop;
            redMark(String.join("", mark.names()));
        }
        int top = y + sheet.lineTop(sheet.numberBlankLines);
        int numberLine = signers(top);
        int baseline = top + sheet.lineTop(numberLine) + sheet.baseline(sheet.lineTop(1), sheet.bodySize);
        if (head.number() != null) {
            var number = setting.one(head.number(), setting.body(FontRole.FANGSONG));
            int x = head.signers().isEmpty() ? setting.centred(number) : sheet.cells(sheet.numberIndentCells);
            lines.add(number.at(Part.NUMBER, x, baseline));
        }
        int foot = baseline + sheet.bodySize - (int) ((long) sheet.bodySize * sheet.ascent / 1000);
        int rule = foot + sheet.headRuleGap;
        rules.add(new PlacedRule(0, rule, sheet.areaWidth, sheet.headRuleThickness, sheet.red));
        y = rule + sheet.headRuleThickness + sheet.lineTop(sheet.titleBlankLines);
    }

    /** As high as the sheet allows, and no wider; the ink itself touches the prescribed height. */
    private void redMark(String text) {
        var sheet = setting.sheet();
        int characters = Math.max(1, text.codePointCount(0, text.length()));
        int size = Math.min(sheet.markSize, sheet.markWidth / characters);
        var style = new Shaper.Style(FontRole.TITLE_SONG, size, size, sheet.red);
        var line = setting.one(text, style);
        int ink = line.atoms().stream()
                .mapToInt(atom -> atom.face.inkTop(atom.text, atom.size))
                .max()
                .orElse(size);
        lines.add(line.at(Part.MARK, setting.centred(line), y + ink));
        y += size;
    }

    /**
     * Two names on a line, the next lines under the first name; the number stands on the line of the last name.
     *
     * @return index of that line
     */
    private int signers(int top) {
        var sheet = setting.sheet();
        var signers = head.signers();
        if (signers.isEmpty()) {
            return 0;
        }
        var label = setting.shaper().shape("签发人：", setting.body(FontRole.FANGSONG));
        int labelWidth = SetLine.natural(label).width();
        var rows = new ArrayList<SetLine>();
        for (int i = 0; i < signers.size(); i += 2) {
            var names = String.join("　", signers.subList(i, Math.min(i + 2, signers.size())));
            rows.add(setting.one(names, setting.body(FontRole.KAI)));
        }
        int widest = rows.stream().mapToInt(SetLine::width).max().orElse(0);
        int x = sheet.areaWidth - sheet.cells(sheet.signerIndentCells) - widest;
        for (int row = 0; row < rows.size(); row++) {
            int baseline = top + sheet.lineTop(row) + sheet.baseline(sheet.lineTop(1), sheet.bodySize);
            if (row == 0) {
                lines.add(SetLine.natural(label).at(Part.SIGNER, x - labelWidth, baseline));
            }
            lines.add(rows.get(row).at(Part.SIGNER, x, baseline));
        }
        return rows.size() - 1;
    }

    private List<Unit> title() {
        return titleUnits(setting, head.titleLines(), Part.TITLE);
    }

    /** Lines of a title, also that of an annex, kept together and with what follows. */
    static List<Unit> titleUnits(Setting setting, List<String> titleLines, Part part) {
        var sheet = setting.sheet();
        var style = setting.plain(FontRole.TITLE_SONG, sheet.titleSize);
        Stream<SetLine> broken = titleLines.size() == 1
                ? TitleShape.lines(setting.shaper().shape(titleLines.get(0), style), sheet.titleWidth).stream()
                : titleLines.stream()
                        .flatMap(line ->
                                LineBreaker.lines(setting.shaper().shape(line, style), sheet.areaWidth, sheet.areaWidth)
                                        .stream());
        return broken.map(line -> Unit.free(
                                sheet.titlePitch,
                                Drawing.of(List.of(line.at(
                                        part,
                                        setting.centred(line),
                                        sheet.baseline(sheet.titlePitch, sheet.titleSize)))))
                        .keptWithNext())
                .toList();
    }

    private List<Unit> addressees(String addressees) {
        var sheet = setting.sheet();
        var units = new ArrayList<Unit>();
        units.add(Unit.blank(sheet.addresseesBlankLines).keptWithNext());
        var atoms = setting.shaper().shape(addressees + "：", setting.body(FontRole.FANGSONG));
        setting.broken(atoms, 0, 0).forEach(line -> units.add(Unit.line(setting.onGrid(Part.ADDRESSEES, line, 0))));
        return units;
    }
}
