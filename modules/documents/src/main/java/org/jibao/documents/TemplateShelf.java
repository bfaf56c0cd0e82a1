package org.jibao.documents;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * 模板架: the texts under {@code templates/}: that of the installation's own folder where it has one, else the office's edition
 * in force today, else the one that came with the product.
 */
final class TemplateShelf {
    private final @Nullable Path office;
    private final Function<String, Optional<String>> editions;

    private TemplateShelf(@Nullable Path office, Function<String, Optional<String>> editions) {
        this.office = office;
        this.editions = editions;
    }

    /** The shelf of this installation without editions: the folder named by the property {@code jibao.templates} goes first. */
    static TemplateShelf installed() {
        return installed(name -> Optional.empty());
    }

    /** @param editions the text of an edition in force, by name; asked each time */
    static TemplateShelf installed(Function<String, Optional<String>> editions) {
        var folder = System.getProperty("jibao.templates");
        return new TemplateShelf(folder == null ? null : Path.of(folder), editions);
    }

    /** A shelf whose copies in {@code folder} go first. */
    static TemplateShelf withOffice(Path folder) {
        return new TemplateShelf(folder, name -> Optional.empty());
    }

    /** @param name path below {@code templates/}, e.g. {@code report/first.ftl}; never taken from a user */
    String text(String name) {
        try {
            if (office != null && isInFolder(name)) {
                return Files.readString(office.resolve(name));
            }
            return editions.apply(name).orElseGet(() -> shipped(name));
        } catch (IOException e) {
            throw new UncheckedIOException("templates/" + name + " cannot be read as UTF-8", e);
        }
    }

    boolean isInFolder(String name) {
        return office != null && Files.isRegularFile(office.resolve(name));
    }

    /** The text as it came with the product. */
    static String shipped(String name) {
        try (var in = TemplateShelf.class.getResourceAsStream("templates/" + name)) {
            if (in == null) {
                throw new IllegalStateException("templates/" + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys that an older copy or edition lacks have the shipped value. */
    Properties properties(String name) {
        var properties = load(shipped(name));
        properties.putAll(load(text(name)));
        return properties;
    }

    static Properties load(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
