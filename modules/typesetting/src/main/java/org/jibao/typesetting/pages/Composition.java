package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Annex;
import org.jibao.typesetting.Block;
import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.Imprint;
import org.jibao.typesetting.Page;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.Passage;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.sheet.Sheet;

/** 拼版: one document on its way to pages. */
final class Composition {

    private final Sheet sheet;
    private final Setting setting;
    private final Setting turned;

    Composition(Setting setting, Setting turned) {
        this.sheet = setting.sheet();
        this.setting = setting;
        this.turned = turned;
    }

    Pages pages(DocumentTree tree) {
        var head = tree.head();
        boolean above = Layout.addressesAbove(head.form());
        var paginator = body(tree, above);
        if (above && head.addressees() != null && !paginator.pages().get(0).hasBody) {
            above = false;
            paginator = body(tree, false);
        }
        var pages = paginator.pages();
        if (head.annexesBound()) {
            for (var annex : tree.annexes()) {
                annex(paginator, annex, "");
            }
        }
        number(pages, 0);
        var imprint = ImprintSection.of(setting, head, above ? null : head.addressees());
        if (imprint != null) {
            hang(imprint, pages, head.imprint());
        }
        if (head.form() == Form.LETTER) {
            pages.get(0).number = 0;
        }
        if (!head.annexesBound()) {
            separate(tree, paginator);
        }
        return finished(tree, pages);
    }

    /** 7.3.7: an annex that is not bound begins with the document's number, on a sheet of its own, and counts its pages anew. */
    private void separate(DocumentTree tree, Paginator paginator) {
        var pages = paginator.pages();
        var number = tree.head().number();
        for (var annex : tree.annexes()) {
            if (pages.size() % 2 == 1) {
                pages.add(new Paginator.Draft(Frame.area(sheet)));
            }
            int from = pages.size();
            annex(paginator, annex, number == null ? "" : number);
            number(pages, from);
        }
    }

    private static void number(List<Paginator.Draft> pages, int from) {
        for (int i = from; i < pages.size(); i++) {
            pages.get(i).number = i - from + 1;
        }
    }

    private Paginator body(DocumentTree tree, boolean withAddressees) {
        var top = HeadSection.of(setting, tree.head(), withAddressees);
        var paginator = new Paginator(sheet, top.frame());
        var units = flow(paginator, top.units(), tree.body(), 1);
        units.addAll(ClosingSection.annexList(setting, tree.annexes()));
        var closing = new ArrayList<>(ClosingSection.attendance(setting, tree.head()));
        closing.addAll(ClosingSection.signature(setting, tree.head()));
        if (!closing.isEmpty()) {
            keepWithSignature(units);
        }
        units.addAll(closing);
        paginator.add(units);
        return paginator;
    }

