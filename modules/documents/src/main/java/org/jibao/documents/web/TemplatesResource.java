package org.jibao.documents.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.documents.TemplateComparison;
import org.jibao.documents.TemplateDesk;
import org.jibao.documents.TemplateFields;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 模板接口. */
@Path("templates")
@RequestScoped
@Tag(name = "模板")
@Produces(MediaType.APPLICATION_JSON)
public class TemplatesResource {
    @Inject
    TemplateDesk desk;

    @Inject
    CurrentActor current;

    /** 提出的版本. */
    public record Proposed(long id) {}

    @GET
    @Operation(summary = "模板、发文设置和用语，各带现行文本", description = "source：FOLDER 安装目录中的文件，EDITION 本单位启用的版本，SHIPPED 随附。")
    public List<TemplateDesk.Shelved> shelf() {
        return desk.shelf(current.get());
    }

    @GET
    @Path("text")
    @Operation(summary = "一份模板的现行文本")
    public TemplateDesk.Shelved text(
            @Parameter(example = "report/first.ftl") @QueryParam("name") @DefaultValue("") String name) {
        return desk.shelved(name, current.get());
    }

    @GET
    @Path("fields")
    @Operation(
            summary = "一份模板可用的字段",
            description = "list 不为空的，只在这份清单的 <#list> 里用；kinds：TEXT 文字，NUMBER 数字，FIGURE 带出处的数据，"
                    + "CONDITION 是否，LIST 清单，GROUP 一组字段。")
    public List<TemplateFields.Listed> fields(
            @Parameter(example = "report/first.ftl") @QueryParam("name") @DefaultValue("") String name) {
        return desk.fields(name, current.get());
    }

    @GET
    @Path("examples")
    @Operation(summary = "一份模板的样例")
    public List<TemplateDesk.Example> examples(
            @Parameter(example = "report/first.ftl") @QueryParam("name") @DefaultValue("") String name) {
        return desk.examples(name, current.get());
    }

    @GET
    @Path("editions")
    @Operation(summary = "一份模板的所有版本，新提出的在前")
    public List<TemplateDesk.Edition> editions(
            @Parameter(example = "report/first.ftl") @QueryParam("name") @DefaultValue("") String name) {
        return desk.editions(name, current.get());
    }

    @GET
    @Path("editions/{id: \\d{1,18}}")
    @Operation(summary = "一个版本")
    public TemplateDesk.Edition edition(@PathParam("id") long id) {
        return desk.edition(id, current.get());
    }

    @GET
    @Path("comparison")
    @Operation(
            summary = "对照一份模板的两个文本：文字的不同，用同一份样例或记录印出的文稿和版面的不同",
            description = "before、after 为版本号，或 today（现行）、shipped（随附）；subject 为样例名或记录编号，省略时用第一份样例。")
    public TemplateComparison compare(
            @Parameter(example = "report/first.ftl") @QueryParam("name") @DefaultValue("") String name,
            @Parameter(example = "shipped") @QueryParam("before") @DefaultValue(TemplateDesk.SHIPPED) String before,
            @Parameter(example = "today") @QueryParam("after") @DefaultValue(TemplateDesk.TODAY) String after,
            @Parameter(example = "2026-0123/2") @QueryParam("subject") @DefaultValue("") String subject) {
        return desk.compare(name, before, after, subject, current.get());
    }

    @POST
    @Path("trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "试用：用样例和记录印一遍，不保存", description = "问题写明行、列和改法；没有问题的，给出 shown（样例名或记录编号）的文稿和版面。本单位人员可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "初报",
                                            value =
                                                    """
                                                    {"name": "report/first.ftl", "text": "<#outputformat \\"head\\">\\n---\\n标题: \\"关于${标题}情况的报告（初报）\\"\\n---\\n</#outputformat>\\n\\n地点为${地点!\\"正在核实\\"}。",
                                                     "subjects": ["2026-0123/2"], "shown": "first-all-known"}""")))
    public TemplateDesk.Trial trial(@Nullable JsonObject body) {
        return desk.trial(
                text(body, "name"),
                text(body, "text"),
                texts(body, "subjects"),
                optional(body, "shown"),
                current.get());
    }

    @POST
    @Path("editions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "提出一个版本", description = "有问题的不能提出。秘书、考核员、系统管理员可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "发文设置",
                                            value =
                                                    """
                                                    {"name": "office.properties", "text": "number.CRITICISM=安委办通报",
                                                     "reason": "机关代字自八月起变更"}""")))
    public Proposed propose(@Nullable JsonObject body) {
        return new Proposed(desk.propose(text(body, "name"), text(body, "text"), text(body, "reason"), current.get()));
    }

    @POST
    @Path("editions/{id: \\d{1,18}}/adoption")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "启用一个版本", description = "from 为施行的第一天，不早于今天；subjects 为另外要试用的记录，可以不写。提出人以外的系统管理员可用。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "八月起施行",
                                            value = "{\"from\": \"2026-08-01\", \"subjects\": [\"2026-0123/2\"]}")))
    public TemplateDesk.Edition adopt(@PathParam("id") long id, @Nullable JsonObject body) {
        return desk.adopt(id, day(text(body, "from")), texts(body, "subjects"), current.get());
    }

    @POST
    @Path("editions/{id: \\d{1,18}}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "不采用一个版本", description = "请求：reason。系统管理员可用，提出人可撤回自己的。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "理由", value = "{\"reason\": \"与现行公文格式的结束语不一致\"}")))
    public TemplateDesk.Edition decline(@PathParam("id") long id, @Nullable JsonObject body) {
        return desk.decline(id, text(body, "reason"), current.get());
    }

    private static String text(@Nullable JsonObject body, String name) {
        if (body != null && body.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new InvalidInput(name, "请求中缺少“" + name + "”，应写文字");
    }

    private static String optional(@Nullable JsonObject body, String name) {
        return body != null && body.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static List<String> texts(@Nullable JsonObject body, String name) {
        if (body == null || body.get(name) == null || body.isNull(name)) {
            return List.of();
        }
        if (body.get(name) instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
            return array.stream().map(value -> ((JsonString) value).getString()).toList();
        }
        throw new InvalidInput(name, "“" + name + "”应写文字的列表，如[\"2026-0123/2\"]");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidInput("from", "日期“" + text + "”格式不对，应为“2026-08-01”");
        }
    }
}
