package org.jibao.incidents.web;

import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.incidents.Amendments;
import org.jibao.incidents.Handling;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentQuery;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.Moment;
import org.jibao.incidents.PhoneReport;
import org.jibao.incidents.SightingNote;
import org.jibao.incidents.Step;
import org.jibao.incidents.Traces;
import org.jibao.incidents.WrittenReport;
import org.jibao.offices.Actor;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.workbooks.ImportMode;

/** 事件接口. Times are ISO 8601 with their offset; an approximate one is {@code {"at": …, "marginMinutes": 15}}. */
@Path("incidents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "事件")
public class IncidentsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int EXPORT_PAGE = 500;

    @Inject
    IncidentRegister register;

    @Inject
    VisibleIncidents incidents;

    @Inject
    Handling handling;

    @Inject
    Amendments amendments;

    @Inject
    Traces traces;

    @Inject
    CurrentActor current;

    @Inject
    ReaderVeil veil;

    @Inject
    Clock clock;

    @POST
    @Operation(
            summary = "登记来电（电话初报），开立事件",
            description =
                    "必填：unit 报送单位代码、calledAt 来电时间、kindCode 种类代码、title 事件名称；其余知道多少填多少。" + "note 为接电情况，写法同登记接电情况，值班员可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "山火",
                                            value =
                                                    """
                                            {"unit": "linhe", "caller": "县委办值班员王某", "callerPhone": "",
                                             "calledAt": "2026-07-01T16:20:00+08:00",
                                             "occurredAt": {"at": "2026-07-01T16:00:00+08:00", "marginMinutes": 15},
                                             "kindCode": "forest-fire", "title": "临河县青石镇山火", "place": "青石镇北山",
                                             "situation": "山林起火", "measures": "已组织扑救",
                                             "figures": {"DEATHS": 0, "AREA": 0.5},
                                             "stated": [{"must": "MAY_ESCALATE", "reason": "山火有蔓延可能"}]}""")))
    public Response open(@Nullable JsonObject json) {
        var body = new Body(
                json,
                Set.of(
                        "unit",
                        "caller",
                        "callerPhone",
                        "calledAt",
                        "occurredAt",
                        "knownAt",
                        "headToldAt",
                        "kindCode",
                        "title",
                        "place",
                        "cause",
                        "situation",
                        "measures",
                        "figures",
                        "stated",
                        "alreadyTold",
                        "drill",
                        "note"));
        var call = new PhoneReport(
                body.text("unit"),
                body.text("caller"),
                body.text("callerPhone"),
                body.instant("calledAt"),
                body.time("occurredAt"),
                body.time("knownAt"),
                body.time("headToldAt"),
                body.text("kindCode"),
                body.text("title"),
                body.text("place"),
                body.text("cause"),
                body.text("situation"),
                body.text("measures"),
                body.figures("figures"),
                body.musts("stated"),
                body.text("alreadyTold"),
                body.yes("drill"));
        var taken = body.part("note", HandlingResource.CALL_NOTE, HandlingResource::callNote);
        body.done();
        return created(
                taken.isPresent()
                        ? handling.open(call, taken.get(), current.get())
                        : register.open(call, current.get()));
    }

    @GET
    @Operation(
            summary = "查询事件，新的在前",
            description = "words 在名称、地点、单位中查找；unit 单位代码；open=true 只看未终报的；from、to 为日期（含起不含止）；"
                    + "before 为上一页最后的编号；limit 1到500。信息员只见本单位的。")
    public List<Wire.LineJson> list(
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("unit") @DefaultValue("") String unit,
            @QueryParam("open") @DefaultValue("false") boolean open,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return register.list(query(words, unit, open, from, to, before, limit), veil.get()).stream()
                .map(Wire.LineJson::of)
                .toList();
    }

    private IncidentQuery query(
            String words,
            String unit,
            boolean open,
            @Nullable String from,
            @Nullable String to,
            @Nullable String before,
            int limit) {
        var actor = current.get();
        return new IncidentQuery(
                words,
                actor.isOfTheOffice() ? unit : actor.unit(),
                open,
                startOfDay("from", from),
                startOfDay("to", to),
                before == null ? null : IncidentNumber.parse(before),
                limit);
    }

    private @Nullable Instant startOfDay(String name, @Nullable String day) {
        if (day == null) {
            return null;
        }
        try {
            return LocalDate.parse(day).atStartOfDay(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInput(name, "日期“" + day + "”格式不对，应为 2026-07-01");
        }
    }

    @GET
    @Path("{number}")
    @Operation(
            summary = "一个事件的全部记录，附要件核查意见",
            description = "shielded 为记录中受保护的报告人的称谓，只给有权知道的人；其他人读到的是“有关报告人”，shielded 为空。")
    public Wire.IncidentJson find(@PathParam("number") String number) {
        var view = visible(number);
        return Wire.IncidentJson.of(view, amendments.advice(view.number()), veil.get());
    }

    private IncidentView visible(String number) {
        return incidents.demand(number);
    }

    @POST
    @Path("{number}/reports")
    @Operation(summary = "收到书面报告（初报、续报、终报）；终报后不再接收", description = "必填：stage、channel、unit、receivedAt。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "续报",
                                            value =
                                                    """
                                            {"stage": "FOLLOW_UP", "channel": "WRITTEN", "unit": "linhe",
                                             "sentAt": "2026-07-01T18:50:00+08:00", "receivedAt": "2026-07-01T19:05:00+08:00",
                                             "situation": "火势得到控制", "figures": {"DEATHS": 1}, "signer": "县委书记李某"}""")))
    public Response file(@PathParam("number") String number, @Nullable JsonObject json) {
        var incident = visible(number).number();
        var body = new Body(
                json,
                Set.of(
                        "stage",
                        "channel",
                        "unit",
                        "sentAt",
                        "receivedAt",
                        "situation",
                        "cause",
                        "measures",
                        "nextSteps",
                        "requests",
                        "figures",
                        "signer",
                        "contact"));
        var report = new WrittenReport(
                body.constant("stage", Filing.Stage.class),
                body.constant("channel", Channel.class),
                body.text("unit"),
                body.optionalInstant("sentAt"),
                body.instant("receivedAt"),
                body.text("situation"),
                body.text("cause"),
                body.text("measures"),
                body.text("nextSteps"),
                body.text("requests"),
                body.figures("figures"),
                body.text("signer"),
                body.text("contact"));
        body.done();
        register.file(incident, report, current.get());
        return created(incident);
    }

    @POST
    @Path("{number}/steps")
    @Operation(summary = "登记其他报送步骤，如报省委、报领导", description = "必填：sender、receiverLevel、desk、channel、stage；时间不详可不填。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "报省委",
                                            value =
                                                    """
                                            {"sender": "shiweiban", "receiverLevel": "PROVINCE", "desk": "PARTY_OFFICE",
                                             "receiver": "省委办公厅值班室", "channel": "PHONE", "stage": "FIRST",
                                             "receivedAt": "2026-07-01T16:40:00+08:00"}""")))
    public Response record(@PathParam("number") String number, @Nullable JsonObject json) {
        var incident = visible(number).number();
        var body = new Body(
                json,
                Set.of("sender", "receiverLevel", "desk", "receiver", "channel", "stage", "sentAt", "receivedAt"));
        var step = new Step(
                body.text("sender"),
                body.constant("receiverLevel", Level.class),
                body.constant("desk", Desk.class),
                body.text("receiver"),
                body.constant("channel", Channel.class),
                body.constant("stage", Filing.Stage.class),
                body.time("sentAt"),
                body.time("receivedAt"));
        body.done();
        register.record(incident, step, current.get());
        return created(incident);
    }

    @POST
    @Path("{number}/sightings")
    @Operation(summary = "登记外部来源：媒体、网络或上级已知情", description = "必填：level、desk、at。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "自媒体",
                                            value =
                                                    """
                                            {"level": "CITY", "desk": "PUBLIC", "source": "本地自媒体",
                                             "at": {"at": "2026-07-01T16:05:00+08:00", "marginMinutes": 5}}""")))
    public Response sight(@PathParam("number") String number, @Nullable JsonObject json) {
        var incident = visible(number).number();
        var body = new Body(json, Set.of("level", "desk", "at", "source"));
        var at = body.demandedTime("at");
        var note = new SightingNote(
                body.constant("level", Level.class), body.constant("desk", Desk.class), at, body.text("source"));
        body.done();
        register.sight(incident, note, current.get());
        return created(incident);
    }

    @POST
    @Path("{number}/grade")
    @Operation(summary = "人工定级，须写明理由", description = "例：{\"grade\": \"MAJOR\", \"reason\": \"临近化工园区\"}")
    public Response grade(@PathParam("number") String number, @Nullable JsonObject json) {
        var incident = visible(number).number();
        var body = new Body(json, Set.of("grade", "reason"));
        var grade = body.constant("grade", Grade.class);
        var reason = body.text("reason");
        body.done();
        register.grade(incident, grade, reason, current.get());
        return created(incident);
    }

    @POST
    @Path("{number}/times")
    @Operation(
            summary = "补记事发、知悉、主要负责人知悉或上级调度的时间",
            description = "例：{\"moment\": \"ASKED\", \"at\": \"2026-07-01T21:00:00+08:00\", \"source\": \"省委值班室来电\"}")
    public Response time(@PathParam("number") String number, @Nullable JsonObject json) {
        var incident = visible(number).number();
        var body = new Body(json, Set.of("moment", "at", "source"));
        var moment = body.constant("moment", Moment.class);
        var at = body.demandedTime("at");
        var source = body.text("source");
        body.done();
        amendments.time(incident, moment, at, source, current.get());
        return created(incident);
    }

    @POST
    @Path("{number}/musts")
    @Operation(summary = "补记必报情形及理由", description = "例：{\"must\": \"SPECIAL_GROUPS\", \"reason\": \"有外籍人员\"}")
    public Response must(@PathParam("number") String number, @Nullable JsonObject json) {
        var incident = visible(number).number();
        var body = new Body(json, Set.of("must", "reason"));
        var must = new MetMust(body.constant("must", Must.class), body.text("reason"));
        body.done();
        amendments.must(incident, must, current.get());
        return created(incident);
    }

    @GET
    @Path("{number}/judgement")
    @Operation(
            summary = "认定：等级、必报情形、各项时限及理由",
            description = "policy 为制度代码，不填用事发时施行的；asOf 为认定时刻（如 2026-07-01T17:00:00+08:00），不填为现在。")
    public Wire.JudgementJson judge(
            @PathParam("number") String number,
            @QueryParam("policy") @Nullable String policy,
            @QueryParam("asOf") @Nullable String asOf) {
        var incident = visible(number).number();
        var at = asOf == null ? clock.instant() : instant(asOf);
        return Wire.JudgementJson.of(
                policy == null ? register.judge(incident, at) : register.judge(incident, policy, at));
    }

    @GET
    @Path("{number}/trace")
    @Operation(
            summary = "责任倒查：一个事件的全过程，谁掌握多久、应报未报、外部已知",
            description = "policy 为制度代码，不填用事发时施行的；asOf 为查看时刻，不填为现在。时间不详的行排在最后，at 为空。")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "山火",
                                            value =
                                                    """
                                            {"number": "2026-0123", "title": "临河县青石镇山火", "kind": "森林火灾",
                                             "unit": {"code": "linhe", "name": "临河县", "level": "COUNTY"}, "place": "青石镇北山",
                                             "asOf": "2026-07-02T00:00:00Z",
                                             "lines": [{"at": {"at": "2026-07-01T15:48:00Z", "marginMinutes": 0},
                                                        "event": "RECEIVED", "eventName": "收到", "who": "市委办",
                                                        "what": "市委办收到临河县的初报（电话）", "heldSeconds": 11640,
                                                        "due": [{"obligation": "临河县→市党委办公室书面",
                                                                 "dueAt": "2026-07-01T10:00:00Z", "leftSeconds": -20880}],
                                                        "outside": [], "recordedAt": "2026-07-01T15:50:00Z",
                                                        "recordedBy": "值班员"}],
                                             "holdings": [{"unit": {"code": "linhe", "name": "临河县", "level": "COUNTY"},
                                                           "desk": "", "from": {"at": "2026-07-01T12:34:00Z", "marginMinutes": 0},
                                                           "how": "本单位知悉",
                                                           "until": {"at": "2026-07-01T15:48:00Z", "marginMinutes": 0},
                                                           "passedTo": "市委办", "heldSeconds": 11640, "marginSeconds": 0,
                                                           "open": false}],
                                             "judgement": {"policyId": "city-2014", "verdicts": []}}""")))
    public Wire.TraceJson trace(
            @PathParam("number") String number,
            @QueryParam("policy") @Nullable String policy,
            @QueryParam("asOf") @Nullable String asOf) {
        var incident = visible(number).number();
        var at = asOf == null ? clock.instant() : instant(asOf);
        return (policy == null ? traces.of(incident, at) : traces.of(incident, policy, at))
                .map(Wire.TraceJson::of)
                .orElseThrow(NotFoundException::new);
    }

    private static Instant instant(String text) {
        try {
            // An unescaped + of the offset arrives as a blank.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInput("asOf", "“" + text + "”不是带时区的时间，应为 2026-07-01T17:00:00+08:00 这样的形式");
        }
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "导入登记簿（Excel，工作表“事件”“报送”“数据”“外部来源”）",
            description = "mode：CHECK_ONLY 只检查，GOOD_ROWS 合格的事件入库，ALL_OR_NONE 全部合格才入库。"
                    + "一个事件和它的各行同进退。returned 为加了“问题”列的原文件（Base64）。")
    public Wire.ImportJson importRegister(
            InputStream workbook, @QueryParam("mode") @DefaultValue("CHECK_ONLY") ImportMode mode) {
        return Wire.ImportJson.of(register.importRegister(workbook, mode, current.get()));
    }

    @GET
    @Path("export")
    @Produces(XLSX)
    @Operation(summary = "导出登记簿（Excel），可再导入", description = "参数同查询，不分页。")
    public Response export(
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("unit") @DefaultValue("") String unit,
            @QueryParam("open") @DefaultValue("false") boolean open,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Actor actor = current.get();
        actor.mustBeOfTheOffice();
        return Response.ok(register.exportRegister(query(words, unit, open, from, to, null, EXPORT_PAGE), veil.get()))
                .header("Content-Disposition", "attachment; filename=\"register.xlsx\"")
                .build();
    }

    private static Response created(IncidentNumber number) {
        return Response.created(UriBuilder.fromPath("incidents/{number}").build(number.toString()))
                .entity(Map.of("number", number.toString()))
                .build();
    }
}
