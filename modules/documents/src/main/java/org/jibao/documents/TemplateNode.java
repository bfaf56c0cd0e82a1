package org.jibao.documents;

import java.util.List;

/** 模板成分: the few things a template is made of. {@code at} is the place of its first character in the text, from 0. */
sealed interface TemplateNode {
    int at();

    /** Words printed as they stand. */
    record Words(int at, String text) implements TemplateNode {}

    /** {@code ${…}}. */
    record Value(int at, TemplateTerm term) implements TemplateNode {}

    /** {@code <#if>} with its branches in order; the last one has no condition when there is an {@code <#else>}. */
    record Choice(int at, List<Branch> branches) implements TemplateNode {}

    /** Nodes under a condition; none for {@code <#else>}. */
    record Branch(List<TemplateTerm> condition, List<TemplateNode> nodes) {}

    /** {@code <#list path as name>}; {@code otherwise} is printed for an empty list. */
    record Each(int at, TemplateTerm.Path path, String name, List<TemplateNode> nodes, List<TemplateNode> otherwise)
            implements TemplateNode {}

    /** {@code <#sep>}: between the items of a list. */
    record Between(int at, List<TemplateNode> nodes) implements TemplateNode {}

    /** {@code <#outputformat "head">}: the head of the manuscript. */
    record HeadPart(int at, List<TemplateNode> nodes) implements TemplateNode {}
}
