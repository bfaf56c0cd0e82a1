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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Commendations;
import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.CurrentActor;

/** 通报表扬接口: proposed by one person, approved by another, circulated under a number. */
@Path("commendations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "考核")
public class CommendationsResource {
    private static final String NEW =
            """
            {"units": ["yuntai"], "day": "2026-08-01", "incidents": ["2026-0119"],
             "reason": "山洪险情初报及时、要素齐全", "evidence": "登记簿2026-0119，首报用时8分"}""";

    @Inject
    Commendations commendations;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "通报表扬列表", description = "新的在前；信息员只见已印发的。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.COMMENDATIONS)))
    public List<Wire.CommendationJson> all() {
        return commendations.all().stream()
                .filter(this::visible)
                .map(Wire.CommendationJson::of)
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一份通报表扬")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.COMMENDATION)))
    public Wire.CommendationJson find(@PathParam("id") long id) {
        return commendations
                .find(id)
                .filter(this::visible)
                .map(Wire.CommendationJson::of)
                .orElseThrow(NotFoundException::new);
    }

    private boolean visible(Commendations.Commendation commendation) {
        return commendation.circulatedOn() != null || current.get().isOfTheOffice();
    }

    @POST
    @Operation(
            summary = "提出通报表扬",
            description = "请求：units、day（事迹发生日）、reason、evidence；incidents（事件编号）可省；points只在计分办法规定由人选定时填。"
                    + "由另一人批准，印发后计分。秘书、考核员可用。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = NEW)))
    @APIResponse(
            responseCode = "201",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.COMMENDATION)))
    public Response propose(@Nullable JsonObject body) {
        var id = commendations.propose(read(body), current.get());
        return Answers.created("commendations", id, find(id));
    }

    @POST
    @Path("preview")
    @Operation(summary = "试算通报表扬", description = "请求同提出；不保存，返回各单位的加分和算式。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = NEW)))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.COMMENDED)))
    public List<Wire.CommendedJson> preview(@Nullable JsonObject body) {
        current.get().mustBeOfTheOffice();
        return commendations.preview(read(body)).stream()
                .map(Wire.CommendedJson::of)
                .toList();
    }

    private static Commendations.NewCommendation read(@Nullable JsonObject body) {
        return new Commendations.NewCommendation(
                Body.texts(body, "units"),
                Body.givenDay(body, "day"),
                Body.optionalTexts(body, "incidents").stream()
                        .map(IncidentNumber::parse)
                        .toList(),
                Body.point(body, "points"),
                Body.text(body, "reason"),
                Body.text(body, "evidence"));
    }

    @POST
    @Path("{id}/approval")
    @Operation(summary = "批准通报表扬", description = "请求：reason。须由提出人以外的秘书或考核员批准。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = Sample.ID_AND_REASON)))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.COMMENDATION)))
    public Wire.CommendationJson approve(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(
                id, this::find, seen -> commendations.approve(id, Body.text(body, "reason"), current.get()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "撤回通报表扬", description = "请求：reason。印发后不能撤回。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = "{\"reason\": \"事实有出入\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.COMMENDATION)))
    public Wire.CommendationJson withdraw(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(
                id, this::find, seen -> commendations.withdraw(id, Body.text(body, "reason"), current.get()));
    }

    @POST
    @Path("{id}/circulation")
    @Operation(summary = "登记未用公文的印发", description = "请求：documentNumber（文号，或会议表扬等方式）、day。秘书可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "示例",
                                            value = "{\"documentNumber\": \"会议表扬\", \"day\": \"2026-08-06\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.COMMENDATION)))
    public Wire.CommendationJson circulate(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(
                id,
                this::find,
                seen -> commendations.circulated(
                        id, Body.text(body, "documentNumber"), Body.givenDay(body, "day"), current.get()));
    }
}
