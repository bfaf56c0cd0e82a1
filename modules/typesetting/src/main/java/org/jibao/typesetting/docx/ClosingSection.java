package org.jibao.typesetting.docx;

import java.util.List;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Annex;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.pages.Dates;

/** 附件说明、参会人员、署名、成文日期、附注 (GB/T 9704-2012, 7.3.4 to 7.3.6, 10.3). */
final class ClosingSection {

    private static final String FREE_DATE = "　　　　年　　月　　日";

    private final Setting setting;
    private final Units units;
    private final Head head;

    ClosingSection(Setting setting, Head head) {
        this.setting = setting;
        this.units = setting.units();
        this.head = head;
    }

    /** Continuations stand under the first character of the name (7.3.4). */
    void annexList(List<Annex> annexes) {
        var sheet = setting.sheet();
        int label = units.cells("附件：".length());
        for (int i = 0; i < annexes.size(); i++) {
            var annex = annexes.get(i);
            boolean first = i == 0;
            var number = annex.number() == 0 ? "" : annex.number() + ".";
            int numberWidth = setting.width(number);
            int left = units.cells(sheet.annexListIndentCells) + label + numberWidth;
            int hanging = numberWidth + (first ? label : 0);
            boolean signed = !head.signature().empty();
            setting.out()
                    .paragraph(
                            Style.ANNEX_LIST,
                            (signed ? "<w:keepNext/>" : "")
                                    + (first ? Setting.spaceBefore(units.lines(sheet.annexListBlankLines)) : "")
                                    + "<w:ind w:left=\"" + left + "\" w:hanging=\"" + hanging + "\"/>",
                            Markup.run((first ? "附件：" : "") + number + annex.title()));
        }
    }

    /** 出席、请假、列席: labels in 黑体, continuations under the first name (10.3). */
    void attendance() {
        int blank = units.lines(setting.sheet().attendanceBlankLines);
        for (var group : head.attendance()) {
            var label = group.label() + "：";
            int hanging = setting.width(label);
            int left = units.cells(setting.sheet().bodyIndentCells) + hanging;
            setting.out()
                    .paragraph(
                            Style.ATTENDANCE,
                            Setting.spaceBefore(blank) + "<w:ind w:left=\"" + left + "\" w:hanging=\"" + hanging
                                    + "\"/>",
                            Markup.run(label, FontRole.HEI) + Markup.run(String.join("、", group.names())));
            blank = 0;
        }
    }

    void signature() {
        if (!head.signature().empty()) {
            switch (head.signature().manner()) {
                case SEAL -> sealed();
                case NO_SEAL -> unsealed();
                case STAMP -> stamped();
            }
        }
        note();
    }

    void note() {
        if (head.note() != null) {
            setting.out().paragraph(Style.NOTE, Markup.run("（" + head.note() + "）"));
        }
    }

