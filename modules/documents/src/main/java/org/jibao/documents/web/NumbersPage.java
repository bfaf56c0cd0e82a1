package org.jibao.documents.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.documents.DocumentNumbers;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;

/** 发文登记页: the numbers of a series and year without a gap, and the void ones with their two persons. */
@Named("numbers")
@ViewScoped
public class NumbersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentNumbers numbers;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String series = "";
    private int year;
    private String reason = "";

    public void load() {
        if (year == 0) {
            year = LocalDate.now(clock).getYear();
        }
        if (series.isEmpty() && !getSeriesOfOffice().isEmpty()) {
            series = getSeriesOfOffice().get(0);
        }
    }

    public void propose() {
        act(() -> numbers.proposeVoid(series, reason, currentActor.get()), "已提出作废，请另一人复核");
    }

    public void decide(long id, boolean confirm) {
        act(() -> numbers.decide(id, confirm, currentActor.get()), confirm ? "已确认作废" : "已驳回");
    }

    private void act(Runnable act, String done) {
        var faces = FacesContext.getCurrentInstance();
        try {
            act.run();
            faces.addMessage(null, new FacesMessage(done));
            reason = "";
        } catch (InvalidInput refused) {
            for (var problem : refused.problems()) {
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
            }
        } catch (Forbidden forbidden) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, "您的角色不能做这项操作，请由有权限的人员登录办理", null));
        }
    }

    public List<String> getSeriesOfOffice() {
        return numbers.series();
    }

    public List<DocumentNumbers.Entry> getRows() {
        return numbers.of(series, year);
    }

    public List<DocumentNumbers.VoidNumber> getVoids() {
        return numbers.voids();
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(@Nullable String series) {
        this.series = series == null ? "" : series;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
