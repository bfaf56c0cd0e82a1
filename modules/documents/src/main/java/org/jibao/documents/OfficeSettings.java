package org.jibao.documents;

import java.util.Map;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Unit;

/** 发文设置: what belongs to the office and not to a document: marks, 机关代字, copies; from {@code office.properties}. */
@ApplicationScoped
class OfficeSettings {
    private static final Messages TEXT = new Messages(OfficeSettings.class);

    private static final String FILE = "office.properties";

    @Inject
    TemplateEditions editions;

    private final TemplateShelf shelf;
    private volatile @Nullable SettingsOf settings;

    /** The settings as they were read from a text. */
    private record SettingsOf(String text, Properties settings) {}

    OfficeSettings() {
        shelf = TemplateShelf.installed(name -> editions.today(name));
    }

    OfficeSettings(TemplateShelf shelf) {
        this.shelf = shelf;
    }

    /** 机关代字 of a kind of document, e.g. 安办通报. */
    String organCode(DocumentKind kind) {
        var key = "number." + kind.name();
        var code = of(key);
        if (code.isBlank()) {
            throw new InvalidInput("kind", TEXT.of("number.missing", kind, key));
        }
        return code;
    }

    /** A setting by key; empty when the office has none. */
    String of(String key) {
        return today().getProperty(key, "");
    }

    /** The edition in force today. */
    private Properties today() {
        var text = shelf.text(FILE);
        var known = settings;
        if (known == null || !known.text().equals(text)) {
            known = new SettingsOf(text, shelf.properties(FILE));
            settings = known;
        }
        return known.settings();
    }

    /** Puts the elements of a document of this office into the model of its template; absent ones stay out. */
    void letterhead(Unit own, String series, Map<String, Object> model) {
        model.put("本单位", own.name());
        model.put("本单位简称", own.shortName());
        model.put("标志尾字", of("mark.suffix"));
        put(model, "主送", of(series + ".addressees"));
        put(model, "抄送", of(series + ".copies"));
        put(model, "附注", of(series + ".note"));
    }

    private static void put(Map<String, Object> model, String key, String value) {
        if (!value.isBlank()) {
            model.put(key, value);
        }
    }
}
