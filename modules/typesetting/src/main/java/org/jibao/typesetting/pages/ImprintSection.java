package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Briefing;
import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedRule;

/** 版记 (GB/T 9704-2012, 7.4): built downwards from 0, then hung so that its last rule ends with the type area. */
final class ImprintSection {

    private final Setting setting;
    private final List<PlacedLine> lines = new ArrayList<>();
    private final List<PlacedRule> rules = new ArrayList<>();
    private int y;

    private ImprintSection(Setting setting) {
        this.setting = setting;
    }

    /** A block of known height, drawn from its own top and the left edge of the type area. */
    record Imprint(int height, Drawing drawing) {}

    /** @param addressees 主送 that found no room on the first page; null when they stand there */
    static @Nullable Imprint of(Setting setting, Head head, @Nullable String addressees) {
        var section = new ImprintSection(setting);
        switch (head.form()) {
            case LETTER -> section.receivers(head, addressees);
            case BRIEFING -> section.briefing(head.briefing());
            case DOCUMENT, ORDER, MINUTES -> section.document(head, addressees);
        }
        return section.lines.isEmpty()
                ? null
                : new Imprint(section.y, new Drawing(section.lines, section.rules, List.of()));
    }

    private void document(Head head, @Nullable String addressees) {
        var imprint = head.imprint();
        var sheet = setting.sheet();
        rule(sheet.imprintThick);
        receivers(head, addressees);
        if (imprint.office() != null || imprint.date() != null) {
            if (!lines.isEmpty()) {
                rule(sheet.imprintThin);
            }
            printed(head);
        }
        rule(sheet.imprintThick);
    }

    /** All that the imprint of a letter has: neither rules nor printing office (10.1). */
    private void receivers(Head head, @Nullable String addressees) {
        list("主送：", addressees == null ? List.of() : List.of(addressees));
        list("抄送：", head.imprint().copies());
    }

    /** 报尾, custom: who gets it between two rules, the number of copies below them at the right. */
    private void briefing(Briefing briefing) {
        var sheet = setting.sheet();
        rule(sheet.imprintThick);
        list("报：", briefing.reportedTo());
        list("送：", briefing.sentTo());
        list("发：", briefing.issuedTo());
        if (!lines.isEmpty()) {
            rule(sheet.imprintThick);
        }
        if (briefing.copies() != null) {
            var style = setting.plain(FontRole.FANGSONG, sheet.imprintSize);
            var copies = setting.one("共印" + briefing.copies() + "份", style);
            int x = sheet.areaWidth - sheet.cells(sheet.imprintIndentCells) - copies.width();
            lines.add(copies.at(Part.IMPRINT, x, y + sheet.baseline(sheet.imprintPitch, sheet.imprintSize)));
            y += sheet.imprintPitch;
        }
    }

    private void rule(int thickness) {
        rules.add(new PlacedRule(0, y, setting.sheet().areaWidth, thickness, Colour.BLACK));
        y += thickness;
    }

    private void list(String label, List<String> bodies) {
        if (bodies.isEmpty()) {
            return;
        }
        var sheet = setting.sheet();
        var style = setting.plain(FontRole.FANGSONG, sheet.imprintSize);
        int margin = sheet.cells(sheet.imprintIndentCells);
        var head = setting.one(label, style);
        int hanging = margin + head.width();
        int room = sheet.areaWidth - hanging - margin;
        var atoms = setting.shaper().shape(String.join("，", bodies) + "。", style);
        boolean first = true;
        for (var line : LineBreaker.lines(atoms, room, room)) {
            int baseline = y + sheet.baseline(sheet.imprintPitch, sheet.imprintSize);
            var texts = new ArrayList<>(line.at(Part.IMPRINT, hanging, baseline).texts());
            if (first) {
                texts.addAll(0, head.at(Part.IMPRINT, margin, baseline).texts());
            }
            lines.add(new PlacedLine(Part.IMPRINT, baseline, texts));
            y += sheet.imprintPitch;
            first = false;
        }
    }

    private void printed(Head head) {
        var sheet = setting.sheet();
        var style = setting.plain(FontRole.FANGSONG, sheet.imprintSize);
        int baseline = y + sheet.baseline(sheet.imprintPitch, sheet.imprintSize);
        int margin = sheet.cells(sheet.imprintIndentCells);
        var date = head.imprint().date();
        var printed = setting.one(date == null ? "" : Dates.chinese(date) + "印发", style);
        var office = head.imprint().office();
        if (office != null) {
            int room = sheet.areaWidth - 2 * margin;
            var names = LineBreaker.lines(setting.shaper().shape(office, style), room, room);
            for (int i = 0; i < names.size(); i++) {
                boolean last = i == names.size() - 1;
                if (last && names.get(i).width() + printed.width() > room) {
                    lines.add(names.get(i).at(Part.IMPRINT, margin, baseline));
                    baseline += sheet.imprintPitch;
                    y += sheet.imprintPitch;
                } else {
                    lines.add(names.get(i).at(Part.IMPRINT, margin, baseline));
                    baseline += last ? 0 : sheet.imprintPitch;
                    y += last ? 0 : sheet.imprintPitch;
                }
            }
        }
        if (date != null) {
            int x = sheet.areaWidth - margin - printed.width();
            lines.add(printed.at(Part.IMPRINT, x, baseline));
        }
        y += sheet.imprintPitch;
    }
}
