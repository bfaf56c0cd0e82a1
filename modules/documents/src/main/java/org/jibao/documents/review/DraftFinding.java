package org.jibao.documents.review;

/**
 * 稿件问题: one place of a draft that a reader would stumble over.
 *
 * @param rule stable id of the rule, e.g. {@code fact.changed}
 * @param line of the manuscript, from 1; 0 for the document as a whole
 * @param value the words it is about, as they stand in the manuscript; empty when it is about no words
 * @param message Chinese: what is wrong, with its value
 * @param remedy Chinese: what to do
 */
public record DraftFinding(String rule, int line, String value, String message, String remedy, Severity severity) {

    /** 轻重. */
    public enum Severity {
        /** 不能印发: the document is not issued until it is settled. */
        STOPS,
        /** 提示: somebody should look; nothing is held up. */
        ADVICE
    }

    /** Line, message and remedy as one sentence. */
    public String sentence() {
        return (line == 0 ? "" : "第" + line + "行：") + message + "，" + remedy;
    }
}
