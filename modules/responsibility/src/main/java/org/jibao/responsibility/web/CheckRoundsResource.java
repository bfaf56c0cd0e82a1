package org.jibao.responsibility.web;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

import org.jibao.offices.CurrentActor;
import org.jibao.offices.Days;
import org.jibao.offices.ImportAnswer;
import org.jibao.responsibility.CheckRounds;
import org.jibao.responsibility.CheckRounds.Filled;
import org.jibao.responsibility.CheckRounds.NewRound;
import org.jibao.responsibility.CheckRounds.Round;
import org.jibao.workbooks.ImportMode;

/** 抽查接口. Lists are for the office: a unit that saw one would know that it is about to be rung. */
@Path("check-rounds")
@RequestScoped
@Tag(name = "查岗")
@Produces(MediaType.APPLICATION_JSON)
public class CheckRoundsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    CheckRounds rounds;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "一段时间（首末两日都含）的各轮抽查，新的在前；省略时为本季度至今")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.ROUNDS)))
    public List<Round> between(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        currentActor.get().mustBeOfTheOffice();
        var today = LocalDate.now(clock);
        return rounds.between(Days.parse(from, Quarters.firstDay(today)), Days.parse(to, today));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "一轮抽查的名单和进度",
            description = "抽签可以核对：对 pool 中每个代码算“seed:代码”（UTF-8）的 SHA-256，从小到大取前 wanted 个，就是名单。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.ROUND)))
    public Round find(@PathParam("id") long id) {
        currentActor.get().mustBeOfTheOffice();
        return rounds.find(id).orElseThrow(NotFoundException::new);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "生成一轮抽查的名单", description = "groups 省略为全部考核分组；wanted 省略为全查，写了就由系统抽签，种子和范围记录在案。值班员、带班领导、考核员可用。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "抽三家", value = CheckSample.NEW_ROUND)))
    @APIResponse(
            responseCode = "201",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.ROUND)))
    public Response make(@Nullable JsonObject body) {
        var id = rounds.make(
                new NewRound(Body.required(body, "title"), Body.texts(body, "groups"), Body.count(body, "wanted")),
                currentActor.get());
        return Response.status(Response.Status.CREATED).entity(find(id)).build();
    }

    @POST
    @Path("{id}/calls")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记一轮抽查中的几次拨打：有一行不对就都不登记")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "两家", value = CheckSample.FILLED)))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.ROUND)))
    public Round fill(@PathParam("id") long id, @Nullable JsonObject body) {
        var filled = Body.objects(body, "rows").stream()
                .map(row -> new Filled(Body.required(row, "unit"), CheckCallsResource.dialled(row)))
                .toList();
        rounds.fill(id, filled, currentActor.get());
        return find(id);
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "停止一轮抽查，未拨的不再拨打，须写 reason")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "停止", value = "{\"reason\": \"转入防汛应急值守\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = CheckSample.ROUND)))
    public Round end(@PathParam("id") long id, @Nullable JsonObject body) {
        rounds.end(id, Body.required(body, "reason"), currentActor.get());
        return find(id);
    }

    @GET
    @Path("{id}/workbook")
    @Produces(XLSX)
    @Operation(summary = "一轮抽查的拨打表（Excel，填好可以导入）")
    @APIResponse(responseCode = "200", description = "Excel 文件", content = @Content(mediaType = XLSX))
    public Response workbook(@PathParam("id") long id) {
        currentActor.get().mustBeOfTheOffice();
        return ResponsiblePersonsResource.workbook(rounds.export(id), "check-round-" + id);
    }

    @POST
    @Path("{id}/import")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "导入填好的拨打表（Excel，工作表“抽查”）；问题写在退回的表里，没填结果的和已有结论的行不看")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "示例",
                                            value =
                                                    "{\"rows\": 3, \"stored\": 3, \"faults\": [], \"returned\": \"\"}")))
    public ImportAnswer importRound(
            @PathParam("id") long id,
            InputStream workbook,
            @QueryParam("mode") @DefaultValue("CHECK_ONLY") ImportMode mode) {
        return ImportAnswer.of(rounds.importRound(id, workbook, mode, currentActor.get()));
    }
}
