package org.jibao.typesetting.faces;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.jibao.fonts.BundledFonts;
import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FacesTest {

    @Test
    void every_role_has_its_own_face() {
        assertThat(Faces.bundled().substitutions()).isEmpty();
        assertThat(Faces.bundled().face(FontRole.FANGSONG).name()).isEqualTo("Jibao Fangsong");
    }

    @Test
    void without_a_fangsong_the_song_stands_in_and_this_is_reported() throws Exception {
        var bundled = new EnumMap<FontRole, Face>(FontRole.class);
        bundled.put(FontRole.SONG, face(FontRole.SONG));
        bundled.put(FontRole.HEI, face(FontRole.HEI));
        bundled.put(FontRole.KAI, face(FontRole.KAI));
        bundled.put(FontRole.TITLE_SONG, face(FontRole.TITLE_SONG));
        var faces = Faces.of(new EnumMap<>(FontRole.class), List.of(), bundled);

        assertThat(faces.face(FontRole.FANGSONG).name()).isEqualTo("Jibao Song");
        assertThat(faces.substitutions()).singleElement().satisfies(s -> {
            assertThat(s.kind()).isEqualTo(Substitution.Kind.FACE);
            assertThat(s.message()).contains("没有仿宋字体", "Jibao Song");
        });
    }

    @Test
    void an_office_font_goes_first_and_a_broken_file_is_reported(@TempDir Path folder) throws Exception {
        var characters = new TreeSet<Integer>();
        "仿宋公文".codePoints().forEach(characters::add);
        var cut = renamed(FontCutter.cut(face(FontRole.HEI), characters));
        Files.write(folder.resolve("office.ttf"), cut);
        Files.writeString(folder.resolve("broken.ttf"), "this is no font at all");
        Files.writeString(folder.resolve("readme.txt"), "not a font");

        var faces = Faces.withOfficeFonts(folder);

        assertThat(faces.faceFor(FontRole.FANGSONG, '公')).isEqualTo(faces.face(FontRole.FANGSONG));
        assertThat(faces.face(FontRole.FANGSONG).name()).isEqualTo("仿宋_GB2312");
        assertThat(faces.faceFor(FontRole.FANGSONG, '市'))
                .isEqualTo(Faces.bundled().face(FontRole.FANGSONG));
        assertThat(faces.substitutions()).singleElement().satisfies(s -> assertThat(s.message())
                .contains("broken.ttf"));
    }

    @Test
    void a_folder_that_does_not_exist_changes_nothing(@TempDir Path folder) {
        assertThat(Faces.withOfficeFonts(folder.resolve("none")).substitutions())
                .isEmpty();
    }

    @Test
    void damaged_font_files_are_refused_and_do_not_crash() {
        var font = BundledFonts.bytes(FontRole.KAI).orElseThrow();
        var random = new Random(9704);
        for (int i = 0; i < 200; i++) {
            var damaged = Arrays.copyOf(font, 12 + random.nextInt(4000));
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            assertThatThrownBy(() -> Face.open(damaged, 0)).isInstanceOf(UnusableFont.class);
        }
    }

    @ParameterizedTest
    @EnumSource(FontRole.class)
    void a_cut_font_draws_the_same_outlines_at_the_same_widths(FontRole role) throws Exception {
        var face = face(role);
        var characters = new TreeSet<Integer>();
        "关于印发《报送办法》的通知，2026年第1期（—…）é".codePoints().forEach(characters::add);
        var cut = FontCutter.cut(face, characters);
        var whole = Font.createFont(
                        Font.TRUETYPE_FONT,
                        new ByteArrayInputStream(BundledFonts.bytes(role).orElseThrow()))
                .deriveFont(100f);
        var small = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(cut))
                .deriveFont(100f);
        var context = new FontRenderContext(null, true, true);

        assertThat(cut.length).isLessThan(60_000);
        for (int character : characters) {
            if (face.has(character)) {
                var text = Character.toString(character);
                assertThat(small.createGlyphVector(context, text).getOutline().getBounds2D())
                        .isEqualTo(whole.createGlyphVector(context, text)
                                .getOutline()
                                .getBounds2D());
                assertThat(Face.open(cut, 0).advance(character, 16_000)).isEqualTo(face.advance(character, 16_000));
            }
        }
    }

    @Test
    void cutting_twice_gives_the_same_bytes() throws Exception {
        var characters = new TreeSet<Integer>();
        "急报".codePoints().forEach(characters::add);

        assertThat(FontCutter.cut(face(FontRole.SONG), characters))
                .isEqualTo(FontCutter.cut(face(FontRole.SONG), characters));
    }

    private static Face face(FontRole role) throws UnusableFont {
        return Face.open(BundledFonts.bytes(role).orElseThrow(), 0);
    }

    /** Writes an office's family name over the name table, which holds the same name five times. */
    private static byte[] renamed(byte[] font) {
        var buffer = ByteBuffer.wrap(font);
        for (int i = 0; i < buffer.getShort(4); i++) {
            int entry = 12 + 16 * i;
            if (buffer.getInt(entry) == 0x6E616D65) {
                int table = buffer.getInt(entry + 8);
                int strings = table + buffer.getShort(table + 4);
                var name = "仿宋_GB2312".getBytes(StandardCharsets.UTF_16BE);
                System.arraycopy(name, 0, font, strings, name.length);
                buffer.putShort(table + 6 + 8, (short) name.length);
            }
        }
        return font;
    }
}
