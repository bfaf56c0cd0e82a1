package org.jibao.documents.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.documents.Circulation;
import org.jibao.documents.DocumentDesk;
import org.jibao.documents.DocumentDesk.DocumentFile;
import org.jibao.documents.DocumentKind;
import org.jibao.documents.DocumentView;
import org.jibao.documents.Edition;
import org.jibao.documents.FileFormat;
import org.jibao.documents.PaperReceipt;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 公文接口. */
@Path("documents")
@RequestScoped
@Tag(name = "公文")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {
    @Inject
    DocumentDesk desk;

    @Inject
    Circulation circulation;

    @Inject
    IncidentRegister register;

    @Inject
    CurrentActor currentActor;

    /** 起草请求. */
    public record Draft(@Nullable DocumentKind kind, @Nullable String subject) {}

    /** 起草结果. */
    public record Drafted(long id) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "按记录起草：通报批评（subject 为通报序号）、季度考核通报（subject 如 2026-Q3）、报告（subject 如 2026-0123/2）")
    public Drafted draft(@Nullable Draft draft) {
        if (draft == null || draft.kind() == null || draft.subject() == null) {
            throw new InvalidInput("kind", "要起草公文，请在正文中写明 kind 和 subject");
        }
        return new Drafted(desk.draft(draft.kind(), draft.subject(), currentActor.get()));
    }

    @GET
    @Operation(summary = "公文列表，新的在前；before 为上一页最后一份的序号")
    public List<DocumentView> list(
            @QueryParam("before") @DefaultValue("0") long before, @QueryParam("limit") @DefaultValue("50") int limit) {
        var actor = currentActor.get();
        if (actor.isOfTheOffice()) {
            return desk.list(before, limit);
        }
        return circulation.inbox(before, limit, actor).stream()
                .map(received -> find(received.id()))
                .toList();
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(summary = "一份公文：文稿、数据来源、印发前的问题")
    public DocumentView find(@PathParam("id") long id) {
        mustBeVisible(id);
        var view = desk.find(id).orElseThrow(NotFoundException::new);
        return currentActor.get().isOfTheOffice() ? view : circulated(view);
    }

    /** A unit sees what was circulated to it; where its figures come from in the record of others is the office's. */
    private static DocumentView circulated(DocumentView view) {
        return new DocumentView(
                view.id(),
                view.kind(),
                "",
                view.title(),
                "",
                List.of(),
                List.of(),
                view.version(),
                "",
                view.draftedAt(),
                view.number(),
                view.issuedOn(),
                view.issuedBy(),
                view.hashes(),
                view.later(),
                view.voided());
    }

    private void mustBeVisible(long id) {
        if (!circulation.isVisible(id, currentActor.get())) {
            throw new NotFoundException();
        }
    }

    @GET
    @Path("{id: \\d+}/editions")
    @Operation(summary = "制发依据：模板、设置和数据的版本；本机关人员可用")
    public List<Edition> editions(@PathParam("id") long id) {
        currentActor.get().mustBeOfTheOffice();
        mustBeVisible(id);
        return desk.editions(id);
    }

    @PUT
    @Path("{id: \\d+}/manuscript")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(summary = "保存文稿；version 为打开时的版本，已被别人存过则拒绝")
    public DocumentView save(@PathParam("id") long id, @QueryParam("version") long version, String manuscript) {
        desk.save(id, manuscript, version, currentActor.get());
        return find(id);
    }

    @POST
    @Path("{id: \\d+}/issue")
    @Operation(summary = "编号印发，冻结文稿和文件，分发到收文单位；要先按流程签发（流程只有签发一步的，印发即签发）")
    public DocumentView issue(@PathParam("id") long id) {
        return desk.issue(id, currentActor.get());
    }

    @GET
    @Path("{id: \\d+}/preview")
    @Operation(summary = "版面预览，每页一段 SVG")
    public List<String> preview(@PathParam("id") long id) {
        mustBeVisible(id);
        return desk.preview(id);
    }

    @GET
    @Path("{id: \\d+}/file.{format: docx|pdf|ofd}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "下载 Word、PDF 或 OFD；已印发的给定稿原件")
    public Response file(@PathParam("id") long id, @PathParam("format") String format) {
        mustBeVisible(id);
        if (!currentActor.get().isOfTheOffice()) {
            circulation.opened(id, PaperReceipt.Means.INTERFACE, currentActor.get());
        }
        return download(desk.file(id, FileFormat.valueOf(format.toUpperCase(Locale.ROOT))));
    }

    @GET
    @Path("print/{incident}/{report: \\d+}.{format: docx|pdf|ofd}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "打印一份书面报告的标准格式")
    public Response print(
            @PathParam("incident") String incident,
            @PathParam("report") int report,
            @PathParam("format") String format) {
        var written = register.find(IncidentNumber.parse(incident)).stream()
                .filter(view -> currentActor.get().maySee(view.unit().code()))
                .flatMap(view -> view.reports().stream())
                .filter(candidate -> candidate.id() == report && candidate.written() != null)
                .findFirst()
                .map(candidate -> candidate.written())
                .orElseThrow(NotFoundException::new);
        var kind =
                switch (written.stage()) {
                    case FIRST -> DocumentKind.FIRST_REPORT;
                    case FOLLOW_UP -> DocumentKind.FOLLOW_UP_REPORT;
                    case FINAL -> DocumentKind.FINAL_REPORT;
                };
        return download(desk.print(kind, incident + "/" + report, FileFormat.valueOf(format.toUpperCase(Locale.ROOT))));
    }

    @GET
    @Path("papers/{kind: [A-Z_]+}.{format: docx|pdf|ofd}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "不存草稿，按记录打印一份材料",
            description = "kind 为文种，subject 为所据的记录：INCIDENT_TRACE 责任倒查和 2026-0123；URGENT_BULLETIN 紧急信息、PHONE_RECORD 电话"
                    + "报告记录单和 2026-0123/1；REGISTER 报送登记簿、DUTY_ROSTER 值班表和 2026-10-01/2026-10-08；其余同起草。没有编号和日期。")
    public Response paper(
            @PathParam("kind") String kind,
            @PathParam("format") String format,
            @QueryParam("subject") @DefaultValue("") String subject) {
        currentActor.get().mustBeOfTheOffice();
        var asked = Arrays.stream(DocumentKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return download(desk.print(asked, subject, FileFormat.valueOf(format.toUpperCase(Locale.ROOT))));
    }

    private static Response download(DocumentFile file) {
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.bytes(), file.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .build();
    }
}
