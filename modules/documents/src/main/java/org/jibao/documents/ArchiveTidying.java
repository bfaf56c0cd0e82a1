package org.jibao.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** 档案索引的整理, a little in each transaction. */
@ApplicationScoped
class ArchiveTidying implements ArchiveWork {

    @Inject
    ArchiveIndex index;

    @Override
    public void tidy() {
        enter(index);
        while (index.gather()) {
            // one segment each time
        }
    }

    /** Enters every issued document that is not entered. */
    static void enter(ArchiveIndex index) {
        for (var after = index.enterAfter(0); after.isPresent(); after = index.enterAfter(after.getAsLong())) {
            // one batch each time
        }
    }
}
