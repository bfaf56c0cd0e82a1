package org.jibao.app.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link PageFaults} before the handler of the library. */
public class PageFaultsFactory extends ExceptionHandlerFactory {

    public PageFaultsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new PageFaults(getWrapped().getExceptionHandler());
    }
}
