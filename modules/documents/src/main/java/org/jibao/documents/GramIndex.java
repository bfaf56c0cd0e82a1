package org.jibao.documents;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 二字索引: which pairs of neighbouring characters occur in which texts. Chinese is written without spaces, so a word is found
 * where all its pairs are; whether they stand together is for the reader of the text to see. A bucket is a sequence of
 * pairs, each followed by the number of its texts and the distances between them.
 */
final class GramIndex {
    static final int BUCKETS = 256;
    /** Pairs asked for at most: a longer word is rare enough by then. */
    private static final int MOST_ASKED = 12;

    private static final Pattern HEAD = Pattern.compile("\\A---\\n(.*?)\\n---\\n", Pattern.DOTALL);
    private static final Pattern HEAD_KEY = Pattern.compile("(?m)^[ \\t]*(?:[^:：\\s]{1,8}[:：]|-)[ \\t]*");
    private static final Pattern FACT = Pattern.compile("\\[((?:[^\\]\\\\]|\\\\.)*+)\\]\\(fact:[^)]*+\\)");
    private static final Pattern MARKS = Pattern.compile("(?m)^#{1,6}\\s*|^\\s*\\|[\\s|:-]*\\|$|\\*\\*|[|\"]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

    private GramIndex() {}

    /** A manuscript as it is searched: its words without marks, figures without their links, in one form of letters. */
    static String words(String title, String manuscript) {
        var head = HEAD.matcher(manuscript);
        var text = head.find()
                ? HEAD_KEY.matcher(head.group(1)).replaceAll(" ") + "\n" + manuscript.substring(head.end())
                : manuscript;
        var plain = ESCAPE.matcher(
                        MARKS.matcher(FACT.matcher(text).replaceAll("$1")).replaceAll(" "))
                .replaceAll("$1");
        return folded(title + "\n" + plain);
    }

    /** Full-width letters and digits as half-width ones, capitals as small ones, any white space as one space. */
    static String folded(String text) {
        var form = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(form).replaceAll(" ").strip();
    }

    /** Pairs to ask for when looking for {@code terms}; empty when no term has two characters. */
    static Set<String> asked(List<String> terms) {
        var grams = new LinkedHashSet<String>();
        for (var term : terms) {
            for (int i = 0; i + 1 < term.length() && grams.size() < MOST_ASKED; i++) {
                grams.add(term.substring(i, i + 2));
            }
        }
        return grams;
    }

    static int bucket(String gram) {
        return bucket(gram.charAt(0), gram.charAt(1));
    }

    private static int bucket(char first, char second) {
        return ((first * 31 + second) * 0x9E3779B1) >>> 24;
    }

    /** The buckets of a segment: every pair of every text as one number of bucket, pair and text, sorted. */
    static List<byte[]> build(List<String> texts) {
        var found = new long[1 << 16];
        int size = 0;
        for (int document = 0; document < texts.size(); document++) {
            var text = texts.get(document);
            for (int i = 0; i + 1 < text.length(); i++) {
                var first = text.charAt(i);
                var second = text.charAt(i + 1);
                if (first != ' ' && second != ' ') {
                    if (size == found.length) {
                        found = Arrays.copyOf(found, 2 * size);
                    }
                    long pair = ((long) first << 16) | second;
                    found[size++] = ((long) bucket(first, second) << 56) | (pair << 24) | document;
                }
            }
        }
        Arrays.sort(found, 0, size);
        var buckets = new ArrayList<byte[]>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            var out = new ByteArrayOutputStream();
            // The highest bit of the number is its sign: the buckets from 128 on come first.
            int at = first(found, size, bucket);
            while (at < size && (int) (found[at] >>> 56) == bucket) {
                at = pair(found, size, at, out);
            }
            buckets.add(out.toByteArray());
        }
        return buckets;
    }

    private static int first(long[] found, int size, int bucket) {
        int at = Arrays.binarySearch(found, 0, size, (long) bucket << 56);
        return at < 0 ? -at - 1 : at;
    }

    /** Writes one pair with its texts; returns where the next pair begins. */
    private static int pair(long[] found, int size, int from, ByteArrayOutputStream out) {
        long pair = found[from] >>> 24;
        var documents = new ArrayList<Integer>();
        int at = from;
        for (; at < size && found[at] >>> 24 == pair; at++) {
            int document = (int) (found[at] & 0xFFFFFF);
            if (documents.isEmpty() || documents.get(documents.size() - 1) != document) {
                documents.add(document);
            }
        }
        number(out, (pair >>> 16) & 0xFFFF);
        number(out, pair & 0xFFFF);
        numbers(out, documents);
        return at;
    }

    /** Texts of the segment that hold {@code gram}. */
    static BitSet find(byte[] bucket, String gram) {
        var in = new In(bucket);
        while (in.more()) {
            var found = in.number() == gram.charAt(0);
            found &= in.number() == gram.charAt(1);
            var documents = new BitSet();
            long document = -1;
            for (long left = in.number(); left > 0; left--) {
                document += in.number();
                if (found) {
                    documents.set((int) document);
                }
            }
            if (found) {
                return documents;
            }
        }
        return new BitSet();
    }

    /** Growing numbers as their count and the distances between them. */
    static byte[] packed(List<Long> growing) {
        var out = new ByteArrayOutputStream();
        numbers(out, growing);
        return out.toByteArray();
    }

    static List<Long> unpacked(byte[] bytes) {
        var in = new In(bytes);
        var numbers = new ArrayList<Long>();
        long last = -1;
        for (long left = in.number(); left > 0; left--) {
            last += in.number();
            numbers.add(last);
        }
        return numbers;
    }

    private static void numbers(ByteArrayOutputStream out, List<? extends Number> growing) {
        number(out, growing.size());
        long last = -1;
        for (var one : growing) {
            number(out, one.longValue() - last);
            last = one.longValue();
        }
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private static void number(ByteArrayOutputStream out, long number) {
        var rest = number;
        while (rest > 0x7F) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static final class In {
        private final byte[] bytes;
        private int at;

        In(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean more() {
            return at < bytes.length;
        }

        long number() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                var next = bytes[at++];
                number |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }
    }
}
