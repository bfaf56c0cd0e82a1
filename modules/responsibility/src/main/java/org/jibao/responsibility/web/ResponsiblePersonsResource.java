package org.jibao.responsibility.web;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

import org.jibao.offices.Actor;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Days;
import org.jibao.offices.Forbidden;
import org.jibao.offices.ImportAnswer;
import org.jibao.offices.Role;
import org.jibao.responsibility.ResponsiblePersons;
import org.jibao.responsibility.ResponsiblePersons.Confirmation;
import org.jibao.responsibility.ResponsiblePersons.NewPerson;
import org.jibao.responsibility.ResponsiblePersons.Person;
import org.jibao.responsibility.ResponsiblePersons.Standing;
import org.jibao.responsibility.Tier;
import org.jibao.workbooks.ImportMode;

/** 三级责任人接口. A reporter sees and keeps the own unit's list. */
@Path("responsible-persons")
@RequestScoped
@Tag(name = "三级责任人")
@Produces(MediaType.APPLICATION_JSON)
public class ResponsiblePersonsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ResponsiblePersons persons;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "某日在任的责任人；on 省略时为今天，unit 省略时为全部单位（信息员只能看本单位）")
    public List<Person> on(@QueryParam("on") @Nullable String on, @QueryParam("unit") @Nullable String unit) {
        var actor = currentActor.get();
        var day = day(on);
        if (unit != null && !unit.isBlank()) {
            mustSee(unit, actor);
            return persons.of(unit, day);
        }
        actor.mustBeOfTheOffice();
        return persons.on(day);
    }

    @GET
    @Path("standing")
    @Operation(summary = "各单位名册的确认情况和空缺；on 省略时为今天")
    public List<Standing> standing(@QueryParam("on") @Nullable String on) {
        currentActor.get().mustBeOfTheOffice();
        return persons.standing(day(on));
    }

    /** 名册沿革: all stretches of service and all confirmations of a unit, newest first. */
    public record History(List<Person> persons, List<Confirmation> confirmations) {}

    @GET
    @Path("units/{unit}")
    @Operation(summary = "一个单位责任人的任职沿革和确认记录")
    public History history(@PathParam("unit") String unit) {
        mustSee(unit, currentActor.get());
        return new History(persons.history(unit), persons.confirmations(unit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "任职：登记责任人，原任者于前一日离任", description = "tier 为 HEAD（第一责任人）、DEPUTY（直接责任人）或 INFORMANT（信息员）。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "第一责任人",
                                            value =
                                                    """
                                                    {"unit": "linhe", "tier": "HEAD", "post": "县委办公室主任",
                                                     "officePhone": "0000-1234567", "from": "2026-03-01"}""")))
    public Response appoint(@Nullable JsonObject body) {
        var id = persons.appoint(
                new NewPerson(
                        Body.required(body, "unit"),
                        Body.constant(body, "tier", Tier.class),
                        Body.required(body, "post"),
                        Body.text(body, "name"),
                        Body.required(body, "officePhone"),
                        Body.text(body, "dutyPhone"),
                        Body.text(body, "mobile"),
                        Body.day(body, "from")),
                currentActor.get());
        return Response.status(Response.Status.CREATED).entity(new Created(id)).build();
    }

    /** 新登记的序号. */
    public record Created(long id) {}

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "离任：lastDay 为在任的最后一日")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "离任", value = "{\"lastDay\": \"2026-06-30\"}")))
    public void end(@PathParam("id") long id, @Nullable JsonObject body) {
        persons.end(id, Body.day(body, "lastDay"), currentActor.get());
    }

    @POST
    @Path("units/{unit}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "确认一个单位的名册今日无误；remark 可以不写")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "确认", value = "{\"remark\": \"电话已核对\"}")))
    public void confirm(@PathParam("unit") String unit, @Nullable JsonObject body) {
        persons.confirm(unit, Body.text(body, "remark"), currentActor.get());
    }

    @GET
    @Path("workbook")
    @Produces(XLSX)
    @Operation(summary = "某日的责任人名册（Excel，可改后再导入）")
    public Response workbook(@QueryParam("on") @Nullable String on) {
        currentActor.get().mustBeOfTheOffice();
        return workbook(persons.export(day(on)));
    }

    @GET
    @Path("form")
    @Produces(XLSX)
    @Operation(summary = "空白的责任人表（Excel）")
    public Response form() {
        return workbook(persons.form());
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "导入责任人（Excel，工作表“责任人”）；问题写在退回的表里")
    public ImportAnswer importPersons(
            InputStream workbook, @QueryParam("mode") @DefaultValue("CHECK_ONLY") ImportMode mode) {
        return ImportAnswer.of(persons.importPersons(workbook, mode, currentActor.get()));
    }

    private static void mustSee(String unit, Actor actor) {
        if (!actor.maySee(unit)) {
            throw new Forbidden(actor.login(), java.util.Set.of(Role.DUTY_OFFICER));
        }
    }

    private LocalDate day(@Nullable String on) {
        return Days.parse(on, LocalDate.now(clock));
    }

    static Response workbook(byte[] bytes) {
        return workbook(bytes, "responsible-persons");
    }

    static Response workbook(byte[] bytes, String name) {
        return Response.ok(bytes, XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        String.format(Locale.ROOT, "attachment; filename=\"%s.xlsx\"", name))
                .build();
    }
}
