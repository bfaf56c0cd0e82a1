package org.jibao.fonts;

/** 字体角色: the typefaces that GB/T 9704-2012 names, whatever file serves them. */
public enum FontRole {
    /** 仿宋: body text. */
    FANGSONG("fangsong/fangsong.ttf"),
    /** 宋体: page numbers, and the fallback of every other role. */
    SONG("song.ttf"),
    /** 小标宋: issuing mark and title. */
    TITLE_SONG("title-song.ttf"),
    /** 黑体: first-level headings, secrecy and urgency. */
    HEI("hei.ttf"),
    /** 楷体: second-level headings, names of signers. */
    KAI("kai.ttf");

    private final String resource;

    FontRole(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }
}
