package org.jibao.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.documents.review.TextComparison;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 模板试用: runs a text over the shipped examples of its kind and over chosen records, down to the pages. */
@ApplicationScoped
class TemplateTrials {
    private static final Messages TEXT = new Messages(TemplateTrials.class);
    private static final TemplateLimits LIMITS = TemplateLimits.shipped();
    private static final TextComparison NO_ROWS = new TextComparison(List.of());
    private static final Pattern TITLE = Pattern.compile("(?m)^标题: *\"?(.+?)\"?$");

    @Inject
    Composer composer;

    @Inject
    Setting setting;

    @Inject
    KindRules kinds;

    /** Kinds that a template writes; none for settings and words. */
    List<DocumentKind> kindsOf(String template) {
        return Stream.of(DocumentKind.values())
                .filter(kind -> kinds.of(kind).template().equals(template))
                .toList();
    }

    /** The shipped examples, named by the titles that the shipped text gives them. */
    static List<TemplateDesk.Example> examples(String name) {
        var examples = new ArrayList<TemplateDesk.Example>();
        TemplateModels.of(name).forEach((example, model) -> {
            var title = TITLE.matcher(Templates.run(name, TemplateShelf.shipped(name), model));
            examples.add(new TemplateDesk.Example(
                    example, TEXT.of("trial.example", examples.size() + 1, title.find() ? title.group(1) : example)));
        });
        return examples;
    }

    TemplateDesk.Trial of(String name, String text, List<String> subjects, String shown) {
        var written = kindsOf(name);
        if (written.isEmpty()) {
            var faults = name.equals(KindRules.FILE)
                    ? KindSettings.faults(text, LIMITS)
                    : TemplateSettings.faults(name, text, LIMITS);
            return new TemplateDesk.Trial(faults, List.of(), "", "", List.of());
        }
        var examples = TemplateModels.of(name);
        var faults =
                TemplateRules.read(text, TemplateFields.ofShipped(name), LIMITS).faults();
        if (!faults.isEmpty()) {
            return new TemplateDesk.Trial(faults, List.of(), "", "", List.of());
        }
        return new Run(name, text).of(materials(written, name, examples, subjects), examples.keySet(), shown);
    }

    /** 对照的一方: a text and which it is. */
    record Compared(String label, String text) {}

    TemplateComparison compare(String name, Compared before, Compared after, String wanted) {
        var text = TextComparison.of(before.text(), after.text());
        var written = kindsOf(name);
        if (written.isEmpty()) {
            return new TemplateComparison(
                    side(before, List.of()), side(after, List.of()), text, "", NO_ROWS, List.of());
        }
        var examples = TemplateModels.of(name);
        var shown = wanted.isBlank() ? examples.keySet().iterator().next() : wanted.strip();
        Map<String, ?> material = examples.containsKey(shown) ? examples.get(shown) : record(written, name, shown);
        var one = run(name, before.text(), shown, material);
        var other = run(name, after.text(), shown, material);
        var pairs = new ArrayList<TemplateComparison.Pair>();
        for (int i = 0; i < Math.max(one.pages().size(), other.pages().size()); i++) {
            pairs.add(new TemplateComparison.Pair(i + 1, page(one, i), page(other, i)));
        }
        return new TemplateComparison(
                side(before, one.faults()),
                side(after, other.faults()),
                text,
                shown,
                one.manuscript().isEmpty() || other.manuscript().isEmpty()
                        ? NO_ROWS
                        : TextComparison.of(one.manuscript(), other.manuscript()),
                pairs);
    }

    private static TemplateComparison.Side side(Compared compared, List<TemplateFault> faults) {
        return new TemplateComparison.Side(compared.label(), faults);
    }

    private static String page(TemplateDesk.Trial trial, int i) {
        return i < trial.pages().size() ? trial.pages().get(i) : "";
    }

