package org.jibao.assessment;

import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.RecordCheck;
import org.jibao.ledger.RecordReview.Check;

/** 封存得分表核对: every closed sheet still has its hash, and its totals are the sums of its rows. */
@ApplicationScoped
@Transactional
class ClosedSheets implements RecordCheck {

    @Inject
    EntityManager em;

    @Override
    public Check about() {
        return new Check(
                "closed-sheet-changed",
                "封存的得分表被改动或合计不符",
                "{1}封存的得分表{2}",
                "核验账本中的 quarter.close（记有摘要），从备份恢复；原表有误的发更正通报");
    }

    @Override
    public void run(Consumer<String[]> found) {
        em.createQuery("select q from ClosedQuarter q order by q.quarter", ClosedQuarter.class)
                .getResultStream()
                .map(ClosedQuarter::view)
                .forEach(closing -> wrong(closing)
                        .ifPresent(what -> found.accept(new String[] {
                            "quarter/" + closing.quarter(), closing.quarter().words(), what
                        })));
        em.createQuery("select r from StoredRevision r order by r.quarter, r.number", StoredRevision.class)
                .getResultStream()
                .map(StoredRevision::view)
                .forEach(revision -> wrong(revision.json(), revision.hash())
                        .ifPresent(what -> found.accept(new String[] {
                            "quarter/" + revision.quarter(),
                            revision.quarter().words() + "第" + revision.number() + "版",
                            what
                        })));
    }

    static Optional<String> wrong(ScoreSheets.Closing closing) {
        return wrong(closing.json(), closing.hash());
    }

    private static Optional<String> wrong(String json, String hash) {
        if (!SheetJson.hash(json).equals(hash)) {
            return Optional.of("与封存时的摘要不一致");
        }
        var sheet = SheetJson.read(json);
        int owed = 0;
        int late = 0;
        for (var group : sheet.groups()) {
            for (var row : group.rows()) {
                owed += row.owed();
                late += row.late();
            }
        }
        var totals = sheet.totals();
        return owed == totals.owed() && late == totals.late()
                ? Optional.empty()
                : Optional.of(
                        "合计（应报" + totals.owed() + "、迟报" + totals.late() + "）不等于各行之和（应报" + owed + "、迟报" + late + "）");
    }
}
