package org.jibao.responsibility.web;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.offices.CurrentActor;
import org.jibao.offices.Days;
import org.jibao.offices.ImportAnswer;
import org.jibao.offices.Unit;
import org.jibao.responsibility.MatrixDraft;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.timeliness.IncidentKind;
import org.jibao.workbooks.ImportMode;

/** 职责分工接口. */
@Path("responsibility")
@RequestScoped
@Tag(name = "职责分工")
@Produces(MediaType.APPLICATION_JSON)
public class ResponsibilityResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String EXAMPLE =
            """
            {"title": "紧急信息报送职责分工（2026年）", "source": "安办发〔2026〕7号", "from": "2026-08-01",
             "rows": "市应急局 | 火灾、生产安全事故 | 火灾、生产安全事故\\n市公安局 | 交通事故 | 道路交通事故", "follows": 50}""";

    @Inject
    ResponsibilityMatrix matrix;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /** 某日的职责分工: the edition in force, the kinds nobody reports and those that several report. */
    public record InForce(
            ResponsibilityMatrix.Edition edition,
            List<IncidentKind> unowned,
            List<ResponsibilityMatrix.Shared> shared) {}

    @GET
    @Operation(summary = "某日施行的版本、无主的种类和几家共管的种类；on 省略时为今天")
    public InForce inForce(@QueryParam("on") @Nullable String on) {
        var day = day(on);
        var edition = matrix.inForceOn(day).orElseThrow(NotFoundException::new);
        return new InForce(edition, matrix.unowned(day), matrix.shared(day));
    }

    @GET
    @Path("editions")
    @Operation(summary = "全部版本，新的在前")
    public List<ResponsibilityMatrix.Edition> editions() {
        return matrix.editions();
    }

    @GET
    @Path("kinds/{kind}")
    @Operation(summary = "某日应当报送某类事件的部门；on 省略时为今天")
    public List<Unit> responsibleFor(@PathParam("kind") String kind, @QueryParam("on") @Nullable String on) {
        return matrix.responsibleFor(kind, day(on));
    }

    @GET
    @Path("workbook")
    @Produces(XLSX)
    @Operation(summary = "某日施行的版本（Excel，改启用日期后可作为新版本导入）")
    public Response workbook(@QueryParam("on") @Nullable String on) {
        return workbook(matrix.export(day(on)).orElseThrow(NotFoundException::new));
    }

    @GET
    @Path("form")
    @Produces(XLSX)
    @Operation(summary = "空白的职责分工表（Excel）")
    public Response form() {
        return workbook(matrix.form());
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "导入一个版本（Excel，工作表“版本”和“职责分工”）；有一处问题就不采用")
    public ImportAnswer importEdition(
            InputStream workbook, @QueryParam("mode") @DefaultValue("CHECK_ONLY") ImportMode mode) {
        return ImportAnswer.of(matrix.importEdition(workbook, mode, currentActor.get()));
    }

    @GET
    @Path("text")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(summary = "某日施行的版本，写成可以改的文字：每个单位一行，单位 | 职责表述 | 事件种类")
    public String text(@QueryParam("on") @Nullable String on) {
        return matrix.text(day(on));
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "检查改过的文字：有哪些问题，与现行版本有哪些不同，哪些种类无主或多头；不保存", description = "系统管理员可用。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "火灾改由市应急局报送", value = EXAMPLE)))
    public MatrixDraft check(@Nullable JsonObject body) {
        return matrix.check(edited(body), currentActor.get());
    }

    @POST
    @Path("editions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "启用改过的文字为一个版本；有一处问题就不采用", description = "follows 是检查时答复的 follows；其间有别的版本启用的，拒绝。系统管理员可用。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "火灾改由市应急局报送", value = EXAMPLE)))
    public ResponsibilityMatrix.Edition adopt(@Nullable JsonObject body) {
        return matrix.adopt(edited(body), Body.whole(body, "follows"), currentActor.get());
    }

    private static MatrixDraft.Text edited(@Nullable JsonObject body) {
        return new MatrixDraft.Text(
                Body.required(body, "title"),
                Body.text(body, "source"),
                Body.day(body, "from"),
                Body.required(body, "rows"));
    }

    private LocalDate day(@Nullable String on) {
        return Days.parse(on, LocalDate.now(clock));
    }

    private static Response workbook(byte[] bytes) {
        return Response.ok(bytes, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"responsibility.xlsx\"")
                .build();
    }
}
