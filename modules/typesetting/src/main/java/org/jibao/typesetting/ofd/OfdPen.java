package org.jibao.typesetting.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jibao.typesetting.Pages;
import org.jibao.typesetting.faces.Face;
import org.jibao.typesetting.faces.UsedFaces;

/**
 * Draws pages as an OFD file (GB/T 33190-2016), with the needed part of the fonts inside. Pages go into the file one by one.
 * Dates come from the document and the file's identity from its contents, so the same pages give the same bytes.
 */
public final class OfdPen {

    private static final String FOLDER = "Doc_0/";
    private static final int COLOURS = 1;

    private final Pages pages;
    private final Container container;
    private final Xml xml = new Xml();
    private final Map<Face, EmbeddedFont> fonts = new HashMap<>();
    private final List<Integer> pageIds = new ArrayList<>();
    private int lastId = COLOURS;

    private OfdPen(Pages pages, Container container) {
        this.pages = pages;
        this.container = container;
    }

    public static byte[] write(Pages pages) {
        try (var container = new Container()) {
            return new OfdPen(pages, container).draw();
        }
    }

    /** What refers to other parts comes after them. */
    private byte[] draw() {
        resources();
        for (var page : pages.pages()) {
            pageIds.add(nextId());
            PageContent.write(page, fonts, this::nextId, xml.begin());
            container.add(FOLDER + pageLocation(pageIds.size() - 1), xml);
        }
        document();
        entrance();
        return container.toByteArray();
    }

    private int nextId() {
        return ++lastId;
    }

    private static String pageLocation(int index) {
        return "Pages/Page_" + index + "/Content.xml";
    }

    private void resources() {
        var used = UsedFaces.of(pages.lines());
        xml.begin().raw("<ofd:Res ").raw(Xml.NAMESPACE).raw(" BaseLoc=\"Res\"><ofd:ColorSpaces><ofd:ColorSpace ID=\"");
        xml.number(COLOURS).raw("\" Type=\"RGB\"/></ofd:ColorSpaces>");
        var faces = used.faces();
        if (!faces.isEmpty()) {
            xml.raw("<ofd:Fonts>");
            for (var face : faces) {
                int id = nextId();
                var file = "font_" + id + ".ttf";
                var cut = used.cut(face);
                fonts.put(face, new EmbeddedFont(id, cut));
                container.add(FOLDER + "Res/" + file, cut);
                xml.raw("<ofd:Font ID=\"").number(id);
                xml.raw("\" FontName=\"").words(face.name());
                xml.raw("\" FamilyName=\"").words(face.name());
                xml.raw("\"><ofd:FontFile>").raw(file).raw("</ofd:FontFile></ofd:Font>");
            }
            xml.raw("</ofd:Fonts>");
        }
        xml.raw("</ofd:Res>");
        container.add(FOLDER + "PublicRes.xml", xml);
    }

    private void document() {
        xml.begin().raw("<ofd:Document ").raw(Xml.NAMESPACE).raw("><ofd:CommonData><ofd:MaxUnitID>");
        xml.number(lastId).raw("</ofd:MaxUnitID><ofd:PageArea>");
        PageContent.physicalBox(pages.pages().get(0), xml);
        xml.raw("</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DefaultCS>");
        xml.number(COLOURS).raw("</ofd:DefaultCS></ofd:CommonData><ofd:Pages>\n");
        for (int i = 0; i < pageIds.size(); i++) {
            xml.raw("<ofd:Page ID=\"").number(pageIds.get(i));
            xml.raw("\" BaseLoc=\"").raw(pageLocation(i)).raw("\"/>\n");
        }
        xml.raw("</ofd:Pages>");
        Outline.write(pages.bookmarks(), pageIds, xml);
        xml.raw("<ofd:VPreferences><ofd:PageMode>UseOutlines</ofd:PageMode>");
        xml.raw("<ofd:TabDisplay>DocTitle</ofd:TabDisplay></ofd:VPreferences></ofd:Document>");
        container.add(FOLDER + "Document.xml", xml);
    }

    private void entrance() {
        var description = description();
        xml.begin()
                .raw("<ofd:OFD ")
                .raw(Xml.NAMESPACE)
                .raw(" Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo>");
        xml.raw("<ofd:DocID>")
                .raw(container.identity(description))
                .raw("</ofd:DocID>")
                .raw(description);
        xml.raw("</ofd:DocInfo><ofd:DocRoot>").raw(FOLDER).raw("Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        container.add("OFD.xml", xml);
    }

    private Xml description() {
        var info = new Xml().raw("<ofd:Title>").words(pages.title()).raw("</ofd:Title>");
        if (pages.author() != null) {
            info.raw("<ofd:Author>").words(pages.author()).raw("</ofd:Author>");
        }
        info.raw("<ofd:Subject>").words(pages.profile()).raw("</ofd:Subject>");
        if (pages.date() != null) {
            var date = pages.date().toString();
            info.raw("<ofd:CreationDate>").raw(date).raw("</ofd:CreationDate>");
            info.raw("<ofd:ModDate>").raw(date).raw("</ofd:ModDate>");
        }
        return info;
    }
}
