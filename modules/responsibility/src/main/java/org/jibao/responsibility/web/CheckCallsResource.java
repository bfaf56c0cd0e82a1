package org.jibao.responsibility.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

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

import org.jibao.offices.Actor;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Days;
import org.jibao.offices.Forbidden;
import org.jibao.offices.Role;
import org.jibao.responsibility.CheckCalls;
import org.jibao.responsibility.CheckCalls.Check;
import org.jibao.responsibility.CheckCalls.Dialled;
import org.jibao.responsibility.CheckCalls.Figures;
import org.jibao.responsibility.CheckCalls.Result;

/** 查岗接口. A reporter sees the checks of the own unit. */
@Path("check-calls")
@RequestScoped
@Tag(name = "查岗")
@Produces(MediaType.APPLICATION_JSON)
public class CheckCallsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    CheckCalls checks;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "一段时间（首末两日都含）的查岗，新的在前；省略时为本季度至今",
            description =
                    "unit 省略时为全部单位（信息员只能看本单位）。state：PASSED 在岗，FAILED 有问题，PENDING 待再拨，" + "EXCUSED 申辩成立，STRUCK 已作废。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.CHECKS)))
    public List<Check> between(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("unit") @Nullable String unit) {
        var actor = currentActor.get();
        var first = first(from);
        var last = last(to);
        if (unit != null && !unit.isBlank()) {
            mustSee(unit, actor);
            return checks.of(unit, first, last);
        }
        return actor.isOfTheOffice() ? checks.between(first, last) : checks.of(actor.unit(), first, last);
    }

    @GET
    @Path("results")
    @Operation(summary = "查岗结果表：名称、结论和依据", description = "outcome：PASSED 在岗，FAILED 计为问题，PENDING 未定，再拨属于同一次查岗。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.RESULTS)))
    public List<Result> results() {
        return checks.results();
    }

    @GET
    @Path("figures")
    @Operation(summary = "各单位查岗统计：查岗、问题、申辩成立、待再拨次数和问题率（%，四舍五入）；省略日期时为本季度至今")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.FIGURES)))
    public List<Figures> figures(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        var actor = currentActor.get();
        return checks.figures(first(from), last(to)).stream()
                .filter(unit -> actor.maySee(unit.unit()))
                .toList();
    }

    @GET
    @Path("workbook")
    @Produces(XLSX)
    @Operation(summary = "一段时间的查岗记录和统计（Excel）；省略日期时为本季度至今")
    @APIResponse(responseCode = "200", description = "Excel 文件", content = @Content(mediaType = XLSX))
    public Response workbook(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        currentActor.get().mustBeOfTheOffice();
        return ResponsiblePersonsResource.workbook(checks.export(first(from), last(to)), "check-calls");
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一次查岗，连同更正、作废和申辩")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.CHECK)))
    public Check find(@PathParam("id") long id) {
        return checks.find(id)
                .filter(check -> currentActor.get().maySee(check.unit()))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "登记一次查岗",
            description = "必填：unit、result（结果表的代码或名称）。calledAt 省略为现在，number 省略为名册上的值班电话。值班员、带班领导、考核员可用。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "在岗应答", value = CheckSample.CALL)))
    @APIResponse(
            responseCode = "201",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.CHECK)))
    public Response record(@Nullable JsonObject body) {
        var id = checks.record(Body.required(body, "unit"), dialled(body), currentActor.get());
        return Response.status(Response.Status.CREATED).entity(find(id)).build();
    }

    static Dialled dialled(@Nullable JsonObject body) {
        return new Dialled(
                Body.instant(body, "calledAt"),
                Body.text(body, "number"),
                Body.required(body, "result"),
                Body.text(body, "answeredBy"),
                Body.text(body, "answeredPost"),
                Body.count(body, "seconds"),
                Body.text(body, "exchange"));
    }

    @POST
    @Path("{id}/calls")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "再拨：占线等未定的，再拨属于同一次查岗")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "再拨无人接听", value = CheckSample.AGAIN)))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.CHECK)))
    public Check again(@PathParam("id") long id, @Nullable JsonObject body) {
        checks.again(id, dialled(body), currentActor.get());
        return find(id);
    }

    @POST
    @Path("calls/{call}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "更正一次拨打的记录，须写 reason；原记录保留", description = "calledAt、number 省略为原来的。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "更正", value = CheckSample.CORRECTION)))
    @APIResponse(responseCode = "204", description = "已更正")
    public void correct(@PathParam("call") long call, @Nullable JsonObject body) {
        checks.correct(call, dialled(body), Body.required(body, "reason"), currentActor.get());
    }

    @POST
    @Path("calls/{call}/strike")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "作废一次拨打的记录，须写 reason；原记录保留，不再计数")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "作废", value = "{\"reason\": \"拨的是另一单位\"}")))
    @APIResponse(responseCode = "204", description = "已作废")
    public void strike(@PathParam("call") long call, @Nullable JsonObject body) {
        checks.strike(call, Body.required(body, "reason"), currentActor.get());
    }

    @POST
    @Path("{id}/explanation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "申辩：本单位信息员提交，或由值班员代记")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "申辩", value = "{\"words\": \"话机故障，有维修单\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.CHECK)))
    public Check state(@PathParam("id") long id, @Nullable JsonObject body) {
        checks.state(id, Body.required(body, "words"), currentActor.get());
        return find(id);
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "审查申辩：accepted 为 true 时不再计为问题", description = "考核员可用；须是登记这次拨打的人以外的一人。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "申辩成立",
                                            value = "{\"accepted\": true, \"reason\": \"维修单属实\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.CHECK)))
    public Check decide(@PathParam("id") long id, @Nullable JsonObject body) {
        checks.decide(id, Body.flag(body, "accepted"), Body.required(body, "reason"), currentActor.get());
        return find(id);
    }

    private static void mustSee(String unit, Actor actor) {
        if (!actor.maySee(unit)) {
            throw new Forbidden(actor.login(), Set.of(Role.DUTY_OFFICER));
        }
    }

    private LocalDate first(@Nullable String from) {
        return Days.parse(from, Quarters.firstDay(LocalDate.now(clock)));
    }

    private LocalDate last(@Nullable String to) {
        return Days.parse(to, LocalDate.now(clock));
    }
}
