package org.jibao.typesetting;

import java.util.List;
import java.util.stream.Collectors;

/**
 * 行: a line of text at its place, in reading order.
 *
 * @param baseline from the top edge of the paper, in 1/1000 pt
 */
public record PlacedLine(Part part, int baseline, List<PlacedText> texts) {

    public PlacedLine {
        texts = List.copyOf(texts);
    }

    public String text() {
        return texts.stream().map(PlacedText::text).collect(Collectors.joining());
    }

    /** Left edge of the first character. */
    public int left() {
        return texts.isEmpty() ? 0 : texts.get(0).left();
    }

    /** Right edge of the last character. */
    public int right() {
        return texts.isEmpty() ? 0 : texts.get(texts.size() - 1).right();
    }

    /** The same line elsewhere. */
    public PlacedLine moved(int dx, int dy) {
        return new PlacedLine(
                part, baseline + dy, texts.stream().map(text -> text.moved(dx)).toList());
    }
}
