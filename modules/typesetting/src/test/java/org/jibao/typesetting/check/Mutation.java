package org.jibao.typesetting.check;

import java.util.ArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.Page;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedRule;
import org.jibao.typesetting.PlacedText;
import org.jibao.typesetting.faces.Face;

/** Small changes to finished pages, as a careless typist would make them. */
final class Mutation {

    private Mutation() {}

    static UnaryOperator<Pages> none() {
        return pages -> pages;
    }

    static UnaryOperator<Pages> move(Part part, String right, String down) {
        return lines(line -> line.part() == part, line -> moved(line, right, down));
    }

    static PlacedLine moved(PlacedLine line, String right, String down) {
        return line.moved(Length.millimetres(right), Length.millimetres(down));
    }

    static UnaryOperator<Pages> recolour(Part part, String hex) {
        return lines(
                line -> line.part() == part, line -> texts(line, t -> changed(t, t.face(), t.size(), Colour.of(hex))));
    }

    static UnaryOperator<Pages> resize(Part part, String points) {
        return lines(
                line -> line.part() == part,
                line -> texts(line, t -> changed(t, t.face(), Length.points(points), t.colour())));
    }

    /** The first line that fits. */
    static UnaryOperator<Pages> first(Predicate<PlacedLine> which, UnaryOperator<PlacedLine> change) {
        var done = new boolean[1];
        return lines(
                line -> {
                    boolean hit = !done[0] && which.test(line);
                    done[0] |= hit;
                    return hit;
                },
                change);
    }

    static UnaryOperator<Pages> lines(Predicate<PlacedLine> which, UnaryOperator<PlacedLine> change) {
        return drawings(drawing -> new Drawing(
                drawing.lines().stream()
                        .map(line -> which.test(line) ? change.apply(line) : line)
                        .toList(),
                drawing.rules(),
                drawing.paths()));
    }

    static UnaryOperator<Pages> rules(Predicate<PlacedRule> which, UnaryOperator<PlacedRule> change) {
        return drawings(drawing -> new Drawing(
                drawing.lines(),
                drawing.rules().stream()
                        .map(rule -> which.test(rule) ? change.apply(rule) : rule)
                        .toList(),
                drawing.paths()));
    }

    static UnaryOperator<Pages> drawings(UnaryOperator<Drawing> change) {
        return pages -> with(
                pages,
                page -> new Page(
                        page.number(), page.width(), page.height(), change.apply(page.upright()), page.turned()));
    }

    static UnaryOperator<Pages> paper(String width, String height) {
        return pages -> with(
                pages,
                page -> new Page(
                        page.number(),
                        Length.millimetres(width),
                        Length.millimetres(height),
                        page.upright(),
                        page.turned()));
    }

    static UnaryOperator<Pages> onPage(int number, UnaryOperator<Drawing> change) {
        return pages -> with(
                pages,
                page -> page.number() != number
                        ? page
                        : new Page(
                                page.number(),
                                page.width(),
                                page.height(),
                                change.apply(page.upright()),
                                page.turned()));
    }

    static Pages with(Pages pages, UnaryOperator<Page> change) {
        return new Pages(
                pages.pages().stream().map(change).toList(),
                pages.substitutions(),
                pages.bookmarks(),
                pages.title(),
                pages.author(),
                pages.date());
    }

    static PlacedLine texts(PlacedLine line, UnaryOperator<PlacedText> change) {
        return new PlacedLine(
                line.part(), line.baseline(), line.texts().stream().map(change).toList());
    }

    static PlacedText changed(PlacedText text, Face face, int size, Colour colour) {
        var places = new int[text.length()];
        for (int i = 0; i < places.length; i++) {
            places[i] = text.place(i);
        }
        return new PlacedText(face, size, colour, text.text(), places, text.right(), text.fact());
    }

    /** Other words in the type of the line's first text, ending where the line ended. */
    static PlacedLine reworded(PlacedLine line, String words) {
        var like = line.texts().get(0);
        var characters = words.codePoints().toArray();
        var places = new int[characters.length];
        int x = line.right();
        for (int i = characters.length - 1; i >= 0; i--) {
            x -= like.face().advance(characters[i], like.size());
            places[i] = x;
        }
        var texts = new ArrayList<PlacedText>();
        texts.add(new PlacedText(like.face(), like.size(), like.colour(), words, places, line.right(), null));
        return new PlacedLine(line.part(), line.baseline(), texts);
    }
}
