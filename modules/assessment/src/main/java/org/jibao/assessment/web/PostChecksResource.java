package org.jibao.assessment.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

import org.jibao.assessment.PostChecks;
import org.jibao.assessment.Quarter;
import org.jibao.offices.CurrentActor;
import org.jibao.responsibility.CheckCalls.Check;

/** 查岗计分接口. */
@Path("post-checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "计分事项")
public class PostChecksResource {
    @Inject
    PostChecks checks;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "一个季度里有问题而还没有登记为计分事项的查岗", description = "quarter=2026-Q3。计分办法写了checkCalls才有；申辩待审查的不列。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.POST_CHECKS)))
    public List<Check> open(@QueryParam("quarter") @Nullable String quarter) {
        current.get().mustBeOfTheOffice();
        return checks.open(Quarter.parse(quarter == null ? "" : quarter));
    }

    @POST
    @Operation(summary = "把查岗问题登记为计分事项，一次一项，有一项不对就都不登记", description = "由另一人在计分事项中逐项确认后扣分。秘书、考核员可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "一次",
                                            value = "{\"quarter\": \"2026-Q3\", \"checks\": [50]}")))
    @APIResponse(
            responseCode = "201",
            description = "登记的计分事项的编号",
            content = @Content(examples = @ExampleObject(name = "示例", value = "[51]")))
    public Response propose(@Nullable JsonObject body) {
        var ids = checks.propose(Quarter.parse(Body.text(body, "quarter")), Body.ids(body, "checks"), current.get());
        return Response.status(Response.Status.CREATED).entity(ids).build();
    }
}
