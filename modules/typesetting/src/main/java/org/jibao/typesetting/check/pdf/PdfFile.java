package org.jibao.typesetting.check.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.check.Limits;
import org.jibao.typesetting.check.UncheckableFile;

/** Opens a PDF file within limits and reads its pages. */
final class PdfFile {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    /** Bytes before a stream among which its dictionary is looked for. */
    private static final int DICTIONARY = 1024;

    private static final Pattern PACKED_OBJECTS = Pattern.compile("/(ObjStm|XRef)\\b");
    private static final Pattern ODD_FILTER =
            Pattern.compile("/(ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL)\\b");
    private static final String REMEDY = "请用办公软件重新导出PDF再检查";

    static {
        FontMappers.set(new NoSystemFonts());
    }

    private PdfFile() {}

    static List<PdfSide> read(byte[] file) throws UncheckableFile {
        try {
            refuseBombs(file);
            return open(file);
        } catch (InvalidPasswordException e) {
            throw new UncheckableFile("文件有打开密码", "请去掉密码后再检查", e);
        } catch (TooMuch e) {
            throw new UncheckableFile("文件过于庞杂：" + e.getMessage(), REMEDY, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UncheckableFile("文件已损坏，读不出来", REMEDY, e);
        }
    }

    private static List<PdfSide> open(byte[] file) throws IOException, UncheckableFile {
        try (var document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            refuseOddFilters(document);
            int claimed = document.getNumberOfPages();
            if (claimed > Limits.MAX_PAGES) {
                throw new TooMuch("超过" + Limits.MAX_PAGES + "页");
            }
            var effort = new Effort();
            var shared = new SideReader.Shared();
            var sides = new ArrayList<PdfSide>();
            for (var page : document.getPages()) {
                if (sides.size() >= Limits.MAX_PAGES) {
                    throw new TooMuch("超过" + Limits.MAX_PAGES + "页");
                }
                effort.time();
                sides.add(SideReader.read(sides.size() + 1, page, effort, shared));
            }
            if (sides.isEmpty()) {
                throw new UncheckableFile("文件里一页也没有", REMEDY);
            }
            return sides;
        }
    }

    /**
     * Unpacks every stream once and throws away what comes out, before the library keeps it: a few kilobytes may unpack to
     * gigabytes, in several layers.
     */
    private static void refuseBombs(byte[] file) throws TooMuch {
        long total = 0;
        var out = new byte[1 << 16];
        var second = new byte[1 << 16];
        for (int at = next(file, 0); at >= 0; at = next(file, at)) {
            refuseOddObjects(file, at);
            int data = at;
            while (data < file.length && (file[data] == '\r' || file[data] == '\n')) {
                data++;
            }
            if (data + 2 < file.length
                    && (file[data] & 0x0F) == 8
                    && ((file[data] & 0xFF) * 256 + (file[data + 1] & 0xFF)) % 31 == 0) {
                total += unpacked(file, data, out, second, Limits.MAX_STREAM - total);
            }
        }
    }

    /**
     * Objects and references that are packed are unpacked while the file is opened, too early for {@link Unpacking}. Every
     * program packs them by Flate alone.
     */
    private static void refuseOddObjects(byte[] file, int at) throws TooMuch {
        int from = Math.max(0, at - DICTIONARY);
        var before = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
        var dictionary = before.substring(Math.max(0, before.lastIndexOf("obj")));
        if (PACKED_OBJECTS.matcher(dictionary).find()
                && ODD_FILTER.matcher(dictionary).find()) {
            throw new TooMuch("用少见的方式压缩了内部对象");
        }
    }

    private static long unpacked(byte[] file, int from, byte[] out, byte[] second, long room) throws TooMuch {
        var inflater = new Inflater();
        var inner = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            long length = 0;
            boolean layered = false;
            for (int n = inflater.inflate(out); n > 0; n = inflater.inflate(out)) {
                layered |= length == 0 && n > 2 && (out[0] & 0xFF) == 0x78;
                length += n;
                if (layered) {
                    inner.setInput(out, 0, n);
                    length += drained(inner, second, room - length);
                }
                if (length > room) {
                    throw new TooMuch("解压后超过" + Limits.MAX_STREAM / 1_000_000 + " MB");
                }
            }
            return length;
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
            inner.end();
        }
    }

    private static long drained(Inflater inner, byte[] out, long room) throws TooMuch {
        long length = 0;
        try {
            for (int n = inner.inflate(out); n > 0; n = inner.inflate(out)) {
                length += n;
                if (length > room) {
                    throw new TooMuch("解压后超过" + Limits.MAX_STREAM / 1_000_000 + " MB");
                }
            }
        } catch (DataFormatException e) {
            return length;
        }
        return length;
    }

    /** Behind the next word "stream"; -1 when there is none. */
    private static int next(byte[] file, int from) {
        outer:
        for (int i = from; i + STREAM.length < file.length; i++) {
            for (int k = 0; k < STREAM.length; k++) {
                if (file[i + k] != STREAM[k]) {
                    continue outer;
                }
            }
            return i + STREAM.length;
        }
        return -1;
    }

    /**
     * Streams whose packing {@link #refuseBombs} cannot see through in the bytes of the file: other filters, several of them,
     * or encrypted ones. Streams of objects go first: what stands in them unpacks them.
     */
    private static void refuseOddFilters(PDDocument document) throws IOException {
        var objects = document.getDocument();
        var table = Map.copyOf(objects.getXrefTable());
        var unpacking = new Unpacking();
        var keys = new LinkedHashSet<COSObjectKey>();
        table.values().stream().filter(at -> at < 0).forEach(at -> keys.add(new COSObjectKey(-at, 0)));
        keys.addAll(table.keySet());
        for (var key : keys) {
            if (objects.getObjectFromPool(key).getObject() instanceof COSStream stream
                    && (document.isEncrypted() || !plain(stream.getDictionaryObject(COSName.FILTER)))) {
                unpacking.add(stream);
            }
        }
    }

    private static boolean plain(@Nullable COSBase filter) {
        return filter == null
                || COSName.FLATE_DECODE.equals(filter)
                || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }
}
