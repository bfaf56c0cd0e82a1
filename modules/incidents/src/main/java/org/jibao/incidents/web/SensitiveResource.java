package org.jibao.incidents.web;

import java.time.DateTimeException;
import java.time.LocalDate;
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
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.jibao.incidents.SensitiveBook;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 敏感时间和地点接口. */
@Path("sensitive")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "敏感时间和地点")
public class SensitiveResource {
    @Inject
    SensitiveBook book;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "本办列明的敏感时间和地点，各版本，新的在前")
    public List<Wire.SensitiveJson> editions() {
        return book.editions().stream().map(Wire.SensitiveJson::of).toList();
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(summary = "启用一份清单：正文每行一条", description = "from 为启用日期（含），如 from=2026-01-01。系统管理员和秘书可用；有误时逐行指出。")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "清单",
                                            value =
                                                    """
                                            地点,火车站
                                            每年,元宵节,02-12,02-12
                                            日期,市两会,2026-01-12,2026-01-16
                                            """)))
    public Response adopt(String text, @QueryParam("from") @Nullable String from) {
        var list = book.adopt(text, day(from), current.get());
        return Response.status(Response.Status.CREATED)
                .entity(Map.of(
                        "places", list.places().size(), "days", list.days().size()))
                .build();
    }

    private static LocalDate day(@Nullable String from) {
        try {
            return LocalDate.parse(from == null ? "" : from);
        } catch (DateTimeException e) {
            throw new InvalidInput("from", "请用 from=2026-01-01 的形式填写启用日期");
        }
    }
}
