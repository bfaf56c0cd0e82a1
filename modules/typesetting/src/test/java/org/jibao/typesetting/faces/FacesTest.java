package org.jibao.typesetting.faces;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.zip.Inflater;

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
        var cut = renamed(FontCutter.cut(face(FontRole.HEI), characters("仿宋公文")).file());
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
    void a_broken_face_of_a_collection_does_not_hide_the_sound_one_behind_it(@TempDir Path folder) throws Exception {
        var sound =
                renamed(FontCutter.cut(face(FontRole.HEI), characters("仿宋公文")).file());
        Files.write(folder.resolve("office.ttc"), collection(sound));

        var faces = Faces.withOfficeFonts(folder);

        assertThat(faces.face(FontRole.FANGSONG).name()).isEqualTo("仿宋_GB2312");
        assertThat(faces.substitutions()).singleElement().satisfies(s -> assertThat(s.message())
                .contains("office.ttc", "不能使用")
                .doesNotContain("第"));
    }

    @Test
    void a_folder_with_the_name_of_a_font_is_reported(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("folder.ttf"));

        assertThat(Faces.withOfficeFonts(folder).substitutions())
                .singleElement()
                .satisfies(s -> assertThat(s.message()).contains("folder.ttf", "读不出来"));
    }

    @Test
    void character_tables_that_never_end_are_refused() throws Exception {
        var font = FontCutter.cut(face(FontRole.HEI), characters("公文")).file();
        int groups = table(font, 0x636D6170) + 12 + 12;
        for (int count : new int[] {1_000_000, Integer.MAX_VALUE, -1}) {
            var damaged = font.clone();
            ByteBuffer.wrap(damaged).putInt(groups, count);
            if (count < 0) {
                assertThat(Face.open(damaged, 0).has('公')).isFalse();
            } else {
                assertThatThrownBy(() -> Face.open(damaged, 0)).isInstanceOf(UnusableFont.class);
            }
        }
        var overlapping = ByteBuffer.wrap(font.clone());
        overlapping.putInt(groups + 4, 0).putInt(groups + 8, 0x10FFFF);
        assertThatThrownBy(() -> Face.open(overlapping.array(), 0)).isInstanceOf(UnusableFont.class);
    }

    @Test
    void outlines_outside_the_file_are_noticed_before_a_page_needs_them() throws Exception {
        var font = FontCutter.cut(face(FontRole.HEI), characters("公文")).file();
        var damaged = ByteBuffer.wrap(font.clone());
        int offsets = table(font, 0x6C6F6361);
        damaged.putInt(offsets + 8, damaged.getInt(offsets + 8) + 0x1000000);

        assertThatThrownBy(() -> Face.open(damaged.array(), 0)).isInstanceOf(UnusableFont.class);
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
        var characters = characters("关于印发《报送办法》的通知，2026年第1期（—…）é");
        var cut = FontCutter.cut(face, characters).file();
        var whole = Font.createFont(
                        Font.TRUETYPE_FONT,
                        new ByteArrayInputStream(BundledFonts.bytes(role).orElseThrow()))
                .deriveFont(100f);
        var small = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(cut))
                .deriveFont(100f);
        var context = new FontRenderContext(null, true, true);

        assertThat(cut.length).isLessThan(60_000);
        for (int character : characters.stream().toArray()) {
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
        var one = FontCutter.cut(face(FontRole.SONG), characters("急报"));
        var other = FontCutter.cut(face(FontRole.SONG), characters("急报"));

        assertThat(one.file()).isEqualTo(other.file());
        assertThat(one.deflated()).isEqualTo(other.deflated());
        assertThat(one.name()).isEqualTo(other.name());
    }

    @ParameterizedTest
    @EnumSource(FontRole.class)
    void what_is_written_short_unpacks_to_the_whole_font_file(FontRole role) throws Exception {
        var characters = new BitSet();
        characters.set(0x20, 0x2FFF);
        characters.set('一', '一' + 900);
        characters.set(0x20BB7);
        for (var wanted : List.of(characters, characters("关于"), new BitSet())) {
            var cut = FontCutter.cut(face(role), wanted);
            var inflater = new Inflater(true);
            inflater.setInput(cut.deflated());
            var unpacked = new byte[cut.file().length];

            assertThat(inflater.inflate(unpacked)).isEqualTo(unpacked.length);
            assertThat(inflater.finished() || inflater.inflate(new byte[1]) == 0)
                    .isTrue();
            assertThat(inflater.finished()).isTrue();
            assertThat(unpacked).isEqualTo(cut.file());
        }
        assertThat(FontCutter.cut(face(role), characters).deflated().length)
                .isLessThan(FontCutter.cut(face(role), characters).file().length * 9 / 10);
    }

    @Test
    void characters_that_share_a_glyph_have_one_each_in_the_cut_font() throws Exception {
        var face = face(FontRole.SONG);
        var spaces = characters(" \u00A0");
        assertThat(face.glyph(' ')).isEqualTo(face.glyph(0xA0));

        var cut = FontCutter.cut(face, spaces);

        assertThat(cut.glyph(' ')).isEqualTo(1);
        assertThat(cut.glyph(0xA0)).isEqualTo(2);
        assertThat(cut.glyph('急')).isZero();
        assertThat(cut.characters()).isEqualTo(spaces);
    }

    private static BitSet characters(String text) {
        var characters = new BitSet();
        text.codePoints().forEach(characters::set);
        return characters;
    }

    private static Face face(FontRole role) throws UnusableFont {
        return Face.open(BundledFonts.bytes(role).orElseThrow(), 0);
    }

    private static int table(byte[] font, int tag) {
        var buffer = ByteBuffer.wrap(font);
        int entry = 12;
        while (buffer.getInt(entry) != tag) {
            entry += 16;
        }
        return buffer.getInt(entry + 8);
    }

    /** Two faces: the first has no tables, the second is the font, its tables moved behind the collection's head. */
    private static byte[] collection(byte[] font) {
        int head = 40;
        var file = ByteBuffer.allocate(head + font.length);
        file.putInt(0x74746366).putInt(0x00010000).putInt(2).putInt(24).putInt(head);
        file.putInt(24, 0x00010000);
        file.position(head).put(font);
        for (int i = 0; i < file.getShort(head + 4); i++) {
            int offset = head + 12 + 16 * i + 8;
            file.putInt(offset, file.getInt(offset) + head);
        }
        return file.array();
    }

    /** Writes an office's family name over the name table, which holds the same name four times. */
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
