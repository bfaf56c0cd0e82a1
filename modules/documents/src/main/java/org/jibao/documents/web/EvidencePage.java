package org.jibao.documents.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import org.jibao.documents.DocumentDesk;
import org.jibao.documents.DocumentView;
import org.jibao.documents.DraftDesk;
import org.jibao.documents.Evidence;
import org.jibao.documents.Fact;
import org.jibao.offices.CurrentActor;

/** 数据依据页: all figures of a document, or what stands behind one of them. */
@Named("evidence")
@RequestScoped
public class EvidencePage {
    @Inject
    DocumentDesk desk;

    @Inject
    DraftDesk drafts;

    @Inject
    CurrentActor currentActor;

    private long id;
    private String fact = "";
    private @Nullable DocumentView view;

    public DocumentView getView() {
        if (view == null) {
            view = desk.find(id).orElseThrow(NotFoundException::new);
        }
        return view;
    }

    public List<Fact> getFacts() {
        return getView().facts();
    }

    public boolean isOne() {
        return !fact.isEmpty();
    }

    public Evidence getEvidence() {
        return drafts.evidence(id, fact, currentActor.get()).orElseThrow(NotFoundException::new);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getFact() {
        return fact;
    }

    public void setFact(@Nullable String fact) {
        this.fact = fact == null ? "" : fact;
    }
}
