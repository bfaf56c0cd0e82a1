package org.jibao.responsibility.web;

import java.io.InputStream;
import java.time.Clock;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.offices.CurrentActor;
import org.jibao.offices.Days;
import org.jibao.offices.ImportAnswer;
import org.jibao.offices.Unit;
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

    private LocalDate day(@Nullable String on) {
        return Days.parse(on, LocalDate.now(clock));
    }

    private static Response workbook(byte[] bytes) {
        return Response.ok(bytes, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"responsibility.xlsx\"")
                .build();
    }
}
