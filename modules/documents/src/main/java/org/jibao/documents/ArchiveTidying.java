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
        while (index.enter() || index.gather()) {
            // a batch or a segment each time
        }
    }
}
