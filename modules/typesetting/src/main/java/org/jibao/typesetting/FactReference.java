package org.jibao.typesetting;

/**
 * 数据引用: a place in the text that states a fact.
 *
 * @param fact id of the fact
 * @param printed the words that state it
 * @param line line of the manuscript on which its paragraph or table begins
 */
public record FactReference(String fact, String printed, int line) {}
