package org.jibao.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.ManuscriptFault;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.Typesetter;
import org.jibao.typesetting.Variant;
import org.jibao.typesetting.VariantException;

/** 排版: the one typesetter of the product; opening its fonts takes a while, so it is kept. */
@ApplicationScoped
class Setting {
    private static final Messages TEXT = new Messages(Setting.class);

    /** Set with the office's own licensed fonts first, e.g. 仿宋_GB2312, and by its own variant of the standard, if it has one. */
    private final Typesetter typesetter =
            engine(System.getProperty("jibao.fonts"), System.getProperty("jibao.variant"));

    static Typesetter engine(@Nullable String fonts, @Nullable String variant) {
        var engine = fonts == null ? Typesetter.withBundledFonts() : Typesetter.withFonts(Path.of(fonts));
        return variant == null ? engine : engine.as(variant(Path.of(variant)));
    }

    private static Variant variant(Path file) {
        try {
            return Variant.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(TEXT.of("variant.unreadable", file), e);
        } catch (VariantException e) {
            throw new IllegalStateException(TEXT.of("variant.faulty", file, String.valueOf(e.getMessage())), e);
        }
    }

    /** The tree of a manuscript; refused with all its faults, each with line and remedy. */
    DocumentTree tree(String manuscript) {
        try {
            return typesetter.parse(manuscript);
        } catch (ManuscriptException refused) {
            throw new InvalidInput(refused.faults().stream()
                    .map(fault -> new InvalidInput.Problem("manuscript", words(fault)))
                    .toList());
        }
    }

    /** As {@link #tree}, with the faults as data. */
    DocumentTree parse(String manuscript) throws ManuscriptException {
        return typesetter.parse(manuscript);
    }

    /** Some of the pages for the screen. */
    List<String> preview(Pages pages) {
        return typesetter.preview(pages);
    }

    Pages pages(DocumentTree tree) {
        return typesetter.pages(tree);
    }

    byte[] pdf(DocumentTree tree) {
        return pdf(pages(tree));
    }

    byte[] ofd(DocumentTree tree) {
        return ofd(pages(tree));
    }

    byte[] pdf(Pages pages) {
        return typesetter.pdf(pages);
    }

    byte[] ofd(Pages pages) {
        return typesetter.ofd(pages);
    }

    byte[] docx(DocumentTree tree) {
        return typesetter.docx(tree);
    }

    List<String> preview(DocumentTree tree) {
        return typesetter.preview(typesetter.pages(tree));
    }

    static String words(ManuscriptFault fault) {
        return TEXT.of("line", fault.line(), fault.message(), fault.remedy());
    }
}
