package org.jibao.incidents;

import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.json.Json;
import jakarta.json.JsonStructure;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;
import org.jibao.offices.Role;

/**
 * 遮隐: what one reader sees in place of the words that name shielded reporters. Who works on the case or audits it reads the
 * words, marked as shielded on pages; everybody else (the reporters of units, the system administrator) reads 有关报告人.
 *
 * <p>It is put over whole views: every text of a record and of what the record holds, so that a new part of a view is veiled
 * without anybody thinking of it. Identifiers (components named {@code id}, {@code code}, {@code key} or ending so) are left.
 */
public final class Veil {
    /** 有关报告人: what stands in place of a shielded reporter. */
    public static final String WORD = Messages.text("veil.word");

    /** Nothing is veiled and nothing marked. */
    public static final Veil NONE = new Veil(List.of(), true);

    private static final Role[] ENTITLED = {
        Role.DUTY_OFFICER, Role.APPROVER, Role.SECRETARY, Role.EVALUATOR, Role.AUDITOR
    };

    private final List<String> words;
    private final boolean entitled;
    private final Pattern pattern;

    private Veil(Collection<String> words, boolean entitled) {
        // The longest first: a name within a longer one must not leave the rest of it standing.
        this.words = words.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        this.entitled = entitled;
        this.pattern = Pattern.compile(this.words.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /** What {@code reader} sees while {@code words} are shielded. */
    public static Veil of(Collection<String> words, Actor reader) {
        return new Veil(words, Arrays.stream(ENTITLED).anyMatch(reader.roles()::contains));
    }

    /** What somebody sees of whom nothing is known. */
    public static Veil ofAnybody(Collection<String> words) {
        return new Veil(words, false);
    }

    /** Whether the reader sees every text as it stands. */
    public boolean isLifted() {
        return entitled || words.isEmpty();
    }

    /** The words that this reader must not see, the longest first; empty for who may. */
    List<String> hidden() {
        return entitled ? List.of() : words;
    }

    /** The shielded words that stand in a text, the longest first, whoever reads it; empty when none do. */
    public List<String> exposedIn(String text) {
        return words.stream().filter(text::contains).toList();
    }

    /** The shielded words that stand in a view, the longest first, for a reader who may know them; for others empty. */
    public List<String> marksIn(Record view) {
        return entitled ? exposedIn(Contents.of(view)) : List.of();
    }

    /** The text as the reader may have it. */
    public String over(String text) {
        return isLifted() ? text : pattern.matcher(text).replaceAll(Matcher.quoteReplacement(WORD));
    }

    /** The text as a page shows it: as {@link #over(String)}, and to who may read the words with the mark that they are shielded. */
    public String shown(String text) {
        return !entitled || words.isEmpty()
                ? over(text)
                : pattern.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(Messages.of("veil.marked", found.group())));
    }

    /**
     * A view as the reader may have it: a copy in which every text is veiled; the same object when nothing has to be.
     *
     * @param view a record, list, set, map, optional, JSON structure or text; anything else is returned as it is
     */
    @SuppressWarnings("unchecked") // a copy is of the type of what was copied
    public <T> T over(T view) {
        return isLifted() ? view : (T) Objects.requireNonNull(copy(view));
    }

    private @Nullable Object copy(@Nullable Object view) {
        if (view instanceof String text) {
            return over(text);
        }
        if (view instanceof Record one) {
            return copy(one);
        }
        if (view instanceof Map<?, ?> map) {
            var copied = new LinkedHashMap<@Nullable Object, @Nullable Object>();
            map.forEach((key, value) -> copied.put(key, copy(value)));
            return copied.equals(map) ? map : copied;
        }
        if (view instanceof List<?> list) {
            var copied = new ArrayList<@Nullable Object>();
            list.forEach(one -> copied.add(copy(one)));
            return copied.equals(list) ? list : copied;
        }
        if (view instanceof Set<?> set) {
            Set<@Nullable Object> copied = new LinkedHashSet<>();
            set.forEach(one -> copied.add(copy(one)));
            return copied.equals(set) ? set : copied;
        }
        if (view instanceof Optional<?> maybe) {
            return maybe.map(this::copy);
        }
        if (view instanceof JsonStructure json) {
            var text = json.toString();
            var veiled = over(text);
            return text.equals(veiled) ? json : read(veiled);
        }
        return view;
    }

    private static JsonStructure read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.read();
        }
    }

    private Record copy(Record one) {
        var components = one.getClass().getRecordComponents();
        var values = new @Nullable Object[components.length];
        var changed = false;
        for (var i = 0; i < components.length; i++) {
            var value = value(components[i], one);
            values[i] = isIdentifier(components[i].getName()) ? value : copy(value);
            changed |= !Objects.equals(values[i], value);
        }
        return changed ? build(one.getClass(), components, values) : one;
    }

    private static boolean isIdentifier(String name) {
        return name.equals("id")
                || name.equals("code")
                || name.equals("key")
                || name.endsWith("Id")
                || name.endsWith("Code")
                || name.endsWith("Key");
    }

    private static @Nullable Object value(RecordComponent component, Record one) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of " + one.getClass(), e);
        }
    }

    private static Record build(Class<? extends Record> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Constructor<? extends Record> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot copy a " + type, e);
        }
    }
}