    /** A text over one material; an edition of old is read by the rules of today before it is run. */
    private TemplateDesk.Trial run(String name, String text, String shown, Map<String, ?> material) {
        var faults =
                TemplateRules.read(text, TemplateFields.ofShipped(name), LIMITS).faults();
        return faults.isEmpty()
                ? new Run(name, text).of(Map.of(shown, material), Set.of(), shown)
                : new TemplateDesk.Trial(faults, List.of(), "", "", List.of());
    }

    private Map<String, Map<String, ?>> materials(
            List<DocumentKind> written, String name, Map<String, Map<String, Object>> examples, List<String> subjects) {
        if (subjects.size() > TemplateDesk.MOST_SUBJECTS) {
            throw new InvalidInput("subjects", TEXT.of("trial.subjects", subjects.size(), TemplateDesk.MOST_SUBJECTS));
        }
        var materials = new LinkedHashMap<String, Map<String, ?>>(examples);
        for (var subject : new LinkedHashSet<>(subjects)) {
            materials.put(subject, record(written, name, subject));
        }
        return materials;
    }

    /** What the composer makes of a record today, whatever the text in force. */
    private Map<String, ?> record(List<DocumentKind> written, String name, String subject) {
        InvalidInput refusal = new InvalidInput("subject", TEXT.of("trial.subject", subject));
        for (var kind : written) {
            try {
                var watched = Templates.watch(() -> composer.compose(kind, subject));
                for (var material : watched.materials()) {
                    if (material.template().equals(name)) {
                        return material.model();
                    }
                }
            } catch (InvalidInput refused) {
                refusal = refused;
            }
        }
        throw refusal;
    }

    /** One text over all materials. */
    private final class Run {
        private final String name;
        private final String text;
        private final List<TemplateFault> faults = new ArrayList<>();
        private String shown = "";
        private String manuscript = "";
        private List<String> pages = List.of();

        Run(String name, String text) {
            this.name = name;
            this.text = text;
        }

        TemplateDesk.Trial of(Map<String, Map<String, ?>> materials, Set<String> examples, String wanted) {
            var first = materials.containsKey(wanted)
                    ? wanted
                    : materials.keySet().stream().findFirst().orElse("");
            materials.forEach((example, model) -> {
                if (faults.size() < LIMITS.faults()) {
                    on(example, model, example.equals(first), examples.contains(example));
                }
            });
            return new TemplateDesk.Trial(
                    List.copyOf(faults), List.copyOf(materials.keySet()), shown, manuscript, pages);
        }

        private void on(String example, Map<String, ?> model, boolean show, boolean shipped) {
            try {
                var output = Templates.run(name, text, model);
                if (shipped && output.length() > LIMITS.exampleCharacters()) {
                    fault(example, TEXT.of("trial.long", output.length(), LIMITS.exampleCharacters()));
                    return;
                }
                if (show) {
                    shown = example;
                    manuscript = output;
                }
                var tree = setting.tree(output);
                links(example, model, tree.facts());
                var set = setting.pages(tree);
                set.missingCharacters().forEach(missing -> fault(example, missing.message()));
                if (show) {
                    pages = setting.preview(tree);
                }
            } catch (InvalidInput refused) {
                refused.problems().forEach(problem -> fault(example, problem.message()));
            }
        }

        /** A link that no value printed: put together from pieces of the template's own words. */
        private void links(String example, Map<String, ?> model, List<org.jibao.typesetting.FactReference> references) {
            var printed = TemplateModels.facts(model).stream()
                    .map(fact -> fact.id() + "=" + fact.printed())
                    .collect(Collectors.toSet());
            for (var reference : references) {
                if (!printed.contains(reference.fact() + "=" + reference.printed())) {
                    fault(example, TEXT.of("trial.forged", reference.line(), reference.printed(), reference.fact()));
                }
            }
        }

        private void fault(String example, String message) {
            faults.add(
                    new TemplateFault(0, 0, TEXT.of("trial.fault", example, message), TEXT.of("trial.fault.remedy")));
        }
    }
}
