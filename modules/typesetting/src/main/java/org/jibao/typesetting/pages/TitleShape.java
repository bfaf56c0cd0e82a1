package org.jibao.typesetting.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 标题回行 (GB/T 9704-2012, 7.3.1): words stay whole, and the lines make a trapezoid or a rhombus, neither an hour-glass nor a
 * rectangle. Words are told by a list of those that titles use; what the list lacks is held together by guesswork, so an
 * author who wants other lines writes the title as a list.
 */
final class TitleShape {

    private static final Set<String> WORDS = readWords();
    private static final int LONGEST_WORD =
            WORDS.stream().mapToInt(String::length).max().orElse(1);
    /** Characters that end the name of a place or an office. */
    private static final String ENDINGS = "市县区省州镇乡村街委办局厅部院校所站司会";

    private static final String BAD_STARTS = "的和与及等之";
    /** Measure words: behind a number they belong to the noun that follows, as in 3个单位. */
    private static final String MEASURES = "个起项名件次条家处所";

    private static final String OPENING = "《〈（“‘";
    private static final String CLOSING = "》〉）”’";
    private static final int MOST_LINES = 4;

    private static final int IMPOSSIBLE = 1_000_000;

    private final Shaped atoms;
    private final int room;
    private final int[] costs;
    private final int[] ends;
    private List<Integer> best = List.of();
    private int bestCost = IMPOSSIBLE;

    private TitleShape(Shaped atoms, int room) {
        this.atoms = atoms;
        this.room = room;
        this.costs = breakCosts(atoms);
        this.ends = new int[atoms.size() + 1];
        for (int i = 0; i < atoms.size(); i++) {
            ends[i + 1] = ends[i] + atoms.atom(i).width;
        }
    }

    static List<SetLine> lines(Shaped atoms, int room) {
        var shape = new TitleShape(atoms, room);
        int fewest = (shape.ends[atoms.size()] + room - 1) / room;
        if (fewest <= 1) {
            return List.of(SetLine.natural(atoms));
        }
        for (int count = fewest; count <= Math.min(fewest + 1, MOST_LINES); count++) {
            shape.search(new ArrayList<>(), count, (count - fewest) * 30);
        }
        if (shape.best.isEmpty()) {
            return LineBreaker.lines(atoms, room, room).stream()
                    .map(SetLine::unstretched)
                    .toList();
        }
        var lines = new ArrayList<SetLine>();
        int from = 0;
        for (int to : shape.best) {
            lines.add(SetLine.natural(atoms.slice(from, to)));
            from = to;
        }
        return lines;
    }

    private void search(List<Integer> breaks, int count, int cost) {
        int from = breaks.isEmpty() ? 0 : breaks.get(breaks.size() - 1);
        if (cost >= bestCost) {
            return;
        }
        if (breaks.size() == count - 1) {
            if (width(from, atoms.size()) <= room) {
                var all = new ArrayList<>(breaks);
                all.add(atoms.size());
                int total = cost + shapeCost(all);
                if (total < bestCost) {
                    bestCost = total;
                    best = all;
                }
            }
            return;
        }
        for (int to = from + 1; to < atoms.size() && width(from, to) <= room; to++) {
            if (costs[to] < IMPOSSIBLE) {
                breaks.add(to);
                search(breaks, count, cost + costs[to]);
                breaks.remove(breaks.size() - 1);
            }
        }
    }

    private int width(int from, int to) {
        return ends[to] - ends[from];
    }

