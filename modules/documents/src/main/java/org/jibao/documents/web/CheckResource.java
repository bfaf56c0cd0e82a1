package org.jibao.documents.web;

import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.documents.FileCheck;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 验真接口: open to everybody; reads what it is given once and keeps nothing. */
@Path("check")
@RequestScoped
@Tag(name = "公文验真")
@Produces(MediaType.APPLICATION_JSON)
public class CheckResource {
    private static final Messages TEXT = new Messages(FileCheck.class);

    /** What a question without a file costs of the allowance. */
    private static final long QUESTION = 1024;

    @Inject
    FileCheck check;

    @Inject
    CheckAllowance allowance;

    @Inject
    @ConfigProperty(name = "jibao.check.file", defaultValue = "20971520")
    long largest;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "核对文件：以文件内容为请求正文，答复它是不是印发的原件、现在是否有效。不用登录")
    public FileCheck.Result file(
            @HeaderParam("Content-Type") @Nullable String type,
            @HeaderParam("Content-Length") @Nullable Long length,
            InputStream body)
            throws IOException {
        if (type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"))) {
            throw new InvalidInput("file", TEXT.of("check.not.file"));
        }
        if (length != null && length > largest) {
            throw new InvalidInput("file", TEXT.of("check.large", largest / 1024 / 1024));
        }
        // A body that does not say how long it is may be as long as any.
        take(length == null ? largest : Math.max(length, QUESTION));
        return check.file(body, largest);
    }

    @GET
    @Operation(summary = "核对发文字号（number）或文件摘要（sha256）。不用登录")
    public FileCheck.Result ask(
            @QueryParam("number") @Nullable String number, @QueryParam("sha256") @Nullable String sha256) {
        take(QUESTION);
        if (sha256 != null) {
            return check.hash(sha256);
        }
        if (number != null) {
            return check.number(number);
        }
        throw new InvalidInput("number", TEXT.of("check.nothing"));
    }

    private void take(long bytes) {
        var wait = allowance.take(bytes);
        if (wait > 0) {
            throw new InvalidInput("file", TEXT.of("check.busy", wait));
        }
    }
}
