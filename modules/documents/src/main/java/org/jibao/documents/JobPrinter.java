package org.jibao.documents;

import java.util.EnumMap;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.documents.DocumentDesk.DocumentFile;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.Pages;

/** 批量打印: makes the files of one paper: the frozen ones where the document is issued, else from the record. Stores nothing. */
@ApplicationScoped
class JobPrinter {
    private static final Messages TEXT = new Messages(JobPrinter.class);

    @Inject
    EntityManager em;

    @Inject
    DocumentDesk desk;

    @Inject
    Composer composer;

    @Inject
    Setting setting;

    /** One transaction, so that a paper is of one state of the record. */
    @Transactional
    JobPaper print(JobClaim claim) {
        var files = new EnumMap<FileFormat, DocumentFile>(FileFormat.class);
        var issued = em.createQuery(
                        "select d.id from DraftRow d where d.kind = :kind and d.subject = :subject"
                                + " and d.number is not null order by d.id desc",
                        Long.class)
                .setParameter("kind", claim.kind())
                .setParameter("subject", claim.subject())
                .setMaxResults(1)
                .getResultList();
        if (!issued.isEmpty()) {
            claim.formats().forEach(format -> files.put(format, desk.file(issued.get(0), format)));
            return new JobPaper(files, issued.get(0));
        }
        var composed = composer.compose(claim.kind(), claim.subject());
        var tree = setting.tree(composed.manuscript());
        var pages = setting.pages(tree);
        var missing = pages.missingCharacters();
        if (!missing.isEmpty()) {
            throw new InvalidInput(
                    "manuscript", TEXT.of("job.characters", missing.get(0).message()));
        }
        claim.formats().forEach(format -> files.put(format, file(tree, pages, format)));
        return new JobPaper(files, null);
    }

    private DocumentFile file(DocumentTree tree, Pages pages, FileFormat format) {
        var bytes =
                switch (format) {
                    case DOCX -> setting.docx(tree);
                    case PDF -> setting.pdf(pages);
                    case OFD -> setting.ofd(pages);
                };
        var safe = tree.head().title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "");
        return new DocumentFile(safe + "." + format.name().toLowerCase(Locale.ROOT), format.mediaType(), bytes);
    }
}
