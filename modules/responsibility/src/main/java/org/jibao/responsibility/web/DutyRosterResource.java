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
import org.jibao.responsibility.DutyRoster;
import org.jibao.responsibility.DutyRoster.Gap;
import org.jibao.responsibility.DutyRoster.Place;
import org.jibao.responsibility.DutyRoster.Shift;
import org.jibao.workbooks.ImportMode;

/** 值班表接口. */
@Path("duty-roster")
@RequestScoped
@Tag(name = "值班表")
@Produces(MediaType.APPLICATION_JSON)
public class DutyRosterResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Days shown when no last day is given. */
    private static final int WEEK = 7;

    @Inject
    DutyRoster roster;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /** 一段时间的值班表: the shifts and the stretches nobody covers. */
    public record Table(LocalDate from, LocalDate to, List<Shift> shifts, List<Gap> gaps) {}

    @GET
    @Operation(summary = "一段时间（首末两日都含）的班次和空档；省略时为今天起的七天")
    public Table between(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        currentActor.get().mustBeOfTheOffice();
        var first = first(from);
        var last = Days.parse(to, first.plusDays(WEEK - 1));
        return new Table(first, last, roster.between(first, last), roster.gaps(first, last));
    }

    @GET
    @Path("now")
    @Operation(summary = "现在值班的一班；没有人值班时答404")
    public Shift now() {
        currentActor.get().mustBeOfTheOffice();
        return roster.at(clock.instant()).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("shifts/{id}/swap")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "调班", description = "place 为 LEADER（带班领导）、MAIN（主班）或 SECOND（副班）；放假期间迟办的予以登记并注明。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "调班",
                                            value =
                                                    """
                                                    {"place": "MAIN", "to": "综合科科长", "reason": "出差",
                                                     "approvedBy": "办公室主任"}""")))
    public void swap(@PathParam("id") long id, @Nullable JsonObject body) {
        roster.swap(
                id,
                Body.constant(body, "place", Place.class),
                Body.required(body, "to"),
                Body.required(body, "reason"),
                Body.required(body, "approvedBy"),
                currentActor.get());
    }

    @POST
    @Path("shifts/{id}/handover")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "交接班")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "交接",
                                            value =
                                                    """
                                                    {"openMatters": "2026-0123 待终报", "givenBy": "信息科科长",
                                                     "takenBy": "综合科科长"}""")))
    public void handOver(@PathParam("id") long id, @Nullable JsonObject body) {
        roster.handOver(
                id,
                Body.required(body, "openMatters"),
                Body.required(body, "givenBy"),
                Body.required(body, "takenBy"),
                currentActor.get());
    }

    @GET
    @Path("workbook")
    @Produces(XLSX)
    @Operation(summary = "一段时间的值班表（Excel，可改后再导入）")
    public Response workbook(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        currentActor.get().mustBeOfTheOffice();
        var first = first(from);
        return ResponsiblePersonsResource.workbook(
                roster.export(first, Days.parse(to, first.plusDays(WEEK - 1))), "duty-roster");
    }

    @GET
    @Path("form")
    @Produces(XLSX)
    @Operation(summary = "空白的值班表（Excel）")
    public Response form() {
        return ResponsiblePersonsResource.workbook(roster.form(), "duty-roster");
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "导入值班表（Excel，工作表“值班表”）；问题写在退回的表里，已开始的班次不能用导入改动")
    public ImportAnswer importShifts(
            InputStream workbook, @QueryParam("mode") @DefaultValue("CHECK_ONLY") ImportMode mode) {
        return ImportAnswer.of(roster.importShifts(workbook, mode, currentActor.get()));
    }

    private LocalDate first(@Nullable String from) {
        return Days.parse(from, LocalDate.now(clock));
    }
}
