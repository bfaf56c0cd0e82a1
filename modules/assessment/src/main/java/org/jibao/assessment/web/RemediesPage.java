package org.jibao.assessment.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Remedies;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 整改督办: remedies, written self-criticisms and award bars, the overdue first. */
@Named("remedies")
@ViewScoped
public class RemediesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Criticisms criticisms;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String kind = Remedies.Kind.REMEDY.name();
    private String target = "";
    private String demand = "";
    private String dueOn = "";
    private String words = "";

    /** Orders what stands in the form; on refusal the form keeps it. */
    public void order() {
        doing("已提出", () -> {
            var chosen = target.split("/", 2);
            if (chosen.length < 2) {
                throw new InvalidInput("target", "没有选通报批评和单位，请选一项");
            }
            remedies.order(
                    new Remedies.NewRemedy(
                            Remedies.Kind.valueOf(kind),
                            Long.parseLong(chosen[0]),
                            chosen[1],
                            demand,
                            Body.day(dueOn.strip(), "dueOn")),
                    currentActor.get());
            demand = "";
        });
    }

    public void remind(long id) {
        doing("已登记催办", () -> remedies.remind(id, words, currentActor.get()));
    }

    public void answer(long id) {
        doing("已登记答复", () -> remedies.answer(id, words, LocalDate.now(clock), currentActor.get()));
    }

    public void sendBack(long id) {
        doing("已退回", () -> remedies.sendBack(id, words, currentActor.get()));
    }

    public void accept(long id) {
        doing("已验收", () -> remedies.accept(id, words, currentActor.get()));
    }

    public void lift(long id) {
        doing("已解除", () -> remedies.lift(id, words, currentActor.get()));
    }

    private static void doing(String done, Runnable act) {
        try {
            act.run();
            QuarterChoice.done(done);
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
        }
    }

    public List<Remedies.Remedy> getRows() {
        return remedies.all();
    }

    public List<Remedies.Remedy> getOverdue() {
        return remedies.overdue();
    }

    /** 可选的通报对象: units of criticisms, for the form. */
    public List<Target> getTargets() {
        return criticisms.all().stream()
                .flatMap(c -> c.items().stream()
                        .map(item -> new Target(
                                c.id() + "/" + item.unitCode(),
                                item.unitName() + "　"
                                        + (c.documentNumber() == null ? "第" + c.id() + "号（未印发）" : c.documentNumber()))))
                .toList();
    }

    /** 通报对象. */
    public record Target(String key, String label) {}

    public String kind(Remedies.Remedy remedy) {
        return word(remedy.kind());
    }

    private static String word(Remedies.Kind kind) {
        return switch (kind) {
            case REMEDY -> "限期整改";
            case SELF_CRITICISM -> "书面检查";
            case AWARD_BAR -> "取消评先";
        };
    }

    public List<Target> getKinds() {
        return List.of(Remedies.Kind.values()).stream()
                .map(one -> new Target(one.name(), word(one)))
                .toList();
    }

    public String state(Remedies.Remedy remedy) {
        return switch (remedy.state()) {
            case OPEN -> remedy.kind() == Remedies.Kind.AWARD_BAR ? "执行中" : "待答复";
            case ANSWERED -> "已答复，待验收";
            case ACCEPTED -> "已验收";
            case LIFTED -> "已解除";
        };
    }

    public String step(Remedies.Note note) {
        return switch (note.what()) {
            case REMINDED -> "催办";
            case RETURNED -> "退回";
            case ACCEPTED -> "验收";
            case LIFTED -> "解除";
        };
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target == null ? "" : target;
    }

    public String getDemand() {
        return demand;
    }

    public void setDemand(@Nullable String demand) {
        this.demand = demand == null ? "" : demand;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable String dueOn) {
        this.dueOn = dueOn == null ? "" : dueOn;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
