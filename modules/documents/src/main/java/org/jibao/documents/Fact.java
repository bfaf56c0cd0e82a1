package org.jibao.documents;

import java.util.List;

/**
 * 数据来源: a figure of a document with the evidence behind it.
 *
 * @param id stable id within the document, e.g. {@code accidents.count}
 * @param value exact value as text
 * @param printed the form printed in the text
 * @param evidence rows it came from, e.g. {@code incident/2026-0123}
 */
public record Fact(String id, String value, String printed, String description, List<String> evidence) {}
