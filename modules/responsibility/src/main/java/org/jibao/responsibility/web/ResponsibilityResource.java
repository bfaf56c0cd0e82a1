package org.jibao.responsibility.web;

import java.io.InputStream;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.jibao.offices.CurrentActor;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

/** 职责分工接口. */
@Path("responsibility")
@RequestScoped
@Tag(name = "职责分工")
@Produces(MediaType.APPLICATION_JSON)
public class ResponsibilityResource {
    @Inject
    ResponsibilityMatrix matrix;

    @Inject
    CurrentActor currentActor;

    @GET
    @Operation(summary = "全部版本，新的在前")
    public List<ResponsibilityMatrix.Edition> editions() {
        return matrix.editions();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "导入一个版本（Excel，工作表“版本”和“职责分工”）")
    public ImportResult importEdition(
            InputStream workbook, @QueryParam("mode") @DefaultValue("CHECK_ONLY") ImportMode mode) {
        return matrix.importEdition(workbook, mode, currentActor.get());
    }
}
