package org.jibao.documents;

import java.util.Set;

/** 文种起草人: prepares the material of some kinds of document and has their template write it. Beans; one for each kind. */
interface KindComposer {

    Set<DocumentKind> kinds();

    /** As {@link Composer#compose}, for one of {@link #kinds}. */
    Composed compose(DocumentKind kind, String subject);

    /** As {@link Composer#again}; of kinds that refuse a subject once its paper is issued. */
    default Composed again(DocumentKind kind, String subject) {
        return compose(kind, subject);
    }
}
