package org.jibao.documents;

import java.io.IOException;
import java.io.Writer;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** 文稿正文的输出格式: escapes what a template prints for the body of a manuscript; a fact prints as {@code [348](fact:id)}. */
final class ManuscriptFormat extends CommonMarkupOutputFormat<ManuscriptFormat.Markup> {
    static final ManuscriptFormat BODY = new ManuscriptFormat();

    private ManuscriptFormat() {}

    /** Text that is manuscript already. */
    static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
        Markup(@Nullable String plain, @Nullable String markup) {
            super(plain, markup);
        }

        @Override
        public ManuscriptFormat getOutputFormat() {
            return BODY;
        }
    }

    static Markup of(Fact fact) {
        return new Markup(null, "[" + Escapes.inBrackets(fact.printed()) + "](fact:" + fact.id() + ")");
    }

    @Override
    public String getName() {
        return "manuscript";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String textToEsc, Writer out) throws IOException {
        out.write(Escapes.body(textToEsc));
    }

    @Override
    public String escapePlainText(String plainTextContent) {
        return Escapes.body(plainTextContent);
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
