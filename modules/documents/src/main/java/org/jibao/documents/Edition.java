package org.jibao.documents;

/**
 * 版本: one of the rules or data sets a document was made with, frozen with it at issue.
 *
 * @param name what it is, e.g. 模板 circular/criticism.ftl, 报送制度, 职责分工
 * @param edition which one: id, first day in force, or SHA-256 of its text
 */
public record Edition(String name, String edition) {}
