package org.jibao.incidents.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * 接口遮隐: puts the reader's {@link ReaderVeil} over every answer of the record and of its assessment, whichever resource
 * gives it. The ledger is left as it is, for its hashes are computed over the words; files are veiled where they are written.
 */
@Provider
public class VeiledAnswers implements ContainerResponseFilter {
    private static final String VEILED = "org\\.jibao\\.(incidents|assessment)\\.web";

    @Inject
    ReaderVeil veil;

    @Context
    ResourceInfo asked;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var resource = asked.getResourceClass();
        var entity = response.getEntity();
        // What nobody foresaw is answered even when the shields cannot be read; it tells nothing of the record.
        if (entity == null
                || resource == null
                || !resource.getPackageName().matches(VEILED)
                || response.getStatus() >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return;
        }
        var veiled = veil.get().over(entity);
        if (veiled != entity) {
            response.setEntity(veiled);
        }
    }
}
