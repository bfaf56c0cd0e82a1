package org.jibao.incidents.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.CallNote;
import org.jibao.incidents.DirectiveView;
import org.jibao.incidents.HandlingView;
import org.jibao.incidents.IncidentLine;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.PhoneReport;
import org.jibao.incidents.PolicyBook;
import org.jibao.incidents.SensitiveBook;
import org.jibao.incidents.Trace;
import org.jibao.incidents.Veil;
import org.jibao.incidents.WrittenReport;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.FiguresAt;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.GradeDecision;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Sighting;
import org.jibao.timeliness.Verdict;
import org.jibao.workbooks.CellFault;
import org.jibao.workbooks.ImportResult;

/** 接口报文: what the REST answers hold. Constants come with the name that documents print. */
public final class Wire {

    private Wire() {}

    /** 时刻: {@code marginMinutes} is how far it may be off to either side. */
    public record TimeJson(Instant at, long marginMinutes) {
        static @Nullable TimeJson of(@Nullable EventTime time) {
            return time == null ? null : new TimeJson(time.at(), time.margin().toMinutes());
        }
    }

    /** 单位. */
    public record PartyJson(String code, String name, String level) {
        static PartyJson of(Party party) {
            return new PartyJson(party.code(), party.name(), party.level().name());
        }
    }

    /** 必报情形. */
    public record MustJson(String must, String name, String reason) {
        static MustJson of(MetMust met) {
            return new MustJson(met.must().name(), Names.of(met.must()), met.reason());
        }
    }

    private static Map<String, BigDecimal> byName(Figures figures) {
        var named = new TreeMap<String, BigDecimal>();
        figures.values().forEach((kind, value) -> named.put(kind.name(), value));
        return named;
    }

    /** 事件行. */
    public record LineJson(
            String number,
            String title,
            String kind,
            String unit,
            @Nullable TimeJson occurredAt,
            Instant openedAt,
            boolean closed,
            boolean drill) {
        static LineJson of(IncidentLine line) {
            return new LineJson(
                    line.number().toString(),
                    line.title(),
                    line.kindName(),
                    line.unitName(),
                    TimeJson.of(line.occurredAt()),
                    line.openedAt(),
                    line.closed(),
                    line.drill());
        }
    }

    /** 事件. */
    public record IncidentJson(
            String number,
            String title,
            String kindCode,
            String kind,
            String unitCode,
            String unit,
            String place,
            String cause,
            @Nullable TimeJson occurredAt,
            @Nullable TimeJson knownAt,
            @Nullable TimeJson headToldAt,
            @Nullable TimeJson askedAt,
            boolean drill,
            boolean closed,
            List<ReportJson> reports,
            List<FiguresJson> figures,
            List<MustJson> stated,
            List<StepJson> steps,
            List<SightingJson> sightings,
            List<String> advice,
            Instant openedAt,
            String openedBy,
            List<String> shielded) {
        static IncidentJson of(IncidentView view, List<String> advice, Veil veil) {
            return new IncidentJson(
                    view.number().toString(),
                    view.title(),
                    view.kind().code(),
                    view.kind().name(),
                    view.unit().code(),
                    view.unit().name(),
                    view.place(),
                    view.cause(),
                    TimeJson.of(view.occurredAt()),
                    TimeJson.of(view.knownAt()),
                    TimeJson.of(view.headToldAt()),
                    TimeJson.of(view.askedAt()),
                    view.drill(),
                    view.closed(),
                    view.reports().stream().map(ReportJson::of).toList(),
                    view.figures().stream().map(FiguresJson::of).toList(),
                    view.stated().stream().map(MustJson::of).toList(),
                    view.steps().stream().map(StepJson::of).toList(),
                    view.sightings().stream().map(SightingJson::of).toList(),
                    advice,
                    view.openedAt(),
                    view.openedBy(),
                    veil.marksIn(view));
        }
    }

    /** 报告: exactly one of {@code phone} and {@code written} is given. */
    public record ReportJson(
            int id,
            Instant receivedAt,
            Instant recordedAt,
            String recordedBy,
            @Nullable CallJson phone,
            @Nullable WrittenJson written) {
        static ReportJson of(IncidentView.ReportView report) {
            var phone = report.phone();
            var written = report.written();
            return new ReportJson(
                    report.id(),
                    report.receivedAt(),
                    report.recordedAt(),
                    report.recordedBy(),
                    phone == null ? null : CallJson.of(phone),
                    written == null ? null : WrittenJson.of(written));
        }
    }

