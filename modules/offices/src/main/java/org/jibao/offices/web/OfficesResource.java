package org.jibao.offices.web;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

import org.jibao.offices.Actor;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Days;
import org.jibao.offices.ImportAnswer;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Unit;
import org.jibao.offices.Users;
import org.jibao.workbooks.ImportMode;

/** 机构与用户接口. */
@Path("/")
@RequestScoped
@Tag(name = "机构与用户")
@Produces(MediaType.APPLICATION_JSON)
public class OfficesResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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

    @GET
    @Path("units/{code}")
    @Operation(summary = "某日的一个机构；on 省略时为今天")
    public Unit unit(@PathParam("code") String code, @QueryParam("on") @Nullable String on) {
        return offices.find(code, Days.parse(on, LocalDate.now(clock))).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("units/workbook")
    @Produces(XLSX)
    @Operation(summary = "全部机构及其沿革（Excel，可改后再导入）")
    public Response unitsWorkbook() {
        return workbook(offices.export(), "units.xlsx");
    }

    @GET
    @Path("units/form")
    @Produces(XLSX)
    @Operation(summary = "空白的机构表（Excel）")
    public Response unitsForm() {
        return workbook(offices.form(), "units.xlsx");
    }

    private static Response workbook(byte[] bytes, String name) {
        return Response.ok(bytes, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @POST
    @Path("units/import")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "导入机构（Excel，工作表“机构”）")
    public ImportAnswer importUnits(
            InputStream workbook, @QueryParam("mode") @DefaultValue("CHECK_ONLY") ImportMode mode) {
        return ImportAnswer.of(offices.importUnits(workbook, mode, currentActor.get()));
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
    public ImportAnswer importUsers(
            InputStream workbook, @QueryParam("mode") @DefaultValue("CHECK_ONLY") ImportMode mode) {
        return ImportAnswer.of(users.importUsers(workbook, mode, currentActor.get()));
    }

    @GET
    @Path("users/form")
    @Produces(XLSX)
    @Operation(summary = "空白的用户表（Excel）")
    public Response usersForm() {
        return workbook(users.form(), "users.xlsx");
    }

    /** 改密. */
    public record PasswordChange(@Nullable String current, @Nullable String next) {}

    @PUT
    @Path("users/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "改自己的密码")
    public void changePassword(PasswordChange change) {
        users.changePassword(currentActor.get().login(), text(change.current()), text(change.next()));
    }

    @PUT
    @Path("users/{login}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "为忘记密码的用户设新密码（next）；系统管理员可用")
    public void resetPassword(@PathParam("login") String login, PasswordChange change) {
        users.resetPassword(login, text(change.next()), currentActor.get());
    }

    @PUT
    @Path("users/{login}/closing")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "停用用户；系统管理员可用")
    public void close(@PathParam("login") String login) {
        users.close(login, currentActor.get());
    }

    @DELETE
    @Path("users/{login}/closing")
    @Operation(summary = "恢复停用的用户；系统管理员可用")
    public void reopen(@PathParam("login") String login) {
        users.reopen(login, currentActor.get());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
