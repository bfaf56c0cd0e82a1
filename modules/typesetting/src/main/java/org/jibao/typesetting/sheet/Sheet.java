package org.jibao.typesetting.sheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.Variant;

/**
 * 版式: the measures of one standard, read from a data file in which each line cites its clause. Lengths in 1/1000 pt;
 * names ending in {@code Cells} count characters, names ending in {@code Lines} count lines.
 */
public final class Sheet {

    public final int pageWidth;
    public final int pageHeight;
    public final int areaLeft;
    public final int areaTop;
    public final int areaWidth;
    public final int areaHeight;
    public final int areaLines;
    public final int areaCells;
    public final int ascent;
    public final int bodySize;
    public final int titleSize;
    public final int imprintSize;
    public final int pageNumberSize;
    public final int markTop;
    public final int markSize;
    public final int markWidth;
    public final int markJointPitch;
    public final int markJointHeight;
    public final int markWordGap;
    public final int numberBlankLines;
    public final int numberIndentCells;
    public final int signerIndentCells;
    public final int headRuleGap;
    public final int headRuleThickness;
    public final Colour red;
    public final int titleBlankLines;
    public final int titlePitch;
    public final int titleWidth;
    public final int addresseesBlankLines;
    public final int bodyIndentCells;
    public final int annexListBlankLines;
    public final int annexListIndentCells;
    public final int sealDateIndentCells;
    public final int sealBlankLines;
    public final int sealSlot;
    public final int sealRowLines;
    public final int letterMarkTop;
    public final int letterRuleWidth;
    public final int letterRuleThick;
    public final int letterRuleThin;
    public final int letterRuleSpace;
    public final int letterMarkGap;
    public final int letterMarkSink;
    public final int letterFootRule;
    public final int letterGap;
    public final int letterTitleBlankLines;
    public final int orderMarkTop;
    public final int orderBodyBlankLines;
    public final int issueBlankLines;
    public final int issueOfficeBlankLines;
    public final int attendanceBlankLines;
    public final int attendanceIndentCells;
    public final int briefingMarkTop;
    public final int briefingMarkSize;
    public final int briefingRuleThickness;
    public final int stampBlankLines;
    public final int stampIndentCells;
    public final int stampPostGapCells;
    public final int stampDateBlankLines;
    public final int stampWidth;
    public final int stampLines;
    public final int stampSize;
    public final int unsealedBlankLines;
    public final int unsealedIndentCells;
    public final int signatureBodyLines;
    public final int signatureWholeParagraph;
    public final int noteIndentCells;
    public final int annexTitleLine;
    public final int imprintThick;
    public final int imprintThin;
    public final int imprintIndentCells;
    public final int imprintPitch;
    public final boolean imprintOnEvenPage;
    public final int pageNumberGap;
    public final int pageNumberIndentCells;
    public final List<Integer> tableSizes;
    public final int tablePitch;
    public final int tableRowHeight;
    public final int tablePadding;
    public final int tableRule;
    public final int tableGap;
    public final int wordGapMargin;
    public final int tableCaptionSize;
    public final int tableShortCells;
    public final boolean tableContinued;
    public final boolean markPrinted;
    public final boolean pageNumberCentred;

    private final Properties values;
    private final String profile;

    /** GB/T 9704-2012 《党政机关公文格式》. */
    public static Sheet gbt9704() {
        return new Sheet(read("gbt9704-2012.properties"), Variant.STANDARD, false);
    }

    /** The measures of the standard but for those from which an office deviates. */
    public static Sheet of(Variant variant) {
        var values = read("gbt9704-2012.properties");
        variant.deviations().forEach(deviation -> values.setProperty(deviation.key(), deviation.own()));
        return new Sheet(values, variant.profile(), false);
    }

    /** What files say of themselves: the standard and the office's variant of it. */
    public String profile() {
        return profile;
    }

    /** A measure as the data file writes it, with its unit. */
    public String written(String key) {
        return value(key);
    }

    /**
     * The same measures in the frame of a page that is turned a quarter ({@link org.jibao.typesetting.Page}): the type area
     * lies on its side, with as many whole lines and characters as it holds.
     */
    public Sheet turned() {
        return new Sheet(values, profile, true);
    }

