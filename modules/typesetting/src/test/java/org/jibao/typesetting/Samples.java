package org.jibao.typesetting;

/** Manuscripts that several tests set. */
final class Samples {

    static final Typesetter TYPESETTER = Typesetter.withBundledFonts();

    private Samples() {}

    /** A short circular with everything a common document has. */
    static String circular() {
        return """
                ---
                标志: 中共临江市委办公室文件
                发文字号: 临办通报〔2014〕12号
                标题: 关于2014年上半年全市紧急信息报送工作情况的通报
                主送: 各县（市、区）党委，市直各部门党组（党委）
                署名: 中共临江市委办公室
                成文日期: 2014年7月10日
                抄送: 省委办公厅信息处，市人大常委会办公室
                印发机关: 中共临江市委办公室
                印发日期: 2014年7月11日
                ---

                今年上半年，全市共报送紧急信息[348](fact:reports.count)条，比去年同期减少[109](fact:reports.change)条。

                # 基本情况

                上半年共发生各类突发事件348起（其中较大以上2起），直接经济损失约1,234.5万元。
                """;
    }

    /** The head alone, with further lines for the head, and a body. */
    static String document(String head, String body) {
        return "---\n标题: 关于报送工作情况的通报\n" + head + "\n---\n\n" + body + "\n";
    }

    /** So many paragraphs of one full line and a bit. */
    static String paragraphs(int count) {
        return "各单位要认真落实紧急信息报送责任制，严格执行有关规定。\n\n".repeat(count);
    }

    static Pages pages(String manuscript) {
        try {
            return TYPESETTER.pages(TYPESETTER.parse(manuscript));
        } catch (ManuscriptException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static DocumentTree tree(String manuscript) {
        try {
            return TYPESETTER.parse(manuscript);
        } catch (ManuscriptException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
