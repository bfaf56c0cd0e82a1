package org.jibao.assessment.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    public List<Wire.BreachJson> breaches(@PathParam("quarter") String quarter) {
        current.get().mustBeOfTheOffice();
        return findings.breaches(Quarter.parse(quarter)).stream()
                .map(Wire.BreachJson::of)
                .toList();
    }

    @POST
    @Path("findings")
    @Operation(summary = "对本季度全部确定的问题线索提出认定", description = "返回新认定的编号；没有可提的返回空列表。秘书、考核员可用。")
    public List<Long> proposeAll(@PathParam("quarter") String quarter) {
        return findings.proposeAll(Quarter.parse(quarter), current.get());
    }

    @GET
    @Path("scores")
    @Operation(summary = "本季度得分表", description = "未封存的按现有记录临时计算，封存的原样返回；信息员只能看已封存的。")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ScoreSheet.class)),
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
    public String close(@PathParam("quarter") String quarter) {
        return sheets.close(Quarter.parse(quarter), current.get()).json();
    }
}
