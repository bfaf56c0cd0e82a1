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
    private boolean beforeSignature;

    private BodySection(Setting setting, PageSections pages) {
        this.setting = setting;
        this.pages = pages;
        this.turned = pages.turned();
    }

    /** @param kept whether the last paragraph stays on the page of what follows, as it must before a signature */
    static void write(Setting setting, PageSections pages, List<Block> blocks, boolean kept) {
        var section = new BodySection(setting, pages);
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i + 1 == blocks.size();
            section.beforeSignature = kept && last;
            blocks.get(i).accept(section);
            boolean tableAgain = !last
                    && blocks.get(i + 1) instanceof Block.Table next
                    && next.caption().isEmpty();
            if (blocks.get(i) instanceof Block.Table table && (tableAgain || last) && !section.aside(table)) {
                setting.out().paragraph(Style.BODY, "");
            }
        }
    }

    @Override
    public Markup heading(Block.Heading heading) {
        var rest = heading.rest();
        var out = setting.out();
        boolean runsOn = !rest.isEmpty() && !beforeSignature;
        out.open(Style.heading(heading.level()), runsOn ? "<w:keepNext w:val=\"0\"/>" : "");
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
        setting.out().open(Style.PARAGRAPH, kept());
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
        TableSection.write(setting, table, pages.textWidth());
        if (aside) {
            pages.turn(false);
        }
        return setting.out();
    }

    /** Whether the table has pages of its own on their side, between upright text. */
    private boolean aside(Block.Table table) {
        return table.turned() && !turned;
    }

    @Override
    public Markup chart(Block.Chart chart) {
        ChartSection.write(setting, chart, pages.textWidth(), kept());
        return setting.out();
    }

    /** What stands before a signature goes to its page: 此页无正文 must not happen. */
    private String kept() {
        return beforeSignature ? "<w:keepNext/>" : "";
    }
}
