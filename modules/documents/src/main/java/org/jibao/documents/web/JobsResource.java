package org.jibao.documents.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.documents.BatchJobs;
import org.jibao.documents.FileFormat;
import org.jibao.documents.JobItemView;
import org.jibao.documents.JobKind;
import org.jibao.documents.JobOrder;
import org.jibao.documents.JobView;
import org.jibao.offices.CurrentActor;

/** 批量任务接口. */
@Path("jobs")
@RequestScoped
@Tag(name = "批量任务")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {
    @Inject
    BatchJobs jobs;

    @Inject
    CurrentActor currentActor;

    /** 批量任务请求. */
    public record Order(
            @Nullable JobKind kind,
            @Nullable String subject,
            @Nullable List<String> units,
            @Nullable List<FileFormat> formats) {}

    /** 批量任务受理结果. */
    public record Started(long id) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "办理批量任务：各单位告知单、全年登记簿、季度全套材料",
            description = "必填：kind、subject。units 只用于告知单，不写就是封存得分表里的全部单位；formats 不写就是 Word 和 PDF。"
                    + "已印发的公文取定稿原件，其余按现有记录生成。任务中断后自动接着办，一份材料只办一次。")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(
                                        name = "全部单位的告知单",
                                        value = "{\"kind\": \"UNIT_NOTICES\", \"subject\": \"2026-Q3\"}"),
                                @ExampleObject(
                                        name = "两个单位的告知单，只要 PDF",
                                        value =
                                                "{\"kind\": \"UNIT_NOTICES\", \"subject\": \"2026-Q3\", \"units\": [\"linhe\", \"yuntai\"], \"formats\": [\"PDF\"]}"),
                                @ExampleObject(
                                        name = "一个季度的通报、通报批评和告知单",
                                        value = "{\"kind\": \"QUARTER_PAPERS\", \"subject\": \"2026-Q3\"}"),
                                @ExampleObject(
                                        name = "一年的登记簿",
                                        value = "{\"kind\": \"YEAR_REGISTERS\", \"subject\": \"2026\"}")
                            }))
    public Response start(@Nullable Order order) {
        var id = jobs.start(
                order == null
                        ? new JobOrder(null, null, List.of(), List.of())
                        : new JobOrder(
                                order.kind(),
                                order.subject(),
                                order.units() == null ? List.of() : order.units(),
                                order.formats() == null ? List.of() : order.formats()),
                currentActor.get());
        return Response.created(URI.create("jobs/" + id))
                .entity(new Started(id))
                .build();
    }

    @GET
    @Operation(summary = "批量任务列表，新的在前；before 为上一页最后一个的序号")
    public List<JobView> list(
            @QueryParam("before") @DefaultValue("0") long before, @QueryParam("limit") @DefaultValue("20") int limit) {
        return jobs.list(before, limit, currentActor.get());
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(summary = "进度：共几份、办成几份、未成几份、预计剩余时间")
    public JobView find(@PathParam("id") long id) {
        return jobs.find(id, currentActor.get()).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{id: \\d+}/items")
    @Operation(summary = "各份材料的结果；after 为上一页最后一份的序号")
    public List<JobItemView> items(
            @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        find(id);
        return jobs.items(id, after, limit, currentActor.get());
    }

    @GET
    @Path("{id: \\d+}/failures")
    @Operation(summary = "未成的材料及原因")
    public List<JobItemView> failures(@PathParam("id") long id) {
        find(id);
        return jobs.failures(id, 500, currentActor.get());
    }

    @DELETE
    @Path("{id: \\d+}")
    @Operation(summary = "取消正在办理的任务；已办成的保留")
    public JobView cancel(@PathParam("id") long id) {
        jobs.cancel(id, currentActor.get());
        return find(id);
    }

    @GET
    @Path("{id: \\d+}/files.zip")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "下载已办成的全部文件和清单（zip）")
    public Response zip(@PathParam("id") long id) {
        find(id);
        var actor = currentActor.get();
        var name = jobs.handOut(id, false, actor);
        StreamingOutput stream = out -> jobs.zip(id, out, actor);
        return download(name + ".zip", "application/zip", stream);
    }

    @GET
    @Path("{id: \\d+}/print.pdf")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "下载合并的 PDF，供双面打印：每份材料从新的一张纸开始")
    public Response pdf(@PathParam("id") long id) {
        find(id);
        var actor = currentActor.get();
        var name = jobs.handOut(id, true, actor);
        StreamingOutput stream = out -> jobs.pdf(id, out, actor);
        return download(name + ".pdf", "application/pdf", stream);
    }

    private static Response download(String name, String mediaType, StreamingOutput stream) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(stream, mediaType)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .build();
    }
}
