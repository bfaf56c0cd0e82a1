package org.jibao.ledger.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.jibao.ledger.Ledger;

/** 账本接口. */
@Path("ledger")
@RequestScoped
@Tag(name = "账本")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {
    private static final int MOST = 1_000;

    @Inject
    Ledger ledger;

    @GET
    @Operation(summary = "最近的操作记录，新的在前")
    public List<Ledger.Entry> latest(@QueryParam("limit") @DefaultValue("100") int limit) {
        return ledger.latest(Math.min(Math.max(limit, 1), MOST));
    }

    @GET
    @Path("verification")
    @Operation(summary = "核验全部账本")
    public Ledger.Verification verify() {
        return ledger.verify();
    }
}
