"""Cuts a font to the characters of official documents, turns CFF outlines into TrueType ones, and renames it.

The family gets a name of our own: the licences reserve the original names for unmodified fonts, and an installed
original must not clash with the cut one.
"""
import argparse
import bz2
import pathlib
import re

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

MAX_ERROR = 1.0  # units of the em; 1/1000 em is far below what print resolves


def wanted(unihan):
    """GB 2312, the 8105 characters of 通用规范汉字表, Latin, punctuation, and rare name characters."""
    chars = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                chars.update(ord(c) for c in bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                pass
    for packed in sorted(pathlib.Path(unihan).glob("Unihan_*.txt.bz2")):
        text = bz2.decompress(packed.read_bytes()).decode("utf-8")
        chars.update(int(code, 16) for code in re.findall(r"^U\+([0-9A-F]+)\tkTGH\t", text, re.M))
    chars.update(range(0x2010, 0x2040))  # dashes, quotes, ellipsis
    chars.update(range(0x2100, 0x2140))  # ℃ № ℡
    chars.update(range(0x2150, 0x2180))  # Roman numerals
    chars.update(range(0x2190, 0x219A))  # arrows
    chars.update(range(0x2200, 0x2270))  # mathematics
    chars.update(range(0x2460, 0x2500))  # circled numbers
    chars.update(range(0x25A0, 0x2610))  # ■ □ ★ ☆
    chars.update(range(0x3000, 0x3040))  # 〔〕〇《》
    chars.update(range(0x3220, 0x3234))
    chars.update(range(0xFE10, 0xFE50))
    chars.update(range(0xFF01, 0xFFE7))  # full-width forms
    chars.update(ord(c) for c in "镕喆堃䶮𠮷㐀赟昇玥煊珺翀燚骉犇淼")
    return chars


def to_truetype(font):
    order = font.getGlyphOrder()
    source = font.getGlyphSet()
    glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = {}
    for name in order:
        pen = TTGlyphPen(source)
        source[name].draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf
    font["maxp"].tableVersion = 0x00010000
    for field, value in dict(
        maxZones=1, maxTwilightPoints=0, maxStorage=0, maxFunctionDefs=0, maxInstructionDefs=0, maxStackElements=0,
        maxSizeOfInstructions=0, maxComponentElements=0, maxPoints=0, maxContours=0, maxCompositePoints=0,
        maxCompositeContours=0, maxComponentDepth=0,
    ).items():
        setattr(font["maxp"], field, value)
    for table in ("CFF ", "VORG"):
        if table in font:
            del font[table]
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


def rename(font, family):
    ps_name = family.replace(" ", "") + "-Regular"
    copyrights = [str(r) for r in font["name"].names if r.nameID in (0, 13, 14)]
    font["name"].names = []
    for name_id, text in {1: family, 2: "Regular", 3: ps_name, 4: family, 5: "Version 1.000", 6: ps_name}.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    if copyrights:
        font["name"].setName(copyrights[0], 0, 3, 1, 0x409)
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x21) | 0x40
    font["head"].macStyle = 0
    font["OS/2"].fsType = 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--unihan", required=True)
    parser.add_argument("--whole", action="store_true", help="keep every character")
    parser.add_argument("source")
    parser.add_argument("family")
    parser.add_argument("target")
    arguments = parser.parse_args()
    font = TTFont(arguments.source, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "DSIG", "vhea", "vmtx", "STAT", "fvar", "VORG", "MVAR", "HVAR"]
    cutter = subset.Subsetter(options)
    characters = set(font.getBestCmap()) if arguments.whole else wanted(arguments.unihan)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    if "CFF " in font:
        to_truetype(font)
    rename(font, arguments.family)
    font.save(arguments.target)


if __name__ == "__main__":
    main()
