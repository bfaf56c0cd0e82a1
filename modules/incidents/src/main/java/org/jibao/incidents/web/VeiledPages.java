package org.jibao.incidents.web;

import java.io.Writer;
import java.util.Iterator;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;

/** 页面遮隐: has every page written through a {@link VeiledWriter}, so that no page can forget it. */
public class VeiledPages extends RenderKitFactory {

    public VeiledPages(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String renderKitId, RenderKit renderKit) {
        getWrapped().addRenderKit(renderKitId, renderKit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext context, String renderKitId) {
        return new VeiledKit(getWrapped().getRenderKit(context, renderKitId));
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class VeiledKit extends RenderKitWrapper {
        VeiledKit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String contentTypes, String encoding) {
            return new VeiledWriter(getWrapped().createResponseWriter(writer, contentTypes, encoding));
        }
    }
}
