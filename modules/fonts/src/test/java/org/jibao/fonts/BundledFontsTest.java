package org.jibao.fonts;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class BundledFontsTest {

    @ParameterizedTest
    @EnumSource(names = "FANGSONG", mode = EnumSource.Mode.EXCLUDE)
    void every_role_of_this_jar_has_true_type_outlines(FontRole role) {
        var bytes = BundledFonts.bytes(role).orElseThrow();

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .contains("glyf")
                .doesNotContain("CFF ");
    }

    @ParameterizedTest
    @EnumSource(names = "FANGSONG", mode = EnumSource.Mode.EXCLUDE)
    void every_role_of_this_jar_draws_every_character_of_gb_2312(FontRole role) throws Exception {
        var font = Font.createFont(
                Font.TRUETYPE_FONT,
                new ByteArrayInputStream(BundledFonts.bytes(role).orElseThrow()));

        assertThat(gb2312Hanzi().codePoints().filter(c -> !font.canDisplay(c)).mapToObj(Character::toString))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "FANGSONG", mode = EnumSource.Mode.EXCLUDE)
    void every_role_of_this_jar_draws_the_marks_of_official_documents(FontRole role) throws Exception {
        var font = Font.createFont(
                Font.TRUETYPE_FONT,
                new ByteArrayInputStream(BundledFonts.bytes(role).orElseThrow()));

        assertThat("〔〕〇《》“”‘’、。，；：？！（）—…★·%0123456789AZaz"
                        .codePoints()
                        .filter(c -> !font.canDisplay(c))
                        .mapToObj(Character::toString))
                .isEmpty();
    }

    @Test
    void without_its_own_jar_the_fangsong_is_absent() {
        assertThat(BundledFonts.bytes(FontRole.FANGSONG)).isEmpty();
    }

    private static String gb2312Hanzi() {
        var hanzi = new StringBuilder();
        for (int high = 0xB0; high <= 0xF7; high++) {
            for (int low = 0xA1; low <= 0xFE; low++) {
                var decoded = new String(new byte[] {(byte) high, (byte) low}, Charset.forName("GB2312"));
                if (decoded.length() == 1 && decoded.charAt(0) != '�') {
                    hanzi.append(decoded);
                }
            }
        }
        assertThat(hanzi).hasSize(6763);
        return hanzi.toString();
    }
}
