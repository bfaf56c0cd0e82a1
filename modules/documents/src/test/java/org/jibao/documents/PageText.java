package org.jibao.documents;

import java.util.Locale;

import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.PlacedLine;

/** 版面文字: the pages as text, to be approved: one row a line of print, with its place in millimetres and its size. */
final class PageText {
    private static final double UNITS_PER_MM = 72_000 / 25.4;

    private PageText() {}

    static String of(Pages pages) {
        var text = new StringBuilder();
        for (var page : pages.pages()) {
            text.append("page ").append(page.number()).append('\n');
            describe(page.upright(), "", text);
            describe(page.turned(), "turned ", text);
        }
        return text.toString();
    }

    private static void describe(Drawing drawing, String frame, StringBuilder text) {
        for (var line : drawing.lines()) {
            text.append(frame).append(describe(line)).append('\n');
        }
        if (!drawing.rules().isEmpty() || !drawing.paths().isEmpty()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s%d rules, %d strokes%n",
                    frame,
                    drawing.rules().size(),
                    drawing.paths().size()));
        }
    }

    private static String describe(PlacedLine line) {
        int size = line.texts().isEmpty() ? 0 : line.texts().get(0).size();
        return String.format(
                Locale.ROOT,
                "%s %.1f-%.1f %.1f %s %s",
                line.part(),
                line.left() / UNITS_PER_MM,
                line.right() / UNITS_PER_MM,
                line.baseline() / UNITS_PER_MM,
                Length.inPoints(size),
                line.text());
    }
}
