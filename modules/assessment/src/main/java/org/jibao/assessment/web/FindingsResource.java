package org.jibao.assessment.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.assessment.FindingView;
import org.jibao.assessment.Findings;
import org.jibao.assessment.Quarter;
import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Verdict;

/** 认定: from a breach to a confirmed finding. */
@Path("findings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "考核")
public class FindingsResource {
    @Inject
    Findings findings;

    @Inject
    CurrentActor current;

    @GET
    @Operation(
            summary = "认定列表",
            description = "按季度（quarter=2026-Q3）、按事件（incident=2026-0123）或按单位（unit=linhe）；信息员只见本单位的。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.FINDINGS)))
    public List<Wire.FindingJson> list(
            @QueryParam("quarter") @Nullable String quarter,
            @QueryParam("incident") @Nullable String incident,
            @QueryParam("unit") @Nullable String unit) {
        var actor = current.get();
        List<FindingView> found;
        if (quarter != null && incident == null && unit == null) {
            found = findings.ofQuarter(Quarter.parse(quarter));
        } else if (incident != null && quarter == null && unit == null) {
            found = findings.ofIncident(IncidentNumber.parse(incident));
        } else if (unit != null && quarter == null && incident == null) {
            found = findings.ofUnit(unit);
        } else {
            throw new InvalidInput("quarter", "请给出季度（quarter=2026-Q3）、事件编号（incident=2026-0123）或单位（unit=linhe）之一");
        }
        return found.stream()
                .filter(finding -> actor.maySee(finding.unitCode()))
                .map(Wire.FindingJson::of)
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一项认定")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.FINDING)))
    public Wire.FindingJson find(@PathParam("id") long id) {
        return findings.find(id)
                .filter(finding -> current.get().maySee(finding.unitCode()))
                .map(Wire.FindingJson::of)
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Operation(summary = "提出认定", description = "请求：incident（事件编号）、verdictKey（问题线索的键）。秘书、考核员可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "示例",
                                            value =
                                                    "{\"incident\": \"2026-0123\", \"verdictKey\": \"city-written/qingling\"}")))
    @APIResponse(
            responseCode = "201",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.FINDING)))
    public Response propose(@Nullable JsonObject body) {
        var id = findings.propose(Body.incident(body, "incident"), Body.text(body, "verdictKey"), current.get());
        return Answers.created("findings", id, find(id));
    }

    @POST
    @Path("stated")
    @Operation(
            summary = "提出时限算不出的认定：瞒报、谎报、误报",
            description = "kind为CONCEALED（瞒报）、FALSE_REPORT（谎报）或WRONG_REPORT（误报）；事实、条款、证据必填；须由另一人确认。秘书、考核员可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "示例",
                                            value =
                                                    "{\"incident\": \"2026-0123\", \"unit\": \"linhe\", \"kind\": \"CONCEALED\", \"statement\": \"报死亡1人，实为死亡3人。\", \"citation\": \"《规定》第九条\", \"evidence\": \"医院接诊记录、现场照片\"}")))
    @APIResponse(
            responseCode = "201",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.FINDING)))
    public Response state(@Nullable JsonObject body) {
        var kind = Body.constant(body, "kind", Verdict.Kind.class);
        if (kind == null) {
            throw new InvalidInput("kind", "请求中缺少“kind”，应为CONCEALED、FALSE_REPORT或WRONG_REPORT");
        }
        var id = findings.propose(
                new Findings.StatedFinding(
                        Body.incident(body, "incident"),
                        Body.text(body, "unit"),
                        kind,
                        Body.text(body, "statement"),
                        Body.text(body, "citation"),
                        Body.text(body, "evidence")),
                current.get());
        return Answers.created("findings", id, find(id));
    }

    @POST
    @Path("{id}/telling")
    @Operation(summary = "再次告知单位", description = "请求：how（方式和对象）。提出认定即列入该单位页面；电话、书面告知在此登记，申辩期限重新起算。秘书、考核员可用。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = "{\"how\": \"电话告知县委办主任\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.FINDING)))
    public Wire.FindingJson tell(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(id, this::find, seen -> findings.tell(id, Body.text(body, "how"), current.get()));
    }

    @POST
    @Path("{id}/reading")
    @Operation(summary = "单位已阅", description = "本单位信息员首次查阅时登记。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.FINDING)))
    public Wire.FindingJson read(@PathParam("id") long id) {
        return Answers.after(id, this::find, seen -> findings.seen(id, current.get()));
    }

    @POST
    @Path("{id}/evidence")
    @Operation(summary = "补充证据", description = "请求：evidence。确认前可补充，已写的不改。秘书、考核员可用。")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "示例", value = "{\"evidence\": \"通话记录：9月3日10:05\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.FINDING)))
    public Wire.FindingJson addEvidence(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(
                id, this::find, seen -> findings.addEvidence(id, Body.text(body, "evidence"), current.get()));
    }

    @POST
    @Path("{id}/answer")
    @Operation(summary = "申辩", description = "请求：text。本单位信息员，或秘书代录；认定前可改。")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "示例", value = "{\"text\": \"电话已于10:05先报，有通话记录\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.FINDING)))
    public Wire.FindingJson answer(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(id, this::find, seen -> findings.answer(id, Body.text(body, "text"), current.get()));
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(summary = "确认认定", description = "请求：reason。须由提出人以外的秘书或考核员确认。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = Sample.ID_AND_REASON)))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.FINDING)))
    public Wire.FindingJson confirm(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(id, this::find, seen -> findings.confirm(id, Body.text(body, "reason"), current.get()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "撤回认定", description = "请求：reason。已列入通报的不能撤回；撤回后同一问题可重新提出。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = "{\"reason\": \"通话记录证实按时\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.FINDING)))
    public Wire.FindingJson withdraw(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(id, this::find, seen -> findings.withdraw(id, Body.text(body, "reason"), current.get()));
    }
}
