package org.jibao.typesetting.check.pdf;

import java.util.List;

import org.jibao.typesetting.check.FontUse;
import org.jibao.typesetting.check.Measurements;
import org.jibao.typesetting.check.Report;
import org.jibao.typesetting.check.UncheckableFile;
import org.jibao.typesetting.sheet.Sheet;

/** PDF 文件检查: measures a PDF file by what it draws; what it says about itself does not count. */
public final class PdfCheck {

    private PdfCheck() {}

    /** @throws UncheckableFile when the file is unreadable, encrypted, or has no text to measure */
    public static Report check(byte[] file) throws UncheckableFile {
        return check(file, Sheet.gbt9704());
    }

    /**
     * @param sheet what to measure by
     * @throws UncheckableFile when the file is unreadable, encrypted, or has no text to measure
     */
    public static Report check(byte[] file, Sheet sheet) throws UncheckableFile {
        var sides = PdfFile.read(file);
        if (sides.stream()
                .allMatch(side -> side.lines().isEmpty() && side.turned().isEmpty())) {
            throw new UncheckableFile(
                    sides.stream().anyMatch(PdfSide::images) ? "文件是扫描图像，没有可以测量的文字" : "文件里没有可以测量的文字",
                    "请用生成它的 Word 文件，或者由办公软件直接导出的PDF检查");
        }
        var measurements = new Measurements(Report.Kind.PDF);
        var elements = new Elements(sheet, sides);
        var ruler = new Ruler(sheet, elements, measurements);
        new PageRules(ruler).measure();
        new TypeRules(ruler).measure();
        new HeadRules(ruler).measure();
        new TextRules(ruler).measure();
        new FootRules(ruler).measure();
        new FormRules(ruler).measure();
        return measurements.report(elements.form, fonts(sides), sides.size());
    }

    private static List<FontUse> fonts(List<PdfSide> sides) {
        return sides.stream()
                .flatMap(side -> side.lines().stream())
                .flatMap(line -> line.glyphs().stream())
                .map(Glyph::font)
                .distinct()
                .toList();
    }
}
