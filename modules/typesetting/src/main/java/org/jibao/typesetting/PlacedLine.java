package org.jibao.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * 行: a line of text at its place, in reading order.
 *
 * @param baseline from the top edge of the paper, in 1/1000 pt
 * @param passage what the line belongs to; null for a line that makes one paragraph with those of the same part around it
 */
public record PlacedLine(Part part, int baseline, List<PlacedText> texts, @Nullable Passage passage) {

    public PlacedLine(Part part, int baseline, List<PlacedText> texts) {
        this(part, baseline, texts, null);
    }

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

    /** The same line as part of an passage. */
    public PlacedLine within(Passage whole) {
        return new PlacedLine(part, baseline, texts, whole);
    }

    /** The same line elsewhere. */
    public PlacedLine moved(int dx, int dy) {
        var moved = new ArrayList<PlacedText>(texts.size());
        for (var text : texts) {
            moved.add(text.moved(dx));
        }
        return new PlacedLine(part, baseline + dy, moved, passage);
    }
}
