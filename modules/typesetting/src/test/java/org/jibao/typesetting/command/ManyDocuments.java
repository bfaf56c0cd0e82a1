package org.jibao.typesetting.command;

import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.Typesetter;

/** Sets so many different notices in every kind of file and says how much memory is in use after a quarter and after all of them. */
final class ManyDocuments {

    private ManyDocuments() {}

    public static void main(String[] arguments) throws ManuscriptException {
        int count = Integer.parseInt(arguments[0]);
        var engine = Typesetter.withBundledFonts();
        for (int i = 1; i <= count; i++) {
            var tree = engine.parse(manuscript(i));
            var pages = engine.pages(tree);
            if (engine.pdf(pages).length + engine.ofd(pages).length + engine.docx(tree).length == 0) {
                throw new AssertionError("nothing was written");
            }
            if (i == count / 4 || i == count) {
                System.out.println(used());
            }
        }
    }

    private static String manuscript(int i) {
        return "---\n标题: 关于第%d号事件迟报问题的通报\n标志: 临江市人民政府办公室文件\n发文字号: 临政办发〔2026〕%d号\n---\n\n迟报%d分钟。\n\n| 单位 | 得分 |\n| --- | --- |\n| 第%d镇 | %d |\n"
                .formatted(i, i, i * 7, i, i % 100);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
