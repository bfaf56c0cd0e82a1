package org.jibao.typesetting.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Part;
import org.jibao.typesetting.Passage;
import org.jibao.typesetting.PlacedLine;

/**
 * The structure of the file (ISO 32000-1, 14.7 and 14.8): which paragraphs, headings and tables there are, and which pieces of
 * the pages' contents make them. A piece is a run of lines of one passage on one page, numbered from 0 on each page.
 */
final class Structure {

    /** Content that belongs to nothing: page numbers, rules, heads of tables drawn again. */
    static final int ARTIFACT = -1;

    private static final int DEEPEST_HEADING = 6;

    /** A piece of content: on which page, by its object, and which one there. */
    private record Piece(int page, int number) {}

    /** What stands below the document, in reading order, each with its pieces; cells and rows are found through their table. */
    private final Map<Passage, List<Piece>> pieces = new LinkedHashMap<>();

    private final List<Passage> roots = new ArrayList<>();
    /** Passages of the pieces of each page. */
    private final List<List<Passage>> pages = new ArrayList<>();

    private int page;
    private @Nullable Part part;
    private @Nullable Passage passage;
    private int lastHeading;

    /** Begins a page; what was open goes on there. */
    void page(int object) {
        page = object;
        pages.add(new ArrayList<>());
    }

    /** Number of the piece on this page that the line is part of, or {@link #ARTIFACT}. */
    int content(PlacedLine line) {
        var own = line.passage();
        if (line.part() == Part.PAGE_NUMBER || (own != null && own.kind() == Passage.Kind.REPEATED)) {
            return ARTIFACT;
        }
        if (own == null) {
            own = line.part() == part && passage != null ? passage : passage(line.part());
        }
        part = line.passage() == null ? line.part() : null;
        passage = own;
        return piece(own);
    }

    private static Passage passage(Part part) {
        return switch (part) {
            case TITLE -> Passage.heading(0);
            case ANNEX_TITLE -> Passage.heading(1);
            default -> Passage.paragraph();
        };
    }

    private int piece(Passage own) {
        var onPage = pages.get(pages.size() - 1);
        int last = onPage.size() - 1;
        if (last >= 0 && onPage.get(last) == own) {
            return last;
        }
        if (!pieces.containsKey(own.root())) {
            roots.add(own.root());
            pieces.put(own.root(), new ArrayList<>());
        }
        pieces.computeIfAbsent(own, key -> new ArrayList<>()).add(new Piece(page, onPage.size()));
        onPage.add(own);
        return onPage.size() - 1;
    }

    /** Tag of a piece on this page. */
    String tag(int piece) {
        return tag(pages.get(pages.size() - 1).get(piece).kind());
    }

    private static String tag(Passage.Kind kind) {
        return switch (kind) {
            case PARAGRAPH, REPEATED -> "P";
            case HEADING -> "H";
            case TABLE -> "Table";
            case ROW -> "TR";
            case HEADER_CELL -> "TH";
            case CELL -> "TD";
            case FIGURE -> "Figure";
        };
    }

    /** Writes the tree; returns its root's object. */
    int write(PdfFile file) {
        int root = file.reserve();
        int document = file.reserve();
        var objects = new LinkedHashMap<Passage, Integer>();
        for (var top : roots) {
            write(top, document, objects, file);
        }
        var out = file.beginPacked(document)
                .raw("<</Type/StructElem/S/Document/P ")
                .to(root)
                .raw("/K[");
        roots.forEach(top -> out.to(objects.getOrDefault(top, 0)).raw(" "));
        out.raw("]>>");
        var tree = file.beginPacked(root).raw("<</Type/StructTreeRoot/K ").to(document);
        tree.raw("/ParentTreeNextKey ").number(pages.size()).raw("/ParentTree<</Nums[");
        for (int i = 0; i < pages.size(); i++) {
            tree.number(i).raw("[");
            pages.get(i).forEach(own -> tree.to(objects.getOrDefault(own, 0)).raw(" "));
            tree.raw("]");
        }
        tree.raw("]>>>>");
        return root;
    }

    private void write(Passage own, int parent, Map<Passage, Integer> objects, PdfFile file) {
        int object = file.reserve();
        objects.put(own, object);
        own.children().forEach(child -> write(child, object, objects, file));
        var out = file.beginPacked(object)
                .raw("<</Type/StructElem/S/")
                .raw(type(own))
                .raw("/P ")
                .to(parent);
        if (own.kind() == Passage.Kind.FIGURE) {
            out.raw("/Alt").words(own.words());
        }
        attributes(own, out);
        out.raw("/K[");
        own.children().forEach(child -> out.to(objects.getOrDefault(child, 0)).raw(" "));
        for (var piece : pieces.getOrDefault(own, List.of())) {
            out.raw("<</Type/MCR/Pg ")
                    .to(piece.page)
                    .raw("/MCID ")
                    .number(piece.number)
                    .raw(">>");
        }
        out.raw("]>>");
    }

    /** Headings begin at the first level and skip none, as readers want it, whatever the manuscript does. */
    private String type(Passage own) {
        if (own.kind() != Passage.Kind.HEADING) {
            return tag(own.kind());
        }
        lastHeading = Math.min(Math.min(own.level() + 1, lastHeading + 1), DEEPEST_HEADING);
        return "H" + lastHeading;
    }

    private static void attributes(Passage own, Bytes out) {
        boolean header = own.kind() == Passage.Kind.HEADER_CELL;
        if (header || own.columns() > 1 || own.rows() > 1) {
            out.raw("/A<</O/Table").raw(header ? "/Scope/Column" : "");
            if (own.columns() > 1) {
                out.raw("/ColSpan ").number(own.columns());
            }
            if (own.rows() > 1) {
                out.raw("/RowSpan ").number(own.rows());
            }
            out.raw(">>");
        }
    }
}
