package org.jibao.typesetting.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** 避头尾: the line-breaking tables. */
final class Kinsoku {

    private static final Properties TABLES = read();
    private static final BitSet NO_START = characters("no-start");
    private static final BitSet NO_END = characters("no-end");
    private static final BitSet SQUEEZE_RIGHT = characters("squeeze-right");
    private static final BitSet SQUEEZE_LEFT = characters("squeeze-left");
    private static final BitSet PAIRS = characters("pairs");
    private static final List<String> UNITS = Stream.of(
                    TABLES.getProperty("units").split(" ", -1))
            .sorted((a, b) -> b.length() - a.length())
            .toList();

    private Kinsoku() {}

    static boolean mayStart(int character) {
        return !NO_START.get(character);
    }

    static boolean mayEnd(int character) {
        return !NO_END.get(character);
    }

    static boolean squeezesRight(int character) {
        return SQUEEZE_RIGHT.get(character);
    }

    static boolean squeezesLeft(int character) {
        return SQUEEZE_LEFT.get(character);
    }

    static boolean paired(int one, int other) {
        return one == other && PAIRS.get(one);
    }

    /** Marks which atoms a line may end behind, and which may have room added behind them. */
    static void mark(List<Atom> atoms) {
        int unit = 0;
        int ink = ' ';
        for (int i = 0; i + 1 < atoms.size(); i++) {
            var a = atoms.get(i);
            var b = atoms.get(i + 1);
            unit = Math.max(0, unit - 1);
            ink = a.kind == Atom.Kind.BLANK ? ink : a.last();
            if (a.kind == Atom.Kind.LATIN && Character.isDigit(a.last())) {
                unit = unitAt(atoms, i + 1);
            }
            boolean together = unit > 0 || paired(a.last(), b.first());
            a.breakAfter = mayBreak(a, b) && mayEnd(ink) && !together;
            a.stretchAfter = !together && !(a.kind == Atom.Kind.LATIN && b.kind == Atom.Kind.LATIN);
        }
        if (!atoms.isEmpty()) {
            atoms.get(atoms.size() - 1).breakAfter = true;
        }
    }

    private static boolean mayBreak(Atom a, Atom b) {
        if (b.kind == Atom.Kind.BLANK) {
            return false;
        }
        if (a.kind == Atom.Kind.LATIN && b.kind == Atom.Kind.LATIN) {
            return false;
        }
        return mayStart(b.first());
    }

    /** Number of atoms of the unit that begins at {@code start}: 2 for 万元, 0 when there is none. */
    private static int unitAt(List<Atom> atoms, int start) {
        for (var unit : UNITS) {
            if (matches(atoms, start, unit)) {
                return unit.length();
            }
        }
        return 0;
    }

    private static boolean matches(List<Atom> atoms, int start, String unit) {
        if (start + unit.length() > atoms.size()) {
            return false;
        }
        for (int i = 0; i < unit.length(); i++) {
            var text = atoms.get(start + i).text;
            if (text.length() != 1 || text.charAt(0) != unit.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static BitSet characters(String key) {
        var characters = new BitSet();
        TABLES.getProperty(key).codePoints().forEach(characters::set);
        return characters;
    }

    private static Properties read() {
        var properties = new Properties();
        try (var in = Kinsoku.class.getResourceAsStream("kinsoku.properties")) {
            if (in == null) {
                throw new IllegalStateException("no kinsoku.properties");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read kinsoku.properties", e);
        }
        return properties;
    }
}
