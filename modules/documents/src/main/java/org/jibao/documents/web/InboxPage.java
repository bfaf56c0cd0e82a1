package org.jibao.documents.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.documents.Circulation;
import org.jibao.documents.PaperReceipt;
import org.jibao.documents.ReceivedDocument;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 收文页: what was circulated to one's own unit, to be signed for. */
@Named("inbox")
@ViewScoped
public class InboxPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    @Inject
    transient Circulation circulation;

    @Inject
    transient CurrentActor currentActor;

    private long before;
    private String reason = "";
    private transient @Nullable List<ReceivedDocument> rows;

    public List<ReceivedDocument> getRows() {
        if (rows == null) {
            rows = circulation.inbox(before, PAGE, currentActor.get());
        }
        return rows;
    }

    public void sign(long id) {
        act(() -> circulation.sign(id, PaperReceipt.Means.PAGE, currentActor.get()), "已签收");
    }

    public void reject(long id) {
        act(() -> circulation.reject(id, reason, PaperReceipt.Means.PAGE, currentActor.get()), "已拒收");
    }

    private void act(Runnable act, String done) {
        try {
            act.run();
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(done));
            reason = "";
        } catch (InvalidInput refused) {
            for (var problem : refused.problems()) {
                FacesContext.getCurrentInstance()
                        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
            }
        }
        rows = null;
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