    /**
     * Sets blocks up to the last turned table, each of which takes pages of its own.
     *
     * @param before what stands above the first block
     * @return units that are still to be set
     */
    private List<Unit> flow(Paginator paginator, List<Unit> before, List<Block> blocks, int bookmarkLevel) {
        var units = new ArrayList<>(before);
        var upright = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Block.Table table && table.turned()) {
                units.addAll(BodySection.units(setting, upright, bookmarkLevel));
                paginator.add(units);
                paginator.turned(turned.sheet()).add(TableSection.units(turned, table));
                units.clear();
                upright.clear();
            } else {
                upright.add(block);
            }
        }
        units.addAll(BodySection.units(setting, upright, bookmarkLevel));
        return units;
    }

    private void annex(Paginator paginator, Annex annex, String before) {
        if (annex.turned()) {
            var units = annexHead(turned, annex, before);
            units.addAll(BodySection.units(turned, annex.body(), 2));
            paginator.turned(turned.sheet()).add(units);
        } else {
            paginator.add(flow(paginator, annexHead(setting, annex, before), annex.body(), 2));
        }
    }

    /**
     * The page that bears the signature must bear text too; a list of annexes between them is none. Paragraphs go there
     * whole, as word processors send them, but for long ones.
     */
    private void keepWithSignature(List<Unit> units) {
        int kept = 0;
        int i = units.size() - 1;
        while (i >= 0 && kept < sheet.signatureBodyLines) {
            int from = units.get(i).body() ? paragraphStart(units, i) : i;
            if (i - from >= sheet.signatureWholeParagraph) {
                from = i - (sheet.signatureBodyLines - kept) + 1;
            }
            for (; i >= from; i--) {
                kept += units.get(i).body() ? lines(units.get(i)) : 0;
                units.set(i, units.get(i).keptWithNext());
            }
        }
    }

    /** The first line of the paragraph whose last line is at an index. */
    private static int paragraphStart(List<Unit> units, int last) {
        var passage = passage(units.get(last));
        int start = last;
        while (passage != null && start > 0 && passage.equals(passage(units.get(start - 1)))) {
            start--;
        }
        return start;
    }

    private static @Nullable Passage passage(Unit unit) {
        var lines = unit.drawing().lines();
        return unit.gridLines() == 0 || lines.isEmpty() ? null : lines.get(0).passage();
    }

    /** Whole lines of the grid that a unit takes: a chart alone is text enough. */
    private int lines(Unit unit) {
        return unit.gridLines() > 0 ? unit.gridLines() : Math.max(1, unit.height() / sheet.lineTop(1));
    }

    /** @param before what its label stands behind: the number of the document, when it is not bound with it */
    private List<Unit> annexHead(Setting page, Annex annex, String before) {
        var units = new ArrayList<Unit>();
        var label = page.one(before + annex.label(), page.body(FontRole.HEI));
        units.add(Unit.onGrid(sheet.annexTitleLine - 1, List.of(page.onGrid(Part.ANNEX_LABEL, label, 0)))
                .keptWithNext()
                .listedAs(new Unit.Entry(1, annex.label() + "：" + annex.title())));
        units.addAll(HeadSection.titleUnits(page, List.of(annex.title()), Part.ANNEX_TITLE));
        units.add(Unit.blank(1).keptWithNext());
        return units;
    }

    /**
     * On the last page, or on a new one when that is too full; on an even page where that is wanted. A blank page before it
     * and its own page then bear no number (7.5).
     */
    private void hang(ImprintSection.Imprint imprint, List<Paginator.Draft> pages, Imprint wanted) {
        boolean onEvenPage = wanted.onEvenPage() == null ? sheet.imprintOnEvenPage : wanted.onEvenPage();
        var last = pages.get(pages.size() - 1);
        boolean tooFull = last.turned || last.foot() + imprint.height() > sheet.areaTop + sheet.areaHeight;
        if (tooFull || (onEvenPage && pages.size() % 2 == 1)) {
            pages.add(new Paginator.Draft(Frame.area(sheet)));
        }
        boolean blankBefore = onEvenPage && pages.size() % 2 == 1;
        if (blankBefore) {
            pages.add(new Paginator.Draft(Frame.area(sheet)));
        }
        var page = pages.get(pages.size() - 1);
        if (!blankBefore) {
            page.number = pages.size();
        }
        int dy = sheet.areaTop + sheet.areaHeight - imprint.height();
        page.add(imprint.drawing(), sheet.areaLeft, dy);
    }

    private Pages finished(DocumentTree tree, List<Paginator.Draft> drafts) {
        var pages = new ArrayList<Page>();
        var bookmarks = new ArrayList<Pages.Bookmark>();
        for (var draft : drafts) {
            int number = pages.size() + 1;
            var pageNumber = draft.number > 0 ? List.of(pageNumber(draft.number)) : List.<PlacedLine>of();
            if (draft.turned) {
                draft.bookmarks.forEach(mark ->
                        bookmarks.add(new Pages.Bookmark(mark.level(), mark.text(), mark.page(), sheet.areaTop)));
                pages.add(new Page(number, sheet.pageWidth, sheet.pageHeight, Drawing.of(pageNumber), draft.drawing()));
            } else {
                bookmarks.addAll(draft.bookmarks);
                draft.lines.addAll(pageNumber);
                pages.add(new Page(number, sheet.pageWidth, sheet.pageHeight, draft.drawing()));
            }
        }
        var head = tree.head();
        return new Pages(
                pages,
                setting.shaper().substitutions(),
                bookmarks,
                head.title(),
                first(head.signature().issuers()),
                head.signature().date(),
                sheet.profile());
    }

    /** 7.5: the upper edge of the dashes lies 7 mm below the type area. */
    private PlacedLine pageNumber(int number) {
        var style = setting.plain(FontRole.SONG, sheet.pageNumberSize);
        var line = setting.one("— " + number + " —", style);
        var dash = line.atoms().atom(0);
        int baseline = sheet.areaTop + sheet.areaHeight + sheet.pageNumberGap + dash.face.inkTop(dash.text, dash.size);
        int margin = sheet.cells(sheet.pageNumberIndentCells);
        int outer = number % 2 == 1 ? sheet.areaWidth - margin - line.width() : margin;
        int x = sheet.pageNumberCentred ? (sheet.areaWidth - line.width()) / 2 : outer;
        return line.at(Part.PAGE_NUMBER, sheet.areaLeft + x, baseline);
    }

    private static @Nullable String first(List<String> names) {
        return names.isEmpty() ? null : names.get(0);
    }
}
