package org.jibao.typesetting.check.docx;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A paragraph with its effective properties. Lengths in twips. */
final class Paragraph {

    enum Place {
        BODY,
        CELL,
        BOX,
        MARGIN
    }

    final int number;
    final Place place;
    final int section;
    final Props format;
    final String label;
    final List<Stretch> stretches = new ArrayList<>();
    final List<Shape> shapes = new ArrayList<>();
    /** The outermost table it stands in. */
    @Nullable Table table;
    /** The box it stands in. */
    @Nullable Shape box;

    boolean breaksPage;

    Paragraph(int number, Place place, int section, Props format, String label) {
        this.number = number;
        this.place = place;
        this.section = section;
        this.format = format;
        this.label = label;
    }

    /** The printed text with its automatic number, without the blanks around it. */
    String text() {
        return label + written().strip();
    }

    /** The text without its automatic number. */
    String written() {
        var text = new StringBuilder();
        stretches.forEach(stretch -> text.append(stretch.text()));
        return text.toString();
    }

    /** The text without any blank. */
    String dense() {
        return text().replaceAll("[\\s\\u3000\\u00A0]", "");
    }

    boolean blank() {
        return dense().isEmpty();
    }

    /** The stretches that print something. */
    List<Stretch> visible() {
        return stretches.stream()
                .filter(stretch ->
                        !stretch.text().isBlank() && !stretch.format().on("vanish", false))
                .toList();
    }

    /** The stretch with most characters; null in an empty paragraph. */
    @Nullable Stretch main() {
        Stretch main = null;
        for (var stretch : visible()) {
            if (main == null || stretch.text().length() > main.text().length()) {
                main = stretch;
            }
        }
        return main == null && !stretches.isEmpty() ? stretches.get(0) : main;
    }

    boolean red() {
        return !visible().isEmpty() && visible().stream().allMatch(stretch -> Ink.red(stretch.colour()));
    }

    /** left, center, right, both, distribute. */
    String alignment() {
        return switch (format.get("jc", "left")) {
            case "start" -> "left";
            case "end" -> "right";
            case "centre" -> "center";
            default -> format.get("jc", "left");
        };
    }

    boolean startsPage() {
        return format.on("pageBreakBefore", false);
    }

    @Override
    public String toString() {
        return number + ": " + text();
    }
}
