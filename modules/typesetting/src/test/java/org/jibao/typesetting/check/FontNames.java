package org.jibao.typesetting.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;

/** A finished PDF file whose fonts go by other names; their outlines stay. */
record FontNames(Map<String, String> names) implements UnaryOperator<byte[]> {

    private static final Map<String, String> BUNDLED = Map.of(
            "仿宋", "JibaoFangsong", "小标宋", "JibaoTitleSong", "黑体", "JibaoHei", "楷体", "JibaoKai", "宋体", "JibaoSong");

    /** As if set with the fonts that offices license. */
    static FontNames office() {
        return new FontNames(Map.of(
                "JibaoFangsong", "FangSong_GB2312",
                "JibaoTitleSong", "FZXBSJW--GB1-0",
                "JibaoHei", "SimHei",
                "JibaoKai", "KaiTi_GB2312",
                "JibaoSong", "SimSun"));
    }

    static FontNames other(String typeface, String name) {
        return new FontNames(Map.of(BUNDLED.getOrDefault(typeface, typeface), name));
    }

    /** These names, and for what {@code others} name, theirs. */
    FontNames and(FontNames others) {
        var all = new LinkedHashMap<>(names);
        all.putAll(others.names);
        return new FontNames(all);
    }

    @Override
    public byte[] apply(byte[] pdf) {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            var objects = document.getDocument();
            for (COSObjectKey key : objects.getXrefTable().keySet()) {
                if (objects.getObjectFromPool(key).getObject() instanceof COSDictionary dictionary) {
                    rename(dictionary, COSName.BASE_FONT);
                    rename(dictionary, COSName.FONT_NAME);
                }
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void rename(COSDictionary dictionary, COSName entry) {
        var name = dictionary.getNameAsString(entry);
        if (name != null) {
            names.forEach((old, changed) -> {
                if (name.contains(old)) {
                    dictionary.setName(entry, changed);
                }
            });
        }
    }
}
