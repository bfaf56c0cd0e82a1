package org.jibao.typesetting.check;

import org.jibao.typesetting.Variant;

/**
 * 检查发现: a place where a file differs from a rule.
 *
 * @param strength of the part of the rule that was missed; never above that of the rule
 * @param page from 1; 0 for the file as a whole
 * @param place in Chinese, e.g. {@code 第1页第3行“关于……”}
 * @param measured in Chinese, with unit
 * @param allowed in Chinese, with unit and tolerance
 */
public record Finding(
        Rule rule, Rule.Strength strength, int page, String place, String measured, String allowed, String remedy) {

    /** The rule as a whole is missed. */
    public static Finding of(Rule rule, int page, String place, String measured, String allowed) {
        return new Finding(rule, rule.strength(), page, place, measured, allowed, rule.remedy());
    }

    /** A weaker part of the rule is missed, for instance the recommended typeface of a mark whose place is prescribed. */
    public Finding only(Rule.Strength weaker) {
        return new Finding(rule, weaker, page, place, measured, allowed, remedy);
    }

    /** The office's own paper allows the difference. */
    Finding allowedBy(Variant office, Variant.Deviation deviation) {
        return new Finding(
                rule,
                Rule.Strength.CUSTOM,
                page,
                place,
                measured,
                allowed + "；变体“" + office.name() + "”另有规定：" + deviation.name() + " " + deviation.own() + "（"
                        + office.paper() + deviation.clause() + "）",
                "按本单位的规定核对");
    }

    /** 严重程度. */
    public enum Severity {
        /** 错误: a firm fact that the standard prescribes. */
        ERROR("错误"),
        /** 警告: what the standard asks for in general. */
        WARNING("警告"),
        /** 提示: everything else. */
        NOTE("提示");

        private final String chinese;

        Severity(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** What is recalled, custom or disputed is never more than a note. */
    public Severity severity() {
        if (!rule.status().firm()) {
            return Severity.NOTE;
        }
        return switch (strength) {
            case MUST -> Severity.ERROR;
            case NORM -> Severity.WARNING;
            case REC, MAY, CUSTOM -> Severity.NOTE;
        };
    }
}
