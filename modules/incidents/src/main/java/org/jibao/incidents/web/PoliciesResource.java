package org.jibao.incidents.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.incidents.PolicyBook;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFiles;

/** 制度接口. */
@Path("policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "制度")
public class PoliciesResource {
    @Inject
    PolicyBook book;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "已启用的制度，新的在前；不含全文")
    public List<Wire.PolicyJson> editions() {
        return book.editions().stream().map(Wire.PolicyJson::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一个制度的全文；没有启用的，给出随产品提供的")
    public Wire.PolicyJson find(@PathParam("id") String id) {
        var policy = book.find(id).orElseThrow(NotFoundException::new);
        return book.editions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .map(Wire.PolicyJson::of)
                .orElseGet(() -> new Wire.PolicyJson(policy.id(), policy.title(), null, null, null, null))
                .with(policy.text());
    }

    @GET
    @Path("schema")
    @Operation(summary = "制度文件的 JSON Schema（2020-12），供编辑器补全和检查")
    public Response schema() {
        return Response.ok(PolicyFiles.schema()).type("application/schema+json").build();
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "检查制度文件而不启用", description = "合格的返回代码和名称；文件有误时逐条返回行号、位置和改法。")
    public Wire.PolicyJson check(String json, @QueryParam("file") @DefaultValue("policy.json") String file)
            throws PolicyException {
        var policy = PolicyFiles.parse(file, json);
        return new Wire.PolicyJson(policy.id(), policy.title(), null, null, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "启用制度：正文为制度文件",
            description = "from 为启用日期（含），如 from=2026-01-01；file 为文件名，用于指出问题所在。系统管理员可用；文件有误时逐条返回行号和改法。")
    public Response adopt(
            String json,
            @QueryParam("from") @Nullable String from,
            @QueryParam("file") @DefaultValue("policy.json") String file)
            throws PolicyException {
        if (json.length() > PolicyFiles.LARGEST) {
            throw new InvalidInput("", "制度文件超过" + PolicyFiles.LARGEST + "字，请核对");
        }
        var policy = book.adopt(file, json, day(from), current.get());
        return Response.created(UriBuilder.fromPath("policies/{id}").build(policy.id()))
                .entity(find(policy.id()))
                .build();
    }

    private static LocalDate day(@Nullable String from) {
        try {
            if (from != null) {
                return LocalDate.parse(from);
            }
        } catch (DateTimeException e) {
            throw new InvalidInput("from", "日期“" + from + "”格式不对，应为 2026-01-01");
        }
        throw new InvalidInput("from", "没有填写启用日期，请加上 from=2026-01-01");
    }
}
