package org.jibao.documents;

import java.util.List;

/**
 * 检索结果: one page, newest first.
 *
 * @param next cursor of the page that follows; empty on the last one
 */
public record ArchivePage(List<ArchiveEntry> entries, String next) {

    public ArchivePage {
        entries = List.copyOf(entries);
    }
}
