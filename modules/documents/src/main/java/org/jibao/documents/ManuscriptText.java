package org.jibao.documents;

import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** A piece of manuscript that is markup already and must not be escaped again. */
final class ManuscriptText extends CommonTemplateMarkupOutputModel<ManuscriptText> {

    ManuscriptText(@Nullable String plain, @Nullable String markup) {
        super(plain, markup);
    }

    @Override
    public ManuscriptFormat getOutputFormat() {
        return ManuscriptFormat.INSTANCE;
    }
}
