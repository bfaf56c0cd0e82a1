package org.jibao.incidents.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.DirectiveView;
import org.jibao.incidents.Directives;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.PolicyBook;
import org.jibao.offices.CurrentActor;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.PolicyFiles;

/** 事件页: one incident with its grade, musts, clocks, verdicts, figures and reports; and side by side under several policies. */
@Named("incident")
@RequestScoped
public class IncidentPage {
    @Inject
    IncidentRegister register;

    @Inject
    Directives directiveBook;

    @Inject
    PolicyBook policyBook;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    private String number = "";
    private List<String> policies = List.of();
    private @Nullable IncidentView view;
    private @Nullable Judgement judgement;
    private @Nullable List<DirectiveView> directives;

    public IncidentView getView() {
        if (view == null) {
            view = register.find(IncidentNumber.parse(number))
                    .filter(found -> currentActor.get().maySee(found.unit().code()))
                    .orElseThrow(NotFoundException::new);
        }
        return view;
    }

    /** Under the policy in force when it happened, as of now. */
    public Judgement getJudgement() {
        if (judgement == null) {
            judgement = register.judge(getView().number(), clock.instant());
        }
        return judgement;
    }

    /** Instructions, prompts, supervision and questions from above. */
    public List<DirectiveView> getDirectives() {
        if (directives == null) {
            directives = directiveBook.of(getView().number());
        }
        return directives;
    }

    public Instant getNow() {
        return clock.instant();
    }

    /** The same facts under each chosen policy. */
    public List<Judgement> getJudgements() {
        var now = clock.instant();
        return chosen().map(id -> register.judge(getView().number(), id, now)).toList();
    }

    /** All policies that can be tried: adopted editions and the shipped ones. */
    public List<PolicyName> getChoices() {
        var adopted = policyBook.editions().stream().map(e -> new PolicyName(e.id(), e.title()));
        var shipped = PolicyFiles.shipped().stream().map(p -> new PolicyName(p.id(), p.title()));
        return Stream.concat(adopted, shipped).distinct().toList();
    }

    private Stream<String> chosen() {
        return policies.isEmpty()
                ? PolicyFiles.shipped().stream().map(policy -> policy.id()).limit(3)
                : policies.stream();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public List<String> getPolicies() {
        return chosen().toList();
    }

    public void setPolicies(@Nullable List<String> policies) {
        this.policies = policies == null ? List.of() : policies;
    }

    /** 可选制度. */
    public record PolicyName(String id, String title) {}
}
