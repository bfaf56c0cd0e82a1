package org.jibao.documents;

import java.util.List;

import org.jibao.documents.review.TextComparison;

/**
 * 模板对照: two texts of one template beside one another, and what each makes of the same record.
 *
 * @param text how the earlier text became the later
 * @param shown the example or record that both were run over; empty for settings and words, which print nothing by themselves
 * @param manuscript how what the earlier text prints became what the later prints; no rows when one of them cannot be run
 * @param pages in order, as many as the longer has
 */
public record TemplateComparison(
        Side before, Side after, TextComparison text, String shown, TextComparison manuscript, List<Pair> pages) {

    public TemplateComparison {
        pages = List.copyOf(pages);
    }

    /**
     * 一方.
     *
     * @param label Chinese: which text it is
     * @param faults what keeps it from being run over the record; none for settings and words
     */
    public record Side(String label, List<TemplateFault> faults) {
        public Side {
            faults = List.copyOf(faults);
        }
    }

    /**
     * 同一页的两方.
     *
     * @param number from 1
     * @param before SVG; empty when the earlier has no such page
     * @param after SVG; empty when the later has no such page
     */
    public record Pair(int number, String before, String after) {
        /** Whether nothing on the page differs. */
        public boolean same() {
            return before.equals(after);
        }
    }
}
