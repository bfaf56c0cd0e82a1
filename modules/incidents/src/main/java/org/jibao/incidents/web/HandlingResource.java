package org.jibao.incidents.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.incidents.CallNote;
import org.jibao.incidents.DeskLeave;
import org.jibao.incidents.DeskStay;
import org.jibao.incidents.Handling;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.Receipt;
import org.jibao.incidents.ReportCheck;
import org.jibao.incidents.Verification;
import org.jibao.offices.CurrentActor;
import org.jibao.timeliness.DeskTime;
import org.jibao.timeliness.Element;

/** 办理接口: how calls were taken, what reports speak of, how long they lay at desks, and who acknowledged what was sent. */
@Path("incidents/{number}/handling")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "办理")
public class HandlingResource {
    static final Set<String> CALL_NOTE = Set.of(
            "receiver",
            "callerPost",
            "readBack",
            "verified",
            "verifiedBy",
            "verifiedAt",
            "verifiedNumber",
            "recording",
            "recordingNumber",
            "proposal",
            "result",
            "closedAt");

    @Inject
    Handling handling;

    @Inject
    VisibleIncidents incidents;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "接电情况、要件核对、办理环节、签收")
    public Wire.HandlingJson all(@PathParam("number") String number) {
        return handling.of(visible(number)).map(Wire.HandlingJson::of).orElseThrow(NotFoundException::new);
    }

    private IncidentNumber visible(String number) {
        return incidents.demand(number).number();
    }

    @POST
    @Path("calls/{report}")
    @Operation(
            summary = "登记接电情况：接电人职务、来电人岗位、复述核对、回拨核实、录音、拟办意见、办理结果",
            description = "report 为电话记录的序号；最新的一份为准。verifiedBy、verifiedAt、verifiedNumber 为谁、何时、回拨哪个号码核实；"
                    + "recordingNumber 为录音编号。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "接电情况",
                                            value =
                                                    """
                                            {"receiver": "主班值班员", "callerPost": "县委办值班员", "readBack": true,
                                             "verifiedBy": "副班值班员", "verifiedAt": "2026-07-01T16:24:00+08:00",
                                             "verifiedNumber": "0535-1234567", "recordingNumber": "L20260701-016",
                                             "proposal": "拟报带班领导阅示"}""")))
    public Response note(
            @PathParam("number") String number, @PathParam("report") int report, @Nullable JsonObject json) {
        var incident = visible(number);
        var body = new Body(json, CALL_NOTE);
        var note = callNote(body);
        body.done();
        handling.note(incident, report, note, current.get());
        return created(Map.of("number", incident.toString(), "report", report));
    }

    @POST
    @Path("checks/{report}")
    @Operation(summary = "核对要件：报告写到了哪些要件，迟报有无说明理由", description = "elements 为写到的要件，没写到的不列；认定要件是否齐全以此为准，没有核对的不作认定。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "要件",
                                            value =
                                                    """
                                            {"elements": ["TIME", "PLACE", "COURSE", "CASUALTIES", "MEASURES"],
                                             "lateReason": "当地通信中断"}""")))
    public Response check(
            @PathParam("number") String number, @PathParam("report") int report, @Nullable JsonObject json) {
        var incident = visible(number);
        var body = new Body(json, Set.of("elements", "lateReason"));
        var check = new ReportCheck(elements(body), body.text("lateReason"));
        body.done();
        handling.check(incident, report, check, current.get());
        return created(Map.of("number", incident.toString(), "report", report));
    }

    /** Elements by name. */
    static Set<Element> elements(Body body) {
        var elements = EnumSet.noneOf(Element.class);
        for (var name : body.texts("elements")) {
            var element = Stream.of(Element.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            element.ifPresent(elements::add);
            if (element.isEmpty()) {
                body.fault(
                        "elements",
                        "没有名为“" + Body.shown(name) + "”的要件，可用的有："
                                + String.join(
                                        "、",
                                        Stream.of(Element.values())
                                                .map(Enum::name)
                                                .toList()));
            }
        }
        return elements;
    }

    @POST
    @Path("desks")
    @Operation(
            summary = "登记办理环节：报告何时送到哪个岗位，何时办毕",
            description = "必填：unit、desk、stage；还在办理的不填 to。审批限时、补签限时按此认定。返回环节的序号 stay。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "审批",
                                            value =
                                                    """
                                            {"unit": "shiweiban", "desk": "带班领导", "stage": "APPROVAL",
                                             "from": "2026-07-01T16:30:00+08:00", "to": "2026-07-01T16:34:00+08:00",
                                             "opinion": "同意，即报省委"}""")))
    public Response arrive(@PathParam("number") String number, @Nullable JsonObject json) {
        var incident = visible(number);
        var body = new Body(json, Set.of("unit", "desk", "stage", "from", "to", "opinion"));
        var to = body.time("to");
        var opinion = body.text("opinion");
        var stay = new DeskStay(
                body.text("unit"),
                body.text("desk"),
                body.constant("stage", DeskTime.Stage.class),
                body.time("from"),
                to == null ? null : new DeskLeave(to, opinion));
        if (to == null && !opinion.isEmpty()) {
            body.fault("opinion", "还没有办毕时间 to，办理意见请在办毕时登记");
        }
        body.done();
        return created(Map.of("number", incident.toString(), "stay", handling.arrive(incident, stay, current.get())));
    }

    @POST
    @Path("desks/{stay}/leave")
    @Operation(summary = "登记一个环节办毕", description = "例：{\"at\": \"2026-07-01T16:34:00+08:00\", \"opinion\": \"同意\"}")
    public Response leave(@PathParam("number") String number, @PathParam("stay") int stay, @Nullable JsonObject json) {
        var incident = visible(number);
        var body = new Body(json, Set.of("at", "opinion"));
        var leave = new DeskLeave(body.demandedTime("at"), body.text("opinion"));
        body.done();
        handling.leave(incident, stay, leave, current.get());
        return created(Map.of("number", incident.toString(), "stay", stay));
    }

    @POST
    @Path("receipts/{step}")
    @Operation(
            summary = "登记签收：已发出的报送步骤何时由谁收到",
            description = "step 为报送步骤的编号，如 step-7。例：{\"at\": \"2026-07-01T16:44:00+08:00\", \"by\": \"省委总值班室\"}")
    public Response acknowledge(
            @PathParam("number") String number, @PathParam("step") String step, @Nullable JsonObject json) {
        var incident = visible(number);
        var body = new Body(json, Set.of("at", "by"));
        var receipt = new Receipt(body.demandedTime("at"), body.text("by"));
        body.done();
        handling.acknowledge(incident, step, receipt, current.get());
        return created(Map.of("number", incident.toString(), "step", step));
    }

    /** How a call was taken, as a request tells it under the names of {@link #CALL_NOTE}. */
    static CallNote callNote(Body body) {
        var by = body.text("verifiedBy");
        var at = body.time("verifiedAt");
        var dialled = body.text("verifiedNumber");
        return new CallNote(
                body.text("receiver"),
                body.text("callerPost"),
                body.optionalYes("readBack"),
                body.optionalYes("verified"),
                by.isEmpty() && at == null && dialled.isEmpty() ? null : new Verification(by, at, dialled),
                body.optionalYes("recording"),
                body.text("recordingNumber"),
                body.text("proposal"),
                body.text("result"),
                body.time("closedAt"));
    }

    private static Response created(Map<String, ?> entity) {
        return Response.status(Response.Status.CREATED).entity(entity).build();
    }
}
