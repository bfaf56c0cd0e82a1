package org.jibao.documents;

import java.util.List;

import org.jibao.documents.review.DraftFinding;

/**
 * 样稿: the pages of a text that nobody has saved yet.
 *
 * @param pages all of them in order; empty when the text cannot be set, which {@code findings} then says
 * @param findings what keeps the text from being set, and characters that no font has
 */
public record DraftProof(List<Sheet> pages, List<DraftFinding> findings) {

    public DraftProof {
        pages = List.copyOf(pages);
        findings = List.copyOf(findings);
    }

    /**
     * 样页.
     *
     * @param mark the same for the same page; handed back with the next request so that it need not travel again
     * @param svg the page; empty when the asker holds it, or when more changed than one answer carries
     */
    public record Sheet(String mark, String svg) {}

    /**
     * 请求.
     *
     * @param held marks of the pages that the asker holds, by page
     * @param near index of the page that is looked at, from 0; pages around it come first
     * @param rest whether the first pages have been answered and the rest is fetched, more at a time
     */
    public record Wish(List<String> held, int near, boolean rest) {
        /** Everything, from the first page on. */
        public static final Wish ALL = new Wish(List.of(), 0, true);

        public Wish {
            held = List.copyOf(held);
        }
    }
}
