package org.jibao.documents;

import java.io.IOException;
import java.io.Writer;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** 文稿头的输出格式: escapes what a template prints between the double quotes of a head value. */
final class HeadFormat extends CommonMarkupOutputFormat<HeadFormat.Markup> {
    static final HeadFormat HEAD = new HeadFormat();

    private HeadFormat() {}

    /** Text that is head already. */
    static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
        Markup(@Nullable String plain, @Nullable String markup) {
            super(plain, markup);
        }

        @Override
        public HeadFormat getOutputFormat() {
            return HEAD;
        }
    }

    @Override
    public String getName() {
        return "head";
    }

    @Override
    public String getMimeType() {
        return "application/yaml";
    }

    @Override
    public void output(String textToEsc, Writer out) throws IOException {
        out.write(Escapes.head(textToEsc));
    }

    @Override
    public String escapePlainText(String plainTextContent) {
        return Escapes.head(plainTextContent);
    }

    /** There is no older escaping to step aside for. */
    @Override
    public boolean isLegacyBuiltInBypassed(String builtInName) {
        return false;
    }

    @Override
    protected Markup newTemplateMarkupOutputModel(@Nullable String plainTextContent, @Nullable String markupContent) {
        return new Markup(plainTextContent, markupContent);
    }
}
