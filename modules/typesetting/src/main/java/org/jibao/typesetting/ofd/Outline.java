package org.jibao.typesetting.ofd;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jibao.typesetting.Pages.Bookmark;

/** The outline of a document (大纲): bookmarks inside one another by their levels. */
final class Outline {

    /** As deep as the PDF; more would let a caller nest without end. */
    private static final int DEEPEST = 15;

    private Outline() {}

    /** @param pageIds identity of each page of the file, the first page first */
    static void write(List<Bookmark> bookmarks, List<Integer> pageIds, Xml xml) {
        if (bookmarks.isEmpty()) {
            return;
        }
        xml.raw("<ofd:Outlines>");
        var open = new ArrayDeque<Integer>();
        for (var bookmark : bookmarks) {
            int level = Math.min(bookmark.level(), DEEPEST);
            while (!open.isEmpty() && open.peek() >= level) {
                close(open, xml);
            }
            xml.raw("<ofd:OutlineElem Title=\"").words(bookmark.text());
            xml.raw("\"><ofd:Actions><ofd:Action Event=\"CLICK\"><ofd:Goto><ofd:Dest Type=\"XYZ\" PageID=\"");
            xml.number(pageIds.get(bookmark.page() - 1)).raw("\" Left=\"0\" Top=\"");
            xml.millimetres(Micrometres.of(bookmark.y()));
            xml.raw("\"/></ofd:Goto></ofd:Action></ofd:Actions>");
            open.push(level);
        }
        while (!open.isEmpty()) {
            close(open, xml);
        }
        xml.raw("</ofd:Outlines>");
    }

    private static void close(Deque<Integer> open, Xml xml) {
        open.pop();
        xml.raw("</ofd:OutlineElem>");
    }
}
