package org.jibao.documents.web;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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

import org.jibao.documents.DocumentNumbers;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 发文登记接口. */
@Path("document-numbers")
@RequestScoped
@Tag(name = "发文登记")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentNumbersResource {
    @Inject
    DocumentNumbers numbers;

    @Inject
    CurrentActor currentActor;

    /** 作废申请: of a document, or of the next number of a series. */
    public record Proposal(@Nullable String series, @Nullable Long document, @Nullable String reason) {}

    /** 复核. */
    public record Decision(@Nullable Boolean confirm) {}

    @GET
    @Operation(summary = "本单位使用的机关代字和期号系列")
    public List<String> series() {
        currentActor.get().mustBeOfTheOffice();
        return numbers.series();
    }

    @GET
    @Path("{series}/{year: \\d{4}}")
    @Operation(summary = "一个系列一年的全部文号：公文或作废号，一个不缺")
    public List<DocumentNumbers.Entry> of(@PathParam("series") String series, @PathParam("year") int year) {
        currentActor.get().mustBeOfTheOffice();
        return numbers.of(series, year);
    }

    @GET
    @Path("voids")
    @Operation(summary = "作废申请和作废号，新的在前")
    public List<DocumentNumbers.VoidNumber> voids() {
        currentActor.get().mustBeOfTheOffice();
        return numbers.voids();
    }

    @POST
    @Path("voids")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "申请作废：一份尚无单位收到的公文的文号，或一个系列的下一个号；由另一人复核")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "下一个号",
                                            value = "{\"series\": \"安办通报\", \"reason\": \"纸质件误用了这个号\"}")))
    public Map<String, Long> propose(@Nullable Proposal proposal) {
        if (proposal == null || (proposal.series() == null) == (proposal.document() == null)) {
            throw new InvalidInput("series", "请写明要作废哪份公文（document）的号，或哪个系列（series）的下一个号，二者写一个");
        }
        var reason = proposal.reason() == null ? "" : proposal.reason();
        return Map.of(
                "id",
                proposal.document() != null
                        ? numbers.proposeVoid(proposal.document(), reason, currentActor.get())
                        : numbers.proposeVoid(String.valueOf(proposal.series()), reason, currentActor.get()));
    }

    @POST
    @Path("voids/{id: \\d+}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "复核作废申请：由提出人以外的人")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "确认作废", value = "{\"confirm\": true}")))
    public DocumentNumbers.VoidNumber decide(@PathParam("id") long id, @Nullable Decision decision) {
        var confirm = decision == null ? null : decision.confirm();
        if (confirm == null) {
            throw new InvalidInput("confirm", "请写明是否确认作废：confirm 为 true 或 false");
        }
        return numbers.decide(id, confirm, currentActor.get());
    }
}
