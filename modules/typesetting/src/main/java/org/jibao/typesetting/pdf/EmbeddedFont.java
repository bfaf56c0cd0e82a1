package org.jibao.typesetting.pdf;

import java.util.zip.Adler32;

import org.jibao.typesetting.faces.CutFont;
import org.jibao.typesetting.faces.Face;

/** A font in the file: its glyphs by number, their widths, and the characters they stand for (ISO 32000-1, 9.7). */
final class EmbeddedFont {

    /** Most mappings in one group of a character map (Adobe Technical Note 5014). */
    private static final int GROUP = 100;

    private static final int USUAL_WIDTH = 1_000_000;

    private final CutFont cut;
    private final int object;

    EmbeddedFont(CutFont cut, PdfFile file) {
        this.cut = cut;
        this.object = file.reserve();
        write(file);
    }

    int object() {
        return object;
    }

    /** Number of a character's glyph, for the content of pages. */
    int glyph(int character) {
        return cut.glyph(character);
    }

    /** Width that readers give the character, in millionths of the size. */
    int width(int character) {
        return width(cut.face(), character);
    }

    private static int width(Face face, int character) {
        return face.advance(character, USUAL_WIDTH);
    }

    private void write(PdfFile file) {
        int descendant = file.reserve();
        int descriptor = file.reserve();
        int program = file.reserve();
        int unicode = file.reserve();
        file.begin(object).raw("<</Type/Font/Subtype/Type0/BaseFont/").raw(cut.name());
        file.out()
                .raw("/Encoding/Identity-H/DescendantFonts[")
                .to(descendant)
                .raw("]/ToUnicode ")
                .to(unicode)
                .raw(">>");
        file.end();

        var out = file.begin(descendant)
                .raw("<</Type/Font/Subtype/CIDFontType2/BaseFont/")
                .raw(cut.name());
        out.raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity");
        out.raw("/FontDescriptor ").to(descriptor).raw("/DW 1000");
        widths(out);
        out.raw(">>");
        file.end();

        descriptor(file.begin(descriptor), program);
        file.end();
        program(file, program);
        file.stream(unicode, "", characters());
    }

    private void widths(Bytes out) {
        var face = cut.face();
        out.raw("/W[");
        int last = -1;
        var characters = cut.characters();
        for (int c = characters.nextSetBit(0); c >= 0; c = characters.nextSetBit(c + 1)) {
            int width = width(face, c);
            if (width == USUAL_WIDTH) {
                continue;
            }
            int glyph = cut.glyph(c);
            if (glyph == last + 1 && last > 0) {
                out.raw(" ");
            } else {
                out.raw(last > 0 ? "] " : "").number(glyph).raw("[");
            }
            out.thousandths(width);
            last = glyph;
        }
        out.raw(last > 0 ? "]]" : "]");
    }

    private void descriptor(Bytes out, int program) {
        var box = cut.face().box();
        out.raw("<</Type/FontDescriptor/FontName/")
                .raw(cut.name())
                .raw("/Flags 4/FontBBox[")
                .number(box.left());
        out.raw(" ").number(box.bottom()).raw(" ").number(box.right()).raw(" ").number(box.top());
        out.raw("]/ItalicAngle 0/Ascent ").number(box.top()).raw("/Descent ").number(box.bottom());
        out.raw("/CapHeight ")
                .number(box.top())
                .raw("/StemV 80/FontFile2 ")
                .to(program)
                .raw(">>");
    }

    /** The font comes compressed; only the frame of zlib is put around it. */
    private void program(PdfFile file, int object) {
        var sum = new Adler32();
        sum.update(cut.file());
        int check = (int) sum.getValue();
        int length = cut.deflated().length + 6;
        var out = file.begin(object).raw("<</Filter/FlateDecode/Length1 ").number(cut.file().length);
        out.raw("/Length ").number(length).raw(">>\nstream\n");
        out.raw(new byte[] {0x78, 0x01}).raw(cut.deflated());
        out.raw(new byte[] {(byte) (check >>> 24), (byte) (check >>> 16), (byte) (check >>> 8), (byte) check});
        out.raw("\nendstream");
        file.end();
    }

    private Bytes characters() {
        var out =
                new Bytes(4096).raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<<");
        out.raw("/Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n");
        out.raw("/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        var characters = cut.characters();
        int left = characters.cardinality();
        int c = characters.nextSetBit(0);
        while (left > 0) {
            int group = Math.min(GROUP, left);
            out.number(group).raw(" beginbfchar\n");
            for (int i = 0; i < group; i++) {
                out.raw("<").hex(cut.glyph(c)).raw("><");
                for (char unit : Character.toChars(c)) {
                    out.hex(unit);
                }
                out.raw(">\n");
                c = characters.nextSetBit(c + 1);
            }
            out.raw("endbfchar\n");
            left -= group;
        }
        return out.raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
    }
}
