package org.jibao.typesetting.docx;

/** 样式: the paragraph styles of the file, by the names an editor sees in Word. */
enum Style {
    BODY("Normal", "Normal"),
    MARKING("Marking", "份号密级紧急程度"),
    MARK("Mark", "发文机关标志"),
    NUMBER("DocumentNumber", "发文字号"),
    TITLE("Title", "Title"),
    ADDRESSEES("Addressees", "主送机关"),
    PARAGRAPH("BodyText", "Body Text"),
    HEADING_1("Heading1", "heading 1"),
    HEADING_2("Heading2", "heading 2"),
    HEADING_3("Heading3", "heading 3"),
    HEADING_4("Heading4", "heading 4"),
    CAPTION("Caption", "caption"),
    CELL("TableText", "表格文字"),
    CELL_HEAD("TableHead", "表头文字"),
    ANNEX_LIST("AnnexList", "附件说明"),
    SIGNATURE("Signature", "Signature"),
    DATE("Date", "Date"),
    NOTE("DocumentNote", "附注"),
    ANNEX_LABEL("AnnexLabel", "附件序号"),
    ANNEX_TITLE("AnnexTitle", "附件标题"),
    IMPRINT("Imprint", "版记"),
    LETTER_MARK("LetterMark", "信函发文机关标志"),
    LETTER_RULE("LetterRule", "信函下双线"),
    ORDER_NUMBER("OrderNumber", "令号期号"),
    ATTENDANCE("Attendance", "参会人员"),
    CHART("Chart", "图表"),
    SECTION_END("SectionEnd", "分节"),
    PAGE_NUMBER("Footer", "footer");

    final String id;
    final String label;

    Style(String id, String label) {
        this.id = id;
        this.label = label;
    }

    static Style heading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            case 3 -> HEADING_3;
            default -> HEADING_4;
        };
    }
}
