package org.jibao.typesetting.check.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.check.UncheckableFile;

/** Reads a package into a {@link WordFile}: styles, numbering, theme fonts, sections, fields and boxes resolved. */
final class WordReader {

    private static final int MAX_PARAGRAPHS = Values.count("max.paragraphs");
    private static final int MAX_CELLS = Values.count("max.cells");

    private final Styles styles;
    private final Numbering numbering;
    private final Fonts fonts;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private int count;
    private int cells;

    /** State of complex fields, which run across paragraphs: the instruction, then the result. */
    private final List<StringBuilder> fields = new ArrayList<>();

    private final List<Boolean> results = new ArrayList<>();

    private WordReader(Parts parts) throws UncheckableFile {
        styles = new Styles(parts.related("styles"));
        numbering = new Numbering(parts.related("numbering"));
        fonts = Fonts.of(parts.related("theme"));
    }

    static WordFile read(byte[] file) throws UncheckableFile {
        var parts = Parts.open(file);
        return new WordReader(parts).read(parts);
    }

    private WordFile read(Parts parts) throws UncheckableFile {
        var body = parts.document().child("w:body");
        if (body == null) {
            throw Values.fault("fault.no-document");
        }
        blocks(body, paragraphs, Paragraph.Place.BODY, null, null, Props.NONE);
        sections.add(Section.of(body.child("w:sectPr"), last()));
        var margins = new HashMap<String, List<Paragraph>>();
        for (var id : marginIds()) {
            var part = parts.byId(id);
            if (part != null) {
                var written = new ArrayList<Paragraph>();
                fields.clear();
                results.clear();
                blocks(part, written, Paragraph.Place.MARGIN, null, null, Props.NONE);
                margins.put(id, written);
            }
        }
        var settings = Props.of(parts.related("settings"));
        return new WordFile(
                List.copyOf(paragraphs),
                List.copyOf(sections),
                Map.copyOf(margins),
                settings.on("evenAndOddHeaders", false));
    }

    private Set<String> marginIds() {
        var ids = new HashSet<String>();
        sections.forEach(section -> {
            ids.addAll(section.footers().values());
            ids.addAll(section.headers().values());
        });
        return ids;
    }

    private @Nullable Section last() {
        return sections.isEmpty() ? null : sections.get(sections.size() - 1);
    }

    private void blocks(
            Node container,
            List<Paragraph> into,
            Paragraph.Place place,
            @Nullable Table table,
            @Nullable Shape box,
            Props tableRun)
            throws UncheckableFile {
        for (var node : container.children) {
            switch (node.name) {
                case "w:p" -> paragraph(node, into, place, table, box, tableRun);
                case "w:tbl" -> table(node, into, place, table, box);
                case "mc:AlternateContent" -> blocks(chosen(node), into, place, table, box, tableRun);
                case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag" ->
                    blocks(node, into, place, table, box, tableRun);
                default -> {}
            }
        }
    }

    private void table(
            Node node, List<Paragraph> into, Paragraph.Place place, @Nullable Table outer, @Nullable Shape box)
            throws UncheckableFile {
        var direct = node.child("w:tblPr");
        var style = direct == null ? null : direct.value("w:tblStyle");
        var format = styles.table(style, "w:tblPr").under(Props.of(direct));
        var run = styles.table(style, "w:rPr");
        var grid = node.child("w:tblGrid");
        int width = grid == null
                ? 0
                : grid.children("w:gridCol").stream()
                        .mapToInt(column -> Measure.twips(column.attribute("w"), 0))
                        .sum();
        var table = new Table(format, width > 0 ? width : format.twips("tblW.w", 0));
        for (var rowNode : rows(node)) {
            var row = new Table.Row(new ArrayList<>());
            for (var cellNode : cells(rowNode)) {
                if (++cells > MAX_CELLS) {
                    throw Values.fault("fault.cells", MAX_CELLS);
                }
                var written = new ArrayList<Paragraph>();
                var within = place == Paragraph.Place.BODY ? Paragraph.Place.CELL : place;
                blocks(cellNode, written, within, outer == null ? table : outer, box, run);
                row.cells().add(new Table.Cell(Props.of(cellNode.child("w:tcPr")), List.copyOf(written)));
                into.addAll(written);
            }
            table.rows.add(row);
        }
    }

    /** Rows, also those inside content controls and insertions. */
    private static List<Node> rows(Node table) {
        return within(table, "w:tr");
    }

    private static List<Node> cells(Node row) {
        return within(row, "w:tc");
    }

    private static List<Node> within(Node node, String wanted) {
        var found = new ArrayList<Node>();
        for (var child : node.children) {
            if (child.name.equals(wanted)) {
                found.add(child);
            } else if (List.of("w:sdt", "w:sdtContent", "w:customXml", "w:ins").contains(child.name)) {
                found.addAll(within(child, wanted));
            }
        }
        return found;
    }

    private void paragraph(
            Node node,
            List<Paragraph> into,
            Paragraph.Place place,
            @Nullable Table table,
            @Nullable Shape box,
            Props tableRun)
            throws UncheckableFile {
        if (++count > MAX_PARAGRAPHS) {
            throw Values.fault("fault.paragraphs", MAX_PARAGRAPHS);
        }
        var properties = node.child("w:pPr");
        var direct = Props.of(properties);
        var style = direct.get("pStyle");
        var styled = styles.paragraph(style);
        var numbered = styled.under(direct);
        var list = numbered.get("numPr.numId", "0");
        var label = list.equals("0") ? Numbering.Label.NONE : numbering.next(list, numbered.number("numPr.ilvl", 0));
        var base = direct.has("numPr.numId")
                ? styled.under(label.paragraph())
                : label.paragraph().under(styled);
        var format = styles.paragraphDefaults().under(base).under(direct);
        var paragraph = new Paragraph(count, place, sections.size(), format, label.text());
        paragraph.table = table;
        paragraph.box = box;
        into.add(paragraph);
        var run = styles.runDefaults().under(tableRun).under(styles.run(style));
        inline(node, paragraph, run, into);
        if (paragraph.stretches.isEmpty()) {
            var mark = properties == null ? null : properties.child("w:rPr");
            paragraph.stretches.add(stretch("", run.under(Props.of(mark)), false));
        }
        var section = properties == null ? null : properties.child("w:sectPr");
        if (section != null && place == Paragraph.Place.BODY) {
            sections.add(Section.of(section, last()));
        }
    }

