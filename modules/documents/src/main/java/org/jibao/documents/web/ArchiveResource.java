package org.jibao.documents.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

import org.jibao.documents.Archive;
import org.jibao.documents.ArchiveEntry;
import org.jibao.documents.ArchivePage;
import org.jibao.documents.ArchiveQuery;
import org.jibao.documents.ArchiveState;
import org.jibao.documents.Destruction;
import org.jibao.documents.DocumentKind;
import org.jibao.documents.FileCheck;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 档案接口. */
@Path("archive")
@RequestScoped
@Tag(name = "档案")
@Produces(MediaType.APPLICATION_JSON)
public class ArchiveResource {
    @Inject
    Archive archive;

    @Inject
    CurrentActor currentActor;

    /** What may be asked for: all that can have become of a paper. */
    static final FileCheck.Outcome[] STANDINGS = Stream.of(FileCheck.Outcome.values())
            .filter(outcome -> outcome != FileCheck.Outcome.UNKNOWN)
            .toArray(FileCheck.Outcome[]::new);

    /** 销毁提议. */
    public record Proposal(@Nullable List<Long> documents, @Nullable String reason) {}

    /** 审批意见. */
    public record Decision(@Nullable String reason) {}

    /** 销毁清册已提出. */
    public record Proposed(long id) {}

    @GET
    @Operation(
            summary = "检索已印发的公文，新的在前",
            description = "条件可以组合：words 为题名和正文中的词（空格隔开，都要有），number 为文号的一部分，unit 为机构代码（按公文中提到的名称，含旧名），"
                    + "kind 为文种，from、to 为印发日期（含），state 为 KEPT 在档、PROPOSED 拟销毁、DESTROYED 已销毁，standing 为 HOLDS 有效、CORRECTED 已更正、WITHDRAWN 已撤销、REPLACED 已被代替、VOID 文号作废；before 为上一页返回的 next。"
                    + "例：/api/archive?words=山火 受伤&from=2026-07-01&to=2026-09-30")
    public ArchivePage search(
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("number") @DefaultValue("") String number,
            @QueryParam("unit") @DefaultValue("") String unit,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("standing") @DefaultValue("") String standing,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return archive.search(
                new ArchiveQuery(
                        words,
                        number,
                        unit,
                        one("kind", kind, DocumentKind.values()),
                        day("from", from),
                        day("to", to),
                        one("state", state, ArchiveState.values()),
                        one("standing", standing, STANDINGS),
                        before,
                        limit),
                currentActor.get());
    }

    static <E extends Enum<E>> @Nullable E one(String field, String name, E[] values) {
        if (name.isBlank()) {
            return null;
        }
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput(field, field + " 不能是“" + shortened(name) + "”，应为" + List.of(values) + "之一"));
    }

    static @Nullable LocalDate day(String field, String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidInput(field, field + "“" + shortened(text) + "”不是日期，应如 2026-07-01");
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    @GET
    @Path("expired")
    @Operation(summary = "保管期限已满、可以提议销毁的公文，旧的在前")
    public List<ArchiveEntry> expired(@QueryParam("limit") @DefaultValue("200") int limit) {
        return archive.expired(limit, currentActor.get());
    }

    @GET
    @Path("destructions")
    @Operation(summary = "销毁清册，新的在前")
    public List<Destruction> destructions(
            @QueryParam("before") @DefaultValue("0") long before, @QueryParam("limit") @DefaultValue("20") int limit) {
        return archive.destructions(before, limit, currentActor.get());
    }

    @POST
    @Path("destructions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "提议销毁期满的公文；秘书可用，另由一名带班领导审批")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "两份期满的公文",
                                            value = "{\"documents\": [151, 152], \"reason\": \"保管期限届满，无继续保存价值\"}")))
    public Response propose(@Nullable Proposal proposal) {
        var id = archive.propose(
                proposal == null || proposal.documents() == null ? List.of() : proposal.documents(),
                proposal == null || proposal.reason() == null ? "" : proposal.reason(),
                currentActor.get());
        return Response.created(URI.create("archive/destructions/" + id))
                .entity(new Proposed(id))
                .build();
    }

    @POST
    @Path("destructions/{id: \\d{1,18}}/destroy")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "批准销毁：文稿和文件清除，文号、题名、摘要留在清册和账本中；提出人以外的带班领导可用")
    @RequestBody(content = @Content(examples = @ExampleObject(value = "{\"reason\": \"同意销毁\"}")))
    public void destroy(@PathParam("id") long id, @Nullable Decision decision) {
        archive.destroy(id, reason(decision), currentActor.get());
    }

    @POST
    @Path("destructions/{id: \\d{1,18}}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "不同意销毁，公文继续保存")
    @RequestBody(content = @Content(examples = @ExampleObject(value = "{\"reason\": \"仍有查考价值\"}")))
    public void refuse(@PathParam("id") long id, @Nullable Decision decision) {
        archive.refuse(id, reason(decision), currentActor.get());
    }

    private static String reason(@Nullable Decision decision) {
        return decision == null || decision.reason() == null ? "" : decision.reason();
    }

    @GET
    @Path("years/{year: \\d{1,5}}.zip")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "导出一年的公文和目录，供向档案部门移交；秘书、安全审计员可用")
    public Response export(@PathParam("year") int year) {
        var actor = currentActor.get();
        archive.count(year, actor);
        StreamingOutput stream = out -> archive.export(year, out, actor);
        return Response.ok(stream, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"jibao-archive-" + year + ".zip\"")
                .build();
    }
}
