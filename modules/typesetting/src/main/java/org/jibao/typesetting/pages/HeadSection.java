package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.Part;

/**
 * 版头、标题、主送机关 (GB/T 9704-2012, 7.2, 7.3.1, 7.3.2, 10).
 *
 * @param frame of the first page
 * @param units from its upper edge
 */
record HeadSection(Frame frame, List<Unit> units) {

    /** @param withAddressees false when they stand in the imprint, because they left no room for the body or by the form */
    static HeadSection of(Setting setting, Head head, boolean withAddressees) {
        var sheet = setting.sheet();
        var block =
                switch (head.form()) {
                    case DOCUMENT -> DocumentHead.of(setting, head);
                    case LETTER -> LetterHead.of(setting, head);
                    case ORDER -> OrderHead.of(setting, head);
                    case MINUTES -> IssueHead.minutes(setting, head);
                    case BRIEFING -> IssueHead.briefing(setting, head);
                };
        var frame =
                switch (head.form()) {
                    case LETTER -> Frame.letter(sheet);
                    case ORDER -> Frame.through(sheet, block.y);
                    case DOCUMENT, MINUTES, BRIEFING -> Frame.area(sheet);
                };
        int above = frame.top() - sheet.areaTop;
        var units = new ArrayList<Unit>();
        units.add(Unit.free(block.y - above, block.drawing().moved(0, -above)).keptWithNext());
        if (head.form() == Form.ORDER) {
            return new HeadSection(frame, units);
        }
        units.addAll(titleUnits(setting, head.titleLines(), Part.TITLE));
        var addressees = head.addressees();
        if (withAddressees && addressees != null) {
            units.addAll(addressees(setting, addressees));
        } else {
            units.add(Unit.blank(sheet.addresseesBlankLines).keptWithNext());
        }
        return new HeadSection(frame, units);
    }

    /** Lines of a title, also that of an annex, kept together and with what follows. */
    static List<Unit> titleUnits(Setting setting, List<String> titleLines, Part part) {
        var sheet = setting.sheet();
        var style = setting.plain(FontRole.TITLE_SONG, sheet.titleSize);
        Stream<SetLine> broken = titleLines.size() == 1
                ? TitleShape.lines(setting.shaper().shape(titleLines.get(0), style), sheet.titleWidth).stream()
                : titleLines.stream()
                        .flatMap(line ->
                                LineBreaker.lines(setting.shaper().shape(line, style), sheet.areaWidth, sheet.areaWidth)
                                        .stream());
        return broken.map(line -> Unit.free(
                                sheet.titlePitch,
                                Drawing.of(List.of(line.at(
                                        part,
                                        setting.centred(line),
                                        sheet.baseline(sheet.titlePitch, sheet.titleSize)))))
                        .keptWithNext())
                .toList();
    }

    private static List<Unit> addressees(Setting setting, String addressees) {
        var sheet = setting.sheet();
        var units = new ArrayList<Unit>();
        units.add(Unit.blank(sheet.addresseesBlankLines).keptWithNext());
        var atoms = setting.shaper().shape(addressees + "：", setting.body(FontRole.FANGSONG));
        setting.broken(atoms, 0, 0).forEach(line -> units.add(Unit.line(setting.onGrid(Part.ADDRESSEES, line, 0))));
        return units;
    }
}
