package org.jibao.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

import org.jibao.assessment.CaseTable;
import org.jibao.assessment.SchemeBook;
import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.Scoring;

/** 试算接口. Scores what is handed in, by any schemes, and stores nothing. */
@Path("scorings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "考核")
public class ScoringsResource {
    @Inject
    SchemeBook book;

    /** 试算结果. One result for each scheme, in the order asked for. */
    public record Scorings(List<ScoringJson> scorings) {}

    /** 一份办法的结果. */
    public record ScoringJson(String schemeId, String schemeTitle, String from, String to, List<GroupJson> groups) {
        static ScoringJson of(Scoring scoring) {
            return new ScoringJson(
                    scoring.schemeId(),
                    scoring.schemeTitle(),
                    scoring.from().toString(),
                    scoring.to().toString(),
                    scoring.groups().stream().map(GroupJson::of).toList());
        }
    }

    /** 分组. */
    public record GroupJson(String name, List<RowJson> rows) {
        static GroupJson of(ScoreSheet.Group group) {
            return new GroupJson(
                    group.name(), group.rows().stream().map(RowJson::of).toList());
        }
    }

    /**
     * 单位得分. Points stand as they are printed.
     *
     * @param rank null for a unit without any event
     */
    public record RowJson(
            @Nullable Integer rank,
            String unitCode,
            String unitName,
            int owed,
            int filed,
            int onTime,
            int late,
            int missed,
            int otherBreaches,
            @Nullable Integer medianMinutes,
            String base,
            String additions,
            String deductions,
            String total,
            String grade,
            List<LineJson> lines,
            List<String> notes,
            List<RatioJson> ratios,
            List<String> consequences) {
        static RowJson of(ScoreSheet.Row row) {
            var lines = new ArrayList<LineJson>();
            row.added().forEach(item -> lines.add(LineJson.of("ADDITION", item)));
            row.items().forEach(item -> lines.add(LineJson.of("DEDUCTION", item)));
            return new RowJson(
                    row.rank(),
                    row.unitCode(),
                    row.unitName(),
                    row.owed(),
                    row.filed(),
                    row.onTime(),
                    row.late(),
                    row.missed(),
                    row.otherBreaches(),
                    row.medianMinutes(),
                    row.base().toString(),
                    row.additions().toString(),
                    row.deductions().toString(),
                    row.total().toString(),
                    row.grade(),
                    lines,
                    row.notes(),
                    row.ratios().stream().map(RatioJson::of).toList(),
                    row.consequences());
        }
    }

    /**
     * 计分行.
     *
     * @param sign ADDITION or DEDUCTION
     * @param explanation arithmetic and clause
     */
    public record LineJson(String sign, String points, String explanation, List<String> evidence) {
        static LineJson of(String sign, ScoreSheet.ScoreItem item) {
            return new LineJson(sign, item.points().toString(), item.reason(), item.evidence());
        }
    }

    /**
     * 比率.
     *
     * @param percent null where the divisor is zero
     */
    public record RatioJson(String name, int of, int by, @Nullable String percent, String words) {
        static RatioJson of(ScoreSheet.Ratio ratio) {
            return new RatioJson(ratio.name(), ratio.of(), ratio.by(), ratio.percent(), ratio.words());
        }
    }

    @POST
    @Operation(
            summary = "按一份或几份计分办法给一张情况表计分、排名，不入库",
            description = "必填：from、to（起止日）、units（单位及考核分组）；schemes为计分办法编号（已采用或随附），schemeFiles为计分办法文件"
                    + "（JSON对象），至少给一份。cases为每一事件、每一单位的判定结论（finding为认定状态）；criticisms为本期印发的通报批评，"
                    + "earlier为以前的通报或警告；entries为计分办法items中的事项。返回每个单位的计数、加分扣分的每一行（算式和条款）、"
                    + "得分、名次、等次、比率和后果。有误时一次列出全部（行号、位置、改法）。")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(
                                        name = "警告之后再犯，加倍",
                                        value =
                                                """
                                                {"from": "2026-07-01", "to": "2026-09-30",
                                                 "schemes": ["city-deduction"],
                                                 "units": [{"code": "linhe", "name": "临河县", "group": "县（市、区）"},
                                                           {"code": "yuntai", "name": "云台区", "group": "县（市、区）"}],
                                                 "cases": [{"incident": "2026-0012", "unit": "linhe", "minutes": 190,
                                                            "verdicts": [{"kind": "LATE", "finding": "CONFIRMED"}]},
                                                           {"incident": "2026-0013", "unit": "yuntai", "minutes": 35,
                                                            "verdicts": [{"kind": "ON_TIME"}]}],
                                                 "earlier": [{"unit": "linhe", "day": "2026-05-08",
                                                              "number": "会议通报", "warning": true}],
                                                 "criticisms": [{"unit": "linhe", "day": "2026-08-10",
                                                                 "number": "安办通报〔2026〕3号",
                                                                 "failures": [{"incident": "2026-0012", "kind": "LATE"}],
                                                                 "points": 1.5, "reason": "延误救援，影响较大"}]}"""),
                                @ExampleObject(
                                        name = "未采用的办法，正文随请求给出",
                                        value =
                                                """
                                                {"from": "2026-07-01", "to": "2026-09-30",
                                                 "schemeFiles": [{
                                                   "id": "praise", "title": "《信息报送考核细则》", "source": "某市",
                                                   "base": {"points": 60, "article": "第一条"},
                                                   "deduction": {"rule": "range", "min": 0.5, "max": 2, "article": "第二条"},
                                                   "firstWarning": {"enabled": false, "article": "第三条"},
                                                   "repeat": {"factor": 1, "after": [], "article": "第三条"},
                                                   "items": [{"code": "used", "name": "批示", "sign": "ADDITION",
                                                              "rule": "levels", "points": {"CITY": 3, "PROVINCE": 4},
                                                              "shared": "SPLIT", "article": "第四条"}],
                                                   "counting": {"late": ["LATE", "OVERDUE"], "missed": ["MISSED"],
                                                     "other": ["WRONG_CHANNEL", "NOT_IN_PARALLEL", "AFTER_PUBLICATION",
                                                               "INVERSION", "INCOMPLETE", "FOLLOW_UP_OVERDUE",
                                                               "DESK_OVER_LIMIT", "COUNTERSIGN_OVERDUE"],
                                                     "article": "第五条"},
                                                   "ranking": {"best": "HIGHEST_TOTAL", "ties": "SHARE_AND_SKIP",
                                                               "withoutEvents": "NOT_RANKED", "article": "第六条"},
                                                   "percentages": {"rounding": "HALF_UP", "article": "第七条"}}],
                                                 "units": [{"code": "linhe", "name": "临河县", "group": "县（市、区）"},
                                                           {"code": "yuntai", "name": "云台区", "group": "县（市、区）"}],
                                                 "entries": [{"ref": "专报第3期", "item": "used",
                                                              "units": ["linhe", "yuntai"], "day": "2026-08-01",
                                                              "level": "PROVINCE"}]}""")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.SCORINGS)))
    public Scorings score(@Nullable String table) {
        return new Scorings(CaseTable.score(table == null ? "" : table, this::named).stream()
                .map(ScoringJson::of)
                .toList());
    }

    /** The edition adopted last under this id, else the file that comes with the product. */
    private Optional<String> named(String id) {
        return book.editions().stream()
                .filter(edition -> edition.schemeId().equals(id))
                .findFirst()
                .map(SchemeBook.Edition::text)
                .or(() -> Optional.ofNullable(book.shipped().get(id + ".json")));
    }
}