    private void inline(Node container, Paragraph paragraph, Props run, List<Paragraph> into) throws UncheckableFile {
        for (var node : container.children) {
            switch (node.name) {
                case "w:r" -> run(node, paragraph, run, into);
                case "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:sdt", "w:sdtContent", "w:customXml" ->
                    inline(node, paragraph, run, into);
                case "mc:AlternateContent" -> inline(chosen(node), paragraph, run, into);
                case "w:fldSimple" -> {
                    begin();
                    fields.get(fields.size() - 1).append(node.attribute("instr", ""));
                    separate();
                    inline(node, paragraph, run, into);
                    end(paragraph, shown(node, run));
                }
                default -> {}
            }
        }
    }

    /** What a simple field shows is set in the type of the run inside it. */
    private Props shown(Node field, Props around) {
        var inner = field.child("w:r");
        return inner == null ? around : format(inner, around);
    }

    private Props format(Node run, Props around) {
        var direct = Props.of(run.child("w:rPr"));
        return around.under(styles.character(direct.get("rStyle"))).under(direct);
    }

    private void run(Node node, Paragraph paragraph, Props around, List<Paragraph> into) throws UncheckableFile {
        contents(node, paragraph, format(node, around), into);
    }

    private void contents(Node node, Paragraph paragraph, Props format, List<Paragraph> into) throws UncheckableFile {
        for (var child : node.children) {
            switch (child.name) {
                case "w:t" -> write(paragraph, child.text(), format);
                case "w:tab", "w:ptab" -> write(paragraph, "\t", format);
                case "w:noBreakHyphen" -> write(paragraph, "-", format);
                case "w:cr" -> write(paragraph, "\n", format);
                case "w:br" -> {
                    if ("page".equals(child.attribute("type"))) {
                        paragraph.breaksPage = true;
                    } else {
                        write(paragraph, "\n", format);
                    }
                }
                case "w:instrText" -> {
                    if (!fields.isEmpty()) {
                        fields.get(fields.size() - 1).append(child.text());
                    }
                }
                case "w:fldChar" -> {
                    switch (child.attribute("fldCharType", "")) {
                        case "begin" -> begin();
                        case "separate" -> separate();
                        case "end" -> end(paragraph, format);
                        default -> {}
                    }
                }
                case "mc:AlternateContent" -> contents(chosen(child), paragraph, format, into);
                case "w:drawing", "w:pict", "w:object" -> shapes(child, paragraph, into);
                default -> {}
            }
        }
    }

    private void begin() {
        if (fields.size() < 20) {
            fields.add(new StringBuilder());
            results.add(false);
        }
    }

    private void separate() {
        if (!results.isEmpty()) {
            results.set(results.size() - 1, true);
        }
    }

    /** The result of a PAGE field counts as one stretch, whatever number the file happens to hold. */
    private void end(Paragraph paragraph, Props format) {
        if (fields.isEmpty()) {
            return;
        }
        var instruction = fields.remove(fields.size() - 1).toString().strip();
        results.remove(results.size() - 1);
        if (instruction.split("[\\s\\\\]", 2)[0].equalsIgnoreCase("PAGE")) {
            paragraph.stretches.add(stretch("1", format, true));
        }
    }

    private void write(Paragraph paragraph, String text, Props format) {
        boolean hidden = false;
        for (int i = 0; i < fields.size(); i++) {
            boolean page =
                    fields.get(i).toString().strip().split("[\\s\\\\]", 2)[0].equalsIgnoreCase("PAGE");
            hidden |= !results.get(i) || page;
        }
        if (!hidden && !text.isEmpty()) {
            paragraph.stretches.add(stretch(text, format, false));
        }
    }

    private Stretch stretch(String text, Props format, boolean pageNumber) {
        return new Stretch(text, format, fonts.chinese(format), fonts.latin(format), pageNumber);
    }

    private void shapes(Node node, Paragraph paragraph, List<Paragraph> into) throws UncheckableFile {
        for (var found : ShapeReader.read(node)) {
            var shape = found.shape();
            var content = found.content();
            if (content != null) {
                var written = new ArrayList<Paragraph>();
                var kept = List.copyOf(fields);
                var place = paragraph.place == Paragraph.Place.MARGIN ? Paragraph.Place.MARGIN : Paragraph.Place.BOX;
                blocks(content, written, place, paragraph.table, shape, Props.NONE);
                while (fields.size() > kept.size()) {
                    fields.remove(fields.size() - 1);
                    results.remove(results.size() - 1);
                }
                shape.paragraphs().addAll(written);
                into.addAll(written);
            }
            paragraph.shapes.add(shape);
        }
    }

    /** The first choice: what current Word shows; the fallback when there is none. */
    private static Node chosen(Node alternatives) {
        for (var child : alternatives.children) {
            if (child.name.equals("mc:Choice") && !child.children.isEmpty()) {
                return child;
            }
        }
        var fallback = alternatives.child("mc:Fallback");
        return fallback == null ? new Node("mc:Choice") : fallback;
    }
}
