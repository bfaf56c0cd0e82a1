package org.jibao.typesetting.docx;

import java.util.List;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Block;
import org.jibao.typesetting.Run;

/** 正文 (GB/T 9704-2012, 7.3.3), of the document and of each annex. */
final class BodySection implements Block.Visitor<Markup> {

    private final Setting setting;
    private final PageSections pages;
    private final boolean turned;
    /** What keeps the block on the page of the signature: properties of its paragraph, or nothing. */
    private String kept = "";

    /** Room to leave above the next paragraph, in twips: what a table before it could not leave behind. */
    private int above;

    private BodySection(Setting setting, PageSections pages) {
        this.setting = setting;
        this.pages = pages;
        this.turned = pages.turned();
    }

    /** @param signed whether the last paragraphs stay on the page of what follows, as they must before a signature */
    static void write(Setting setting, PageSections pages, List<Block> blocks, boolean signed) {
        var section = new BodySection(setting, pages);
        int firstKept = signed ? firstKept(setting, blocks) : blocks.size();
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i + 1 == blocks.size();
            section.kept = i < firstKept ? "" : keeping(setting, blocks.get(i));
            blocks.get(i).accept(section);
            boolean tableAgain = !last
                    && blocks.get(i + 1) instanceof Block.Table next
                    && next.caption().isEmpty();
            if (blocks.get(i) instanceof Block.Table table && (tableAgain || last) && !section.aside(table)) {
                setting.out().paragraph(last ? Style.SECTION_END : Style.BODY, "");
            }
        }
    }

    /** The first of the paragraphs that the layout keeps with a signature: 此页无正文 must not happen. */
    private static int firstKept(Setting setting, List<Block> blocks) {
        int first = blocks.size();
        int lines = 0;
        while (first > 0 && lines < setting.sheet().signatureBodyLines) {
            first--;
            lines += isText(blocks.get(first))
                    ? setting.layout().lines(blocks.get(first))
                    : setting.sheet().signatureBodyLines;
        }
        return first;
    }

    private static boolean isText(Block block) {
        return block instanceof Block.Paragraph || block instanceof Block.Heading;
    }

    private static String keeping(Setting setting, Block block) {
        boolean whole = isText(block) && setting.layout().lines(block) <= setting.sheet().signatureWholeParagraph;
        return whole ? "<w:keepNext/><w:keepLines/>" : "<w:keepNext/>";
    }

    @Override
    public Markup heading(Block.Heading heading) {
        var rest = heading.rest();
        var out = setting.out();
        boolean runsOn = !rest.isEmpty() && kept.isEmpty();
        out.open(Style.heading(heading.level()), (runsOn ? "<w:keepNext w:val=\"0\"/>" : kept) + spaced());
        out.runs(List.of(Run.of(heading.label())), "");
        out.runs(heading.lead(), "");
        for (var run : rest) {
            boolean plain = run.emphasis() == Run.Emphasis.NONE;
            out.runs(List.of(run), plain ? StylesPart.fonts(FontRole.FANGSONG) : "");
        }
        out.close();
        return setting.out();
    }

    @Override
    public Markup paragraph(Block.Paragraph paragraph) {
        setting.out().open(Style.PARAGRAPH, kept + spaced());
        setting.out().runs(paragraph.runs(), "");
        setting.out().close();
        return setting.out();
    }

    @Override
    public Markup table(Block.Table table) {
        boolean aside = aside(table);
        if (aside) {
            pages.turn(true);
        }
        TableSection.caption(setting, table, spaced());
        above = TableSection.write(setting, table, pages.textWidth());
        if (aside) {
            pages.turn(false);
            above = 0;
        }
        return setting.out();
    }

    /** Whether the table has pages of its own on their side, between upright text. */
    private boolean aside(Block.Table table) {
        return table.turned() && !turned;
    }

    @Override
    public Markup chart(Block.Chart chart) {
        TableSection.caption(setting, chart.data(), spaced());
        ChartSection.write(setting, chart, pages.textWidth(), kept);
        return setting.out();
    }

    private String spaced() {
        int room = above;
        above = 0;
        return room == 0 ? "" : "<w:spacing w:before=\"" + room + "\"/>";
    }
}
