package org.jibao.documents.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Messages;
import org.jibao.offices.Unit;

/**
 * 机构名称核对: units named by a name they no longer bear, and names that differ from a unit's in one character. A near miss
 * begins and ends like the name and is at least as long as {@code review.properties} says; words of rank (市, 县 …) never count
 * as a slip, since another office may be meant.
 */
public final class UnitNames implements TextCheck {
    private static final Messages TEXT = new Messages(UnitNames.class);
    private static final int SHORTEST = (int) ReviewRules.number("unit.near.shortest");
    private static final String RANKS = ReviewRules.text("unit.near.ranks");

    private final Set<String> current = new TreeSet<>();
    private final Map<String, Former> former = new TreeMap<>();
    private final Map<String, List<String>> byHalf = new TreeMap<>();
    private final Index currentNames = new Index();
    private final Index formerNames = new Index();
    private final Index halves = new Index();

    private record Former(Unit unit, @Nullable Unit successor) {}

    /**
     * @param history every stretch of every unit's life
     * @param day units that exist on it are named rightly
     */
    public UnitNames(List<Unit> history, LocalDate day) {
        var now = new HashMap<String, Unit>();
        for (var unit : history) {
            if (unit.existsOn(day)) {
                now.put(unit.code(), unit);
                current.add(unit.name());
                current.add(unit.shortName());
            }
        }
        for (var unit : history) {
            if (!unit.existsOn(day) && unit.validFrom().isBefore(day)) {
                for (var name : List.of(unit.name(), unit.shortName())) {
                    if (!current.contains(name) && name.length() >= ReviewRules.number("unit.former.shortest")) {
                        former.put(name, new Former(unit, successor(unit, history, now)));
                    }
                }
            }
        }
        current.stream().filter(name -> name.length() >= SHORTEST).forEach(name -> {
            int half = name.length() / 2;
            byHalf.computeIfAbsent(name.substring(0, half), any -> new ArrayList<>())
                    .add(name);
            byHalf.computeIfAbsent(name.substring(half), any -> new ArrayList<>())
                    .add(name);
        });
        current.forEach(currentNames::add);
        former.keySet().forEach(formerNames::add);
        byHalf.keySet().forEach(halves::add);
    }

    private static @Nullable Unit successor(Unit unit, List<Unit> history, Map<String, Unit> now) {
        var code = unit.code();
        for (int step = 0; step < history.size(); step++) {
            var living = now.get(code);
            if (living != null) {
                return living;
            }
            var next = code;
            code = history.stream()
                    .filter(one -> one.code().equals(next) && one.successor() != null)
                    .map(one -> String.valueOf(one.successor()))
                    .findFirst()
                    .orElse("");
        }
        return null;
    }

    @Override
    public void read(Draft draft, Consumer<DraftFinding> findings) {
        for (int i = 0; i < draft.lines().size(); i++) {
            read(draft.lines().get(i), i + 1, findings);
        }
    }

    private void read(String line, int number, Consumer<DraftFinding> findings) {
        var covered = new BitSet(line.length());
        currentNames.find(line, (name, at) -> covered.set(at, at + name.length()));
        var told = new HashSet<String>();
        formerNames.find(line, (name, at) -> {
            if ((!covered.get(at) || !covered.get(at + name.length() - 1)) && told.add(name)) {
                findings.accept(former(name, Objects.requireNonNull(former.get(name)), number));
            }
        });
        halves.find(line, (half, at) -> {
            for (var name : byHalf.getOrDefault(half, List.of())) {
                var slip = slip(line, at, half, name, covered);
                if (slip != null && !former.containsKey(slip) && told.add(slip)) {
                    findings.accept(new DraftFinding(
                            "unit.near",
                            number,
                            slip,
                            TEXT.of("unit.near", slip),
                            TEXT.of("unit.near.remedy", name),
                            DraftFinding.Severity.ADVICE));
                }
            }
        });
    }

    private static DraftFinding former(String name, Former gone, int line) {
        var successor = gone.successor();
        var unit = gone.unit();
        return new DraftFinding(
                "unit.former",
                line,
                name,
                TEXT.of("unit.former", name, String.valueOf(unit.validTo())),
                successor == null
                        ? TEXT.of("unit.former.gone")
                        : TEXT.of(
                                "unit.former.remedy",
                                name.equals(unit.shortName()) ? successor.shortName() : successor.name()),
                DraftFinding.Severity.ADVICE);
    }

    /** The words around {@code half} that are {@code name} but for one character inside; null when there are none. */
    private static @Nullable String slip(String line, int at, String half, String name, BitSet covered) {
        boolean head = name.startsWith(half);
        for (int length = name.length() - 1; length <= name.length() + 1; length++) {
            int from = head ? at : at + half.length() - length;
            if (from < 0 || from + length > line.length()) {
                continue;
            }
            var words = line.substring(from, from + length);
            if (words.charAt(0) == name.charAt(0)
                    && words.charAt(length - 1) == name.charAt(name.length() - 1)
                    && covered.get(from, from + length).cardinality() < length
                    && oneCharacterOff(words, name)) {
                return words;
            }
        }
        return null;
    }

    private static boolean oneCharacterOff(String words, String name) {
        int start = 0;
        int shorter = Math.min(words.length(), name.length());
        while (start < shorter && words.charAt(start) == name.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && words.charAt(words.length() - 1 - end) == name.charAt(name.length() - 1 - end)) {
            end++;
        }
        var mine = words.substring(start, words.length() - end);
        var theirs = name.substring(start, name.length() - end);
        return mine.length() <= 1
                && theirs.length() <= 1
                && mine.length() + theirs.length() > 0
                && !isRank(mine)
                && !isRank(theirs)
                && mine.chars().allMatch(Character::isIdeographic);
    }

    private static boolean isRank(String character) {
        return !character.isEmpty() && RANKS.contains(character);
    }

    /** 词表: finds its words in a line by their first two characters, however many words there are. */
    private static final class Index {
        private final Map<Integer, List<String>> words = new HashMap<>();

        void add(String word) {
            if (word.length() >= 2) {
                words.computeIfAbsent(key(word, 0), any -> new ArrayList<>()).add(word);
            }
        }

        void find(String line, ObjIntConsumer<String> found) {
            for (int at = 0; at + 2 <= line.length(); at++) {
                for (var word : words.getOrDefault(key(line, at), List.of())) {
                    if (line.startsWith(word, at)) {
                        found.accept(word, at);
                    }
                }
            }
        }

        private static int key(String text, int at) {
            return text.charAt(at) << 16 | text.charAt(at + 1);
        }
    }
}
