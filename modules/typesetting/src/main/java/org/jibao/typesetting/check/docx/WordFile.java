package org.jibao.typesetting.check.docx;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A Word file as it will look: every paragraph with its effective properties.
 *
 * @param paragraphs of the body in order, with those of cells and, after the paragraph they hang on, of text boxes
 * @param sections at least one
 * @param margins headers and footers by relation id
 * @param evenAndOdd whether even pages have headers and footers of their own
 */
record WordFile(
        List<Paragraph> paragraphs, List<Section> sections, Map<String, List<Paragraph>> margins, boolean evenAndOdd) {

    Section section(Paragraph paragraph) {
        return sections.get(Math.min(paragraph.section, sections.size() - 1));
    }

    Section first() {
        return sections.get(0);
    }

    /** The paragraphs of a footer, or null when the section has none of that kind. */
    @Nullable List<Paragraph> footer(Section section, String kind) {
        var id = section.footers().get(kind);
        return id == null ? null : margins.get(id);
    }

    @Nullable List<Paragraph> header(Section section, String kind) {
        var id = section.headers().get(kind);
        return id == null ? null : margins.get(id);
    }
}
