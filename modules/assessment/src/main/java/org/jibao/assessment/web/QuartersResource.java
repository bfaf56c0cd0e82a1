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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Findings;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.ScoreSheets;
import org.jibao.offices.CurrentActor;

/** 季度: breaches, findings, scores and closing of one quarter. */
@Path("quarters/{quarter}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "考核")
public class QuartersResource {
    @Inject
    Findings findings;

    @Inject
    ScoreSheets sheets;

    @Inject
    CurrentActor current;

    @GET
    @Path("breaches")
    @Operation(summary = "本季度尚未提出认定的问题线索", description = "逐件判定本季度事件；演练不列入。firm为false的尚不确定，不能提出认定。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.BREACHES)))
    public List<Wire.BreachJson> breaches(@PathParam("quarter") String quarter) {
        current.get().mustBeOfTheOffice();
        return findings.breaches(Quarter.parse(quarter)).stream()
                .map(Wire.BreachJson::of)
                .toList();
    }

    @POST
    @Path("findings")
    @Operation(summary = "对本季度全部确定的问题线索提出认定", description = "返回新认定的编号；没有可提的返回空列表。秘书、考核员可用。")
    @APIResponse(
            responseCode = "200",
            description = "新认定的编号",
            content = @Content(examples = @ExampleObject(name = "示例", value = "[50, 51]")))
    public List<Long> proposeAll(@PathParam("quarter") String quarter) {
        return findings.proposeAll(Quarter.parse(quarter), current.get());
    }

    @GET
    @Path("scores")
    @Operation(summary = "本季度得分表", description = "未封存的按现有记录临时计算，封存的原样返回；信息员只能看已封存的。")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ScoreSheet.class),
                            examples = @ExampleObject(name = "示例", value = Sample.SHEET)),
            description = "得分表；分值与时刻写成文字")
    public String scores(@PathParam("quarter") String quarter) {
        var asked = Quarter.parse(quarter);
        if (!current.get().isOfTheOffice() && sheets.closing(asked).isEmpty()) {
            current.get().mustBeOfTheOffice();
        }
        return sheets.of(asked).json();
    }

    @POST
    @Path("closing")
    @Operation(summary = "封存本季度得分表", description = "季度结束后方可封存；有未印发的通报批评时不能封存。考核员可用。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.SHEET)))
    public String close(@PathParam("quarter") String quarter) {
        return sheets.close(Quarter.parse(quarter), current.get()).json();
    }

    @GET
    @Path("differences")
    @Operation(summary = "已封存季度：按现有记录重算会有哪些不同", description = "逐单位、逐行列出；不保存。没有不同时为空列表。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.DIFFERENCES)))
    public List<ScoreSheets.Difference> differences(@PathParam("quarter") String quarter) {
        current.get().mustBeOfTheOffice();
        return sheets.differences(Quarter.parse(quarter));
    }

    @GET
    @Path("revisions")
    @Operation(summary = "已封存季度的各更正版", description = "第1版为封存的原表，更正版从2起；各版都可原样读回。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.REVISIONS)))
    public List<Wire.RevisionJson> revisions(@PathParam("quarter") String quarter) {
        current.get().mustBeOfTheOffice();
        return sheets.revisions(Quarter.parse(quarter)).stream()
                .map(Wire.RevisionJson::of)
                .toList();
    }

    @POST
    @Path("revisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "作更正版", description = "请求：reason。按现有记录和封存时的计分办法重算，写明改了什么；原版不变。须由作出前一版的人以外的考核员办理。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = "{\"reason\": \"撤销安办通报〔2026〕3号\"}")))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.REVISION)))
    public Wire.RevisionJson revise(@PathParam("quarter") String quarter, @Nullable JsonObject body) {
        return Wire.RevisionJson.of(sheets.revise(Quarter.parse(quarter), Body.text(body, "reason"), current.get()));
    }

    @GET
    @Path("editions/{number}")
    @Operation(summary = "已封存季度的某一版得分表", description = "1为封存的原表，2起为更正版。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.SHEET)))
    public String edition(@PathParam("quarter") String quarter, @PathParam("number") int number) {
        return sheets.edition(Quarter.parse(quarter), number)
                .map(ScoreSheet::json)
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("cases/{unit}")
    @Operation(summary = "一个单位各项计数的依据", description = "逐起事件：计入哪一栏、用时、时限判定的全部理由、认定编号。信息员只能看本单位的。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.CASES)))
    public List<Wire.CaseJson> cases(@PathParam("quarter") String quarter, @PathParam("unit") String unit) {
        if (!current.get().maySee(unit)) {
            throw new NotFoundException();
        }
        return sheets.cases(Quarter.parse(quarter), unit).stream()
                .map(Wire.CaseJson::of)
                .toList();
    }
}
