package org.jibao.typesetting.faces;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes written bit by bit, the lowest bit first. */
final class BitStream {

    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;
    private long pending;
    private int count;

    /** @param expected bytes; more can be written */
    BitStream(int expected) {
        bytes = new byte[expected + Long.BYTES];
    }

    /** @param count 0 to 32 */
    void bits(int bits, int count) {
        pending |= (long) bits << this.count;
        this.count += count;
        if (this.count >= Integer.SIZE) {
            room(Integer.BYTES);
            FOUR_BYTES.set(bytes, size, (int) pending);
            size += Integer.BYTES;
            pending >>>= Integer.SIZE;
            this.count -= Integer.SIZE;
        }
    }

    /** Gives back memory that is not needed for what was written so far. */
    void trim() {
        bytes = Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    /** Each byte by its code of at most 16 bits. */
    void coded(byte[] content, int from, int to, int[] codes, int[] lengths) {
        room(2 * (to - from) + Long.BYTES);
        long bits = pending;
        int held = count;
        int at = size;
        for (int i = from; i < to; i++) {
            int symbol = content[i] & 0xFF;
            bits |= (long) codes[symbol] << held;
            held += lengths[symbol];
            if (held >= Integer.SIZE) {
                FOUR_BYTES.set(bytes, at, (int) bits);
                at += Integer.BYTES;
                bits >>>= Integer.SIZE;
                held -= Integer.SIZE;
            }
        }
        pending = bits;
        count = held;
        size = at;
    }

    /** What another stream holds, wherever in a byte this one stands. */
    void add(BitStream other) {
        room(other.size + 2 * Long.BYTES);
        int at = 0;
        for (; at + Long.BYTES <= other.size; at += Long.BYTES) {
            long next = (long) EIGHT_BYTES.get(other.bytes, at);
            EIGHT_BYTES.set(bytes, size, pending | next << count);
            size += Long.BYTES;
            pending = count == 0 ? 0 : next >>> (Long.SIZE - count);
        }
        for (; at < other.size; at++) {
            bits(other.bytes[at] & 0xFF, Byte.SIZE);
        }
        bits((int) other.pending, other.count);
    }

    /** All so far; the last byte is filled up with zeros. */
    byte[] toByteArray() {
        room(Integer.BYTES);
        for (; count > 0; count -= 8) {
            bytes[size++] = (byte) pending;
            pending >>>= 8;
        }
        count = 0;
        return Arrays.copyOf(bytes, size);
    }
}