    /** The names of a row are centred on tab stops with room for a seal each, the last one over the date (7.3.5.1). */
    private void sealed() {
        var sheet = setting.sheet();
        var date = date();
        var issuers = head.signature().issuers();
        int right = units.cells(sheet.sealDateIndentCells);
        int centre = units.areaWidth() - right - setting.width(date) / 2;
        int slot = Math.max(units.twips(sheet.sealSlot), widest(issuers) + units.cells(1));
        int perRow = issuers.size() <= 1 ? 1 : Math.max(1, (centre + slot / 2) / slot);
        for (int from = 0; from < issuers.size(); from += perRow) {
            var names = issuers.subList(from, Math.min(from + perRow, issuers.size()));
            int before = units.lines(from == 0 ? sheet.sealBlankLines : sheet.sealRowLines - 1);
            var tabs = new StringBuilder();
            var runs = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                int middle = centre - (names.size() - 1 - i) * slot;
                int most = units.areaWidth() - setting.width(names.get(i)) / 2;
                tabs.append(Setting.tab("center", Math.min(middle, most)));
                runs.append(Markup.TAB).append(Markup.run(names.get(i)));
            }
            setting.out()
                    .paragraph(
                            Style.SIGNATURE,
                            Setting.tabs(tabs.toString()) + Setting.spaceBefore(before) + "<w:jc w:val=\"left\"/>",
                            runs.toString());
        }
        var space = issuers.isEmpty() ? Setting.spaceBefore(units.lines(sheet.sealBlankLines)) : "";
        setting.out()
                .paragraph(Style.DATE, keptWithNote() + space + "<w:ind w:right=\"" + right + "\"/>", Markup.run(date));
    }

    /** Geometry of 7.3.5.2, see the layout's closing section. */
    private void unsealed() {
        var sheet = setting.sheet();
        var date = date();
        int indent = units.cells(sheet.unsealedIndentCells);
        int widest = widest(head.signature().issuers());
        int dateLeft = units.areaWidth() - indent - setting.width(date);
        int nameLeft = dateLeft - indent;
        if (widest >= setting.width(date)) {
            nameLeft = Math.max(0, units.areaWidth() - indent - widest);
            dateLeft = Math.min(dateLeft, nameLeft + indent);
        }
        int before = units.lines(sheet.unsealedBlankLines);
        for (var name : head.signature().issuers()) {
            setting.out()
                    .paragraph(
                            Style.SIGNATURE,
                            Setting.spaceBefore(before) + "<w:ind w:left=\"" + nameLeft + "\"/><w:jc w:val=\"left\"/>",
                            Markup.run(name));
            before = 0;
        }
        setting.out()
                .paragraph(
                        Style.DATE,
                        keptWithNote() + Setting.spaceBefore(before) + "<w:ind w:left=\"" + dateLeft
                                + "\"/><w:jc w:val=\"left\"/>",
                        Markup.run(date));
    }

    /** Posts end two characters before the stamps, which end four characters before the edge (7.3.5.3). */
    private void stamped() {
        var sheet = setting.sheet();
        int right = units.cells(sheet.stampIndentCells);
        int stamp = units.areaWidth() - right - units.twips(sheet.stampWidth);
        int post = stamp - units.cells(sheet.stampPostGapCells);
        int before = units.lines(sheet.stampBlankLines);
        for (var signatory : head.signature().signatories()) {
            int characters = signatory.name().codePointCount(0, signatory.name().length());
            int half = units.halfPoints(Math.min(sheet.stampSize, sheet.stampWidth / Math.max(1, characters)));
            setting.out()
                    .paragraph(
                            Style.SIGNATURE,
                            Setting.tabs(Setting.tab("right", post)
                                            + Setting.tab("center", stamp + units.twips(sheet.stampWidth) / 2))
                                    + "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"" + before + "\" w:line=\""
                                    + units.lines(sheet.stampLines)
                                    + "\" w:lineRule=\"exact\"/><w:jc w:val=\"left\"/><w:textAlignment w:val=\"center\"/>",
                            Markup.TAB
                                    + Markup.run(signatory.post())
                                    + Markup.TAB
                                    + Markup.styled(
                                            signatory.name(),
                                            StylesPart.fonts(FontRole.KAI) + "<w:color w:val=\"" + sheet.red.hex()
                                                    + "\"/><w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half
                                                    + "\"/>"));
            before = 0;
        }
        setting.out()
                .paragraph(
                        Style.DATE,
                        keptWithNote() + Setting.spaceBefore(units.lines(sheet.stampDateBlankLines))
                                + "<w:ind w:right=\"" + right + "\"/>",
                        Markup.run(date()));
    }

    private int widest(List<String> names) {
        return names.stream().mapToInt(setting::width).max().orElse(0);
    }

    private String keptWithNote() {
        return head.note() == null ? "" : "<w:keepNext/>";
    }

    private String date() {
        var date = head.signature().date();
        return date == null ? FREE_DATE : Dates.chinese(date);
    }
}
