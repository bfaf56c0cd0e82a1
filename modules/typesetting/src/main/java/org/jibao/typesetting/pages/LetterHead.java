package org.jibao.typesetting.pages;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.Part;

/** 信函格式 (GB/T 9704-2012, 10.1): the mark and two red double rules, the lower one near the foot of the page. */
final class LetterHead {

    private LetterHead() {}

    static HeadBlock of(Setting setting, Head head) {
        var sheet = setting.sheet();
        var block = new HeadBlock(setting);
        int rule = 0;
        if (head.mark() != null) {
            var mark = RedMark.of(setting, head.mark(), sheet.markSize);
            int top = sheet.letterMarkTop - sheet.areaTop;
            mark.lines().forEach(line -> block.add(line.moved(0, top)));
            rule = top + mark.inkHeight() + sheet.letterMarkGap;
        }
        int x = (sheet.pageWidth - sheet.letterRuleWidth) / 2 - sheet.areaLeft;
        int thin = sheet.letterRuleThick + sheet.letterRuleSpace;
        block.rule(x, rule, sheet.letterRuleWidth, sheet.letterRuleThick);
        block.rule(x, rule + thin, sheet.letterRuleWidth, sheet.letterRuleThin);
        int foot = sheet.pageHeight - sheet.letterFootRule - sheet.areaTop;
        block.rule(x, foot - sheet.letterRuleHeight(), sheet.letterRuleWidth, sheet.letterRuleThin);
        block.rule(x, foot - sheet.letterRuleThick, sheet.letterRuleWidth, sheet.letterRuleThick);

        int halfLeading = (sheet.lineTop(1) - sheet.bodySize) / 2;
        int first = rule + sheet.letterRuleHeight() + sheet.letterGap - halfLeading;
        block.y = first;
        block.marking(head.marking(), 0);
        if (head.number() != null) {
            var number = setting.one(head.number(), setting.body(FontRole.FANGSONG));
            block.line(Part.NUMBER, number, sheet.areaWidth - number.width(), first);
            block.y = Math.max(block.y, first + sheet.lineTop(1));
        }
        block.y = Math.max(block.y, rule + sheet.letterRuleHeight());
        block.blank(sheet.letterTitleBlankLines);
        return block;
    }
}
