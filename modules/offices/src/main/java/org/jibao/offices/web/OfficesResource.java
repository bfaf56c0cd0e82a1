package org.jibao.offices.web;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Unit;
import org.jibao.offices.Users;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

/** 机构与用户接口. */
@Path("/")
@RequestScoped
@Tag(name = "机构与用户")
@Produces(MediaType.APPLICATION_JSON)
public class OfficesResource {
    @Inject
    Offices offices;

    @Inject
    Users users;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    @GET
    @Path("units")
    @Operation(summary = "某日存在的机构；on 省略时为今天")
    public List<Unit> units(@QueryParam("on") @Nullable String on) {
        return offices.existingOn(Days.parse(on, LocalDate.now(clock)));
    }

    @POST
    @Path("units/import")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "导入机构（Excel，工作表“机构”）")
    public ImportResult importUnits(
            InputStream workbook, @QueryParam("mode") @DefaultValue("CHECK_ONLY") ImportMode mode) {
        return offices.importUnits(workbook, mode, currentActor.get());
    }

    @GET
    @Path("users")
    @Operation(summary = "全部用户；系统管理员和安全审计员可用")
    public List<Actor> users() {
        currentActor.get().mustBe(Role.ADMINISTRATOR, Role.AUDITOR);
        return users.all();
    }

    @POST
    @Path("users/import")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "导入用户（Excel，工作表“用户”）")
    public ImportResult importUsers(
            InputStream workbook, @QueryParam("mode") @DefaultValue("CHECK_ONLY") ImportMode mode) {
        return users.importUsers(workbook, mode, currentActor.get());
    }
}
