package org.jibao.incidents.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.Veil;

/**
 * Writes the texts of a page as its reader may have them. What the reader typed himself comes back as he typed it, and the
 * value of a field is never marked: it would be stored with the mark.
 */
class VeiledWriter extends ResponseWriterWrapper {
    private @Nullable Veil veil;
    private boolean inField;

    VeiledWriter(ResponseWriter wrapped) {
        super(wrapped);
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
        inField = name.equals("textarea");
        super.startElement(name, component);
    }

    @Override
    public void endElement(String name) throws IOException {
        inField = false;
        super.endElement(name);
    }

    @Override
    public void writeText(Object text, String property) throws IOException {
        super.writeText(shown(text), property);
    }

    @Override
    public void writeText(Object text, UIComponent component, String property) throws IOException {
        super.writeText(shown(text), component, property);
    }

    @Override
    public void writeText(char[] text, int off, int len) throws IOException {
        super.writeText(shown(new String(text, off, len)), null);
    }

    @Override
    public void writeAttribute(String name, Object value, String property) throws IOException {
        super.writeAttribute(name, value instanceof String text ? inField(text) : value, property);
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
        return new VeiledWriter(getWrapped().cloneWithWriter(writer));
    }

    private Object shown(Object text) {
        var written = text.toString();
        return inField || !isOfTheRecord() ? inField(written) : veil().shown(written);
    }

    private String inField(String text) {
        return veil().isLifted() || isTyped(text) ? text : veil().over(text);
    }

    /** Pages of other modules may hand their texts to scripts that store them, so these are veiled but never marked. */
    private static boolean isOfTheRecord() {
        var root = FacesContext.getCurrentInstance().getViewRoot();
        var page = root == null ? null : root.getViewId();
        return page != null && (page.startsWith("/incidents/") || page.startsWith("/assessment/"));
    }

    private static boolean isTyped(String text) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(text::equals);
    }

    private Veil veil() {
        if (veil == null) {
            veil = CDI.current().select(ReaderVeil.class).get().get();
        }
        return veil;
    }
}
