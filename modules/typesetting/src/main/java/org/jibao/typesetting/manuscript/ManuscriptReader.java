package org.jibao.typesetting.manuscript;

import java.util.List;

import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.ManuscriptException;

/** 文稿: a head between two lines of {@code ---}, then the body in CommonMark. */
public final class ManuscriptReader {

    private static final String RULE = "---";

    private ManuscriptReader() {}

    /**
     * Reads a whole manuscript.
     *
     * @throws ManuscriptException with all faults of head and body
     */
    public static DocumentTree read(String manuscript) throws ManuscriptException {
        var faults = new Faults();
        if (manuscript.length() > HeadRules.MAX_CHARACTERS) {
            faults.add(
                    1, "文稿太长：" + manuscript.length() + "字，最多" + HeadRules.MAX_CHARACTERS + "字", "把文稿分成几份，或把长表改成另附的文件");
            faults.throwIfAny();
        }
        var text = manuscript.startsWith("\uFEFF") ? manuscript.substring(1) : manuscript;
        var lines = Lines.split(text);
        refuseEndlessLines(lines, faults);
        Characters.check(lines, faults);
        int end = endOfHead(lines, faults);
        var head = HeadReader.read(end < 1 ? List.of() : lines.subList(1, end), faults);
        var body = new BodyBuilder(faults);
        new BodyReader(lines.subList(end + 1, lines.size()), end + 1, body, faults).read();
        faults.throwIfAny();
        return new DocumentTree(head, body.body(), body.annexes());
    }

    /** @throws ManuscriptException at once, since nothing sensible can be said of such a text */
    private static void refuseEndlessLines(List<String> lines, Faults faults) throws ManuscriptException {
        for (int i = 0; i < lines.size(); i++) {
            var length = lines.get(i).length();
            if (length > HeadRules.MAX_LINE_CHARACTERS) {
                faults.add(i + 1, "这一行有" + length + "字，最多" + HeadRules.MAX_LINE_CHARACTERS + "字", "分成几段，段与段之间空一行");
            }
        }
        faults.throwIfAny();
    }

    /** Index of the closing rule; -1 when there is no head. */
    private static int endOfHead(List<String> lines, Faults faults) {
        if (!lines.get(0).strip().equals(RULE)) {
            faults.add(1, "文稿开头没有要素部分", "第一行写 ---，随后每行一项（至少写标题），再以一行 --- 结束");
            return -1;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(RULE)) {
                return i;
            }
        }
        faults.add(1, "要素部分没有结束", "在最后一项之后另起一行写 ---");
        return lines.size() - 1;
    }
}
