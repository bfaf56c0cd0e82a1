package org.jibao.typesetting.docx;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Annex;
import org.jibao.typesetting.Block;
import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.packing.Zip;
import org.jibao.typesetting.pages.Layout;
import org.jibao.typesetting.sheet.Sheet;

/**
 * word/document.xml. Word breaks the lines; the layout is asked only for what Word cannot do by itself: where a title is
 * broken, how wide columns are, and, where the text leaves it open, whether addressees or imprint have to move.
 */
final class DocumentPart {

    private static final String ROOT = Xml.DECLARATION + "<w:document " + Xml.WORD + " " + Xml.RELATIONS
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><w:body>";

    private final DocumentTree tree;
    private final Setting setting;
    private final PageSections pages;

    private DocumentPart(DocumentTree tree, Setting setting) {
        this.tree = tree;
        this.setting = setting;
        var letterHead = tree.head().form() == Form.LETTER
                ? setting.parts().letterHead(RedMark.letterHead(setting.sheet(), tree.head()))
                : null;
        this.pages = new PageSections(setting, letterHead);
    }

    /** @param press has no other part in the making */
    static Zip.Entry of(DocumentTree tree, Sheet sheet, Layout layout, Parts parts, Zip.Press press) {
        var out = new Markup(press.begin("word/document.xml"));
        new DocumentPart(tree, new Setting(sheet, new Units(sheet), layout, parts, out)).write();
        return out.end();
    }

    private void write() {
        var head = tree.head();
        setting.out().add(ROOT);
        var displaced = displaced();
        HeadSection.write(setting, head, displaced == null);
        var closing = new ClosingSection(setting, head);
        BodySection.write(setting, pages, tree.body(), !head.signature().empty());
        closing.annexList(tree.annexes());
        closing.attendance();
        if (head.form() != Form.BRIEFING && head.form() != Form.MINUTES) {
            closing.signature();
        } else {
            closing.note();
        }
        if (head.annexesBound()) {
            annexes(tree.annexes());
            imprint(displaced);
        } else {
            imprint(displaced);
            annexes(tree.annexes());
        }
        pages.end();
        setting.out().add("</w:body></w:document>");
    }

    private void annexes(List<Annex> annexes) {
        for (var annex : annexes) {
            boolean onNewPage = true;
            if (tree.head().annexesBound()) {
                onNewPage = pages.turn(annex.turned());
            } else {
                pages.restart(annex.turned());
            }
            setting.out()
                    .paragraph(
                            Style.ANNEX_LABEL,
                            onNewPage ? "<w:pageBreakBefore w:val=\"0\"/>" : "",
                            Markup.run(label(annex), FontRole.HEI));
            HeadSection.title(setting, Style.ANNEX_TITLE, List.of(annex.title()));
            BodySection.write(setting, pages, annex.body(), false);
        }
    }

    /** An annex that is not bound with the document names its number (7.3.7). */
    private String label(Annex annex) {
        var number = tree.head().number();
        return tree.head().annexesBound() || number == null ? annex.label() : number + annex.label();
    }

    private void imprint(@Nullable String displaced) {
        var wish = tree.head().imprint().onEvenPage();
        boolean onEvenPage = wish == null ? setting.sheet().imprintOnEvenPage : wish;
        boolean something = displaced != null || !tree.head().imprint().empty();
        boolean alone = something && (onEvenPage || endsInTable()) && imprintAlone();
        boolean newSection = false;
        if (alone && onEvenPage) {
            pages.evenPage();
            newSection = true;
        } else if (something) {
            newSection = pages.turn(false);
        }
        if (newSection || alone) {
            setting.out().paragraph(Style.SECTION_END, newSection ? "" : "<w:pageBreakBefore/>", "");
        }
        ImprintSection.write(setting, tree.head(), displaced);
    }

    /** Text makes way for an imprint at the foot of the page; a table above it does not, and goes down whole. */
    private boolean endsInTable() {
        var annexes = tree.head().annexesBound() ? tree.annexes() : List.<Annex>of();
        var blocks = annexes.isEmpty()
                ? tree.body()
                : annexes.get(annexes.size() - 1).body();
        boolean signed = annexes.isEmpty() && !tree.head().signature().empty();
        return !signed && !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Table;
    }

    /** Whether the pages have one for the imprint alone, as they do when the text ends on a page of odd number. */
    private boolean imprintAlone() {
        return setting.layout().pages(tree).pages().stream()
                .filter(page -> page.lines().stream().anyMatch(line -> line.part() == Part.IMPRINT))
                .anyMatch(page -> page.lines().stream()
                        .allMatch(line -> line.part() == Part.IMPRINT || line.part() == Part.PAGE_NUMBER));
    }

    /** 主送 that leave no room for text on the first page go into the imprint (7.3.2); only a long list can. */
    private @Nullable String displaced() {
        var addressees = tree.head().addressees();
        if (!Layout.addressesAbove(tree.head().form())) {
            return addressees;
        }
        int cells = setting.sheet().areaCells * setting.sheet().areaLines / 4;
        if (addressees == null || addressees.length() < cells) {
            return null;
        }
        boolean inPlace = setting.layout().pages(tree).lines().anyMatch(line -> line.part() == Part.ADDRESSEES);
        return inPlace ? null : addressees;
    }
}
