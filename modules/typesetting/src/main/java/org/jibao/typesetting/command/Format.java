package org.jibao.typesetting.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.Typesetter;

/** 输出格式, named by the end of the file's name. */
enum Format {
    PDF,
    OFD,
    DOCX;

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] write(Typesetter typesetter, DocumentTree tree, Pages pages) {
        return switch (this) {
            case PDF -> typesetter.pdf(pages);
            case OFD -> typesetter.ofd(pages);
            case DOCX -> typesetter.docx(tree);
        };
    }

    /** Reads {@code pdf,docx}. */
    static Set<Format> list(String names) throws Failure {
        var formats = EnumSet.noneOf(Format.class);
        for (var name : names.split("[,，]", -1)) {
            formats.add(of(name.strip()));
        }
        return formats;
    }

    /** The format of a file name. */
    static Format ofFile(String file) throws Failure {
        int dot = file.lastIndexOf('.');
        return of(dot < 0 ? "" : file.substring(dot + 1));
    }

    private static Format of(String name) throws Failure {
        for (var format : values()) {
            if (format.extension().equalsIgnoreCase(name)) {
                return format;
            }
        }
        throw Failure.use(
                "unknown-format",
                name,
                Arrays.stream(values()).map(Format::extension).collect(Collectors.joining("、")));
    }
}
