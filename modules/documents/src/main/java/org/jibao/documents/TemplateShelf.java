package org.jibao.documents;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/** 模板架: the texts under {@code templates/}: the office's own copy where it has one, else the one that came with the product. */
final class TemplateShelf {
    private final @Nullable Path office;

    private TemplateShelf(@Nullable Path office) {
        this.office = office;
    }

    /** The shelf of this installation: the folder named by the system property {@code jibao.templates} goes first. */
    static TemplateShelf installed() {
        var folder = System.getProperty("jibao.templates");
        return new TemplateShelf(folder == null ? null : Path.of(folder));
    }

    /** A shelf whose copies in {@code folder} go first. */
    static TemplateShelf withOffice(Path folder) {
        return new TemplateShelf(folder);
    }

    /** @param name path below {@code templates/}, e.g. {@code report/first.ftl}; never taken from a user */
    String text(String name) {
        try {
            if (office != null && Files.isRegularFile(office.resolve(name))) {
                return Files.readString(office.resolve(name));
            }
            try (var in = TemplateShelf.class.getResourceAsStream("templates/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("templates/" + name + " is missing from the jar");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("templates/" + name + " cannot be read as UTF-8", e);
        }
    }

    Properties properties(String name) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
