package org.jibao.typesetting.docx;

/** The footers that pages have: PAGE fields where 7.5 wants them, and the lower rule of letters (10.1). */
enum Foot {
    ODD("footOdd", "footer1.xml"),
    EVEN("footEven", "footer2.xml"),
    LETTER_FIRST("footLetterFirst", "footer3.xml"),
    LETTER_ODD("footLetterOdd", "footer4.xml"),
    LETTER_EVEN("footLetterEven", "footer5.xml"),
    TURNED_ODD("footTurnedOdd", "footer6.xml"),
    TURNED_EVEN("footTurnedEven", "footer7.xml");

    final String id;
    final String file;

    Foot(String id, String file) {
        this.id = id;
        this.file = file;
    }
}