    /** 电话记录. */
    public record CallJson(
            String unit,
            String caller,
            String callerPhone,
            @Nullable TimeJson occurredAt,
            @Nullable TimeJson knownAt,
            @Nullable TimeJson headToldAt,
            String situation,
            String cause,
            String measures,
            String alreadyTold,
            Map<String, BigDecimal> figures,
            List<MustJson> stated) {
        static CallJson of(PhoneReport call) {
            return new CallJson(
                    call.unit(),
                    call.caller(),
                    call.callerPhone(),
                    TimeJson.of(call.occurredAt()),
                    TimeJson.of(call.knownAt()),
                    TimeJson.of(call.headToldAt()),
                    call.situation(),
                    call.cause(),
                    call.measures(),
                    call.alreadyTold(),
                    byName(call.figures()),
                    call.stated().stream().map(MustJson::of).toList());
        }
    }

    /** 书面报告. */
    public record WrittenJson(
            String stage,
            String channel,
            String unit,
            @Nullable Instant sentAt,
            String situation,
            String cause,
            String measures,
            String nextSteps,
            String requests,
            String signer,
            String contact,
            Map<String, BigDecimal> figures) {
        static WrittenJson of(WrittenReport report) {
            return new WrittenJson(
                    report.stage().name(),
                    report.channel().name(),
                    report.unit(),
                    report.sentAt(),
                    report.situation(),
                    report.cause(),
                    report.measures(),
                    report.nextSteps(),
                    report.requests(),
                    report.signer(),
                    report.contact(),
                    byName(report.figures()));
        }
    }

    /** 某时数据. */
    public record FiguresJson(Instant asOf, Instant recordedAt, String by, Map<String, BigDecimal> figures) {
        static FiguresJson of(FiguresAt at) {
            return new FiguresJson(at.asOf(), at.recordedAt(), at.by(), byName(at.figures()));
        }
    }

    /** 报送步骤. */
    public record StepJson(
            String id,
            PartyJson sender,
            PartyJson receiver,
            String desk,
            String channel,
            String stage,
            @Nullable TimeJson sentAt,
            @Nullable TimeJson receivedAt,
            Instant recordedAt) {
        static StepJson of(Filing step) {
            return new StepJson(
                    step.id(),
                    PartyJson.of(step.sender()),
                    PartyJson.of(step.receiver()),
                    step.desk().name(),
                    step.channel().name(),
                    step.stage().name(),
                    TimeJson.of(step.sentAt()),
                    TimeJson.of(step.receivedAt()),
                    step.recordedAt());
        }
    }

    /** 外部来源. */
    public record SightingJson(
            String id, String level, String desk, @Nullable TimeJson at, String source, Instant recordedAt) {
        static SightingJson of(Sighting sighting) {
            return new SightingJson(
                    sighting.id(),
                    sighting.level().name(),
                    sighting.desk().name(),
                    TimeJson.of(sighting.at()),
                    sighting.source(),
                    sighting.recordedAt());
        }
    }

    /** 等级判定: {@code grade} is null when it cannot be computed; {@code reason} says why. */
    public record GradeJson(
            @Nullable String grade, @Nullable String name, String citation, String reason, boolean overridden) {
        static GradeJson of(GradeDecision decision) {
            var grade = decision.grade();
            return new GradeJson(
                    grade == null ? null : grade.name(),
                    grade == null ? null : Names.of(grade),
                    decision.citation(),
                    decision.reason(),
                    decision.overridden());
        }
    }

    /** 等级变化. */
    public record GradeStepJson(Instant at, GradeJson grade) {}

    /** 判定结果. */
    public record JudgementJson(
            String policyId,
            String policyTitle,
            Instant asOf,
            GradeJson grade,
            List<GradeStepJson> gradeHistory,
            List<MustJson> musts,
            List<VerdictJson> verdicts) {
        static JudgementJson of(Judgement judgement) {
            return new JudgementJson(
                    judgement.policyId(),
                    judgement.policyTitle(),
                    judgement.asOf(),
                    GradeJson.of(judgement.grade()),
                    judgement.gradeHistory().stream()
                            .map(step -> new GradeStepJson(step.at(), GradeJson.of(step.decision())))
                            .toList(),
                    judgement.musts().stream().map(MustJson::of).toList(),
                    judgement.verdicts().stream().map(VerdictJson::of).toList());
        }
    }

    /** 认定, with the whole reasoning. */
    public record VerdictJson(
            String key,
            String ruleId,
            String kind,
            String kindName,
            boolean breach,
            PartyJson sender,
            String receiverLevel,
            String receiverDesk,
            @Nullable String channel,
            @Nullable TimeJson base,
            @Nullable Instant dueAt,
            @Nullable TimeJson actual,
            long overdueSeconds,
            boolean firm,
            String citation,
            List<String> explanation) {
        static VerdictJson of(Verdict verdict) {
            var channel = verdict.channel();
            return new VerdictJson(
                    verdict.key(),
                    verdict.ruleId(),
                    verdict.kind().name(),
                    Names.of(verdict.kind()),
                    verdict.kind().isBreach(),
                    PartyJson.of(verdict.sender()),
                    verdict.receiverLevel().name(),
                    verdict.receiverDesk().name(),
                    channel == null ? null : channel.name(),
                    TimeJson.of(verdict.base()),
                    verdict.dueAt(),
                    TimeJson.of(verdict.actual()),
                    verdict.overdue().toSeconds(),
                    verdict.firm(),
                    verdict.citation(),
                    verdict.explanation());
        }
    }

