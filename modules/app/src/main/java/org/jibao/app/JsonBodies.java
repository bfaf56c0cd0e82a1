package org.jibao.app;

import java.io.IOException;

import jakarta.json.JsonObject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;

/** Refuses a list or a bare value where an object is asked for, before it reaches a method that cannot take it. */
@Provider
public class JsonBodies implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body != null && context.getType() == JsonObject.class && !(body instanceof JsonObject)) {
            throw new InvalidInput("", "请求正文应为 JSON 对象，写成 {…}；收到的是列表或单个值");
        }
        return body;
    }
}
