package org.jibao.responsibility.web;

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

import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.responsibility.ResponsiblePersons;
import org.jibao.responsibility.ResponsiblePersons.Confirmation;
import org.jibao.responsibility.ResponsiblePersons.NewPerson;
import org.jibao.responsibility.ResponsiblePersons.Person;
import org.jibao.responsibility.ResponsiblePersons.Standing;
import org.jibao.responsibility.Tier;

/** 责任人名册页: which lists are overdue, and one unit's persons; a reporter sees the own unit only. */
@Named("persons")
@ViewScoped
public class PersonsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = new Messages(ResponsibilityMatrix.class);

    @Inject
    transient ResponsiblePersons persons;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String unit = "";
    private Tier tier = Tier.HEAD;
    private String post = "";
    private String name = "";
    private String officePhone = "";
    private String dutyPhone = "";
    private String mobile = "";
    private String from = "";
    private String lastDay = "";
    private String remark = "";

    /** Puts in office what stands in the form; on refusal the form keeps it. */
    public void appoint() {
        doing("page.appointed", () -> {
            persons.appoint(
                    new NewPerson(
                            getUnit(),
                            tier,
                            post,
                            name,
                            officePhone,
                            dutyPhone,
                            mobile,
                            Body.day(from, TEXT.of("from"))),
                    currentActor.get());
            post = "";
            name = "";
            officePhone = "";
            dutyPhone = "";
            mobile = "";
        });
    }

    public void end(long id) {
        doing(
                "page.ended",
                () -> persons.end(
                        id,
                        lastDay.isBlank() ? LocalDate.now(clock) : Body.day(lastDay, TEXT.of("last-day")),
                        currentActor.get()));
    }

    public void confirm() {
        doing("page.confirmed", () -> {
            persons.confirm(getUnit(), remark, currentActor.get());
            remark = "";
        });
    }

    private static void doing(String done, Runnable act) {
        var faces = FacesContext.getCurrentInstance();
        try {
            act.run();
            faces.addMessage(null, new FacesMessage(TEXT.of(done)));
        } catch (InvalidInput refused) {
            for (var problem : refused.problems()) {
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
            }
        }
    }

    public boolean isOffice() {
        return currentActor.get().isOfTheOffice();
    }

    /** How each list stands; empty for a reporter. */
    public List<Standing> getStanding() {
        return isOffice() ? persons.standing(LocalDate.now(clock)) : List.of();
    }

    public long getOverdue() {
        return getStanding().stream()
                .filter(one -> one.state() == Standing.State.OVERDUE || one.state() == Standing.State.NEVER)
                .count();
    }

    public List<Person> getHistory() {
        return getUnit().isEmpty() ? List.of() : persons.history(getUnit());
    }

    public List<Confirmation> getConfirmations() {
        return getUnit().isEmpty() ? List.of() : persons.confirmations(getUnit());
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public Tier[] getTiers() {
        return Tier.values();
    }

    public String word(Tier of) {
        return TEXT.of("tier." + of);
    }

    public String state(Standing of) {
        return TEXT.of("state." + of.state());
    }

    public String vacant(Standing of) {
        return String.join("、", of.vacant().stream().map(this::word).toList());
    }

    /** The unit shown: a reporter's own, whatever the address says. */
    public String getUnit() {
        var actor = currentActor.get();
        return actor.isOfTheOffice() ? unit : actor.unit();
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit == null ? "" : unit.strip();
    }

    public Tier getTier() {
        return tier;
    }

    public void setTier(@Nullable Tier tier) {
        this.tier = tier == null ? Tier.HEAD : tier;
    }

    public String getPost() {
        return post;
    }

    public void setPost(@Nullable String post) {
        this.post = post == null ? "" : post;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getOfficePhone() {
        return officePhone;
    }

    public void setOfficePhone(@Nullable String officePhone) {
        this.officePhone = officePhone == null ? "" : officePhone;
    }

    public String getDutyPhone() {
        return dutyPhone;
    }

    public void setDutyPhone(@Nullable String dutyPhone) {
        this.dutyPhone = dutyPhone == null ? "" : dutyPhone;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(@Nullable String mobile) {
        this.mobile = mobile == null ? "" : mobile;
    }

    public String getFrom() {
        return from.isEmpty() ? LocalDate.now(clock).toString() : from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable String lastDay) {
        this.lastDay = lastDay == null ? "" : lastDay;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark == null ? "" : remark;
    }
}
