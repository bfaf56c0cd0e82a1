package org.jibao.typesetting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * 版面: the pages as they will be printed, every line and rule at its place. All writers of fixed pages draw this and
 * decide nothing themselves.
 *
 * @param substitutions fonts and characters that could not be set as the standard wants; empty when all is as it should be
 * @param bookmarks headings and annexes with their places
 * @param title for the file's properties
 * @param author the first issuing body, null when the manuscript names none
 * @param date date of the document, null for a draft
 * @param profile the standard they are set by, and the office's variant of it
 */
public record Pages(
        List<Page> pages,
        List<Substitution> substitutions,
        List<Bookmark> bookmarks,
        String title,
        @Nullable String author,
        @Nullable LocalDate date,
        String profile) {

    public Pages {
        pages = List.copyOf(pages);
        substitutions = List.copyOf(substitutions);
        bookmarks = List.copyOf(bookmarks);
    }

    /** Pages set by the standard alone. */
    public Pages(
            List<Page> pages,
            List<Substitution> substitutions,
            List<Bookmark> bookmarks,
            String title,
            @Nullable String author,
            @Nullable LocalDate date) {
        this(pages, substitutions, bookmarks, title, author, date, Variant.STANDARD);
    }

    /** Number of pages. */
    public int count() {
        return pages.size();
    }

    /** Characters that no font has; a document with any should not be issued. */
    public List<Substitution> missingCharacters() {
        return substitutions.stream()
                .filter(s -> s.kind() == Substitution.Kind.MISSING)
                .toList();
    }

    /** Text of all lines of a part, in order. */
    public List<String> text(Part part) {
        return lines().filter(line -> line.part() == part).map(PlacedLine::text).toList();
    }

    public Stream<PlacedLine> lines() {
        return pages.stream().flatMap(page -> page.lines().stream());
    }

    /**
     * 书签.
     *
     * @param level 1 for the outermost
     * @param page from 1
     * @param y from the top edge of the paper, in 1/1000 pt
     */
    public record Bookmark(int level, String text, int page, int y) {}
}