    /** 责任倒查. Durations are whole seconds; null where a time is unknown. */
    public record TraceJson(
            String number,
            String title,
            String kind,
            PartyJson unit,
            String place,
            Instant asOf,
            List<TraceLineJson> lines,
            List<HoldingJson> holdings,
            JudgementJson judgement) {
        static TraceJson of(Trace trace) {
            return new TraceJson(
                    trace.number().toString(),
                    trace.title(),
                    trace.kindName(),
                    PartyJson.of(trace.unit()),
                    trace.place(),
                    trace.asOf(),
                    trace.lines().stream().map(TraceLineJson::of).toList(),
                    trace.holdings().stream().map(HoldingJson::of).toList(),
                    JudgementJson.of(trace.judgement()));
        }
    }

    /** 倒查行. */
    public record TraceLineJson(
            @Nullable TimeJson at,
            String event,
            String eventName,
            String who,
            String what,
            @Nullable Long heldSeconds,
            List<DueJson> due,
            List<SightingJson> outside,
            @Nullable Instant recordedAt,
            String recordedBy) {
        static TraceLineJson of(Trace.Line line) {
            return new TraceLineJson(
                    TimeJson.of(line.at()),
                    line.event().name(),
                    line.event().printed(),
                    line.who(),
                    line.what(),
                    seconds(line.held()),
                    line.due().stream()
                            .map(due -> new DueJson(
                                    due.obligation(), due.dueAt(), due.left().toSeconds()))
                            .toList(),
                    line.outside().stream().map(SightingJson::of).toList(),
                    line.recordedAt(),
                    line.recordedBy());
        }
    }

    /** 应办未办: {@code leftSeconds} is negative when the limit had passed. */
    public record DueJson(String obligation, Instant dueAt, long leftSeconds) {}

    /** 持有. */
    public record HoldingJson(
            PartyJson unit,
            String desk,
            @Nullable TimeJson from,
            String how,
            @Nullable TimeJson until,
            String passedTo,
            @Nullable Long heldSeconds,
            long marginSeconds,
            boolean open) {
        static HoldingJson of(Trace.Holding holding) {
            return new HoldingJson(
                    PartyJson.of(holding.unit()),
                    holding.desk(),
                    TimeJson.of(holding.from()),
                    holding.how(),
                    TimeJson.of(holding.until()),
                    holding.passedTo(),
                    seconds(holding.held()),
                    holding.margin().toSeconds(),
                    holding.open());
        }
    }

    /** 办理情况. */
    public record HandlingJson(
            Map<Integer, CallNoteJson> calls,
            Map<Integer, ReportCheckJson> checks,
            List<StayJson> desks,
            Map<String, ReceiptJson> receipts) {
        static HandlingJson of(HandlingView view) {
            var calls = new TreeMap<Integer, CallNoteJson>();
            view.calls().forEach((report, note) -> calls.put(report, CallNoteJson.of(note)));
            var checks = new TreeMap<Integer, ReportCheckJson>();
            view.checks()
                    .forEach((report, check) -> checks.put(
                            report,
                            new ReportCheckJson(
                                    check.elements().stream()
                                            .sorted()
                                            .map(Enum::name)
                                            .toList(),
                                    check.lateReason())));
            var receipts = new TreeMap<String, ReceiptJson>();
            view.receipts()
                    .forEach((step, receipt) ->
                            receipts.put(step, new ReceiptJson(TimeJson.of(receipt.at()), receipt.by())));
            return new HandlingJson(
                    calls, checks, view.desks().stream().map(StayJson::of).toList(), receipts);
        }
    }

    /** 接电情况. */
    public record CallNoteJson(
            String receiver,
            String callerPost,
            @Nullable Boolean readBack,
            @Nullable Boolean verified,
            @Nullable String verifiedBy,
            @Nullable TimeJson verifiedAt,
            @Nullable String verifiedNumber,
            @Nullable Boolean recording,
            String recordingNumber,
            String proposal,
            String result,
            @Nullable TimeJson closedAt) {
        static CallNoteJson of(CallNote note) {
            var verification = note.verification();
            return new CallNoteJson(
                    note.receiver(),
                    note.callerPost(),
                    note.readBack(),
                    note.verified(),
                    verification == null ? null : verification.by(),
                    verification == null ? null : TimeJson.of(verification.at()),
                    verification == null ? null : verification.number(),
                    note.recording(),
                    note.recordingNumber(),
                    note.proposal(),
                    note.result(),
                    TimeJson.of(note.closedAt()));
        }
    }

