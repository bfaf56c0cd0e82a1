package org.jibao.typesetting.check.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.check.Limits;

/** Counts what the streams of a file unpack to, filter by filter, without keeping it. */
final class Unpacking {

    private static final int MEGABYTE = 1_000_000;
    /** Packing in more layers than two serves nobody but who wants to hide something. */
    private static final int MOST_FILTERS = 2;

    private static final Set<COSName> PICTURES =
            Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.CCITTFAX_DECODE, COSName.JBIG2_DECODE);

    private long total;

    /** @throws TooMuch when this stream, together with those before it, unpacks to more than any document needs */
    void add(COSStream stream) throws TooMuch {
        var filters = filters(stream.getDictionaryObject(COSName.FILTER));
        if (filters.size() > MOST_FILTERS) {
            throw new TooMuch("数据流压缩了" + filters.size() + "层");
        }
        try (var packed = stream.createRawInputStream()) {
            unpack(packed, filters, stream);
        } catch (TooMuch e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return; // what cannot be unpacked takes no room
        }
    }

    private static List<COSName> filters(@Nullable COSBase filter) {
        var filters = new ArrayList<COSName>();
        if (filter instanceof COSName name) {
            filters.add(name);
        } else if (filter instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                filters.add(array.getObject(i) instanceof COSName name ? name : COSName.IDENTITY);
            }
        }
        return filters;
    }

    private void unpack(InputStream packed, List<COSName> filters, COSDictionary parameters) throws IOException {
        var in = packed;
        for (int i = 0; i < filters.size(); i++) {
            if (PICTURES.contains(filters.get(i))) {
                return; // pictures are not looked at
            }
            var out = new Counting(i + 1 < filters.size());
            try {
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, parameters, i);
            } finally {
                out.refuse();
            }
            total += out.length;
            in = new ByteArrayInputStream(out.kept.toByteArray());
        }
    }

    /** Keeps only what a further filter is to unpack. */
    private final class Counting extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean keep;
        private long length;

        Counting(boolean keep) {
            this.keep = keep;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            length += count;
            refuse();
            if (keep) {
                kept.write(bytes, from, count);
            }
        }

        /** Filters may swallow the refusal, therefore it is told once more when they are through. */
        void refuse() throws TooMuch {
            if (total + length > Limits.MAX_STREAM) {
                throw new TooMuch("解压后超过" + Limits.MAX_STREAM / MEGABYTE + " MB");
            }
        }
    }
}
