package org.jibao.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Messages;

/**
 * 模板字段: the names a template of one kind may use, as its composer fills them in, with examples. They are read off what the
 * composer made of the shipped examples, so they cannot part from it.
 */
public final class TemplateFields {
    private static final Messages TEXT = new Messages(TemplateFields.class);
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 40;
    private static final int NAMES_SHOWN = 12;

    private final Field root;

    private TemplateFields(Field root) {
        this.root = root;
    }

    /** 字段种类. */
    public enum Kind {
        /** 文字. */
        TEXT,
        /** 数字. */
        NUMBER,
        /** 数据: a figure with its evidence; not for the head. */
        FIGURE,
        /** 是否: only for conditions. */
        CONDITION,
        /** 清单: only for {@code #list}. */
        LIST,
        /** 一组字段: goes on behind a dot. */
        GROUP;

        boolean isPrinted() {
            return this == TEXT || this == NUMBER || this == FIGURE;
        }
    }

    /**
     * 字段.
     *
     * @param name as it is written, with the names before it: {@code 分组.第一}; within a list of {@code 分组} the loop's own
     *     name takes the place of {@code 分组}
     * @param list the list within whose {@code #list} it stands; empty for a field that stands anywhere
     * @param sometimes whether it is missing in some examples, so that it wants {@code <#if 名称??>}
     * @param about what a figure counts, in Chinese; empty for others
     */
    public record Listed(
            String name, String list, Set<Kind> kinds, boolean sometimes, List<String> examples, String about) {}

    static TemplateFields of(Collection<? extends Map<String, ?>> models) {
        var root = new Field();
        models.forEach(root::see);
        return new TemplateFields(root);
    }

    /**
     * The fields of a template that came with the product: those of its examples, in the order in which the template names
     * them, and those that it names and no example has, which hang on settings of the office.
     */
    static TemplateFields ofShipped(String template) {
        var fields = of(TemplateModels.of(template).values());
        if (!TemplateModels.of(template).isEmpty()) {
            fields.learn(TemplateParser.parse(TemplateShelf.shipped(template), TemplateLimits.shipped()));
        }
        return fields;
    }

    private void learn(TemplateParser.Parsed shipped) {
        new Check(shipped, true).nodes(shipped.nodes(), Map.of(), false);
    }

