package org.jibao.documents.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.documents.Wordbook;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 用语接口. */
@Path("wordbook")
@RequestScoped
@Tag(name = "用语")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WordbookResource {
    @Inject
    Wordbook wordbook;

    @Inject
    CurrentActor currentActor;

    /** 规范用语请求. */
    public record TermRequest(@Nullable String avoid, @Nullable String use, @Nullable String reason) {}

    /** 常用语请求. */
    public record PhraseRequest(@Nullable String words, boolean office) {}

    /** 新建结果. */
    public record Created(long id) {}

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> T given(@Nullable T body) {
        if (body == null) {
            throw new InvalidInput("", "请求没有正文，请按接口说明写成 JSON");
        }
        return body;
    }

    @GET
    @Path("terms")
    @Operation(summary = "规范用语：要避免的词，和改用的词")
    public List<Wordbook.Term> terms() {
        return wordbook.terms(currentActor.get());
    }

    @POST
    @Path("terms")
    @Operation(summary = "规定一个要避免的词；同一个词再规定一次即改")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "改用规范的称呼",
                                            value =
                                                    "{\"avoid\": \"安监局\", \"use\": \"应急管理局\", \"reason\": \"2018年机构改革后的名称\"}")))
    public Created setTerm(@Nullable TermRequest asked) {
        var body = given(asked);
        return new Created(wordbook.setTerm(
                orEmpty(body.avoid()), orEmpty(body.use()), orEmpty(body.reason()), currentActor.get()));
    }

    @DELETE
    @Path("terms/{id: \\d{1,18}}")
    @Operation(summary = "删去一条规范用语")
    public void removeTerm(@PathParam("id") long id) {
        wordbook.removeTerm(id, currentActor.get());
    }

    @GET
    @Path("phrases")
    @Operation(summary = "常用语：本人的和本单位的，用得多的在前")
    public List<Wordbook.Phrase> phrases() {
        return wordbook.phrases(currentActor.get());
    }

    @POST
    @Path("phrases")
    @Operation(summary = "存一条常用语；office 为真时给全单位用")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "全单位的常用语",
                                            value = "{\"words\": \"请认真组织学习，举一反三，抓好落实。\", \"office\": true}")))
    public Created addPhrase(@Nullable PhraseRequest asked) {
        var body = given(asked);
        return new Created(wordbook.addPhrase(orEmpty(body.words()), body.office(), currentActor.get()));
    }

    @DELETE
    @Path("phrases/{id: \\d{1,18}}")
    @Operation(summary = "删去一条常用语")
    public void removePhrase(@PathParam("id") long id) {
        wordbook.removePhrase(id, currentActor.get());
    }

    @POST
    @Path("phrases/{id: \\d{1,18}}/use")
    @Operation(summary = "记一次使用，用得多的排在前面")
    public void usedPhrase(@PathParam("id") long id) {
        wordbook.usedPhrase(id, currentActor.get());
    }
}
