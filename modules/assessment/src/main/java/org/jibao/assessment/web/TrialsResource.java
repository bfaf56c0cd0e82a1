package org.jibao.assessment.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.assessment.PolicyTrial;
import org.jibao.assessment.PolicyTrials;
import org.jibao.assessment.Quarter;
import org.jibao.incidents.PolicyBook;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.timeliness.Verdict;

/** 制度试行接口. */
@Path("quarters/{quarter}/policy-trial")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "考核")
public class TrialsResource {
    @Inject
    PolicyTrials trials;

    @Inject
    PolicyBook book;

    @Inject
    CurrentActor current;

    /** 试行结果. Points stand as they are printed. */
    public record TrialJson(
            String quarter,
            String policyId,
            String policyTitle,
            String schemeTitle,
            int incidents,
            int withoutPolicy,
            int differing,
            List<UnitJson> units,
            List<CaseJson> cases) {
        static TrialJson of(PolicyTrial trial) {
            return new TrialJson(
                    trial.quarter().toString(),
                    trial.policyId(),
                    trial.policyTitle(),
                    trial.schemeTitle(),
                    trial.incidents(),
                    trial.withoutPolicy(),
                    trial.differing(),
                    trial.units().stream()
                            .map(u -> new UnitJson(
                                    u.unitCode(), u.unitName(), SideJson.of(u.before()), SideJson.of(u.after())))
                            .toList(),
                    trial.cases().stream()
                            .map(c -> new CaseJson(
                                    c.incident(),
                                    c.incidentTitle(),
                                    c.unitCode(),
                                    c.unitName(),
                                    c.before().stream().map(FailureJson::of).toList(),
                                    c.after().stream().map(FailureJson::of).toList()))
                            .toList());
        }
    }

    /** 单位对比. */
    public record UnitJson(String unitCode, String unitName, SideJson before, SideJson after) {}

    /** 一方的结果. */
    public record SideJson(int incidents, int late, int missed, int other, String leastPoints, String mostPoints) {
        static SideJson of(PolicyTrial.Side side) {
            return new SideJson(
                    side.incidents(),
                    side.late(),
                    side.missed(),
                    side.other(),
                    side.least().toString(),
                    side.most().toString());
        }
    }

    /** 结论不同的事件. */
    public record CaseJson(
            String incident,
            String incidentTitle,
            String unitCode,
            String unitName,
            List<FailureJson> before,
            List<FailureJson> after) {}

    /** 问题. */
    public record FailureJson(
            String kind, String kindName, long overdueMinutes, String citation, List<String> explanation) {
        static FailureJson of(Verdict verdict) {
            return new FailureJson(
                    verdict.kind().name(),
                    Names.of(verdict.kind()),
                    verdict.overdue().toMinutes(),
                    verdict.citation(),
                    verdict.explanation());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "在一个季度上试行一份制度，与当时施行的对照，不入库",
            description = "policy 为制度代码（已启用或随产品提供）；不给时正文应为制度文件。只按时刻判定，不计认定和通报；"
                    + "分值按每起有问题的事件各通报一次估算。cases 最多列500个。系统管理员、秘书、考核员可用。")
    @RequestBody(
            description = "制度文件；已给policy时可省",
            content = @Content(examples = @ExampleObject(name = "policy=district-2017时正文可省", value = "{}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.TRIAL)))
    public TrialJson run(
            @PathParam("quarter") String quarter, @QueryParam("policy") @Nullable String policy, @Nullable String file)
            throws PolicyException {
        var asked = Quarter.parse(quarter);
        if (policy != null && !policy.isBlank()) {
            return TrialJson.of(trials.of(asked, book.find(policy).orElseThrow(NotFoundException::new), current.get()));
        }
        if (file == null || file.isBlank()) {
            throw new InvalidInput("policy", "没有给制度：用 policy 给出代码，或把制度文件放在正文里");
        }
        return TrialJson.of(trials.of(asked, PolicyFiles.parse("policy.json", file), current.get()));
    }
}
