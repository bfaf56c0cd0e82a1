package org.jibao.documents;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.RecordCheck;
import org.jibao.ledger.RecordReview.Check;

/** 模板版本核对: every edition still has the text it was proposed with. Reads one text at a time. */
@ApplicationScoped
@Transactional
class StoredTemplates implements RecordCheck {

    @Inject
    EntityManager em;

    @Override
    public Check about() {
        return new Check(
                "template-text-changed",
                "模板版本被改动",
                "模板{1}的版本{2}与提出时的摘要不一致",
                "数据库可能被改动：核验账本中的 template.propose（记有摘要），从备份恢复这一版本");
    }

    @Override
    public void run(Consumer<String[]> found) {
        var ids = em.createQuery("select e.id from TemplateEdition e order by e.id", Long.class)
                .getResultList();
        for (var id : ids) {
            var row = em.find(TemplateEdition.class, id);
            if (row != null && !TemplateEdition.hash(row.text()).equals(row.sha256())) {
                found.accept(new String[] {"template/" + id, row.name(), String.valueOf(id)});
            }
            em.clear();
        }
    }
}