    /** Names that a shipped template uses and no example has. */
    Set<String> withoutExample() {
        return all().stream()
                .filter(field -> field.kinds().isEmpty() && field.examples().isEmpty())
                .map(Listed::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What was seen under one name. */
    private static final class Field {
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        private final Set<String> examples = new LinkedHashSet<>();
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private @Nullable Field item;
        private String about = "";
        private int seen;
        private int place = Integer.MAX_VALUE;

        void see(@Nullable Object value) {
            seen++;
            if (value instanceof Map<?, ?> group) {
                kinds.add(Kind.GROUP);
                group.forEach((name, part) -> {
                    if (part != null) {
                        fields.computeIfAbsent(String.valueOf(name), key -> new Field())
                                .see(part);
                    }
                });
            } else if (value instanceof Collection<?> list) {
                kinds.add(Kind.LIST);
                if (item == null) {
                    item = new Field();
                }
                list.forEach(item::see);
            } else if (value instanceof Fact fact) {
                kinds.add(Kind.FIGURE);
                about = about.isEmpty() ? fact.description() : about;
                example(fact.printed());
            } else if (value instanceof Boolean) {
                kinds.add(Kind.CONDITION);
            } else if (value instanceof Number number) {
                kinds.add(Kind.NUMBER);
                example(number.toString());
            } else if (value != null) {
                kinds.add(Kind.TEXT);
                example(value.toString());
            }
        }

        private void example(String example) {
            if (examples.size() < EXAMPLES && !example.isBlank()) {
                examples.add(
                        example.length() > LONGEST_EXAMPLE ? example.substring(0, LONGEST_EXAMPLE) + "……" : example);
            }
        }

        boolean is(Kind kind) {
            return kinds.contains(kind);
        }

        boolean isPrinted() {
            return kinds.isEmpty() || kinds.stream().anyMatch(Kind::isPrinted);
        }
    }

    /** Every field, a list's own after it. */
    public List<Listed> all() {
        var all = new ArrayList<Listed>();
        list("", "", root, root.seen, all);
        return all;
    }

    private static void list(String before, String list, Field group, int times, List<Listed> all) {
        var ordered = new ArrayList<>(group.fields.entrySet());
        ordered.sort(Comparator.comparingInt(entry -> entry.getValue().place));
        ordered.forEach(entry -> {
            var field = entry.getValue();
            var path = before + entry.getKey();
            all.add(new Listed(
                    path, list, Set.copyOf(field.kinds), field.seen < times, List.copyOf(field.examples), field.about));
            list(path + ".", list, field, field.seen, all);
            var item = field.item;
            if (item != null) {
                list(path + ".", path, item, item.seen, all);
            }
        });
    }

    /** What the template names that is not there, or uses where it cannot stand. */
    List<TemplateFault> faults(TemplateParser.Parsed parsed) {
        var check = new Check(parsed, false);
        check.nodes(parsed.nodes(), Map.of(), false);
        return check.faults;
    }

    private final class Check {
        private final TemplateParser.Parsed parsed;
        private final boolean learning;
        private final List<TemplateFault> faults = new ArrayList<>();
        private int places;

        Check(TemplateParser.Parsed parsed, boolean learning) {
            this.parsed = parsed;
            this.learning = learning;
        }

        private void fault(int at, String key, Object... values) {
            faults.add(parsed.fault(at, TEXT.of(key, values), TEXT.of(key + ".remedy", values)));
        }

        void nodes(List<TemplateNode> nodes, Map<String, Field> loops, boolean head) {
            for (var node : nodes) {
                if (node instanceof TemplateNode.Value value) {
                    value(value.term(), loops, head);
                } else if (node instanceof TemplateNode.Choice choice) {
                    for (var branch : choice.branches()) {
                        branch.condition().forEach(term -> condition(term, loops, true));
                        nodes(branch.nodes(), loops, head);
                    }
                } else if (node instanceof TemplateNode.Each each) {
                    var list = find(each.path(), loops);
                    if (list != null && !list.is(Kind.LIST)) {
                        fault(each.at(), "field.no.list", each.path().words());
                    }
                    var inner = new LinkedHashMap<>(loops);
                    var item = list == null ? null : list.item;
                    inner.put(each.name(), item == null ? new Field() : item);
                    nodes(each.nodes(), inner, head);
                    nodes(each.otherwise(), loops, head);
                } else if (node instanceof TemplateNode.Between between) {
                    nodes(between.nodes(), loops, head);
                } else if (node instanceof TemplateNode.HeadPart part) {
                    nodes(part.nodes(), loops, true);
                }
            }
        }

        private void value(TemplateTerm term, Map<String, Field> loops, boolean head) {
            if (term instanceof TemplateTerm.Size size) {
                mustBeList(size, loops);
                return;
            }
            var path = term instanceof TemplateTerm.Default or ? or.path() : (TemplateTerm.Path) term;
            var field = find(path, loops);
            if (field == null) {
                return;
            }
            if (!field.isPrinted()) {
                var key = field.is(Kind.LIST) ? "field.list" : field.is(Kind.GROUP) ? "field.group" : "field.condition";
                fault(path.at(), key, path.words(), names(field));
            } else if (head && field.kinds.equals(Set.of(Kind.FIGURE))) {
                fault(path.at(), "field.figure", path.words());
            }
        }

        private void mustBeList(TemplateTerm.Size size, Map<String, Field> loops) {
            var field = find(size.path(), loops);
            if (field != null && !field.is(Kind.LIST)) {
                fault(size.at(), "field.size", size.path().words());
            }
        }

        private void condition(TemplateTerm term, Map<String, Field> loops, boolean alone) {
            if (term instanceof TemplateTerm.Path path) {
                var field = find(path, loops);
                if (field != null && alone && !field.kinds.isEmpty() && !field.is(Kind.CONDITION)) {
                    fault(path.at(), "field.no.condition", path.words());
                }
            } else if (term instanceof TemplateTerm.Present present) {
                find(present.path(), loops);
            } else if (term instanceof TemplateTerm.Size size) {
                mustBeList(size, loops);
            } else if (term instanceof TemplateTerm.Joined joined) {
                boolean compared = joined.terms().stream()
                        .anyMatch(part -> part instanceof TemplateTerm.Literal || part instanceof TemplateTerm.Size);
                joined.terms().forEach(part -> condition(part, loops, !compared));
            }
        }

        /** The field of a path; null and a fault when there is none. */
        private @Nullable Field find(TemplateTerm.Path path, Map<String, Field> loops) {
            Field field = root;
            var written = new StringBuilder();
            for (var step : path.steps()) {
                boolean first = written.length() == 0;
                var next = first && loops.containsKey(step) ? loops.get(step) : field.fields.get(step);
                if (next == null && learning) {
                    next = new Field();
                    field.fields.put(step, next);
                }
                if (next == null) {
                    if (!first && field.kinds.isEmpty()) {
                        return null; // an empty list in every example: its items are not known
                    }
                    unknown(path, step, written.toString(), field, first ? loops : Map.of());
                    return null;
                }
                if (learning && next.place == Integer.MAX_VALUE) {
                    next.place = places++;
                }
                field = next;
                written.append(first ? "" : ".").append(step);
            }
            return field;
        }

        private void unknown(
                TemplateTerm.Path path, String step, String before, Field field, Map<String, Field> loops) {
            var known = new LinkedHashSet<>(loops.keySet());
            known.addAll(field.fields.keySet());
            int at = path.at() + (before.isEmpty() ? 0 : before.length() + 1);
            var nearest = Nearest.to(step, known);
            var written = before.isEmpty() ? step : before + "." + step;
            if (nearest != null) {
                fault(at, "field.near", written, before.isEmpty() ? nearest : before + "." + nearest);
                return;
            }
            var place = place(step);
            if (!place.isEmpty()) {
                fault(at, "field.place", written, place);
            } else {
                fault(
                        at,
                        "field.unknown",
                        written,
                        String.join("、", known.stream().limit(NAMES_SHOWN).toList()));
            }
        }

        /** Where else a field of this name stands; empty when nowhere. */
        private String place(String name) {
            return all().stream()
                    .filter(field -> field.name().endsWith("." + name))
                    .map(field -> field.name().substring(0, field.name().length() - name.length() - 1))
                    .distinct()
                    .limit(EXAMPLES)
                    .collect(Collectors.joining("、"));
        }

        private String names(Field field) {
            var item = field.item;
            var names = item == null ? field.fields.keySet() : item.fields.keySet();
            return names.isEmpty()
                    ? ""
                    : String.join("、", names.stream().limit(NAMES_SHOWN).toList());
        }
    }
}
