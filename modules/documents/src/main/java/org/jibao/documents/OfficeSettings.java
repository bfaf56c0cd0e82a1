package org.jibao.documents;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 发文设置: what belongs to the office and not to a document: marks, 机关代字, copies; from {@code office.properties}. */
@ApplicationScoped
class OfficeSettings {
    private static final Messages TEXT = new Messages(OfficeSettings.class);

    private final Properties settings = new Properties();

    OfficeSettings() {
        try (var in = OfficeSettings.class.getResourceAsStream("templates/office.properties")) {
            if (in == null) {
                throw new IllegalStateException("templates/office.properties is missing from the jar");
            }
            settings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 机关代字 of a kind of document, e.g. 安办通报. */
    String organCode(DocumentKind kind) {
        var key = "number." + kind.name();
        var code = settings.getProperty(key, "");
        if (code.isBlank()) {
            throw new InvalidInput("kind", TEXT.of("number.missing", kind, key));
        }
        return code;
    }

    /** All settings, for templates; dots in keys become underscores. */
    java.util.Map<String, String> all() {
        var all = new java.util.HashMap<String, String>();
        settings.stringPropertyNames().forEach(key -> all.put(key.replace('.', '_'), settings.getProperty(key)));
        return all;
    }

    /** A setting by key; empty when the office has none. */
    String of(String key) {
        return settings.getProperty(key, "");
    }
}
