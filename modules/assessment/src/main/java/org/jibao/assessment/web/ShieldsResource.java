package org.jibao.assessment.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Shields;
import org.jibao.offices.CurrentActor;

/** 保护报告人接口: whose name must stand in no circulated text. */
@Path("shields")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "考核")
public class ShieldsResource {
    private static final String SHIELD =
            """
            {"id": 50, "incident": "2026-0123", "words": "青岭县住建局值班员", "reason": "越级反映迟报",
             "shieldedBy": "zhiban", "shieldedAt": "2026-09-03T05:00:00Z"}""";

    @Inject
    Shields shields;

    @Inject
    CurrentActor current;

    /** 保护. */
    public record ShieldJson(
            long id, String incident, String words, String reason, String shieldedBy, Instant shieldedAt) {
        static ShieldJson of(Shields.Shield shield) {
            return new ShieldJson(
                    shield.id(),
                    shield.incident().toString(),
                    shield.words(),
                    shield.reason(),
                    shield.shieldedBy(),
                    shield.shieldedAt());
        }
    }

    @GET
    @Operation(summary = "受保护的报告人", description = "只有办公室人员可看。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = "[" + SHIELD + "]")))
    public List<ShieldJson> all() {
        current.get().mustBeOfTheOffice();
        return shields.all().stream().map(ShieldJson::of).toList();
    }

    @POST
    @Operation(
            summary = "保护报告人",
            description =
                    "请求：incident、words（登记簿上的姓名、职务或电话）、reason。此后含有这些字的公文不能签发，给单位看的文字中以“有关报告人”代替。" + "值班员、秘书、考核员可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "示例",
                                            value =
                                                    """
                                                    {"incident": "2026-0123", "words": "青岭县住建局值班员",
                                                     "reason": "越级反映迟报"}""")))
    @APIResponse(
            responseCode = "200",
            description = "编号",
            content = @Content(examples = @ExampleObject(name = "示例", value = "{\"id\": 50}")))
    public Map<String, Long> shield(@Nullable JsonObject body) {
        return Map.of(
                "id",
                shields.shield(
                        Body.incident(body, "incident"),
                        Body.text(body, "words"),
                        Body.text(body, "reason"),
                        current.get()));
    }

    @POST
    @Path("{id}/lifting")
    @Operation(summary = "解除保护", description = "请求：reason。须由设定人以外的秘书或考核员解除。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "示例", value = "{\"reason\": \"本人同意公开\"}")))
    @APIResponse(responseCode = "204", description = "已办理")
    public void lift(@PathParam("id") long id, @Nullable JsonObject body) {
        shields.lift(id, Body.text(body, "reason"), current.get());
    }
}
