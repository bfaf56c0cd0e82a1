package org.jibao.incidents.web;

import java.util.List;
import java.util.Map;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.incidents.DirectiveStep;
import org.jibao.incidents.Directives;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.Inquiry;
import org.jibao.incidents.Instruction;
import org.jibao.incidents.Prompt;
import org.jibao.offices.CurrentActor;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.Level;

/** 批示催办接口: instructions, prompts, supervision and questions from above of one incident. */
@Path("incidents/{number}/directives")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "批示催办")
public class DirectivesResource {
    @Inject
    Directives directives;

    @Inject
    VisibleIncidents incidents;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "一个事件的批示、催报、督办和上级调度，连同办理情况")
    public List<Wire.DirectiveJson> all(@PathParam("number") String number) {
        return directives.of(visible(number)).stream()
                .map(Wire.DirectiveJson::of)
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一件批示、催报、督办或上级调度")
    public Wire.DirectiveJson find(@PathParam("number") String number, @PathParam("id") int id) {
        return directives.find(visible(number), id).map(Wire.DirectiveJson::of).orElseThrow(NotFoundException::new);
    }

    private IncidentNumber visible(String number) {
        return incidents.demand(number).number();
    }

    @POST
    @Path("instructions")
    @Operation(
            summary = "登记领导批示",
            description = "必填：leader 批示领导的职务（不写姓名）、givenAt、text 批示原文；report 为批在第几号报告上；"
                    + "units 主办、supporting 协办为单位代码；answerDue 为答复期限。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "批示",
                                            value =
                                                    """
                                            {"leader": "市委书记", "givenAt": "2026-07-01T17:30:00+08:00",
                                             "text": "请立即核实，确保人员安全。", "report": 1,
                                             "units": ["linhe"], "supporting": ["linye"],
                                             "answerDue": "2026-07-02T17:30:00+08:00"}""")))
    public Response instruct(@PathParam("number") String number, @Nullable JsonObject json) {
        var incident = visible(number);
        var body = new Body(
                json, Set.of("leader", "givenAt", "text", "report", "original", "units", "supporting", "answerDue"));
        var instruction = new Instruction(
                body.text("leader"),
                body.demandedTime("givenAt"),
                body.text("text"),
                body.optionalCount("report"),
                body.text("original"),
                body.texts("units"),
                body.texts("supporting"),
                body.optionalInstant("answerDue"));
        body.done();
        return created(incident, directives.instruct(incident, instruction, current.get()));
    }

    @POST
    @Path("prompts")
    @Operation(
            summary = "登记催报或督办",
            description = "必填：unit 催办的单位代码、sentAt、channel、matter 事项；supervision=true 为督办，否则为催报；"
                    + "basis 为所依据的批示的序号，basisText 为其他依据。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "催报",
                                            value =
                                                    """
                                            {"unit": "linhe", "sentAt": "2026-07-01T18:00:00+08:00", "channel": "PHONE",
                                             "sentBy": "值班员", "matter": "请速报人员伤亡情况",
                                             "answerDue": "2026-07-01T18:30:00+08:00", "contact": "总值班室 8880001"}""")))
    public Response prompt(@PathParam("number") String number, @Nullable JsonObject json) {
        var incident = visible(number);
        var body = new Body(
                json,
                Set.of(
                        "supervision",
                        "unit",
                        "supporting",
                        "sentAt",
                        "channel",
                        "sentBy",
                        "matter",
                        "basis",
                        "basisText",
                        "answerDue",
                        "contact"));
        var prompt = new Prompt(
                body.yes("supervision"),
                body.text("unit"),
                body.texts("supporting"),
                body.demandedTime("sentAt"),
                body.constant("channel", Channel.class),
                body.text("sentBy"),
                body.text("matter"),
                body.optionalCount("basis"),
                body.text("basisText"),
                body.optionalInstant("answerDue"),
                body.text("contact"));
        body.done();
        return created(incident, directives.prompt(incident, prompt, current.get()));
    }

    @POST
    @Path("inquiries")
    @Operation(summary = "登记上级调度", description = "必填：level、desk、askedAt、channel、text。事件还没有上级调度时间的，或者这次更早的，同时记为上级调度时间。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "调度",
                                            value =
                                                    """
                                            {"level": "PROVINCE", "desk": "PARTY_OFFICE", "asker": "省委总值班室",
                                             "askedAt": "2026-07-01T21:00:00+08:00", "channel": "PHONE",
                                             "text": "火情如何，有无伤亡", "answerDue": "2026-07-01T21:30:00+08:00"}""")))
    public Response ask(@PathParam("number") String number, @Nullable JsonObject json) {
        var incident = visible(number);
        var body = new Body(json, Set.of("level", "desk", "asker", "askedAt", "channel", "text", "answerDue"));
        var inquiry = new Inquiry(
                body.constant("level", Level.class),
                body.constant("desk", Desk.class),
                body.text("asker"),
                body.demandedTime("askedAt"),
                body.constant("channel", Channel.class),
                body.text("text"),
                body.optionalInstant("answerDue"));
        body.done();
        return created(incident, directives.ask(incident, inquiry, current.get()));
    }

    @POST
    @Path("{id}/steps")
    @Operation(
            summary = "登记办理情况：转办、签收、反馈、延期、办结",
            description = "必填：act。unit 为单位代码，本办自己的不填；时间不详可不填；延期须写原因 text 和新的期限 newDue。" + "信息员可以签收、反馈交给本单位的。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "反馈",
                                            value =
                                                    """
                                            {"act": "ANSWERED", "unit": "linhe", "post": "县委办值班员",
                                             "doneAt": "2026-07-01T18:20:00+08:00", "channel": "PHONE",
                                             "text": "明火已扑灭，无人员伤亡"}""")))
    public Response follow(@PathParam("number") String number, @PathParam("id") int id, @Nullable JsonObject json) {
        var incident = visible(number);
        var body = new Body(json, Set.of("act", "unit", "post", "doneAt", "channel", "text", "newDue"));
        var step = new DirectiveStep(
                body.constant("act", DirectiveStep.Act.class),
                body.text("unit"),
                body.text("post"),
                body.time("doneAt"),
                body.optionalConstant("channel", Channel.class),
                body.text("text"),
                body.optionalInstant("newDue"));
        body.done();
        directives.follow(incident, id, step, current.get());
        return created(incident, id);
    }

    private static Response created(IncidentNumber number, int id) {
        return Response.created(UriBuilder.fromPath("incidents/{number}/directives/{id}")
                        .build(number.toString(), id))
                .entity(Map.of("number", number.toString(), "id", id))
                .build();
    }
}
