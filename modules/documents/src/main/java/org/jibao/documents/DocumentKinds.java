package org.jibao.documents;

import java.util.Map;

/** 文种目录: the kinds of document as an edge offers them. */
public interface DocumentKinds {

    /** Chinese names of the kinds that are issued with a number, each with its code, in the order of {@link DocumentKind}. */
    Map<String, String> names();
}
