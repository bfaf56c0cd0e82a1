package org.jibao.typesetting;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.faces.Face;

/** 字串: characters of one face, size and colour, each with its own place on the line. */
public final class PlacedText {

    private final Face face;
    private final int size;
    private final Colour colour;
    private final String text;
    private final int[] places;
    /** Added to each place, so that a text can be moved without copying them. */
    private final int shift;

    private final int right;
    private final @Nullable String fact;

    /**
     * @param places left edge of each code point of the text, as the font draws it
     * @param right right edge of the last character
     * @param fact id of the fact that this text states
     */
    public PlacedText(Face face, int size, Colour colour, String text, int[] places, int right, @Nullable String fact) {
        if (places.length != text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException("one place for each character of " + text);
        }
        this.face = face;
        this.size = size;
        this.colour = colour;
        this.text = text;
        this.places = places.clone();
        this.shift = 0;
        this.right = right;
        this.fact = fact;
    }

    private PlacedText(PlacedText other, int dx) {
        this.face = other.face;
        this.size = other.size;
        this.colour = other.colour;
        this.text = other.text;
        this.places = other.places;
        this.shift = other.shift + dx;
        this.right = other.right + dx;
        this.fact = other.fact;
    }

    public Face face() {
        return face;
    }

    /** Size of the type in 1/1000 pt. */
    public int size() {
        return size;
    }

    public Colour colour() {
        return colour;
    }

    public String text() {
        return text;
    }

    public @Nullable String fact() {
        return fact;
    }

    /** Left edge of the {@code index}th code point, from the left edge of the paper. */
    public int place(int index) {
        return places[index] + shift;
    }

    public int length() {
        return places.length;
    }

    public int left() {
        return places.length == 0 ? right : place(0);
    }

    public int right() {
        return right;
    }

    PlacedText moved(int dx) {
        return dx == 0 ? this : new PlacedText(this, dx);
    }
}