    /** 要件核对. */
    public record ReportCheckJson(List<String> elements, String lateReason) {}

    /** 签收. */
    public record ReceiptJson(@Nullable TimeJson at, String by) {}

    /** 办理环节. */
    public record StayJson(
            int stay,
            PartyJson unit,
            String desk,
            String stage,
            @Nullable TimeJson from,
            @Nullable TimeJson to,
            String opinion,
            Instant recordedAt,
            String recordedBy) {
        static StayJson of(HandlingView.Stay stay) {
            return new StayJson(
                    stay.number(),
                    PartyJson.of(stay.unit()),
                    stay.desk(),
                    stay.stage().name(),
                    TimeJson.of(stay.from()),
                    TimeJson.of(stay.to()),
                    stay.opinion(),
                    stay.recordedAt(),
                    stay.recordedBy());
        }
    }

    /** 批示催办. */
    public record DirectiveJson(
            int id,
            String kind,
            String kindName,
            String from,
            String sentBy,
            List<PartyJson> units,
            List<PartyJson> supporting,
            @Nullable TimeJson at,
            @Nullable String channel,
            String text,
            @Nullable Integer report,
            String original,
            @Nullable Integer basis,
            @Nullable Instant firstDue,
            @Nullable Instant due,
            String contact,
            boolean closed,
            List<DirectiveStepJson> steps,
            Instant recordedAt,
            String recordedBy) {
        static DirectiveJson of(DirectiveView view) {
            var channel = view.channel();
            return new DirectiveJson(
                    view.id(),
                    view.kind().name(),
                    view.kind().printed(),
                    view.from(),
                    view.sentBy(),
                    view.units().stream().map(PartyJson::of).toList(),
                    view.supporting().stream().map(PartyJson::of).toList(),
                    TimeJson.of(view.at()),
                    channel == null ? null : channel.name(),
                    view.text(),
                    view.report(),
                    view.original(),
                    view.basis(),
                    view.firstDue(),
                    view.due(),
                    view.contact(),
                    view.closed(),
                    view.steps().stream().map(DirectiveStepJson::of).toList(),
                    view.recordedAt(),
                    view.recordedBy());
        }
    }

    /** 办理情况: {@code unit} is null for this office. */
    public record DirectiveStepJson(
            String act,
            String actName,
            @Nullable PartyJson unit,
            String post,
            @Nullable TimeJson doneAt,
            @Nullable String channel,
            String text,
            @Nullable Instant newDue,
            Instant recordedAt,
            String recordedBy) {
        static DirectiveStepJson of(DirectiveView.Step step) {
            var unit = step.unit();
            var channel = step.channel();
            return new DirectiveStepJson(
                    step.act().name(),
                    step.act().printed(),
                    unit == null ? null : PartyJson.of(unit),
                    step.post(),
                    TimeJson.of(step.at()),
                    channel == null ? null : channel.name(),
                    step.text(),
                    step.newDue(),
                    step.recordedAt(),
                    step.recordedBy());
        }
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    /** 敏感时间和地点版本. */
    public record SensitiveJson(LocalDate from, Instant adoptedAt, String adoptedBy, String text) {
        static SensitiveJson of(SensitiveBook.Edition edition) {
            return new SensitiveJson(edition.from(), edition.adoptedAt(), edition.adoptedBy(), edition.text());
        }
    }

    /** 导入结果: {@code returned} is the user's own workbook with its faults, in Base64; empty when there are none. */
    public record ImportJson(int rows, int stored, List<CellFault> faults, String returned) {
        static ImportJson of(ImportResult result) {
            return new ImportJson(
                    result.rows(),
                    result.stored(),
                    result.faults(),
                    Base64.getEncoder().encodeToString(result.returned()));
        }
    }

    /** 制度版本: {@code text} is given only where one edition is asked for. */
    public record PolicyJson(
            String id,
            String title,
            @Nullable LocalDate adoptedFrom,
            @Nullable Instant adoptedAt,
            @Nullable String adoptedBy,
            @Nullable String text) {
        static PolicyJson of(PolicyBook.Edition edition) {
            return new PolicyJson(
                    edition.id(),
                    edition.title(),
                    edition.adoptedFrom(),
                    edition.adoptedAt(),
                    edition.adoptedBy(),
                    null);
        }

        PolicyJson with(String policyText) {
            return new PolicyJson(id, title, adoptedFrom, adoptedAt, adoptedBy, policyText);
        }
    }
}
