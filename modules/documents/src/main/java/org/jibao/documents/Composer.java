package org.jibao.documents;

/** 起草: makes the manuscript of a kind from the record as it stands now. */
interface Composer {

    /** Refused as {@code InvalidInput} when the subject does not exist or is not ripe for this kind. */
    Composed compose(DocumentKind kind, String subject);

    /**
     * As {@link #compose}, for a paper that is issued already: what it would say if it were made from the record as it stands
     * now. For telling how record and paper have parted.
     */
    Composed again(DocumentKind kind, String subject);
}
