package org.jibao.documents;

import java.util.List;

/**
 * 依据: what stands behind a figure of a draft.
 *
 * @param printed as it was printed when the draft was composed
 * @param links the rows it came from, as pages of the product
 */
public record Evidence(String fact, String value, String printed, String description, List<Link> links) {

    public Evidence {
        links = List.copyOf(links);
    }

    /**
     * 依据链接.
     *
     * @param address below the product's root, beginning with a slash; empty when no page shows it
     */
    public record Link(String words, String address) {}
}
