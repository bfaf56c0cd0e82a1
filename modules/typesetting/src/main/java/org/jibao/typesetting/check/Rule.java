package org.jibao.typesetting.check;

import java.util.Map;
import java.util.regex.Pattern;

import org.jibao.typesetting.Length;

/**
 * 规则: one demand on the format of official documents, as the catalogue {@code rules.properties} states it.
 *
 * @param id as {@code HEAD-4}
 * @param clause of GB/T 9704-2012 unless another source is named; {@code -} for customs
 * @param strength of the strongest part of the rule
 * @param name in Chinese
 * @param demand in Chinese, in our own words
 * @param remedy in Chinese: what to do when the rule is missed
 * @param setBy class of the engine that sets it, or 不设定：reason
 * @param notInPdf why it cannot be measured in a PDF file; empty when it can
 * @param notInDocx why it cannot be measured in a DOCX file; empty when it can
 * @param limits tolerances and patterns of the measurement by name
 */
public record Rule(
        String id,
        String clause,
        Strength strength,
        Status status,
        String name,
        String demand,
        String remedy,
        String setBy,
        String notInPdf,
        String notInDocx,
        Map<String, String> limits) {

    public Rule {
        limits = Map.copyOf(limits);
    }

    /** 要求程度. */
    public enum Strength {
        /** 规定: only this may become an error. */
        MUST("规定"),
        /** 一般. */
        NORM("一般"),
        /** 推荐. */
        REC("推荐"),
        /** 可以. */
        MAY("可以"),
        /** 惯例: not in the standard. */
        CUSTOM("惯例");

        private final String chinese;

        Strength(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** 依据状态: how well the fact is known. */
    public enum Status {
        /** 已核: the clause was read. */
        READ("已核"),
        /** 待核: known from memory, to be compared with a paper copy. */
        RECALLED("待核"),
        /** 推算: follows from other facts by arithmetic. */
        DERIVED("推算"),
        /** 惯例: usage of offices. */
        CUSTOM("惯例"),
        /** 有争议: sources disagree. */
        DISPUTED("有争议");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        boolean firm() {
            return this == READ || this == DERIVED;
        }
    }

    /** Whether files of this kind can be measured by the rule. */
    public boolean checkable(Report.Kind kind) {
        return whyNot(kind).isEmpty();
    }

    /** Why files of this kind cannot be measured by the rule, in Chinese; empty when they can. */
    public String whyNot(Report.Kind kind) {
        return kind == Report.Kind.PDF ? notInPdf : notInDocx;
    }

    /** A length of {@link #limits()}, in 1/1000 pt. */
    public int length(String limit) {
        var text = text(limit);
        var number = text.substring(0, Math.max(0, text.length() - 2));
        if (text.endsWith("mm")) {
            return Length.millimetres(number);
        }
        if (text.endsWith("pt")) {
            return Length.points(number);
        }
        throw new IllegalArgumentException(id + "." + limit + "=" + text + ": give a length in mm or pt");
    }

    /** A count of {@link #limits()}. */
    public int count(String limit) {
        return Integer.parseInt(text(limit));
    }

    /** A pattern of {@link #limits()}. */
    public Pattern pattern(String limit) {
        return Pattern.compile(text(limit));
    }

    private String text(String limit) {
        var text = limits.get(limit);
        if (text == null) {
            throw new IllegalArgumentException("rules.properties lacks " + id + "." + limit);
        }
        return text;
    }
}
