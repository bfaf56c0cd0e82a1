package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Block;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.Passage;
import org.jibao.typesetting.Run;

/** 正文 (GB/T 9704-2012, 7.3.3), of the document and of each annex. */
final class BodySection implements Block.Visitor<List<Unit>> {

    private final Setting setting;
    private final int bookmarkLevel;

    private BodySection(Setting setting, int bookmarkLevel) {
        this.setting = setting;
        this.bookmarkLevel = bookmarkLevel;
    }

    /** @param bookmarkLevel of first-level headings */
    static List<Unit> units(Setting setting, List<Block> blocks, int bookmarkLevel) {
        var section = new BodySection(setting, bookmarkLevel);
        var units = new ArrayList<Unit>();
        blocks.forEach(block -> units.addAll(block.accept(section)));
        return units;
    }

    @Override
    public List<Unit> heading(Block.Heading heading) {
        var role =
                switch (heading.level()) {
                    case 1 -> FontRole.HEI;
                    case 2 -> FontRole.KAI;
                    default -> FontRole.FANGSONG;
                };
        var lead = new ArrayList<Run>();
        lead.add(Run.of(heading.label()));
        lead.addAll(heading.lead());
        var atoms = setting.shaper().shape(lead, setting.body(role));
        boolean standsAlone = heading.rest().isEmpty();
        if (!standsAlone) {
            atoms = atoms.followedBy(setting.shaper().shape(heading.rest(), setting.body(FontRole.FANGSONG)));
        }
        var units = indented(atoms, Part.HEADING, Passage.heading(bookmarkLevel + heading.level() - 1));
        if (standsAlone) {
            units.replaceAll(Unit::keptWithNext);
        }
        var entry = new Unit.Entry(bookmarkLevel + heading.level() - 1, heading.label() + Run.text(heading.lead()));
        units.set(0, units.get(0).listedAs(entry));
        return units;
    }

    @Override
    public List<Unit> paragraph(Block.Paragraph paragraph) {
        return indented(
                setting.shaper().shape(paragraph.runs(), setting.body(FontRole.FANGSONG)),
                Part.BODY,
                Passage.paragraph());
    }

    @Override
    public List<Unit> table(Block.Table table) {
        return TableSection.units(setting, table);
    }

    @Override
    public List<Unit> chart(Block.Chart chart) {
        return ChartSection.units(setting, chart);
    }

    private List<Unit> indented(Shaped atoms, Part part, Passage passage) {
        var sheet = setting.sheet();
        int indent = sheet.cells(sheet.bodyIndentCells);
        var units = new ArrayList<Unit>();
        for (var line : setting.broken(atoms, indent, 0)) {
            units.add(Unit.bodyLine(setting.onGrid(part, line, units.isEmpty() ? indent : 0, passage)));
        }
        return units;
    }
}
