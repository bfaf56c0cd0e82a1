package org.jibao.typesetting.docx;

import org.jibao.typesetting.Block;

/** 图表: a native chart with its numbers in a workbook, so that "edit data" works in Word. */
final class ChartSection {

    private ChartSection() {}

    /**
     * As high as on our pages, and with the room that follows there, so that Word breaks its pages where we do.
     *
     * @param width of the text, in twips
     */
    static void write(Setting setting, Block.Chart chart, int width, String keep) {
        var look = ChartPart.Look.standard();
        var id = setting.parts().chart(chart, look);
        int number = setting.parts().chartCount();
        var out = setting.out();
        int height = setting.layout().chartHeight(chart);
        out.open(Style.CHART, keep + "<w:spacing w:after=\"" + setting.units().gapAfter(height) + "\"/>");
        out.add("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"")
                .add(String.valueOf(width * 635L))
                .add("\" cy=\"")
                .add(String.valueOf(Units.emus(height)))
                .add("\"/><wp:docPr id=\"")
                .add(number)
                .add("\" name=\"图表 ")
                .add(number)
                .add("\" descr=\"")
                .add(Xml.escaped(ChartPart.description(chart)))
                .add("\"/><wp:cNvGraphicFramePr/><a:graphic>")
                .add("<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"")
                .add(id)
                .add("\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
        out.close();
    }
}
