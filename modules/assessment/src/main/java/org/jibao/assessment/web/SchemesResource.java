package org.jibao.assessment.web;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.assessment.SchemeBook;
import org.jibao.offices.CurrentActor;

/** 计分办法. */
@Path("schemes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "考核")
public class SchemesResource {
    private static final String SCHEME =
            """
            {"id": "city-deduction", "title": "《紧急信息报送目标考核倒扣分办法》", "source": "讲话第三部分",
             "base": {"points": 100, "article": "第一条"},
             "deduction": {"rule": "range", "min": 0.5, "max": 2, "article": "第二条"},
             "firstWarning": {"enabled": true, "article": "第三条"},
             "repeat": {"factor": 2, "after": ["WARNING", "CRITICISM"], "article": "第四条"},
             "hearing": {"days": 3, "article": "第十条"},
             "annual": {"rule": "BASE_AND_CHANGES", "article": "第九条"},
             "counting": {"late": ["LATE", "OVERDUE"], "missed": ["MISSED"],
                          "other": ["WRONG_CHANNEL", "NOT_IN_PARALLEL", "AFTER_PUBLICATION", "INVERSION", "INCOMPLETE",
                                    "FOLLOW_UP_OVERDUE", "DESK_OVER_LIMIT", "COUNTERSIGN_OVERDUE"],
                          "article": "第五条"},
             "ranking": {"best": "HIGHEST_TOTAL", "ties": "SHARE_AND_SKIP", "withoutEvents": "NOT_RANKED",
                         "article": "第六条"},
             "percentages": {"rounding": "DOWN", "article": "第七条"}}""";

    @Inject
    SchemeBook schemes;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "已采用的计分办法", description = "每一版本及其文件原文，最近生效的在前。")
    @APIResponse(
            responseCode = "200",
            description = "结果",
            content = @Content(examples = @ExampleObject(name = "示例", value = Sample.SCHEMES)))
    public List<Wire.SchemeJson> editions() {
        return schemes.editions().stream().map(Wire.SchemeJson::of).toList();
    }

    @GET
    @Path("shipped")
    @Operation(summary = "随附的计分办法文件", description = "文件名到原文，可直接采用，或复制修改后采用。")
    @APIResponse(
            responseCode = "200",
            description = "文件名到原文",
            content = @Content(examples = @ExampleObject(name = "示例", value = "{\"city-deduction.json\": \"{……}\"}")))
    public Map<String, String> shipped() {
        return schemes.shipped();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "采用计分办法", description = "正文为计分办法文件；from为启用日期，file为文件名。有问题时一次列出全部（行号、位置、改法）。系统管理员可用。")
    @RequestBody(
            description = "计分办法文件",
            content = @Content(examples = @ExampleObject(name = "全文见随附文件", value = SCHEME)))
    @APIResponse(
            responseCode = "200",
            description = "办法名称",
            content = @Content(examples = @ExampleObject(name = "示例", value = "{\"title\": \"《紧急信息报送目标考核倒扣分办法》\"}")))
    public Map<String, String> adopt(
            @QueryParam("from") @Nullable String from, @QueryParam("file") @Nullable String file, String text) {
        var title = schemes.adopt(file == null ? "scheme.json" : file, text, Body.day(from, "from"), current.get());
        return Map.of("title", title);
    }
}
