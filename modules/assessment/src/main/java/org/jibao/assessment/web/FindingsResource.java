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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Findings;
import org.jibao.assessment.Quarter;
import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 认定: from a breach to a confirmed finding. */
@Path("findings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "考核")
public class FindingsResource {
    @Inject
    Findings findings;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "认定列表", description = "按季度（quarter=2026-Q3）或按事件（incident=2026-0123）；信息员只见本单位的。")
    public List<Wire.FindingJson> list(
            @QueryParam("quarter") @Nullable String quarter, @QueryParam("incident") @Nullable String incident) {
        var actor = current.get();
        if ((quarter == null) == (incident == null)) {
            throw new InvalidInput("quarter", "请给出季度（quarter=2026-Q3）或事件编号（incident=2026-0123）之一");
        }
        var found = quarter != null
                ? findings.ofQuarter(Quarter.parse(quarter))
                : findings.ofIncident(IncidentNumber.parse(incident == null ? "" : incident));
        return found.stream()
                .filter(finding -> actor.maySee(finding.unitCode()))
                .map(Wire.FindingJson::of)
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一项认定")
    public Wire.FindingJson find(@PathParam("id") long id) {
        return findings.find(id)
                .filter(finding -> current.get().maySee(finding.unitCode()))
                .map(Wire.FindingJson::of)
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Operation(summary = "提出认定", description = "请求：incident（事件编号）、verdictKey（问题线索的键）。秘书、考核员可用。")
    public Response propose(@Nullable JsonObject body) {
        var id = findings.propose(
                IncidentNumber.parse(Body.text(body, "incident")), Body.text(body, "verdictKey"), current.get());
        return Response.created(UriBuilder.fromPath("findings/{id}").build(id))
                .entity(find(id))
                .build();
    }

    @POST
    @Path("{id}/answer")
    @Operation(summary = "申辩", description = "请求：text。本单位信息员，或秘书代录；认定前可改。")
    public Wire.FindingJson answer(@PathParam("id") long id, @Nullable JsonObject body) {
        mustExist(id);
        findings.answer(id, Body.text(body, "text"), current.get());
        return find(id);
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(summary = "确认认定", description = "请求：reason。须由提出人以外的秘书或考核员确认。")
    public Wire.FindingJson confirm(@PathParam("id") long id, @Nullable JsonObject body) {
        mustExist(id);
        findings.confirm(id, Body.text(body, "reason"), current.get());
        return find(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "撤回认定", description = "请求：reason。已列入通报的不能撤回；撤回后同一问题可重新提出。")
    public Wire.FindingJson withdraw(@PathParam("id") long id, @Nullable JsonObject body) {
        mustExist(id);
        findings.withdraw(id, Body.text(body, "reason"), current.get());
        return find(id);
    }

    private void mustExist(long id) {
        if (findings.find(id).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