    private Sheet(Properties values, String profile, boolean turned) {
        this.values = values;
        this.profile = profile;
        int width = length("page.width");
        int height = length("page.height");
        int left = length("area.left");
        int top = length("area.top");
        int across = length("area.width");
        int down = length("area.height");
        int lines = count("area.lines");
        int cells = count("area.cells");
        pageWidth = turned ? height : width;
        pageHeight = turned ? width : height;
        areaLeft = turned ? height - top - down : left;
        areaTop = turned ? left : top;
        areaWidth = turned ? down : across;
        areaHeight = turned ? across : down;
        areaLines = turned ? (int) ((long) across * lines / down) : lines;
        areaCells = turned ? (int) ((long) down * cells / across) : cells;
        ascent = count("type.ascent");
        bodySize = length("type.body");
        titleSize = length("type.title");
        imprintSize = length("type.imprint");
        pageNumberSize = length("type.page-number");
        markTop = length("mark.top");
        markSize = length("mark.size");
        markWidth = length("mark.width");
        markJointPitch = count("mark.joint-pitch");
        markJointHeight = length("mark.joint-height");
        markWordGap = length("mark.word-gap");
        numberBlankLines = count("number.blank-lines");
        numberIndentCells = count("number.indent-cells");
        signerIndentCells = count("signer.indent-cells");
        headRuleGap = length("head-rule.gap");
        headRuleThickness = length("head-rule.thickness");
        red = Colour.of(value("colour.red"));
        titleBlankLines = count("title.blank-lines");
        titlePitch = length("title.pitch");
        titleWidth = length("title.width");
        addresseesBlankLines = count("addressees.blank-lines");
        bodyIndentCells = count("body.indent-cells");
        annexListBlankLines = count("annex-list.blank-lines");
        annexListIndentCells = count("annex-list.indent-cells");
        sealDateIndentCells = count("seal.date-indent-cells");
        sealBlankLines = count("seal.blank-lines");
        sealSlot = length("seal.slot");
        sealRowLines = count("seal.row-lines");
        letterMarkTop = length("letter.mark-top");
        letterRuleWidth = length("letter.rule-width");
        letterRuleThick = length("letter.rule-thick");
        letterRuleThin = length("letter.rule-thin");
        letterRuleSpace = length("letter.rule-space");
        letterMarkGap = length("letter.mark-gap");
        letterMarkSink = length("letter.mark-sink");
        letterFootRule = length("letter.foot-rule");
        letterGap = length("letter.gap");
        letterTitleBlankLines = count("letter.title-blank-lines");
        orderMarkTop = length("order.mark-top");
        orderBodyBlankLines = count("order.body-blank-lines");
        issueBlankLines = count("issue.blank-lines");
        issueOfficeBlankLines = count("issue.office-blank-lines");
        attendanceBlankLines = count("attendance.blank-lines");
        attendanceIndentCells = count("attendance.indent-cells");
        briefingMarkTop = length("briefing.mark-top");
        briefingMarkSize = length("briefing.mark-size");
        briefingRuleThickness = length("briefing.rule-thickness");
        stampBlankLines = count("stamp.blank-lines");
        stampIndentCells = count("stamp.indent-cells");
        stampPostGapCells = count("stamp.post-gap-cells");
        stampDateBlankLines = count("stamp.date-blank-lines");
        stampWidth = length("stamp.width");
        stampLines = count("stamp.lines");
        stampSize = length("stamp.size");
        unsealedBlankLines = count("unsealed.blank-lines");
        unsealedIndentCells = count("unsealed.indent-cells");
        signatureBodyLines = count("signature.body-lines");
        signatureWholeParagraph = count("signature.whole-paragraph");
        noteIndentCells = count("note.indent-cells");
        annexTitleLine = count("annex.title-line");
        imprintThick = length("imprint.thick");
        imprintThin = length("imprint.thin");
        imprintIndentCells = count("imprint.indent-cells");
        imprintPitch = length("imprint.pitch");
        imprintOnEvenPage = count("imprint.even-page") == 1;
        pageNumberGap = length("page-number.gap");
        pageNumberIndentCells = count("page-number.indent-cells");
        tableSizes = lengths("table.sizes");
        tablePitch = count("table.pitch");
        tableRowHeight = length("table.row-height");
        tablePadding = length("table.padding");
        tableRule = length("table.rule");
        tableGap = length("table.gap");
        wordGapMargin = length("word.gap-margin");
        tableCaptionSize = length("table.caption");
        tableShortCells = count("table.short-cells");
        tableContinued = count("table.continued") == 1;
        markPrinted = count("mark.printed") == 1;
        pageNumberCentred = count("page-number.centred") == 1;
    }

    /** Width of {@code cells} characters of the grid; exact at the full width. */
    public int cells(int cells) {
        return (int) ((long) areaWidth * cells / areaCells);
    }

    /** Upper edge of a line of the grid, counted from 0, below the upper edge of the type area. */
    public int lineTop(int line) {
        return (int) ((long) areaHeight * line / areaLines);
    }

    /** The first line of the grid whose upper edge is at or below {@code y}. */
    public int lineAt(int y) {
        int line = (int) ((long) y * areaLines / areaHeight);
        while (lineTop(line) < y) {
            line++;
        }
        return line;
    }

    /** Height of the double rule of a letter. */
    public int letterRuleHeight() {
        return letterRuleThick + letterRuleSpace + letterRuleThin;
    }

    /**
     * By how many per cent of its size a character must be drawn narrower to keep to its cell, as a word processor takes it:
     * the largest whole percentage with which a full line fits, 98 for 28 characters of 3号; 100 and more where cells are
     * no narrower than characters.
     */
    public static int narrowed(int cell, int size) {
        return (int) (100L * cell / size);
    }

    /** Base line of type of {@code size} in the middle of a line {@code pitch} high, below the line's upper edge. */
    public int baseline(int pitch, int size) {
        return (pitch - size) / 2 + (int) ((long) size * ascent / 1000);
    }

    private int length(String key) {
        return length(key, value(key));
    }

    private List<Integer> lengths(String key) {
        var lengths = new ArrayList<Integer>();
        for (var text : value(key).split(",", -1)) {
            lengths.add(length(key, text));
        }
        return List.copyOf(lengths);
    }

    private static int length(String key, String text) {
        var number = text.substring(0, Math.max(0, text.length() - 2));
        if (text.endsWith("mm")) {
            return Length.millimetres(number);
        }
        if (text.endsWith("pt")) {
            return Length.points(number);
        }
        throw new IllegalArgumentException(key + "=" + text + ": give a length in mm or pt");
    }

    private int count(String key) {
        return Integer.parseInt(value(key));
    }

    private String value(String key) {
        var value = values.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("the sheet lacks " + key);
        }
        return value.strip();
    }

    static Properties read(String resource) {
        var properties = new Properties();
        try (var in = Sheet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no sheet " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read sheet " + resource, e);
        }
        return properties;
    }
}
