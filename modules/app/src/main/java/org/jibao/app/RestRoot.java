package org.jibao.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** 接口: the REST edges of all modules under /api; described at /openapi. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "急报 Jibao",
                        version = "0.1",
                        description = "突发事件紧急信息的登记、认定、考核与公文。所有写操作用 HTTP Basic 认证；出错时返回 problems：字段与中文说明。",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = @SecurityRequirement(name = "basic"))
@SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
public class RestRoot extends Application {}
