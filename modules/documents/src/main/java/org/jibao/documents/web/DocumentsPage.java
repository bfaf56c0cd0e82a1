package org.jibao.documents.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.documents.DocumentDesk;
import org.jibao.documents.DocumentView;

/** 公文列表: drafts and issued documents, newest first. */
@Named("documents")
@RequestScoped
public class DocumentsPage {
    private static final int PAGE = 30;

    @Inject
    DocumentDesk desk;

    private long before;
    private @Nullable List<DocumentView> rows;

    public List<DocumentView> getRows() {
        if (rows == null) {
            rows = desk.list(before, PAGE);
        }
        return rows;
    }

    /** Id to continue before; 0 on the last page. */
    public long getNextBefore() {
        return getRows().size() < PAGE ? 0 : getRows().get(PAGE - 1).id();
    }

    public long getBefore() {
        return before;
    }

    public void setBefore(long before) {
        this.before = before;
    }
}
