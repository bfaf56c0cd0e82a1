package org.jibao.documents.web;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.documents.DocumentDesk;
import org.jibao.documents.DocumentFlow;
import org.jibao.documents.DocumentView;
import org.jibao.documents.FileCheck;
import org.jibao.documents.FileFormat;
import org.jibao.documents.FlowView;
import org.jibao.documents.Opinion;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 公文办理接口. */
@Path("documents")
@RequestScoped
@Tag(name = "公文办理")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentFlowResource {
    @Inject
    DocumentFlow flow;

    @Inject
    DocumentDesk desk;

    @Inject
    FileCheck check;

    @Inject
    CurrentActor currentActor;

    /** 办理请求; version is that of the text that was read. */
    public record Act(
            @Nullable Opinion opinion,
            @Nullable String words,
            @Nullable Long version,
            @Nullable String reason,
            @Nullable String told) {}

    @GET
    @Path("waiting")
    @Operation(summary = "待我办理：等我签意见、送审、编号印发或补签的公文，等得最久的在前")
    public List<FlowView> waiting() {
        return flow.waitingFor(currentActor.get());
    }

    @GET
    @Path("{id: \\d+}/flow")
    @Operation(summary = "办理情况：在哪个环节、谁办、每一步的意见和时间")
    public FlowView find(@PathParam("id") long id) {
        return flow.find(id, currentActor.get()).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{id: \\d+}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "送审")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "送审", value = "{\"version\": 0, \"words\": \"请核\"}")))
    public FlowView submit(@PathParam("id") long id, @Nullable Act act) {
        var given = given(act);
        flow.submit(id, version(given), text(given.words()), currentActor.get());
        return find(id);
    }

    @POST
    @Path("{id: \\d+}/withdrawal-from-flow")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "取回：送审人在印发前取回，已有的意见随之失效")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "取回", value = "{\"words\": \"要补一段\"}")))
    public FlowView takeBack(@PathParam("id") long id, @Nullable Act act) {
        flow.takeBack(id, text(given(act).words()), currentActor.get());
        return find(id);
    }

    @POST
    @Path("{id: \\d+}/opinions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "签意见：AGREE 同意（签发环节即签发）、READ 圈阅（只用于签发）、RETURN 退回修改；version 为所看文稿的版本")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = {
                                @ExampleObject(name = "同意", value = "{\"opinion\": \"AGREE\", \"version\": 2}"),
                                @ExampleObject(
                                        name = "退回",
                                        value = "{\"opinion\": \"RETURN\", \"words\": \"第二段时间写错\", \"version\": 2}")
                            }))
    public FlowView opine(@PathParam("id") long id, @Nullable Act act) {
        var given = given(act);
        var opinion = given.opinion();
        if (opinion == null) {
            throw new InvalidInput("opinion", "请写明意见：AGREE 同意、READ 圈阅或 RETURN 退回修改");
        }
        flow.opine(id, opinion, text(given.words()), version(given), currentActor.get());
        return find(id);
    }

    @POST
    @Path("{id: \\d+}/issue-ahead")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "越级先发：只用于文种和等级允许的公文；被越过的环节不算同意，事后补签")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "先发",
                                            value = "{\"reason\": \"火势蔓延，不能等待\", \"told\": \"9时10分电话报告带班领导\"}")))
    public DocumentView issueAhead(@PathParam("id") long id, @Nullable Act act) {
        var given = given(act);
        return flow.issueAhead(id, text(given.reason()), text(given.told()), currentActor.get());
    }

    @POST
    @Path("{id: \\d+}/later-signature")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "补签：由被越过的环节在先行印发后补办")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "补签", value = "{\"words\": \"情况属实，同意\"}")))
    public FlowView signLater(@PathParam("id") long id, @Nullable Act act) {
        flow.signLater(id, text(given(act).words()), currentActor.get());
        return find(id);
    }

    @GET
    @Path("{id: \\d+}/partings")
    @Operation(summary = "印发后记录的变化：已印发的公文中与现在的记录不一致的数据")
    public List<String> partings(@PathParam("id") long id) {
        currentActor.get().mustBeOfTheOffice();
        return desk.partings(id);
    }

    @GET
    @Path("{id: \\d+}/reproduction")
    @Operation(summary = "由定稿文稿重新排版，列出与定稿文件逐字节相同的格式")
    public Set<FileFormat> reproduction(@PathParam("id") long id) {
        currentActor.get().mustBeOfTheOffice();
        return desk.reproduced(id);
    }

    @GET
    @Path("verification-list")
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "验真清单：全部印发文件的摘要和状态，封入账本；配合 deploy/verify.sh 离线核对")
    public Response list() {
        var actor = currentActor.get();
        actor.mustBe(
                org.jibao.offices.Role.SECRETARY, org.jibao.offices.Role.EVALUATOR, org.jibao.offices.Role.AUDITOR);
        StreamingOutput out = stream -> check.list(stream, actor);
        return Response.ok(out)
                .header("Content-Disposition", "attachment; filename=verification-list.txt")
                .build();
    }

    private static Act given(@Nullable Act act) {
        return act == null ? new Act(null, null, null, null, null) : act;
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static long version(Act act) {
        var version = act.version();
        if (version == null) {
            throw new InvalidInput("version", "请写明所看文稿的版本（version），意见只对看过的文字有效");
        }
        return version;
    }
}
