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
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
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
    public List<Wire.CriticismJson> all() {
        return criticisms.all().stream()
                .filter(this::visible)
                .map(Wire.CriticismJson::of)
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一份通报批评")
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
    public Response draw(@Nullable JsonObject body) {
        var id = criticisms.draw(
                Body.ids(body, "findings"), Body.points(body, "chosen"), Body.text(body, "reason"), current.get());
        return Response.created(UriBuilder.fromPath("criticisms/{id}").build(id))
                .entity(find(id))
                .build();
    }

    @POST
    @Path("preview")
    @Operation(summary = "试算通报批评", description = "请求同起草（不需reason）；不保存，返回各单位的处理和算式。")
    public List<Wire.ItemJson> preview(@Nullable JsonObject body) {
        current.get().mustBeOfTheOffice();
        return criticisms.preview(Body.ids(body, "findings"), Body.points(body, "chosen")).stream()
                .map(Wire.ItemJson::of)
                .toList();
    }

    @POST
    @Path("{id}/discard")
    @Operation(summary = "作废未印发的通报批评", description = "请求：reason。所含认定可再列入其他通报。秘书可用。")
    public void discard(@PathParam("id") long id, @Nullable JsonObject body) {
        if (criticisms.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        criticisms.discard(id, Body.text(body, "reason"), current.get());
    }
}
