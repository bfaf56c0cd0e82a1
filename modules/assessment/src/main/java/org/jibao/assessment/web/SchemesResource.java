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
    @Inject
    SchemeBook schemes;

    @Inject
    CurrentActor current;

    @GET
    @Operation(summary = "已采用的计分办法", description = "每一版本及其文件原文，最近生效的在前。")
    public List<Wire.SchemeJson> editions() {
        return schemes.editions().stream().map(Wire.SchemeJson::of).toList();
    }

    @GET
    @Path("shipped")
    @Operation(summary = "随附的计分办法文件", description = "文件名到原文，可直接采用，或复制修改后采用。")
    public Map<String, String> shipped() {
        return schemes.shipped();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "采用计分办法", description = "正文为计分办法文件；from为启用日期，file为文件名。有问题时一次列出全部（行号、位置、改法）。系统管理员可用。")
    public Map<String, String> adopt(
            @QueryParam("from") @Nullable String from, @QueryParam("file") @Nullable String file, String text) {
        var title = schemes.adopt(file == null ? "scheme.json" : file, text, Body.day(from, "from"), current.get());
        return Map.of("title", title);
    }
}
