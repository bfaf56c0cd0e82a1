package org.jibao.typesetting.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 避头尾: the line-breaking tables. */
final class Kinsoku {

    private static final Properties TABLES = read();
    private static final BitSet NO_START = characters("no-start");
    private static final BitSet NO_END = characters("no-end");
    private static final BitSet SQUEEZE_RIGHT = characters("squeeze-right");
    private static final BitSet SQUEEZE_LEFT = characters("squeeze-left");
    private static final BitSet HANGING = characters("hang");
    private static final int TIGHTEST = Integer.parseInt(TABLES.getProperty("tightest"));
    private static final BitSet PAIRS = characters("pairs");
    private static final BitSet FULL_WIDTH = characters("full-width");
    private static final Pattern ADDRESSES = Pattern.compile(TABLES.getProperty("addresses"));
    private static final BitSet ADDRESS_BREAKS = characters("address-breaks");
    private static final int SHORTEST_ADDRESS = 6;
    private static final List<String> UNITS = Stream.of(
                    TABLES.getProperty("units").split(" ", -1))
            .sorted((a, b) -> b.length() - a.length())
            .toList();
    private static final BitSet UNIT_STARTS = new BitSet();

    static {
        UNITS.forEach(unit -> UNIT_STARTS.set(unit.charAt(0)));
    }

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

    /** Whether it is a stop (点号) that a full line takes in rather than let it begin the next. */
    static boolean hangs(int character) {
        return HANGING.get(character);
    }

    /** How much closer two neighbours may move for the sake of a stop, of characters {@code cell} wide. */
    static int tightest(int cell) {
        return (int) ((long) cell * TIGHTEST / 1000);
    }

    static boolean paired(int one, int other) {
        return one == other && PAIRS.get(one);
    }

    /** Whether Chinese text sets it in a cell of its own although Latin faces draw it narrow. */
    static boolean fullWidth(int character) {
        return FULL_WIDTH.get(character);
    }

    /** Whether a Latin word is the address of a page or a letter box. */
    static boolean address(String word) {
        return word.length() >= SHORTEST_ADDRESS && ADDRESSES.matcher(word).matches();
    }

    /** Whether an address may go to the next line behind a character. */
    static boolean breaksAddress(int character) {
        return ADDRESS_BREAKS.get(character);
    }

    /** Number of atoms of the unit that begins at {@code start}: 2 for 万元, 0 when there is none. */
    static int unitAt(Atom[] atoms, int start) {
        var first = atoms[start].text;
        if (first.length() == 1 && UNIT_STARTS.get(first.charAt(0))) {
            for (var unit : UNITS) {
                if (matches(atoms, start, unit)) {
                    return unit.length();
                }
            }
        }
        return 0;
    }

    private static boolean matches(Atom[] atoms, int start, String unit) {
        if (start + unit.length() > atoms.length) {
            return false;
        }
        for (int i = 0; i < unit.length(); i++) {
            var text = atoms[start + i].text;
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
