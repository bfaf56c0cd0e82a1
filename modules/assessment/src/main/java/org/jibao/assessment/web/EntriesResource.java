package org.jibao.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
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

import org.jibao.assessment.Entries;
import org.jibao.assessment.Quarter;
import org.jibao.offices.CurrentActor;
import org.jibao.timeliness.Level;

/** 计分事项接口: what the items of the scheme count, entered by one person and confirmed by another. */
@Path("entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "考核")
public class EntriesResource {
    @Inject
    Entries entries;

    @Inject
    CurrentActor current;

    /** 计分事项. */
    public record EntryJson(
            long id,
            String quarter,
            String item,
            List<String> units,
            LocalDate day,
            int count,
            @Nullable String level,
            @Nullable String points,
            @Nullable Long of,
            String reason,
            String evidence,
            String state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String decisionReason) {
        static EntryJson of(Entries.EntryView view) {
            var entry = view.entry();
            return new EntryJson(
                    view.id(),
                    view.quarter().toString(),
                    entry.item(),
                    entry.units(),
                    entry.day(),
                    entry.count(),
                    entry.level() == null ? null : entry.level().name(),
                    entry.points() == null ? null : entry.points().toString(),
                    entry.of(),
                    entry.reason(),
                    entry.evidence(),
                    view.state().name(),
                    view.proposedBy(),
                    view.proposedAt(),
                    view.decidedBy(),
                    view.decidedAt(),
                    view.decisionReason());
        }
    }

    @GET
    @Operation(summary = "一个季度的计分事项", description = "quarter=2026-Q3；按发生日期排列，含未确认和已撤回的。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.ENTRIES)))
    public List<EntryJson> list(@QueryParam("quarter") @Nullable String quarter) {
        current.get().mustBeOfTheOffice();
        return entries.ofQuarter(Quarter.parse(quarter == null ? "" : quarter)).stream()
                .map(EntryJson::of)
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一项计分事项")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.ENTRY)))
    public EntryJson find(@PathParam("id") long id) {
        current.get().mustBeOfTheOffice();
        return entries.find(id).map(EntryJson::of).orElseThrow(NotFoundException::new);
    }

    @POST
    @Operation(
            summary = "登记计分事项",
            description = "item为计分办法items中的编号；level、points、of按该项目的规则填写，count不填为1。由另一人确认后计分。秘书、考核员可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "上级机关表扬",
                                            value =
                                                    """
                                                    {"item": "praised-above", "units": ["yuntai"], "day": "2026-08-01",
                                                     "reason": "山洪险情初报及时、要素齐全",
                                                     "evidence": "省委值班室通报〔2026〕8号"}""")))
    @APIResponse(
            responseCode = "201",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.ENTRY)))
    public Response propose(@Nullable JsonObject body) {
        var id = entries.propose(
                new Entries.NewEntry(
                        Body.text(body, "item"),
                        Body.texts(body, "units"),
                        Body.givenDay(body, "day"),
                        Body.count(body, "count"),
                        Body.constant(body, "level", Level.class),
                        Body.point(body, "points"),
                        Body.number(body, "of"),
                        Body.text(body, "reason"),
                        Body.text(body, "evidence")),
                current.get());
        return Answers.created("entries", id, find(id));
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(summary = "确认计分事项", description = "请求：reason。须由登记人以外的秘书或考核员确认。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = Sample.ID_AND_REASON)))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.ENTRY)))
    public EntryJson confirm(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(id, this::find, seen -> entries.confirm(id, Body.text(body, "reason"), current.get()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "撤回计分事项", description = "请求：reason。季度封存后不能撤回。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = "{\"reason\": \"重复登记\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.ENTRY)))
    public EntryJson withdraw(@PathParam("id") long id, @Nullable JsonObject body) {
        return Answers.after(id, this::find, seen -> entries.withdraw(id, Body.text(body, "reason"), current.get()));
    }
}
