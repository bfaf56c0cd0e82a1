package org.jibao.typesetting.check.docx;

import java.util.ArrayList;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.check.AnnexNames;
import org.jibao.typesetting.check.Rules;

/** Clause 7.3.4 to 7.3.7: list of annexes, signature, date, note, annexes. */
final class ClosingRules {

    private static final double TOLERANCE = Values.number("tolerance.cells");
    private static final Pattern STOP = Pattern.compile(".*[。；;，,．.、]");

    private ClosingRules() {}

    static void check(Evidence evidence) {
        var elements = evidence.elements();
        if (!elements.official()) {
            return;
        }
        list(evidence);
        signature(evidence);
        note(evidence);
        annexes(evidence);
    }

    private static void list(Evidence evidence) {
        var elements = evidence.elements();
        var notes = evidence.notes();
        if (elements.annexList.isEmpty()) {
            return;
        }
        notes.checked("ATTN-1");
        var first = elements.annexList.get(0);
        if (!Words.is(Words.GOOD_ANNEX_LIST, first.dense())) {
            notes.broken("ATTN-1", "annex-list.form", first, head(first.dense(), 6));
        }
        double cells = evidence.geometry().firstLineCells(first);
        if (Math.abs(cells - 2) > TOLERANCE) {
            notes.broken("ATTN-1", "annex-list.indent", first, cells);
        }
        for (var item : elements.annexList) {
            if (STOP.matcher(item.dense()).matches()) {
                notes.broken(
                        "ATTN-1",
                        "annex-list.stop",
                        item,
                        item.dense().substring(item.dense().length() - 1));
            }
        }
        var above = lastText(evidence, first);
        if (above != null) {
            evidence.blankLines("ATTN-1", above, first, 1, "正文");
        }
    }

