package org.jibao.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Breach;
import org.jibao.assessment.Commendations;
import org.jibao.assessment.Criticisms;
import org.jibao.assessment.FindingView;
import org.jibao.assessment.SchemeBook;
import org.jibao.assessment.ScoreSheets;
import org.jibao.timeliness.Names;

/** 接口报文: what the REST answers hold. Numbers of incidents, quarters and points stand as they are printed. */
public final class Wire {

    private Wire() {}

    /**
     * 问题线索.
     *
     * @param firm false when the times are too vague to propose a finding
     */
    public record BreachJson(
            String incident,
            String incidentTitle,
            String unitCode,
            String unitName,
            String verdictKey,
            String kind,
            String kindName,
            @Nullable Instant dueAt,
            long overdueMinutes,
            boolean firm,
            String citation,
            List<String> explanation) {

        static BreachJson of(Breach breach) {
            var verdict = breach.verdict();
            return new BreachJson(
                    breach.incident().toString(),
                    breach.incidentTitle(),
                    verdict.sender().code(),
                    verdict.sender().name(),
                    verdict.key(),
                    verdict.kind().name(),
                    Names.of(verdict.kind()),
                    verdict.dueAt(),
                    verdict.overdue().toMinutes(),
                    verdict.firm(),
                    verdict.citation(),
                    verdict.explanation());
        }
    }

    /** 认定. */
    public record FindingJson(
            long id,
            String incident,
            String incidentTitle,
            String unitCode,
            String unitName,
            String verdictKey,
            String kind,
            String kindName,
            String policyTitle,
            String citation,
            List<String> explanation,
            String state,
            String proposedBy,
            Instant proposedAt,
            String answer,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String decisionReason,
            @Nullable Long criticism,
            String evidence,
            FindingView.Hearing hearing) {

        static FindingJson of(FindingView finding) {
            return new FindingJson(
                    finding.id(),
                    finding.incident().toString(),
                    finding.incidentTitle(),
                    finding.unitCode(),
                    finding.unitName(),
                    finding.verdictKey(),
                    finding.kind().name(),
                    finding.kindName(),
                    finding.policyTitle(),
                    finding.citation(),
                    finding.explanation(),
                    finding.state().name(),
                    finding.proposedBy(),
                    finding.proposedAt(),
                    finding.answer(),
                    finding.decidedBy(),
                    finding.decidedAt(),
                    finding.decisionReason(),
                    finding.criticism(),
                    finding.evidence(),
                    finding.hearing());
        }
    }

    /** 通报批评. */
    public record CriticismJson(
            long id,
            String quarter,
            String reason,
            List<ItemJson> items,
            String drawnBy,
            @Nullable String documentNumber,
            @Nullable LocalDate circulatedOn) {

        static CriticismJson of(Criticisms.Criticism criticism) {
            return new CriticismJson(
                    criticism.id(),
                    criticism.quarter().toString(),
                    criticism.reason(),
                    criticism.items().stream().map(ItemJson::of).toList(),
                    criticism.drawnBy(),
                    criticism.documentNumber(),
                    criticism.circulatedOn());
        }
    }

    /**
     * 处理变更.
     *
     * @param documentNumber of the paper that carried it out; null while planned
     */
    public record AmendmentJson(
            long id,
            String unitCode,
            String unitName,
            boolean takesBack,
            String before,
            String after,
            String explanation,
            String reason,
            String plannedBy,
            @Nullable String documentNumber,
            @Nullable LocalDate on) {

        static AmendmentJson of(Criticisms.Amendment amendment) {
            return new AmendmentJson(
                    amendment.id(),
                    amendment.unitCode(),
                    amendment.unitName(),
                    amendment.takesBack(),
                    amendment.before().toString(),
                    amendment.after().toString(),
                    amendment.explanation(),
                    amendment.reason(),
                    amendment.plannedBy(),
                    amendment.documentNumber(),
                    amendment.on());
        }
    }

    /** 通报对象. */
    public record ItemJson(
            String unitCode,
            String unitName,
            List<Long> findings,
            String base,
            int factor,
            String deduction,
            boolean warning,
            String explanation) {

        static ItemJson of(Criticisms.Item item) {
            return new ItemJson(
                    item.unitCode(),
                    item.unitName(),
                    item.findings().stream().map(FindingView::id).toList(),
                    item.base().toString(),
                    item.factor(),
                    item.deduction().toString(),
                    item.warning(),
                    item.explanation());
        }
    }

    /** 通报表扬. */
    public record CommendationJson(
            long id,
            String quarter,
            LocalDate day,
            String reason,
            String evidence,
            List<String> incidents,
            List<CommendedJson> items,
            String state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String decisionReason,
            @Nullable String documentNumber,
            @Nullable LocalDate circulatedOn) {

        static CommendationJson of(Commendations.Commendation given) {
            return new CommendationJson(
                    given.id(),
                    given.quarter().toString(),
                    given.day(),
                    given.reason(),
                    given.evidence(),
                    given.incidents().stream().map(Object::toString).toList(),
                    given.items().stream().map(CommendedJson::of).toList(),
                    given.state().name(),
                    given.proposedBy(),
                    given.proposedAt(),
                    given.decidedBy(),
                    given.decidedAt(),
                    given.decisionReason(),
                    given.documentNumber(),
                    given.circulatedOn());
        }
    }

    /** 表扬对象. */
    public record CommendedJson(String unitCode, String unitName, String points, String explanation) {

        static CommendedJson of(Commendations.Item item) {
            return new CommendedJson(
                    item.unitCode(), item.unitName(), item.points().toString(), item.explanation());
        }
    }

    /** 更正版. */
    public record RevisionJson(
            String quarter,
            int number,
            Instant revisedAt,
            String revisedBy,
            String reason,
            List<String> policyIds,
            List<ScoreSheets.Difference> differences,
            String hash) {

        static RevisionJson of(ScoreSheets.Revision revision) {
            return new RevisionJson(
                    revision.quarter().toString(),
                    revision.number(),
                    revision.revisedAt(),
                    revision.revisedBy(),
                    revision.reason(),
                    revision.policyIds(),
                    revision.differences(),
                    revision.hash());
        }
    }

    /** 计数依据. */
    public record CaseJson(
            String incident,
            String incidentTitle,
            LocalDate day,
            boolean owed,
            boolean filed,
            String column,
            @Nullable Integer minutes,
            List<TrialsResource.FailureJson> verdicts,
            List<Long> findings) {

        static CaseJson of(ScoreSheets.Case given) {
            return new CaseJson(
                    given.incident().toString(),
                    given.incidentTitle(),
                    given.day(),
                    given.owed(),
                    given.filed(),
                    given.column(),
                    given.minutes(),
                    given.verdicts().stream()
                            .map(TrialsResource.FailureJson::of)
                            .toList(),
                    given.findings());
        }
    }

    /** 计分办法版本. */
    public record SchemeJson(
            long id,
            String schemeId,
            String title,
            LocalDate adoptedFrom,
            Instant adoptedAt,
            String adoptedBy,
            String fileName,
            String text) {

        static SchemeJson of(SchemeBook.Edition edition) {
            return new SchemeJson(
                    edition.id(),
                    edition.schemeId(),
                    edition.title(),
                    edition.adoptedFrom(),
                    edition.adoptedAt(),
                    edition.adoptedBy(),
                    edition.fileName(),
                    edition.text());
        }
    }
}
