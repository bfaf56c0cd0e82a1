package org.jibao.documents;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.RecordCheck;
import org.jibao.ledger.RecordReview.Check;

/** 定稿文件核对: every stored file of an issued document still has the hash it was issued with. Reads one file at a time. */
@ApplicationScoped
@Transactional
class StoredFiles implements RecordCheck {

    @Inject
    EntityManager em;

    @Override
    public Check about() {
        return new Check(
                "stored-file-changed",
                "定稿文件被改动",
                "公文{1}的文件{2}与印发时的摘要不一致",
                "不要再分发该文件：核验账本中的 document.issue（记有摘要），从备份恢复");
    }

    @Override
    public void run(Consumer<String[]> found) {
        var ids = em.createQuery("select f.id from FileRow f order by f.id", Long.class)
                .getResultList();
        for (var id : ids) {
            var file = em.find(FileRow.class, id);
            if (file != null && !Sha256.of(file.content()).equals(file.sha256())) {
                found.accept(
                        new String[] {"document/" + file.documentId(), String.valueOf(file.documentId()), file.name()});
            }
            em.clear();
        }
    }
}
