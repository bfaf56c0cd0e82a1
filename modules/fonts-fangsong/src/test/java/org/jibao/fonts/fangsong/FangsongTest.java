package org.jibao.fonts.fangsong;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.jibao.fonts.BundledFonts;
import org.jibao.fonts.FontRole;

import static org.assertj.core.api.Assertions.assertThat;

class FangsongTest {

    @Test
    void this_jar_brings_the_fangsong_with_true_type_outlines() throws Exception {
        var bytes = BundledFonts.bytes(FontRole.FANGSONG).orElseThrow();
        var font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .contains("glyf")
                .doesNotContain("CFF ");
        assertThat(font.canDisplayUpTo("通报批评一二三，。〔〕《》0123456789")).isEqualTo(-1);
    }
}
