package org.jibao.ledger.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Ledger;
import org.jibao.ledger.LedgerAccess;
import org.jibao.ledger.RecordReview;

/** 账本接口; for auditors and administrators. */
@Path("ledger")
@RequestScoped
@Tag(name = "账本")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {
    private static final int MOST = 1_000;

    @Inject
    Ledger ledger;

    @Inject
    RecordReview review;

    @Inject
    LedgerAccess access;

    @GET
    @Operation(summary = "最近的操作记录，新的在前；安全审计员、系统管理员可用")
    public List<Ledger.Entry> latest(@QueryParam("limit") @DefaultValue("100") int limit) {
        access.mustRead();
        return ledger.latest(Math.min(Math.max(limit, 1), MOST));
    }

    @GET
    @Path("verification")
    @Operation(summary = "核验全部账本；给出印发件上的块号 block 和哈希 hash 时，并核对账本是否仍含有它")
    public Ledger.Verification verify(
            @QueryParam("block") @DefaultValue("0") long block, @QueryParam("hash") @Nullable String hash) {
        access.mustRead();
        return hash == null || hash.isBlank() ? ledger.verify() : ledger.verify(new Ledger.Head(block, hash.strip()));
    }

    @GET
    @Path("integrity")
    @Operation(summary = "检查全部记录有无自相矛盾之处，附改法；安全审计员、系统管理员可用", description = "每个检查项最多列200处，more 为真时还有更多。")
    public List<RecordReview.Outcome> review() {
        access.mustRead();
        return review.run();
    }

    @GET
    @Path("export")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "导出全部账本，可在另一台计算机上核验")
    public Response export() {
        access.mustRead();
        StreamingOutput text = ledger::export;
        return Response.ok(text, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"jibao-ledger.txt\"")
                .build();
    }
}
