package org.jibao.typesetting.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.Part;

/**
 * Heads of what appears in numbers: 纪要 (GB/T 9704-2012, 10.3, for the mark alone) and 简报 (custom). Below the mark the
 * number in the middle, then office left and date right, then a red rule.
 */
final class IssueHead {

    private final Setting setting;
    private final HeadBlock block;

    private IssueHead(HeadBlock block) {
        this.block = block;
        this.setting = block.setting;
    }

    static HeadBlock minutes(Setting setting, Head head) {
        var sheet = setting.sheet();
        var block = new HeadBlock(setting);
        block.marking(head.marking(), 1);
        block.mark(head.mark(), sheet.markTop, sheet.markSize);
        new IssueHead(block).issue(head, head.number(), sheet.headRuleThickness);
        return block;
    }

    /** The copy number stands right, not left; the secrecy mark beside it on the first line. */
    static HeadBlock briefing(Setting setting, Head head) {
        var sheet = setting.sheet();
        var block = new HeadBlock(setting);
        var copy = head.marking().copyNumber();
        if (copy != null) {
            var number = setting.one(copy, setting.body(FontRole.FANGSONG));
            block.line(Part.MARKING, number, sheet.areaWidth - number.width(), 0);
        }
        block.marking(head.marking().withoutCopyNumber(), 0);
        block.mark(head.mark(), sheet.briefingMarkTop, sheet.briefingMarkSize);
        new IssueHead(block).issue(head, head.briefing().issue(), sheet.briefingRuleThickness);
        return block;
    }

    private void issue(Head head, @Nullable String issue, int thickness) {
        var sheet = setting.sheet();
        var offices = head.signature().issuers();
        if (issue != null) {
            block.blank(sheet.issueBlankLines);
            var number = setting.one(issue, setting.body(FontRole.FANGSONG));
            block.line(Part.NUMBER, number, setting.centred(number), block.y);
            block.blank(1);
        }
        if (!offices.isEmpty() || head.signature().date() != null) {
            block.blank(sheet.issueOfficeBlankLines);
            officeAndDate(offices, head);
        } else if (issue == null && head.mark() == null) {
            block.blank(sheet.titleBlankLines);
            return;
        }
        int foot = block.y - (sheet.lineTop(1) - sheet.bodySize) / 2;
        int rule = foot + sheet.headRuleGap;
        block.rule(0, rule, sheet.areaWidth, thickness);
        block.y = rule + thickness;
        block.blank(sheet.titleBlankLines);
    }

    /** The date stands on the last line of the offices. */
    private void officeAndDate(List<String> offices, Head head) {
        var sheet = setting.sheet();
        var style = setting.body(FontRole.FANGSONG);
        var day = head.signature().date();
        var date = setting.one(day == null ? "" : Dates.chinese(day), style);
        int margin = sheet.cells(sheet.numberIndentCells);
        int room = sheet.areaWidth - 3 * margin - date.width();
        var names = LineBreaker.ragged(setting.shaper().shape(String.join("　", offices), style), room);
        for (int i = 0; i < names.size(); i++) {
            block.line(Part.SIGNATURE, names.get(i), margin, block.y);
            block.blank(i + 1 < names.size() ? 1 : 0);
        }
        if (day != null) {
            block.line(Part.DATE, date, sheet.areaWidth - margin - date.width(), block.y);
        }
        block.blank(1);
    }
}
