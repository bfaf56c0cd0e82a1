package org.jibao.documents.web;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.documents.DocumentDesk;
import org.jibao.documents.DraftComment;
import org.jibao.documents.DraftDesk;
import org.jibao.documents.DraftHolder;
import org.jibao.documents.DraftProof;
import org.jibao.documents.DraftRevision;
import org.jibao.documents.Evidence;
import org.jibao.documents.review.DraftFinding;
import org.jibao.documents.review.TextComparison;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 拟稿接口: what the draft desk's page asks, and what other systems may do with a draft. */
@Path("documents/{id: \\d{1,18}}/draft")
@RequestScoped
@Tag(name = "拟稿")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftsResource {
    @Inject
    DraftDesk drafts;

    @Inject
    DocumentDesk desk;

    @Inject
    CurrentActor currentActor;

    @PathParam("id")
    long id;

    /** 样稿请求: the text, the marks of the pages held, the index of the page looked at, whether the rest is fetched. */
    public record ProofRequest(@Nullable String text, @Nullable List<String> held, int near, boolean rest) {}

    /**
     * 核稿请求.
     *
     * @param form whether the file is measured in place of the text being reviewed
     * @param passing whether the measuring may be left when the machine is at work or the asker asks again
     */
    public record ReviewRequest(@Nullable String text, boolean form, boolean passing) {}

    /**
     * 核稿答复: findings, and what happened to the draft meanwhile.
     *
     * @param left whether the measuring was left; the findings are empty then and say nothing
     * @param version of the last save
     * @param holder null when nobody holds the draft
     */
    public record Review(List<DraftFinding> findings, boolean left, long version, @Nullable DraftHolder holder) {}

    /** 保存请求. */
    public record Save(@Nullable String text, long version, @Nullable String reason) {}

    /** 恢复请求. */
    public record Restore(long version, @Nullable String reason) {}

    /** 比对请求. */
    public record Compare(@Nullable String text) {}

    /** 批注请求. */
    public record Remark(int line, @Nullable String quote, @Nullable String fact, @Nullable String words) {}

    /** 答复请求. */
    public record Answer(@Nullable String words) {}

    /** 接手请求. */
    public record TakeOver(@Nullable String reason) {}

    /** 新建结果. */
    public record Created(long id) {}

    private static String given(@Nullable String text, String field) {
        if (text == null) {
            throw new InvalidInput(field, "请在正文中写明 " + field);
        }
        return text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> T given(@Nullable T body) {
        if (body == null) {
            throw new InvalidInput("", "请求没有正文，请按接口说明写成 JSON");
        }
        return body;
    }

    /** Drafts are the office's: for anybody else they do not exist. */
    private void mustExist() {
        if (!currentActor.get().isOfTheOffice() || desk.find(id).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private void mustBeOfTheOffice() {
        if (!currentActor.get().isOfTheOffice()) {
            throw new NotFoundException();
        }
    }

    @POST
    @Path("proof")
    @Operation(summary = "样稿：没有保存的文稿排成的页，只送还没有的页；不保存任何内容")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "第二页有改动",
                                            value =
                                                    "{\"text\": \"---\\n标题: 关于迟报的通报\\n---\\n\\n正文\\n\", \"held\": [\"5f2c1d0a9b8e7f60\"], \"near\": 1}")))
    public DraftProof proof(@Nullable ProofRequest asked) {
        mustBeOfTheOffice();
        var body = given(asked);
        var held = body.held();
        return drafts.proof(
                id,
                given(body.text(), "text"),
                new DraftProof.Wish(
                        held == null
                                ? List.of()
                                : held.stream().map(DraftsResource::orEmpty).toList(),
                        body.near(),
                        body.rest()),
                currentActor.get());
    }

    @POST
    @Path("review")
    @Operation(
            summary = "核稿：没有保存的文稿有哪些问题；form 为真时改按 GB/T 9704 检查排出的 PDF 和 Word；" + "passing 为真时机器忙或者又来了新的请求就不查，left 为真")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "连同格式检查",
                                            value =
                                                    "{\"text\": \"---\\n标题: 关于迟报的通报\\n---\\n\\n正文\\n\", \"form\": true}")))
    public Review review(@Nullable ReviewRequest asked) {
        mustBeOfTheOffice();
        var body = given(asked);
        var text = given(body.text(), "text");
        var actor = currentActor.get();
        var findings = !body.form()
                ? Optional.of(drafts.review(id, text, actor))
                : body.passing() ? drafts.formInPassing(id, text, actor) : Optional.of(drafts.form(id, text, actor));
        return new Review(
                findings.orElse(List.of()),
                findings.isEmpty(),
                drafts.revisions(id, actor).stream()
                        .mapToLong(DraftRevision::saves)
                        .findFirst()
                        .orElse(0),
                drafts.holder(id, actor).orElse(null));
    }

    @GET
    @Path("evidence")
    @Operation(summary = "数据的依据：值、印出的写法、说明、来自哪些记录")
    public Evidence evidence(@QueryParam("fact") @Nullable String fact) {
        mustExist();
        return drafts.evidence(id, orEmpty(fact), currentActor.get()).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Operation(summary = "保存文稿，可以写明理由；version 为打开时的版本，已被别人存过则拒绝")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "按领导意见修改",
                                            value =
                                                    "{\"text\": \"---\\n标题: 关于迟报的通报\\n---\\n\\n正文\\n\", \"version\": 3, \"reason\": \"按带班领导意见修改\"}")))
    public List<DraftRevision> save(@Nullable Save asked) {
        mustExist();
        var body = given(asked);
        drafts.save(id, given(body.text(), "text"), body.version(), orEmpty(body.reason()), currentActor.get());
        return drafts.revisions(id, currentActor.get());
    }

    @GET
    @Path("revisions")
    @Operation(summary = "稿次：每次保存由谁、何时、为何，新的在前")
    public List<DraftRevision> revisions() {
        mustExist();
        return drafts.revisions(id, currentActor.get());
    }

    @GET
    @Path("revisions/{saves: \\d{1,18}}")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(summary = "某一稿次的文稿")
    public String text(@PathParam("saves") long saves) {
        mustExist();
        return drafts.text(id, saves, currentActor.get());
    }

    @GET
    @Path("comparison")
    @Operation(summary = "比对两个稿次：逐行，改动的行再逐词")
    public TextComparison compare(@QueryParam("from") long from, @QueryParam("to") long to) {
        mustExist();
        return drafts.compare(id, from, to, currentActor.get());
    }

    @GET
    @Path("comparison/record")
    @Operation(summary = "比对最后一稿与按现有记录重新起草的文稿")
    public TextComparison compareWithRecord() {
        mustExist();
        return drafts.compareWithRecord(id, currentActor.get());
    }

    @POST
    @Path("revisions/{saves: \\d{1,18}}/comparison")
    @Operation(summary = "比对某一稿次与没有保存的文稿")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "未存的文稿", value = "{\"text\": \"正文\"}")))
    public TextComparison compare(@PathParam("saves") long saves, @Nullable Compare asked) {
        mustExist();
        return drafts.compare(id, saves, given(given(asked).text(), "text"), currentActor.get());
    }

    @POST
    @Path("revisions/{saves: \\d{1,18}}/restoration")
    @Operation(summary = "恢复某一稿次，作为新的一次保存")
    @RequestBody(
            content =
                    @Content(
                            examples = @ExampleObject(name = "恢复", value = "{\"version\": 4, \"reason\": \"改错了，退回\"}")))
    public List<DraftRevision> restore(@PathParam("saves") long saves, @Nullable Restore asked) {
        mustExist();
        var body = given(asked);
        drafts.restore(id, saves, body.version(), orEmpty(body.reason()), currentActor.get());
        return drafts.revisions(id, currentActor.get());
    }

    @GET
    @Path("comments")
    @Operation(summary = "批注：未了结的在前")
    public List<DraftComment> comments() {
        mustExist();
        return drafts.comments(id, currentActor.get());
    }

    @POST
    @Path("comments")
    @Operation(summary = "对某一行或某个数据作批注")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "批注一个数据",
                                            value =
                                                    "{\"line\": 12, \"quote\": \"348\", \"fact\": \"accidents.count\", \"words\": \"与日报不一致，请核\"}")))
    public Created comment(@Nullable Remark asked) {
        mustExist();
        var body = given(asked);
        return new Created(drafts.comment(
                id,
                body.line(),
                orEmpty(body.quote()),
                orEmpty(body.fact()),
                orEmpty(body.words()),
                currentActor.get()));
    }

    @POST
    @Path("comments/{comment: \\d{1,18}}/answers")
    @Operation(summary = "答复批注")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "答复", value = "{\"words\": \"已核，以登记簿为准\"}")))
    public List<DraftComment> answer(@PathParam("comment") long comment, @Nullable Answer asked) {
        mustExist();
        drafts.answer(id, comment, orEmpty(given(asked).words()), currentActor.get());
        return drafts.comments(id, currentActor.get());
    }

    @PUT
    @Path("comments/{comment: \\d{1,18}}/resolution")
    @Operation(summary = "了结批注")
    public List<DraftComment> resolve(@PathParam("comment") long comment) {
        mustExist();
        drafts.resolve(id, comment, currentActor.get());
        return drafts.comments(id, currentActor.get());
    }

    @DELETE
    @Path("comments/{comment: \\d{1,18}}/resolution")
    @Operation(summary = "重新打开批注")
    public List<DraftComment> reopen(@PathParam("comment") long comment) {
        mustExist();
        drafts.reopen(id, comment, currentActor.get());
        return drafts.comments(id, currentActor.get());
    }

    @GET
    @Path("holder")
    @Operation(summary = "谁在改这份公文；没有人时答 404")
    public DraftHolder holder() {
        mustExist();
        return drafts.holder(id, currentActor.get()).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("holder")
    @Operation(summary = "占用，或者表示还在改；别人占用时拒绝")
    public DraftHolder take() {
        mustExist();
        return drafts.take(id, currentActor.get());
    }

    @POST
    @Path("holder/takeover")
    @Operation(summary = "从别人手里接手，须写明理由，对方会看到")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "接手", value = "{\"reason\": \"原经办人已下班，领导催办\"}")))
    public DraftHolder takeOver(@Nullable TakeOver asked) {
        mustExist();
        return drafts.takeOver(id, orEmpty(given(asked).reason()), currentActor.get());
    }

    @DELETE
    @Path("holder")
    @Operation(summary = "放开占用")
    public void release() {
        mustExist();
        drafts.release(id, currentActor.get());
    }
}
