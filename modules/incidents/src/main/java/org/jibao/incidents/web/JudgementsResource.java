package org.jibao.incidents.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.incidents.PolicyBook;
import org.jibao.timeliness.GradingRules;
import org.jibao.timeliness.Judge;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFiles;

/** 试判接口. Judges what is handed in, under any policies, and stores nothing. */
@Path("judgements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "试判")
public class JudgementsResource {

    /** Policies that one request may name; each is a whole judgement. */
    private static final int MOST_POLICIES = 20;

    @Inject
    PolicyBook book;

    @Inject
    Judge judge;

    @Inject
    Clock clock;

    /** 试判结果. One judgement for each policy, in the order asked for. */
    public record Judgements(List<Wire.JudgementJson> judgements) {}

    @POST
    @Operation(
            summary = "按一份或几份制度判定一个事件的完整经过，不入库",
            description = "必填：kindCode、units（本请求用到的单位）、obliged（负有报送责任的单位代码）；policies 为制度代码，"
                    + "policyFiles 为未启用的制度文件正文（文字或 JSON 对象），至少给一份。时间可写“约”：{\"at\": …, \"marginMinutes\": 15}；"
                    + "不知道时间的步骤不填 sentAt、receivedAt；"
                    + "步骤的 elements 为报告写到的要件，lateReason 为迟报的理由；deskTimes 为各岗位办理的起止；inquiries 为上级调度，最早的为准。recordedAt 为记录得知的时刻，不填同当时；asOf 为认定时刻，不填为现在。"
                    + "返回每份制度下的等级变化、必报情形和逐项认定及理由。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "山火",
                                            value =
                                                    """
                                            {"title": "青石镇山火", "kindCode": "forest-fire",
                                             "occurredAt": {"at": "2017-12-04T16:00:00+08:00", "marginMinutes": 15},
                                             "units": [{"code": "linhe", "name": "临河区", "level": "COUNTY"},
                                                       {"code": "city", "name": "市委办公室", "level": "CITY"}],
                                             "obliged": ["linhe"],
                                             "figures": [{"asOf": "2017-12-04T16:00:00+08:00", "by": "临河区",
                                                          "figures": {"AREA": 0.5, "DEATHS": 0}}],
                                             "stated": [{"must": "MAY_ESCALATE", "reason": "山火有蔓延可能"}],
                                             "steps": [{"sender": "linhe", "receiver": "city", "desk": "PARTY_OFFICE",
                                                        "channel": "UNRECORDED", "stage": "FIRST",
                                                        "receivedAt": "2017-12-04T23:48:00+08:00"}],
                                             "sightings": [{"level": "CITY", "desk": "LEADERS", "source": "市领导已获悉",
                                                            "at": {"at": "2017-12-04T21:00:00+08:00", "marginMinutes": 15}}],
                                             "inquiries": [{"at": "2017-12-04T21:20:00+08:00", "by": "省委总值班室",
                                                            "text": "火情如何"}],
                                             "deskTimes": [{"unit": "city", "desk": "带班领导", "stage": "APPROVAL",
                                                            "from": "2017-12-04T23:50:00+08:00",
                                                            "to": "2017-12-04T23:57:00+08:00"}],
                                             "policies": ["city-2014", "city-provisional"],
                                             "asOf": "2017-12-05T12:00:00+08:00"}""")))
    @APIResponse(
            responseCode = "200",
            description = "每份制度一份认定；breach 为是否违反，overdueSeconds 为超过的秒数，explanation 为逐句的理由。",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "山火",
                                            value =
                                                    """
                                            {"judgements": [{"policyId": "city-provisional", "policyTitle": "市紧急信息报送暂行规定（讨论稿）",
                                              "asOf": "2017-12-05T04:00:00Z",
                                              "grade": {"grade": "ORDINARY", "name": "一般", "citation": "《森林防火条例》第四十条",
                                                        "reason": "…", "overridden": false},
                                              "gradeHistory": [],
                                              "musts": [{"must": "MAY_ESCALATE", "name": "可能演变成重大事故", "reason": "山火有蔓延可能"}],
                                              "verdicts": [{"key": "city-phone/linhe/ALL", "ruleId": "city-phone", "kind": "LATE",
                                                "kindName": "迟报", "breach": true,
                                                "sender": {"code": "linhe", "name": "临河区", "level": "COUNTY"},
                                                "receiverLevel": "CITY", "receiverDesk": "PARTY_OFFICE", "channel": "PHONE",
                                                "base": {"at": "2017-12-04T08:00:00Z", "marginMinutes": 15},
                                                "dueAt": "2017-12-04T09:00:00Z",
                                                "actual": {"at": "2017-12-04T15:48:00Z", "marginMinutes": 0},
                                                "overdueSeconds": 24480, "firm": true,
                                                "citation": "全市紧急信息报送工作会议讲话第二部分（二），报送市委市政府的电话时限",
                                                "explanation": ["到期：2017年12月4日16:00 + 1小时 = 17:00。",
                                                                "计算：23:48 − 17:00 = 6小时48分。",
                                                                "结论：迟报，超过时限6小时48分。"]}]}]}""")))
    public Judgements judge(@Nullable JsonObject json) throws PolicyException {
        var body = new Body(json, Chronology.fieldsAnd("policies", "policyFiles", "asOf"));
        var facts = Chronology.read(body);
        var asOf = body.optionalInstant("asOf");
        var policies = policies(body, json);
        body.done();
        var at = asOf == null ? clock.instant() : asOf;
        var recorded = facts.recordedBy(at);
        return new Judgements(policies.stream()
                .map(policy -> Wire.JudgementJson.of(judge.judge(recorded, policy, at)))
                .toList());
    }

    @POST
    @Path("grade")
    @Operation(
            summary = "按数据判定等级，不入库",
            description =
                    "例：{\"kindCode\": \"fire\", \"figures\": {\"DEATHS\": 3}}。policy 写明某项制度的编号时，先按该制度自己的分级标准。没有标准的种类，grade 为空，reason 写明原因。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "火灾",
                                            value = "{\"kindCode\": \"fire\", \"figures\": {\"DEATHS\": 3}}")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "火灾",
                                            value =
                                                    """
                                            {"grade": "LARGER", "name": "较大", "overridden": false,
                                             "citation": "比照《生产安全事故报告和调查处理条例》（国务院令第493号）第三条的数额",
                                             "reason": "死亡3人，达到较大“3人以上”的标准，按已知数据为较大。尚未报告：重伤、直接经济损失；补报后重新计算。"}""")))
    public Wire.GradeJson grade(@Nullable JsonObject json) {
        var body = new Body(json, Set.of("kindCode", "figures", "policy"));
        var kind = Chronology.kind(body);
        var figures = body.figures("figures");
        var policy = body.has("policy") ? policy(body, "policy", body.text("policy")) : null;
        body.done();
        var rules = GradingRules.shipped();
        return Wire.GradeJson.of(
                policy == null ? rules.grade(kind.code(), figures) : rules.grade(policy, kind.code(), figures));
    }

    private @Nullable Policy policy(Body body, String field, String id) {
        var found = book.find(id).orElse(null);
        if (found == null) {
            body.fault(field, "没有代码为“" + Body.shown(id) + "”的制度；已启用的见 GET /api/policies");
        }
        return found;
    }

    private List<Policy> policies(Body body, @Nullable JsonObject json) throws PolicyException {
        var policies = new ArrayList<Policy>();
        for (var id : body.texts("policies")) {
            var found = policy(body, "policies", id);
            if (found != null) {
                policies.add(found);
            }
        }
        var files = json == null ? null : json.get("policyFiles");
        if (files instanceof JsonArray texts) {
            for (int i = 0; i < Math.min(texts.size(), MOST_POLICIES + 1); i++) {
                var file = texts.get(i) instanceof JsonString text ? text.getString() : String.valueOf(texts.get(i));
                policies.add(PolicyFiles.parse("policyFiles[" + i + "]", file));
            }
        } else if (files != null) {
            body.fault("policyFiles", "“policyFiles”应为制度文件正文的列表，每份为文字或 JSON 对象");
        }
        if (policies.isEmpty()) {
            body.fault("policies", "没有给制度，请在 policies 中写制度代码，或在 policyFiles 中给出制度文件正文");
        } else if (policies.size() > MOST_POLICIES) {
            body.fault("policies", "一次最多按" + MOST_POLICIES + "份制度判定");
        }
        return policies;
    }
}
