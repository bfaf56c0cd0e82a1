package org.jibao.typesetting.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jibao.typesetting.check.Report;
import org.jibao.typesetting.check.Rule;
import org.jibao.typesetting.check.Rules;

/** 解释命令: what a rule demands, how firmly, and what can be measured of it. */
final class Explain {

    private Explain() {}

    static Exit run(Terminal terminal, List<String> words) throws Failure {
        var ids = Arguments.parse(words, Set.of(), Set.of()).words();
        if (ids.isEmpty()) {
            Rules.all()
                    .forEach(rule -> terminal.result(
                            Texts.of("rule-line", rule.id(), rule.strength().chinese(), rule.name())));
            return Exit.CLEAN;
        }
        for (var id : ids) {
            terminal.block(text(find(id)));
        }
        return Exit.CLEAN;
    }

    private static Rule find(String id) throws Failure {
        return Rules.all().stream()
                .filter(rule -> rule.id().equals(id.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Failure.use("unknown-rule", id));
    }

    private static String text(Rule rule) {
        return String.join(
                "\n",
                Texts.of("rule-title", rule.id(), rule.name()),
                Texts.of(
                        "rule-source",
                        rule.clause(),
                        rule.strength().chinese(),
                        rule.status().chinese()),
                Texts.of("rule-demand", rule.demand()),
                Texts.of("rule-remedy", rule.remedy()),
                Texts.of("rule-pdf", measured(rule, Report.Kind.PDF)),
                Texts.of("rule-docx", measured(rule, Report.Kind.DOCX)),
                "");
    }

    private static String measured(Rule rule, Report.Kind kind) {
        return rule.checkable(kind) ? Texts.of("rule-measured") : Texts.of("rule-not-measured", rule.whyNot(kind));
    }
}