    /** In tenths of a character: how far the lines are from a trapezoid or rhombus of even slope. */
    private int shapeCost(List<Integer> breaks) {
        int em = Math.max(1, atoms.atom(0).size);
        var widths = new ArrayList<Integer>();
        int from = 0;
        for (int to : breaks) {
            widths.add(width(from, to) * 10 / em);
            from = to;
        }
        int cost = 0;
        boolean hasGrown = false;
        boolean hasShrunk = false;
        for (int i = 1; i < widths.size(); i++) {
            int step = widths.get(i) - widths.get(i - 1);
            if (step > 0 && hasShrunk) {
                cost += 200;
            }
            hasGrown |= step > 0;
            hasShrunk |= step < 0;
            cost += Math.max(0, Math.abs(step) - 60);
            cost += Math.abs(step) < 10 ? 40 : 0;
        }
        int shortest = widths.stream().mapToInt(Integer::intValue).min().orElse(0);
        int longest = widths.stream().mapToInt(Integer::intValue).max().orElse(0);
        cost += Math.max(0, 50 - shortest) * 4;
        cost += (longest - shortest) / 4;
        cost += !hasGrown && !hasShrunk ? 40 : 0;
        return cost;
    }

    /** Cost of ending a line before each atom. */
    private static int[] breakCosts(Shaped atoms) {
        var costs = new int[atoms.size() + 1];
        var word = wordStarts(atoms);
        int depth = 0;
        for (int i = 1; i < atoms.size(); i++) {
            var before = atoms.atom(i - 1);
            var after = atoms.atom(i);
            depth += depthOf(before.text);
            if (!atoms.breakBehindWhole(i - 1)) {
                costs[i] = IMPOSSIBLE;
            } else if (word[i] == word[i - 1] && word[i] >= 0) {
                costs[i] = 300;
            } else {
                boolean known = word[i - 1] >= 0 && word[i] >= 0;
                boolean halfKnown = word[i - 1] >= 0 || word[i] >= 0;
                costs[i] = known ? 0 : halfKnown ? 15 : 60;
                if (ENDINGS.contains(before.text) && !ENDINGS.contains(after.text)) {
                    costs[i] = Math.min(costs[i], 5);
                }
                if ((ENDINGS.contains(after.text) && word[i] < 0) || BAD_STARTS.contains(after.text)) {
                    costs[i] += 120;
                }
                if ("关于".contains(before.text) && word[i - 1] >= 0) {
                    costs[i] += 80;
                }
                if (BAD_STARTS.contains(before.text) && !before.text.equals("的")) {
                    costs[i] += 40;
                }
                if (MEASURES.contains(before.text) && i > 1 && counts(atoms.atom(i - 2).text)) {
                    costs[i] += 120;
                }
                // a remark in round brackets and a title within a title hang together most, then a title as such
                costs[i] += depth > 1 ? 90 : depth == 1 ? 10 : 0;
            }
        }
        return costs;
    }

    /** By how much a mark deepens what follows: round brackets, which hold a remark, by two. */
    private static int depthOf(String mark) {
        int step = "（）".contains(mark) ? 2 : 1;
        return OPENING.contains(mark) ? step : CLOSING.contains(mark) ? -step : 0;
    }

    private static boolean counts(String text) {
        char last = text.charAt(text.length() - 1);
        return Character.isDigit(last) || "一二三四五六七八九十百两".indexOf(last) >= 0;
    }

    /** For each atom the index where its word begins; -1 for atoms that belong to no listed word. */
    private static int[] wordStarts(Shaped atoms) {
        var starts = new int[atoms.size()];
        int i = 0;
        while (i < atoms.size()) {
            int length = longestWord(atoms, i);
            for (int j = i; j < i + Math.max(1, length); j++) {
                starts[j] = length == 0 ? -1 : i;
            }
            i += Math.max(1, length);
        }
        return starts;
    }

    private static int longestWord(Shaped atoms, int from) {
        var text = new StringBuilder();
        int found = 0;
        for (int i = from; i < Math.min(atoms.size(), from + LONGEST_WORD); i++) {
            text.append(atoms.atom(i).text);
            if (WORDS.contains(text.toString())) {
                found = i - from + 1;
            }
        }
        return found;
    }

    private static Set<String> readWords() {
        try (var in = TitleShape.class.getResourceAsStream("title-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("no title-words.txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read title-words.txt", e);
        }
    }
}