    private static String head(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    /** The last printed paragraph of the body above. */
    private static @Nullable Paragraph lastText(Evidence evidence, Paragraph below) {
        Paragraph last = null;
        for (var paragraph : evidence.file().paragraphs()) {
            if (paragraph == below) {
                break;
            }
            if (!paragraph.blank() && paragraph.place != Paragraph.Place.BOX) {
                last = paragraph;
            }
        }
        return last;
    }

    private static void signature(Evidence evidence) {
        var elements = evidence.elements();
        var notes = evidence.notes();
        var date = elements.date;
        if (date == null) {
            return;
        }
        notes.checked("DATE-1");
        boolean free = Words.is(Words.FREE_DATE, date.dense())
                && !Words.is(Words.GOOD_DATE, date.dense())
                && !date.dense().matches("\\d{4}年\\d{1,2}月\\d{1,2}日");
        if (!free && !Words.is(Words.GOOD_DATE, date.dense())) {
            notes.broken("DATE-1", "date.form", date, date.dense());
        }
        if (elements.form == Form.ORDER || elements.form == Form.MINUTES || elements.names.isEmpty()) {
            return;
        }
        var dated = evidence.geometry().pieces(date);
        if (dated.isEmpty() || free) {
            notes.unmeasured("SEAL-1", "signature");
            return;
        }
        place(evidence, date, dated.get(0));
    }

    /** With a seal the date stands 4 characters from the right, without one 2 (or as the name demands). */
    private static void place(Evidence evidence, Paragraph date, Geometry.Piece dated) {
        var elements = evidence.elements();
        var notes = evidence.notes();
        int size = Geometry.size(date);
        double area = evidence.file().section(date).areaWidth();
        var right = Range.exactly(area).minus(dated.right()).times(1.0 / size);
        var named = new ArrayList<Geometry.Piece>();
        for (var name : elements.names) {
            named.addAll(evidence.geometry().pieces(name));
        }
        if (named.isEmpty()) {
            notes.unmeasured("SEAL-1", "signature");
            return;
        }
        if (right.canBe(4, Values.number("tolerance.seal"))) {
            notes.checked("SEAL-1");
            if (named.size() == 1 && named.get(0).right().middle() < area - size / 2.0) {
                centred(evidence, named.get(0), dated);
            }
            return;
        }
        var widest = named.stream()
                .max((a, b) -> Double.compare(
                        a.right().middle() - a.left().middle(),
                        b.right().middle() - b.left().middle()))
                .orElseThrow();
        var nameRight = Range.exactly(area).minus(widest.right()).times(1.0 / size);
        var shift = dated.left().minus(widest.left()).times(1.0 / size);
        double tolerance = Values.number("tolerance.sign");
        boolean byName = nameRight.canBe(2, tolerance) && shift.canBe(2, tolerance);
        boolean byDate = right.canBe(2, tolerance) && shift.canBe(2, tolerance);
        if (byName || byDate) {
            notes.checked("SIGN-2");
            var above = lastText(evidence, elements.names.get(0));
            if (above != null) {
                evidence.blankLines("SIGN-2", above, elements.names.get(0), 1, "正文");
            }
        } else {
            notes.broken("SEAL-1", "sign.place", date, right.middle(), nameRight.middle(), shift.middle());
        }
    }

    private static void centred(Evidence evidence, Geometry.Piece name, Geometry.Piece dated) {
        var notes = evidence.notes();
        var off = name.centre().minus(dated.centre()).times(1 / Measure.TWIPS_PER_MILLIMETRE);
        notes.checked("SEAL-2");
        if (!off.canBe(0, Length.inMillimetres(Rules.rule("SEAL-2").length("tolerance")))) {
            notes.broken("SEAL-2", "seal.centre", evidence.elements().names.get(0), Math.abs(off.middle()));
        }
    }

    private static void note(Evidence evidence) {
        var note = evidence.elements().note;
        if (note == null) {
            return;
        }
        var notes = evidence.notes();
        notes.checked("NOTE-1");
        double cells = evidence.geometry().firstLineCells(note);
        if (Math.abs(cells - 2) > TOLERANCE) {
            notes.broken("NOTE-1", "note.indent", note, cells);
        }
        if (!note.dense().matches("[（(].*[）)]")) {
            notes.broken("NOTE-1", "note.brackets", note, note.dense());
        }
    }

    private static void annexes(Evidence evidence) {
        var elements = evidence.elements();
        var notes = evidence.notes();
        var names =
                AnnexNames.of(elements.annexList.stream().map(Paragraph::dense).toList());
        for (var annex : elements.annexes) {
            var label = annex.label();
            notes.checked("ANNEX-1");
            if (!startsPage(evidence, label)) {
                notes.broken("ANNEX-1", "annex.page", label);
            }
            if (!elements.imprint.isEmpty() && elements.imprint.get(0).number < label.number) {
                notes.broken("ANNEX-1", "annex.after-imprint", label);
            }
            evidence.type("ANNEX-2", label, FontRole.HEI, Evidence.SIZE_3);
            HeadRules.flush(evidence, "ANNEX-2", label);
            if (!Words.is(Words.GOOD_ANNEX_LABEL, label.dense())) {
                notes.broken("ANNEX-2", "annex.label", label, label.dense());
            }
            title(evidence, annex, names);
        }
    }

    private static void title(Evidence evidence, Elements.FoundAnnex annex, AnnexNames names) {
        var notes = evidence.notes();
        var label = annex.label();
        var number = names.number(label.dense());
        if (!names.isEmpty() && number == null && Words.is(Words.GOOD_ANNEX_LABEL, label.dense())) {
            notes.broken("ANNEX-2", "annex.number", label, label.dense(), names.count());
        }
        if (annex.title().isEmpty()) {
            notes.unmeasured("ANNEX-2", "annex-title");
            return;
        }
        var first = annex.title().get(0);
        evidence.blankLines("ANNEX-2", label, first, 1, "附件序号");
        var title = new StringBuilder();
        annex.title().forEach(line -> title.append(line.dense()));
        if (number != null && !AnnexNames.same(title.toString(), names.name(number))) {
            notes.broken("ANNEX-2", "annex.title", first, title, names.name(number));
        }
    }

    private static boolean startsPage(Evidence evidence, Paragraph label) {
        if (label.startsPage() || label.breaksPage) {
            return true;
        }
        var all = evidence.file().paragraphs();
        for (int i = all.indexOf(label) - 1; i >= 0; i--) {
            var above = all.get(i);
            if (above.breaksPage || above.section != label.section) {
                return true;
            }
            if (!above.blank()) {
                return false;
            }
        }
        return true;
    }
}
