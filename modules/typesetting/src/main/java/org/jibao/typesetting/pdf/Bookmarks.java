package org.jibao.typesetting.pdf;

import java.util.ArrayList;
import java.util.List;

import org.jibao.typesetting.Pages;

/** The outline of the file (ISO 32000-1, 12.3.3): what readers show beside the pages. */
final class Bookmarks {

    private final String text;
    private final int level;
    private final int page;
    private final int y;
    private final List<Bookmarks> below = new ArrayList<>();

    private Bookmarks(String text, int level, int page, int y) {
        this.text = text;
        this.level = level;
        this.page = page;
        this.y = y;
    }

    /**
     * Writes the outline.
     *
     * @param pageObjects object of each page, in order
     * @return the outline's object; 0 where there are no bookmarks
     */
    static int write(Pages pages, List<Integer> pageObjects, PdfFile file) {
        if (pages.bookmarks().isEmpty()) {
            return 0;
        }
        int object = file.reserve();
        tree(pages).write(object, "/Type/Outlines", pageObjects, file);
        return object;
    }

    /** A bookmark belongs to the nearest one before it that is of a lower level. */
    private static Bookmarks tree(Pages pages) {
        var root = new Bookmarks("", 0, 0, 0);
        var open = new ArrayList<Bookmarks>();
        open.add(root);
        for (var bookmark : pages.bookmarks()) {
            while (open.size() > 1 && open.get(open.size() - 1).level >= bookmark.level()) {
                open.remove(open.size() - 1);
            }
            int height = pages.pages().get(bookmark.page() - 1).height();
            var entry = new Bookmarks(bookmark.text(), bookmark.level(), bookmark.page(), height - bookmark.y());
            open.get(open.size() - 1).below.add(entry);
            open.add(entry);
        }
        return root;
    }

    private int size() {
        return below.stream().mapToInt(entry -> 1 + entry.size()).sum();
    }

    /** @param own entries of this bookmark beside those that lead downwards */
    private void write(int object, String own, List<Integer> pages, PdfFile file) {
        var objects = below.stream().map(entry -> file.reserve()).toList();
        for (int i = 0; i < objects.size(); i++) {
            var links = new StringBuilder("/Parent ").append(object).append(" 0 R");
            if (i > 0) {
                links.append("/Prev ").append(objects.get(i - 1)).append(" 0 R");
            }
            if (i + 1 < objects.size()) {
                links.append("/Next ").append(objects.get(i + 1)).append(" 0 R");
            }
            below.get(i).write(objects.get(i), links.toString(), pages, file);
        }
        var out = file.begin(object).raw("<<").raw(own);
        if (level > 0) {
            out.raw("/Title")
                    .words(text)
                    .raw("/Dest[")
                    .to(pages.get(page - 1))
                    .raw("/FitH ")
                    .thousandths(y)
                    .raw("]");
        }
        if (!objects.isEmpty()) {
            out.raw("/First ").to(objects.get(0)).raw("/Last ").to(objects.get(objects.size() - 1));
            out.raw("/Count ").number(size());
        }
        out.raw(">>");
        file.end();
    }
}
