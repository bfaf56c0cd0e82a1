package org.jibao.incidents.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.Amendments;
import org.jibao.incidents.DirectiveView;
import org.jibao.incidents.Directives;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.PolicyBook;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.FiguresAt;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judge;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.PolicyFiles;

/** 事件页: one incident with its grade, musts, clocks, verdicts, figures and reports; and side by side under several policies. */
@Named("incident")
@RequestScoped
public class IncidentPage {
    @Inject
    IncidentRegister register;

    @Inject
    VisibleIncidents visible;

    @Inject
    Directives directiveBook;

    @Inject
    PolicyBook policyBook;

    @Inject
    Amendments amendments;

    @Inject
    Judge judge;

    @Inject
    Clock clock;

    private String number = "";
    private String at = "";
    private List<String> policies = List.of();
    private @Nullable IncidentView view;
    private @Nullable Judgement judgement;
    private @Nullable List<DirectiveView> directives;

    public IncidentView getView() {
        if (view == null) {
            view = visible.demand(number);
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

    /** The instant that is looked back at; null when none was asked for, or when it is no time. */
    public @Nullable Instant getLookback() {
        try {
            return at.isBlank()
                    ? null
                    : LocalDateTime.parse(at.strip().replace(' ', 'T'))
                            .atZone(clock.getZone())
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What the record held at that instant, judged as of it; null when it held nothing yet. */
    public @Nullable Judgement getThen() {
        var instant = getLookback();
        if (instant == null) {
            return null;
        }
        return then().map(facts -> policyBook
                        .find(getJudgement().policyId())
                        .map(policy -> judge.judge(facts, policy, instant))
                        .orElse(null))
                .orElse(null);
    }

    /** The figures that the record held at that instant. */
    public @Nullable Figures getFiguresThen() {
        return then().flatMap(facts -> facts.figures().stream().reduce((earlier, later) -> later))
                .map(FiguresAt::figures)
                .orElse(null);
    }

    private Optional<IncidentFacts> then() {
        var instant = getLookback();
        return instant == null
                ? Optional.empty()
                : amendments.recordedBy(getView().number(), instant);
    }

    public String getAt() {
        return at;
    }

    public void setAt(@Nullable String at) {
        this.at = at == null ? "" : at;
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
