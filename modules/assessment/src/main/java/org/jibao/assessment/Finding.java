package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Verdict;

/** 问题认定: a finding with the verdict's reasoning as it stood when proposed. */
@Entity
@Table(name = "assessment_finding")
class Finding {
    @Id
    @SequenceGenerator(name = "assessment_finding", sequenceName = "assessment_finding_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_finding")
    private long id;

    @Version
    private long version;

    @Column(name = "incident")
    private String incident;

    @Column(name = "incident_title")
    private String incidentTitle;

    @Column(name = "quarter")
    private String quarter;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "verdict_key")
    private String verdictKey;

    @Column(name = "standing_key")
    private @Nullable String standingKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Verdict.Kind kind;

    @Column(name = "policy_id")
    private String policyId;

    @Column(name = "policy_title")
    private String policyTitle;

    @Column(name = "citation")
    private String citation;

    @Column(name = "explanation")
    private String explanation;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private FindingView.State state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "answer")
    private String answer;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    private String decisionReason;

    @Column(name = "criticism")
    private @Nullable Long criticism;

    @Column(name = "evidence")
    private String evidence;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Column(name = "told_by")
    private @Nullable String toldBy;

    @Column(name = "told_how")
    private String toldHow;

    @Column(name = "answer_until")
    private @Nullable LocalDate answerUntil;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "seen_by")
    private @Nullable String seenBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    protected Finding() {}

    Finding(IncidentFacts facts, Quarter quarter, Judgement judgement, Verdict verdict, String by, Instant at) {
        this.incident = facts.number();
        this.incidentTitle = facts.title();
        this.quarter = quarter.toString();
        this.unitCode = verdict.sender().code();
        this.unitName = verdict.sender().name();
        this.verdictKey = verdict.key();
        this.standingKey = standingKey(facts.number(), verdict.key());
        this.kind = verdict.kind();
        this.policyId = judgement.policyId();
        this.policyTitle = judgement.policyTitle();
        this.citation = verdict.citation();
        this.explanation = String.join("\n", verdict.explanation());
        this.state = FindingView.State.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = at;
        this.answer = "";
        this.decisionReason = "";
        this.evidence = "";
        this.toldHow = "";
    }

    /** What persons state, no clock: concealed, false, wrong. */
    Finding(
            IncidentFacts facts,
            Quarter quarter,
            Findings.StatedFinding stated,
            String unitName,
            String policyId,
            String policyTitle,
            String by,
            Instant at) {
        this.incident = facts.number();
        this.incidentTitle = facts.title();
        this.quarter = quarter.toString();
        this.unitCode = stated.unit();
        this.unitName = unitName;
        this.verdictKey = stated.key();
        this.standingKey = standingKey(facts.number(), stated.key());
        this.kind = stated.kind();
        this.policyId = policyId;
        this.policyTitle = policyTitle;
        this.citation = stated.citation().strip();
        this.explanation = stated.statement().strip();
        this.state = FindingView.State.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = at;
        this.answer = "";
        this.decisionReason = "";
        this.evidence = stated.evidence().strip();
        this.toldHow = "";
    }

    /** What makes two findings the same: the verdict they are about. */
    static String standingKey(String incident, String verdictKey) {
        return incident + "|" + verdictKey;
    }

    long id() {
        return id;
    }

    Quarter quarter() {
        return Quarter.parse(quarter);
    }

    String incident() {
        return incident;
    }

    String unitCode() {
        return unitCode;
    }

    String unitName() {
        return unitName;
    }

    String verdictKey() {
        return verdictKey;
    }

    FindingView.State state() {
        return state;
    }

    String proposedBy() {
        return proposedBy;
    }

    @Nullable Long criticism() {
        return criticism;
    }

    String answer() {
        return answer;
    }

    @Nullable String decidedBy() {
        return decidedBy;
    }

    @Nullable LocalDate answerUntil() {
        return answerUntil;
    }

    boolean seen() {
        return seenAt != null;
    }

    void tell(String how, @Nullable LocalDate until, String by, Instant at) {
        this.toldHow = how;
        this.answerUntil = until;
        this.toldBy = by;
        this.toldAt = at;
    }

    void see(String by, Instant at) {
        this.seenBy = by;
        this.seenAt = at;
    }

    void addEvidence(String text) {
        this.evidence = evidence.isEmpty() ? text : evidence + "\n" + text;
    }

    void answer(String text, String by, Instant at) {
        this.answer = text;
        this.answeredBy = by;
        this.answeredAt = at;
    }

    void confirm(String reason, String by, Instant at) {
        this.state = FindingView.State.CONFIRMED;
        decided(reason, by, at);
    }

    void withdraw(String reason, String by, Instant at) {
        this.state = FindingView.State.WITHDRAWN;
        this.standingKey = null;
        decided(reason, by, at);
    }

    private void decided(String reason, String by, Instant at) {
        this.decisionReason = reason;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    void putInto(long criticismId) {
        this.criticism = criticismId;
    }

    void takeOut() {
        this.criticism = null;
    }

    Tally.Ruling ruling() {
        return new Tally.Ruling(unitCode, verdictKey, kind, state);
    }

    FindingView view() {
        return new FindingView(
                id,
                IncidentNumber.parse(incident),
                incidentTitle,
                unitCode,
                unitName,
                verdictKey,
                kind,
                policyTitle,
                citation,
                explanation.isEmpty() ? List.of() : List.of(explanation.split("\n", -1)),
                state,
                proposedBy,
                proposedAt,
                answer,
                decidedBy,
                decidedAt,
                decisionReason,
                criticism,
                evidence,
                new FindingView.Hearing(toldAt, toldBy, toldHow, answerUntil, seenAt, seenBy, answeredAt, answeredBy));
    }

    @Override
    public String toString() {
        return "Finding " + id + " v" + version + " under " + policyId;
    }
}
