package org.jibao.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.jibao.assessment.AnnualSheet;
import org.jibao.assessment.ScoreSheets;
import org.jibao.offices.CurrentActor;

/** 年度接口: a year put together from its closed quarters. */
@Path("years/{year}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "考核")
public class YearsResource {
    @Inject
    ScoreSheets sheets;

    @Inject
    CurrentActor current;

    @GET
    @Path("scores")
    @Operation(summary = "年度得分表", description = "由已封存季度的最新版汇总，missing列出尚未封存的季度；算法按年末有效的计分办法annual一节。")
    @APIResponse(
            responseCode = "200",
            description = "年度得分表；分值写成文字",
            content =
                    @Content(
                            schema = @Schema(implementation = AnnualSheet.class),
                            examples = @ExampleObject(name = "示例", value = Sample.YEAR)))
    public String scores(@PathParam("year") int year) {
        current.get().mustBeOfTheOffice();
        return sheets.year(year).json();
    }
}
