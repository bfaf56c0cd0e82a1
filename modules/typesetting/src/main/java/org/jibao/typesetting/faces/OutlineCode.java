package org.jibao.typesetting.faces;

import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * Writes fonts cut from one face short, as a deflate stream of a single block (RFC 1951, 3.2.7). Outlines hold hardly any
 * repetition, but some bytes come far more often than others: a Huffman code made once for the whole face, without search
 * for repetition, comes close to what zlib makes of the same font, in a small part of its time (docs/benchmarks.md).
 */
final class OutlineCode {

    private static final int LITERALS = 256;
    private static final int END = 256;
    private static final int LONGEST = 15;
    private static final int DYNAMIC_BLOCK = 2;
    private static final int CODE_LENGTHS = 19;
    private static final int REPEATS = 3;
    private static final int HALF_BYTE = 4;

    private final int[] lengths;
    private final int[] codes;

    private OutlineCode(int[] lengths) {
        this.lengths = lengths;
        this.codes = canonical(lengths);
    }

    /** A code for bytes that are distributed as these. */
    static OutlineCode of(byte[] bytes, int from, int length) {
        var counts = new long[LITERALS + 1];
        for (int i = from; i < from + length; i++) {
            counts[bytes[i] & 0xFF]++;
        }
        int[] lengths = lengths(counts);
        while (longest(lengths) > LONGEST) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] /= 2;
            }
            lengths = lengths(counts);
        }
        return new OutlineCode(lengths);
    }

    /** Begins the only block of a stream; coded bytes follow, then {@link #end}. */
    BitStream begin(int expected) {
        var out = new BitStream(expected);
        out.bits(1, 1);
        out.bits(DYNAMIC_BLOCK, 2);
        out.bits(0, 5);
        out.bits(1, 5);
        out.bits(CODE_LENGTHS - 4, 4);
        out.bits(0, 3 * REPEATS);
        for (int i = REPEATS; i < CODE_LENGTHS; i++) {
            out.bits(HALF_BYTE, 3);
        }
        for (int length : lengths) {
            out.bits(reversed(length, HALF_BYTE), HALF_BYTE);
        }
        // two distances of one bit, as zlib writes them where there are none
        out.bits(reversed(1, HALF_BYTE), HALF_BYTE);
        out.bits(reversed(1, HALF_BYTE), HALF_BYTE);
        return out;
    }

    void code(byte[] bytes, int from, int to, BitStream out) {
        out.coded(bytes, from, to, codes, lengths);
    }

    byte[] end(BitStream out) {
        out.bits(codes[END], lengths[END]);
        return out.toByteArray();
    }

    private record Node(long count, int symbol, @Nullable Node left, @Nullable Node right) {}

    /** Code lengths by Huffman; every symbol has one, also those that never came. */
    private static int[] lengths(long[] counts) {
        var nodes = new PriorityQueue<Node>(
                (a, b) -> a.count == b.count ? Integer.compare(a.symbol, b.symbol) : Long.compare(a.count, b.count));
        for (int i = 0; i < counts.length; i++) {
            nodes.add(new Node(Math.max(1, counts[i]), i, null, null));
        }
        int inner = counts.length;
        while (nodes.size() > 1) {
            var left = nodes.remove();
            var right = nodes.remove();
            nodes.add(new Node(left.count + right.count, inner++, left, right));
        }
        var lengths = new int[counts.length];
        measure(nodes.remove(), 0, lengths);
        return lengths;
    }

    private static void measure(Node node, int depth, int[] lengths) {
        if (node.left == null || node.right == null) {
            lengths[node.symbol] = depth;
            return;
        }
        measure(node.left, depth + 1, lengths);
        measure(node.right, depth + 1, lengths);
    }

    private static int longest(int[] lengths) {
        int longest = 0;
        for (int length : lengths) {
            longest = Math.max(longest, length);
        }
        return longest;
    }

    /** Codes by length, then by symbol (RFC 1951, 3.2.2), the first bit lowest. */
    private static int[] canonical(int[] lengths) {
        var codes = new int[lengths.length];
        int next = 0;
        for (int length = 1; length <= LONGEST; length++) {
            next <<= 1;
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = reversed(next++, length);
                }
            }
        }
        return codes;
    }

    private static int reversed(int code, int length) {
        return Integer.reverse(code) >>> (Integer.SIZE - length);
    }
}
