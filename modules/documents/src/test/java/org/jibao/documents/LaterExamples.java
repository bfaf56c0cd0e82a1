package org.jibao.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import static org.jibao.documents.CriticismExamples.criticism;
import static org.jibao.documents.CriticismExamples.warned;
import static org.jibao.documents.Examples.OFFICE;
import static org.jibao.documents.Examples.OWN;
import static org.jibao.documents.Examples.SHELF;
import static org.jibao.documents.Examples.TEMPLATES;
import static org.jibao.documents.Examples.TIMES;

/** 更正、撤销、重新印发的样例: papers that mend an earlier one. */
final class LaterExamples {
    private LaterExamples() {}

    static Map<String, Supplier<Composed>> all() {
        var examples = new LinkedHashMap<String, Supplier<Composed>>();
        examples.put(
                "later/examples/withdrawal",
                () -> later("later/withdrawal.ftl", List.of(), LaterPaperMaterial.Reasons.NONE));
        examples.put(
                "later/examples/correction",
                () -> later("later/correction.ftl", corrections(), LaterPaperMaterial.Reasons.NONE));
        examples.put(
                "later/examples/correction-of-a-revised-quarter",
                () -> later("later/correction.ftl", revised(), REVISED));
        examples.put(
                "later/examples/correction-with-an-annex", () -> later("later/correction.ftl", muchRevised(), REVISED));
        examples.put(
                "later/examples/correction-to-be-filled-in",
                () -> later("later/correction.ftl", List.of(), LaterPaperMaterial.Reasons.NONE));
        examples.put(
                "later/examples/replacement",
                () -> LaterPaperMaterial.replacement(
                        later("later/replacement.ftl", List.of(), LaterPaperMaterial.Reasons.NONE),
                        criticism(warned())));
        examples.put(
                "later/examples/replacement-with-changes",
                () -> LaterPaperMaterial.replacement(
                        later("later/replacement.ftl", amendments(), REVISED), criticism(warned())));
        examples.put(
                "later/examples/replacement-with-a-table",
                () -> LaterPaperMaterial.replacement(
                        later("later/replacement.ftl", revised(), REVISED), criticism(warned())));
        return examples;
    }

    private static final LaterPaperMaterial.Reasons REVISED =
            new LaterPaperMaterial.Reasons("通话记录证实临河县按时报告", List.of("quarter/2026-Q3"));

    private static List<LaterPaperMaterial.Change> revised() {
        return List.of(
                revised("1", "合计迟报", "2", "1"),
                revised("2", "临河县名次", "2", "1"),
                revised("3", "临河县迟报", "1", "0"),
                revised("4", "临河县扣分", "2", "0"),
                revised("5", "临河县扣分事由", "安办通报〔2026〕3号（2026-08-03）：迟报40分钟", "—"));
    }

    /** A quarter in which the ranks of many moved: one row more than the text takes. */
    private static List<LaterPaperMaterial.Change> muchRevised() {
        return List.of(
                revised("1", "合计及时", "9", "10"),
                revised("2", "合计迟报", "2", "1"),
                revised("3", "临河县名次", "8", "1"),
                revised("4", "临河县及时", "1", "2"),
                revised("5", "临河县迟报", "1", "0"),
                revised("6", "临河县扣分", "2", "0"),
                revised("7", "临河县得分", "98", "100"),
                revised("8", "临河县扣分事由", "安办通报〔2026〕3号（2026-08-03）：迟报40分钟", "—"),
                revised("9", "青岭县名次", "1", "2"),
                revised("10", "城东区名次", "2", "3"),
                revised("11", "安澜高新技术产业开发区名次", "3", "4"),
                revised("12", "云溪县名次", "4", "5"),
                revised("13", "南湖区名次", "5", "6"));
    }

    private static LaterPaperMaterial.Change revised(String id, String what, String was, String now) {
        return new LaterPaperMaterial.Change(
                was, new Fact("revision." + id, now, now, what, List.of("quarter/2026-Q3")));
    }

    private static Composed later(
            String template, List<LaterPaperMaterial.Change> changes, LaterPaperMaterial.Reasons reasons) {
        var earlier = new LaterPaperMaterial.Earlier(
                7, "安办通报〔2026〕3号", "关于转发《信息报送规定》执行情况的通报", LocalDate.of(2026, 8, 3), "各县（市、区）党委，市直各部门、单位", "省委办公厅，市委常委");
        var material = new LaterPaperMaterial(earlier, OWN, TIMES);
        return new Composed(
                TEMPLATES.render(template, material.model(OFFICE, changes, reasons)),
                SHELF.text(template),
                material.facts());
    }

    private static List<LaterPaperMaterial.Change> corrections() {
        return List.of(
                new LaterPaperMaterial.Change(
                        "2", new Fact("figure.DEATHS", "3", "3", "死亡人数", List.of("incident/2026-0123"))),
                new LaterPaperMaterial.Change(
                        "2小时40分钟",
                        new Fact("late.linhe", "PT2H10M", "2小时10分钟", "临河县超过时限", List.of("incident/2026-0123"))));
    }

    private static List<LaterPaperMaterial.Change> amendments() {
        return List.of(
                new LaterPaperMaterial.Change(
                        "扣2分", new Fact("amendment.50", "1", "扣1分", "对临河县的处理", List.of("criticism/50"))),
                new LaterPaperMaterial.Change(
                        "扣1分", new Fact("amendment.51", "-", "撤销，不再扣分", "对青岭县的处理", List.of("criticism/50"))));
    }
}
