package org.jibao.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jibao.offices.Unit;

/** 撤销、更正、重新印发的素材: the earlier paper, and where the record now differs from it. */
final class LaterPaperMaterial {
    private final Earlier earlier;
    private final Unit own;
    private final Times times;
    private final FactSheet facts = new FactSheet();

    /**
     * 原件.
     *
     * @param addressees as its head has them; empty when it has none
     * @param copies as its head has them; empty when it has none
     */
    record Earlier(long id, String number, String title, LocalDate on, String addressees, String copies) {}

    /**
     * 变化: a figure of the earlier paper that the record no longer supports.
     *
     * @param was as the earlier paper prints it
     * @param now as the record has it now
     */
    record Change(String was, Fact now) {}

    /**
     * 更正事由.
     *
     * @param words without a full stop at the end; empty when nobody entered any
     * @param evidence rows they stand in
     */
    record Reasons(String words, List<String> evidence) {
        static final Reasons NONE = new Reasons("", List.of());
    }

    LaterPaperMaterial(Earlier earlier, Unit own, Times times) {
        this.earlier = earlier;
        this.own = own;
        this.times = times;
    }

    List<Fact> facts() {
        return facts.all();
    }

    /** @param reasons why the record changed, as people entered it; empty when the drafter has to write it */
    Map<String, Object> model(OfficeSettings office, List<Change> changes, Reasons reasons) {
        var model = new HashMap<String, Object>();
        office.letterhead(own, "later", model);
        put(model, "主送", earlier.addressees());
        put(model, "抄送", earlier.copies());
        var title = earlier.title().replace('《', '〈').replace('》', '〉');
        model.put("原标题", title);
        model.put("原标题正文", fact("earlier.title", title, "原件标题"));
        model.put("原文号", fact("earlier.number", earlier.number(), "原件发文字号"));
        model.put("原日期", fact("earlier.day", times.date(earlier.on()), "原件印发日期"));
        var rows = new ArrayList<Map<String, Object>>();
        for (var change : changes) {
            var now = change.now();
            rows.add(Map.of(
                    "说明",
                    now.description(),
                    "原",
                    fact("was." + now.id(), change.was(), now.description() + "（原件）"),
                    "新",
                    facts.add("now." + now.id(), now.value(), now.printed(), now.description(), now.evidence())));
        }
        model.put("更正", rows);
        model.put("更正成表", longer(rows, office.of("later.changes-in-line")));
        model.put("更正成附件", longer(rows, office.of("later.rows-in-text")));
        if (!reasons.words().isEmpty()) {
            model.put("原因", facts.add("reason", reasons.words(), reasons.words(), "更正的原因", reasons.evidence()));
        }
        return model;
    }

    /** @param most empty: as long as they come */
    private static boolean longer(List<?> rows, String most) {
        return !most.isEmpty() && rows.size() > Integer.parseInt(most);
    }

    /** 重新印发: the paper as the record now has it, with the paragraph in front that says what it stands for. */
    static Composed replacement(Composed paragraph, Composed anew) {
        int body = body(anew.manuscript());
        var all = new ArrayList<>(paragraph.facts());
        all.addAll(anew.facts());
        return new Composed(
                anew.manuscript().substring(0, body)
                        + "\n"
                        + paragraph
                                .manuscript()
                                .substring(body(paragraph.manuscript()))
                                .strip()
                        + "\n"
                        + anew.manuscript().substring(body),
                paragraph.template() + anew.template(),
                all,
                anew.editions());
    }

    private static int body(String manuscript) {
        return manuscript.indexOf("\n---\n", 3) + "\n---\n".length();
    }

    private Fact fact(String id, String printed, String description) {
        return facts.add(id, printed, printed, description, List.of("document/" + earlier.id()));
    }

    private static void put(Map<String, Object> model, String key, String value) {
        if (!value.isBlank()) {
            model.put(key, value);
        }
    }
}
