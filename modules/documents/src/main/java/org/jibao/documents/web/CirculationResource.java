package org.jibao.documents.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.documents.Circulation;
import org.jibao.documents.PaperReceipt;
import org.jibao.documents.ReceivedDocument;
import org.jibao.documents.Recipient;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 分发与签收接口. */
@Path("documents")
@RequestScoped
@Tag(name = "公文分发与签收")
@Produces(MediaType.APPLICATION_JSON)
public class CirculationResource {
    @Inject
    Circulation circulation;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /** 登记回执; at as ISO 8601 with offset. */
    public record ReceiptJson(
            @Nullable String unit,
            PaperReceipt.@Nullable State state,
            @Nullable String at,
            @Nullable String by,
            PaperReceipt.@Nullable Means means,
            @Nullable String words) {}

    /** 拒收. */
    public record Rejection(@Nullable String reason) {}

    /** 收文单位选择: codes. */
    public record Units(@Nullable List<String> units) {}

    @GET
    @Path("inbox")
    @Operation(summary = "本单位收到的公文，新的在前；before 为上一页最后一份的序号")
    public List<ReceivedDocument> inbox(
            @QueryParam("before") @DefaultValue("0") long before, @QueryParam("limit") @DefaultValue("50") int limit) {
        return circulation.inbox(before, limit, currentActor.get());
    }

    @POST
    @Path("{id: \\d+}/signature")
    @Operation(summary = "签收：由收文单位的信息员")
    public void sign(@PathParam("id") long id) {
        circulation.sign(id, PaperReceipt.Means.INTERFACE, currentActor.get());
    }

    @POST
    @Path("{id: \\d+}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "拒收，写明理由：由收文单位的信息员")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "拒收", value = "{\"reason\": \"不涉及本县\"}")))
    public void reject(@PathParam("id") long id, @Nullable Rejection rejection) {
        var reason = rejection == null ? null : rejection.reason();
        circulation.reject(id, reason == null ? "" : reason, PaperReceipt.Means.INTERFACE, currentActor.get());
    }

    @GET
    @Path("{id: \\d+}/recipients")
    @Operation(summary = "收文单位和回执；草稿列出将要分发的单位")
    public List<Recipient> recipients(@PathParam("id") long id) {
        return circulation.recipients(id, currentActor.get());
    }

    @PUT
    @Path("{id: \\d+}/recipients")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "选定收文单位（机构代码）；已印发的为补发")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "两个县", value = "{\"units\": [\"linhe\", \"qingling\"]}")))
    public List<Recipient> choose(@PathParam("id") long id, @Nullable Units units) {
        var codes = units == null ? null : units.units();
        if (codes == null) {
            throw new InvalidInput("units", "请写明收文单位的机构代码（units）");
        }
        circulation.choose(id, codes, currentActor.get());
        return recipients(id);
    }

    @GET
    @Path("{id: \\d+}/recipients/unsigned")
    @Operation(summary = "某一时刻尚未签收的单位；at 为 ISO 8601 时间，不写为现在")
    public List<Recipient> unsigned(@PathParam("id") long id, @QueryParam("at") @Nullable String at) {
        return circulation.unsigned(id, at == null ? clock.instant() : instant("at", at), currentActor.get());
    }

    @GET
    @Path("{id: \\d+}/reminders")
    @Operation(summary = "催办记录")
    public List<Circulation.Reminder> reminders(@PathParam("id") long id) {
        return circulation.reminders(id, currentActor.get());
    }

    @POST
    @Path("{id: \\d+}/receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记纸质、传真或电话回执")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "纸质回执",
                                            value =
                                                    "{\"unit\": \"linhe\", \"state\": \"SIGNED\", \"at\": \"2026-08-03T15:30:00+08:00\","
                                                            + " \"by\": \"办公室主任\", \"means\": \"PAPER\", \"words\": \"回执存第3卷\"}")))
    public List<Recipient> record(@PathParam("id") long id, @Nullable ReceiptJson given) {
        if (given == null
                || given.unit() == null
                || given.state() == null
                || given.at() == null
                || given.means() == null) {
            throw new InvalidInput("unit", "登记回执要写明 unit、state、at、by 和 means");
        }
        circulation.record(
                id,
                given.unit(),
                new PaperReceipt(
                        given.state(),
                        instant("at", given.at()),
                        given.by() == null ? "" : given.by(),
                        given.means(),
                        given.words() == null ? "" : given.words()),
                currentActor.get());
        return recipients(id);
    }

    @POST
    @Path("{id: \\d+}/recipients/{unit}/scans")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "存入纸质或传真回执的扫描件：以文件内容（PDF、PNG、JPEG）为请求正文，按内容判断格式，大小以 flows.properties 为限")
    public List<Recipient> keepScan(
            @PathParam("id") long id,
            @PathParam("unit") String unit,
            @HeaderParam("Content-Type") @Nullable String type,
            InputStream body)
            throws IOException {
        if (type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"))) {
            throw new InvalidInput("scan", "请把扫描件的内容直接作为请求正文上传，不要用表单");
        }
        circulation.keepScan(id, unit, body.readNBytes(circulation.largestScan() + 1), currentActor.get());
        return recipients(id);
    }

    @GET
    @Path("{id: \\d+}/scans/{scan: \\d{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "下载回执扫描件；本机关人员可用")
    public Response scan(@PathParam("id") long id, @PathParam("scan") long scan) {
        var file = circulation.scan(id, scan, currentActor.get());
        return Response.ok(file.bytes(), file.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + URLEncoder.encode(file.name(), StandardCharsets.UTF_8))
                .build();
    }

    private static Instant instant(String field, String text) {
        try {
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidInput(field, "时间“" + text + "”格式不对，应如 2026-08-03T15:30:00+08:00");
        }
    }
}
