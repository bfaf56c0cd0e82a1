package org.jibao.documents;

import java.io.IOException;
import java.io.Writer;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** 文稿头的转义: values inside the double quotes of a head line; a quote or backslash stays one, a line break cannot end the line. */
final class HeadFormat extends CommonMarkupOutputFormat<HeadFormat.Text> {
    static final HeadFormat INSTANCE = new HeadFormat();

    private HeadFormat() {}

    /** A head value that is escaped already. */
    static final class Text extends CommonTemplateMarkupOutputModel<Text> {

        Text(@Nullable String plain, @Nullable String markup) {
            super(plain, markup);
        }

        @Override
        public HeadFormat getOutputFormat() {
            return INSTANCE;
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
    public void output(String text, Writer out) throws IOException {
        out.write(escapePlainText(text));
    }

    @Override
    public String escapePlainText(String plain) {
        return plain.replaceAll("[\\r\\n\\t]+", " ")
                .replaceAll("\\p{Cntrl}", "")
                .replace("\\", "\\\\")
                .replace("\"", "\\\"");
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Text newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String markup) {
        return new Text(plain, markup);
    }
}
