package org.jibao.documents.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.documents.DocumentFlow;
import org.jibao.documents.FlowView;
import org.jibao.documents.LaterPaper;
import org.jibao.documents.PaperReceipt;
import org.jibao.offices.CurrentActor;

/** 待我办理, and the words for states of documents that several pages use. */
@Named("waiting")
@RequestScoped
public class WaitingPage {
    @Inject
    DocumentFlow flow;

    @Inject
    CurrentActor currentActor;

    private @Nullable List<FlowView> rows;

    public List<FlowView> getRows() {
        if (rows == null) {
            rows = currentActor.get().isOfTheOffice() ? flow.waitingFor(currentActor.get()) : List.of();
        }
        return rows;
    }

    public String state(PaperReceipt.State state) {
        return switch (state) {
            case SENT -> "已分发，未打开";
            case OPENED -> "已打开，未签收";
            case SIGNED -> "已签收";
            case REJECTED -> "已拒收";
        };
    }

    public String means(PaperReceipt.Means means) {
        return switch (means) {
            case PAGE -> "网页";
            case INTERFACE -> "接口";
            case PAPER -> "纸质回执";
            case FAX -> "传真";
            case PHONE -> "电话";
        };
    }

    /** 撤销, 更正 or 代替, as done to the earlier paper. */
    public String later(LaterPaper paper) {
        return switch (paper.relation()) {
            case WITHDRAWS -> "已撤销";
            case CORRECTS -> "已更正";
            case REPLACES -> "已被代替";
        };
    }
}
