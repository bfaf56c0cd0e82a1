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

import org.jibao.assessment.Criticisms;
import org.jibao.offices.CurrentActor;

/** 通报批评: drawn from confirmed findings. */
@Path("criticisms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "考核")
public class CriticismsResource {
    @Inject
    Criticisms criticisms;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "通报批评列表", description = "新的在前；信息员只见已印发的。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.CRITICISMS)))
    public List<Wire.CriticismJson> all() {
        return criticisms.all().stream()
                .filter(this::visible)
                .map(Wire.CriticismJson::of)
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一份通报批评")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.CRITICISM)))
    public Wire.CriticismJson find(@PathParam("id") long id) {
        return criticisms
                .find(id)
                .filter(this::visible)
                .map(Wire.CriticismJson::of)
                .orElseThrow(NotFoundException::new);
    }

    private boolean visible(Criticisms.Criticism criticism) {
        return criticism.circulatedOn() != null || current.get().isOfTheOffice();
    }

    @POST
    @Operation(summary = "起草通报批评", description = "请求：findings（已确认认定的编号列表）、chosen（机构代码到选定分值，可省）、reason（情节和影响）。秘书可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "示例",
                                            value =
                                                    "{\"findings\": [50, 51], \"chosen\": {\"linhe\": 1.5}, \"reason\": \"延误救援，影响较大\"}")))
    @APIResponse(
            responseCode = "201",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.CRITICISM)))
    public Response draw(@Nullable JsonObject body) {
        var id = criticisms.draw(
                Body.ids(body, "findings"), Body.points(body, "chosen"), Body.text(body, "reason"), current.get());
        return Answers.created("criticisms", id, find(id));
    }

    @POST
    @Path("preview")
    @Operation(summary = "试算通报批评", description = "请求同起草（不需reason）；不保存，返回各单位的处理和算式。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "示例",
                                            value = "{\"findings\": [50, 51], \"chosen\": {\"linhe\": 1.5}}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.ITEMS)))
    public List<Wire.ItemJson> preview(@Nullable JsonObject body) {
        current.get().mustBeOfTheOffice();
        return criticisms.preview(Body.ids(body, "findings"), Body.points(body, "chosen")).stream()
                .map(Wire.ItemJson::of)
                .toList();
    }

    @POST
    @Path("{id}/circulation")
    @Operation(summary = "登记未用公文的印发", description = "请求：documentNumber（文号，或会议通报等告知方式）、day。以公文印发的在签发时自动登记，不用本接口。秘书可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "示例",
                                            value = "{\"documentNumber\": \"会议通报\", \"day\": \"2026-08-10\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.CRITICISM)))
    public Wire.CriticismJson circulate(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(
                id,
                this::find,
                seen -> criticisms.circulated(
                        id, Body.text(body, "documentNumber"), Body.givenDay(body, "day"), current.get()));
    }

    @GET
    @Path("{id}/rescissions")
    @Operation(summary = "对哪些单位已撤销", description = "撤销的不再扣分，也不算前次通报；原通报仍留存。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.RESCISSIONS)))
    public List<Criticisms.Rescission> rescissions(@PathParam("id") long id) {
        find(id);
        return criticisms.rescissions(id);
    }

    @POST
    @Path("{id}/rescissions")
    @Operation(
            summary = "撤销已印发的通报批评对一个单位的处理",
            description = "请求：unit、reason、documentNumber（撤销通报的文号）、day。须由起草人以外的秘书办理；已封存的季度另作更正版才变。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "示例",
                                            value =
                                                    "{\"unit\": \"linhe\", \"reason\": \"通话记录证实按时\", \"documentNumber\": \"安办通报〔2026〕9号\", \"day\": \"2026-10-08\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.RESCISSIONS)))
    public List<Criticisms.Rescission> rescind(@PathParam("id") long id, @Nullable JsonObject body) {
        find(id);
        criticisms.rescind(
                id,
                Body.text(body, "unit"),
                Body.text(body, "reason"),
                Body.text(body, "documentNumber"),
                Body.givenDay(body, "day"),
                current.get());
        return criticisms.rescissions(id);
    }

    @GET
    @Path("{id}/amendments")
    @Operation(summary = "拟作和已生效的变更", description = "documentNumber 为空的尚未随公文生效。本机关人员可用。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.AMENDMENTS)))
    public List<Wire.AmendmentJson> amendments(@PathParam("id") long id) {
        current.get().mustBeOfTheOffice();
        find(id);
        return criticisms.amendments(id).stream().map(Wire.AmendmentJson::of).toList();
    }

    @POST
    @Path("{id}/amendments")
    @Operation(
            summary = "拟变更已印发的通报批评对一个单位的处理",
            description =
                    "请求：unit、reason；撤销的写 takeBack=true，更正分值的写 points（按幅度选定，可省为下限）。更正通知或重新印发的公文印发时生效，在此之前不影响得分。秘书可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "示例",
                                            value =
                                                    "{\"unit\": \"linhe\", \"points\": 1, \"reason\": \"通话记录证实只迟报20分钟\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.AMENDMENTS)))
    public List<Wire.AmendmentJson> plan(@PathParam("id") long id, @Nullable JsonObject body) {
        find(id);
        criticisms.planAmendment(
                id,
                Body.text(body, "unit"),
                Body.yes(body, "takeBack"),
                Body.point(body, "points"),
                Body.text(body, "reason"),
                current.get());
        return amendments(id);
    }

    @POST
    @Path("{id}/amendments/{amendment}/drop")
    @Operation(summary = "取消还没有随公文生效的变更", description = "秘书可用。")
    @APIResponse(responseCode = "204", description = "已办理")
    public void drop(@PathParam("id") long id, @PathParam("amendment") long amendment) {
        if (criticisms.amendments(id).stream().noneMatch(planned -> planned.id() == amendment)) {
            throw new NotFoundException();
        }
        criticisms.dropAmendment(amendment, current.get());
    }

    @POST
    @Path("{id}/discard")
    @Operation(summary = "作废未印发的通报批评", description = "请求：reason。所含认定可再列入其他通报。秘书可用。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = "{\"reason\": \"合并通报\"}")))
    @APIResponse(responseCode = "204", description = "已办理")
    public void discard(@PathParam("id") long id, @Nullable JsonObject body) {
        find(id);
        criticisms.discard(id, Body.text(body, "reason"), current.get());
    }
}
