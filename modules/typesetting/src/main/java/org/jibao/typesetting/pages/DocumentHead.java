package org.jibao.typesetting.pages;

import java.util.ArrayList;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.Part;

/** 版头 of the common format (GB/T 9704-2012, 7.2). */
final class DocumentHead {

    private final HeadBlock block;
    private final Setting setting;
    private final Head head;

    private DocumentHead(HeadBlock block, Head head) {
        this.block = block;
        this.setting = block.setting;
        this.head = head;
    }

    static HeadBlock of(Setting setting, Head head) {
        var block = new HeadBlock(setting);
        block.marking(head.marking(), 1);
        new DocumentHead(block, head).markAndNumber();
        return block;
    }

    private void markAndNumber() {
        var sheet = setting.sheet();
        if (head.mark() == null && head.number() == null && head.signers().isEmpty()) {
            block.blank(sheet.titleBlankLines);
            return;
        }
        block.mark(head.mark(), sheet.markTop, sheet.markSize);
        block.blank(sheet.numberBlankLines);
        block.blank(signers(block.y));
        if (head.number() != null) {
            var number = setting.one(head.number(), setting.body(FontRole.FANGSONG));
            int x = head.signers().isEmpty() ? setting.centred(number) : sheet.cells(sheet.numberIndentCells);
            block.line(Part.NUMBER, number, x, block.y);
        }
        int rule = block.foot(block.y) + sheet.headRuleGap;
        block.rule(0, rule, sheet.areaWidth, sheet.headRuleThickness);
        block.y = rule + sheet.headRuleThickness;
        block.blank(sheet.titleBlankLines);
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
        var label = setting.one("签发人：", setting.body(FontRole.FANGSONG));
        var rows = new ArrayList<SetLine>();
        for (int i = 0; i < signers.size(); i += 2) {
            var names = String.join("　", signers.subList(i, Math.min(i + 2, signers.size())));
            rows.add(setting.one(names, setting.body(FontRole.KAI)));
        }
        int widest = rows.stream().mapToInt(SetLine::width).max().orElse(0);
        int x = sheet.areaWidth - sheet.cells(sheet.signerIndentCells) - widest;
        block.line(Part.SIGNER, label, x - label.width(), top);
        for (int row = 0; row < rows.size(); row++) {
            block.line(Part.SIGNER, rows.get(row), x, top + sheet.lineTop(row));
        }
        return rows.size() - 1;
    }
}
