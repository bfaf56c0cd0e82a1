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

import org.jibao.assessment.Remedies;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 整改接口: what criticised units must do or bear, and what became of it. */
@Path("remedies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "考核")
public class RemediesResource {
    @Inject
    Remedies remedies;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "整改、书面检查、取消评先列表", description = "先到期的在前；overdue=true只列逾期未答复的，unit=linhe只列一个单位的。信息员只见本单位的。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.REMEDIES)))
    public List<Remedies.Remedy> list(
            @QueryParam("overdue") boolean overdue, @QueryParam("unit") @Nullable String unit) {
        return (overdue ? remedies.overdue() : remedies.all())
                .stream()
                        .filter(remedy -> unit == null || unit.equals(remedy.unitCode()))
                        .filter(remedy -> current.get().maySee(remedy.unitCode()))
                        .toList();
    }

    @GET
    @Path("barred")
    @Operation(summary = "某日不得评先的单位", description = "day=2026-12-31。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.REMEDIES)))
    public List<Remedies.Remedy> barred(@QueryParam("day") @Nullable String day) {
        current.get().mustBeOfTheOffice();
        return remedies.barredOn(Body.day(day, "day"));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一项整改")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.REMEDY)))
    public Remedies.Remedy find(@PathParam("id") long id) {
        return remedies.find(id)
                .filter(remedy -> current.get().maySee(remedy.unitCode()))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Operation(
            summary = "提出整改、书面检查或取消评先",
            description = "kind为REMEDY（限期整改）、SELF_CRITICISM（书面检查）或AWARD_BAR（取消评先，到dueOn止）；unit须在该通报批评中。秘书可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "示例",
                                            value =
                                                    """
                                                    {"kind": "REMEDY", "criticism": 50, "unit": "linhe",
                                                     "demand": "查清迟报环节和责任，报送整改情况",
                                                     "dueOn": "2026-08-25"}""")))
    @APIResponse(
            responseCode = "201",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.REMEDY)))
    public Response order(@Nullable JsonObject body) {
        var kind = Body.constant(body, "kind", Remedies.Kind.class);
        var criticism = Body.number(body, "criticism");
        if (kind == null || criticism == null) {
            throw new InvalidInput("kind", "请求中缺少“kind”或“criticism”，应写处理方式和通报批评的编号");
        }
        var id = remedies.order(
                new Remedies.NewRemedy(
                        kind,
                        criticism,
                        Body.text(body, "unit"),
                        Body.text(body, "demand"),
                        Body.givenDay(body, "dueOn")),
                current.get());
        return Answers.created("remedies", id, find(id));
    }

    @POST
    @Path("{id}/reminders")
    @Operation(summary = "登记催办", description = "请求：how（方式和对象）。秘书可用。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = "{\"how\": \"电话催办县委办\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.REMEDY)))
    public Remedies.Remedy remind(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(id, this::find, seen -> remedies.remind(id, Body.text(body, "how"), current.get()));
    }

    @POST
    @Path("{id}/answer")
    @Operation(summary = "答复整改", description = "请求：text、receivedOn（收到日期）。本单位信息员，或秘书代录。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "示例",
                                            value = "{\"text\": \"已查清并整改\", \"receivedOn\": \"2026-08-20\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.REMEDY)))
    public Remedies.Remedy answer(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(
                id,
                this::find,
                seen -> remedies.answer(id, Body.text(body, "text"), Body.givenDay(body, "receivedOn"), current.get()));
    }

    @POST
    @Path("{id}/return")
    @Operation(summary = "退回答复", description = "请求：reason（还缺什么）。秘书、考核员可用。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = "{\"reason\": \"没有写责任人\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.REMEDY)))
    public Remedies.Remedy sendBack(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(id, this::find, seen -> remedies.sendBack(id, Body.text(body, "reason"), current.get()));
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(summary = "验收整改", description = "请求：reason。须由录入答复的人以外的秘书或考核员验收。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = "{\"reason\": \"符合要求\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.REMEDY)))
    public Remedies.Remedy accept(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(id, this::find, seen -> remedies.accept(id, Body.text(body, "reason"), current.get()));
    }

    @POST
    @Path("{id}/lifting")
    @Operation(summary = "解除", description = "请求：reason。须由提出人以外的秘书或考核员解除。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = "{\"reason\": \"通报已撤销\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.REMEDY)))
    public Remedies.Remedy lift(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(id, this::find, seen -> remedies.lift(id, Body.text(body, "reason"), current.get()));
    }
}
