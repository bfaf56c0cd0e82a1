package org.jibao.typesetting.pages;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.Part;

/** 命令（令）格式 (GB/T 9704-2012, 10.2): mark, number, and the text at once; an order bears no title and no rule. */
final class OrderHead {

    private OrderHead() {}

    static HeadBlock of(Setting setting, Head head) {
        var sheet = setting.sheet();
        var block = new HeadBlock(setting);
        block.marking(head.marking(), 1);
        block.mark(head.mark(), sheet.orderMarkTop, sheet.markSize);
        if (head.number() != null) {
            block.blank(sheet.numberBlankLines);
            var number = setting.one(head.number(), setting.body(FontRole.FANGSONG));
            block.line(Part.NUMBER, number, setting.centred(number), block.y);
            block.blank(1);
        }
        block.blank(sheet.orderBodyBlankLines);
        return block;
    }
}
