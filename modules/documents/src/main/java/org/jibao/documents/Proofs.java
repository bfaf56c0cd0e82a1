package org.jibao.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.Page;
import org.jibao.typesetting.Pages;

/** 样稿: sets unsaved text and draws the pages that the asker does not hold yet. */
@ApplicationScoped
class Proofs {
    private static final int MARK_LENGTH = 16;

    @Inject
    Setting setting;

    /** @param most pages drawn at most; the rest of what changed comes with the next requests */
    DraftProof of(String manuscript, DraftProof.Wish wish, int most) {
        Pages pages;
        try {
            pages = setting.pages(setting.parse(manuscript));
        } catch (ManuscriptException refused) {
            return new DraftProof(
                    List.of(),
                    refused.faults().stream().map(DraftReview::finding).toList());
        }
        var marks = pages.pages().stream().map(Proofs::mark).toList();
        var changed = IntStream.range(0, marks.size())
                .filter(i -> i >= wish.held().size()
                        || !marks.get(i).equals(wish.held().get(i)))
                .boxed()
                .sorted(Comparator.comparingInt(i -> Math.abs(i - wish.near())))
                .limit(most)
                .sorted()
                .toList();
        var drawn = setting.preview(new Pages(
                changed.stream().map(pages.pages()::get).toList(),
                List.of(),
                List.of(),
                pages.title(),
                pages.author(),
                pages.date()));
        var svg = new HashMap<Integer, String>();
        for (int i = 0; i < drawn.size(); i++) {
            svg.put(changed.get(i), drawn.get(i));
        }
        var sheets = new ArrayList<DraftProof.Sheet>();
        for (int i = 0; i < marks.size(); i++) {
            sheets.add(new DraftProof.Sheet(marks.get(i), svg.getOrDefault(i, "")));
        }
        return new DraftProof(
                sheets,
                pages.missingCharacters().stream()
                        .map(missing -> DraftReview.stop("character.missing", 0, "", missing.message()))
                        .toList());
    }

    /** Drawn things have no marks of their own; two pages with the same one show the same. */
    private static String mark(Page page) {
        var words = new StringBuilder();
        words.append(page.number()).append(' ').append(page.width()).append(' ').append(page.height());
        draw(page.upright(), words);
        draw(page.turned(), words);
        return HexFormat.of().formatHex(sha256(words.toString())).substring(0, MARK_LENGTH);
    }

    private static byte[] sha256(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void draw(Drawing drawing, StringBuilder words) {
        drawing.rules().forEach(rule -> words.append('\n').append(rule));
        drawing.paths().forEach(path -> words.append('\n').append(path));
        for (var line : drawing.lines()) {
            for (var text : line.texts()) {
                words.append('\n').append(line.baseline()).append(' ').append(System.identityHashCode(text.face()));
                words.append(' ')
                        .append(text.size())
                        .append(' ')
                        .append(text.colour().hex());
                words.append(' ').append(text.fact()).append(' ').append(text.text());
                for (int i = 0; i < text.length(); i++) {
                    words.append(' ').append(text.place(i));
                }
            }
        }
    }
}
