package org.jibao.typesetting.check.docx;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.FontClasses;
import org.jibao.typesetting.check.FontUse;
import org.jibao.typesetting.check.Limits;
import org.jibao.typesetting.check.Measurements;
import org.jibao.typesetting.check.Report;
import org.jibao.typesetting.check.Rules;
import org.jibao.typesetting.check.UncheckableFile;

/**
 * Word 文件检查: measures a DOCX file of any origin by its effective geometry. What depends on where Word breaks lines and pages
 * is judged only when every possible place breaks the rule, else listed as not measurable.
 */
public final class DocxCheck {

    private static final int OPENING = 12;

    private DocxCheck() {}

    /** @throws UncheckableFile when the file is unreadable, encrypted or no Word document */
    public static Report check(byte[] file) throws UncheckableFile {
        var evidence = Evidence.of(WordReader.read(file));
        PageRules.check(evidence);
        TypeRules.check(evidence);
        HeadRules.check(evidence);
        TextRules.check(evidence);
        ClosingRules.check(evidence);
        ImprintRules.check(evidence);
        PageNumberRules.check(evidence);
        return report(evidence);
    }

    private static Report report(Evidence evidence) {
        var notes = evidence.notes();
        var measurements = new Measurements(Report.Kind.DOCX);
        notes.checked.stream()
                .filter(rule -> !notes.unmeasured.containsKey(rule))
                .forEach(measurements::measured);
        notes.unmeasured.forEach((rule, reason) ->
                measurements.skipped(rule, notes.checked.contains(rule) ? Values.words("partly", reason) : reason));
        var counts = new LinkedHashMap<String, Integer>();
        for (var broken : notes.broken()) {
            if (counts.merge(broken.rule(), 1, Integer::sum) <= Limits.MAX_FINDINGS) {
                measurements.missed(finding(broken));
            }
        }
        return measurements.report(evidence.elements().form, fonts(evidence.file()), 0);
    }

    private static Finding finding(Notes.Broken broken) {
        var rule = Rules.rule(broken.rule());
        var measured =
                broken.count() == 1 ? broken.measured() : Values.words("several", broken.measured(), broken.count());
        var finding =
                new Finding(rule, rule.strength(), 0, place(broken.at()), measured, broken.allowed(), broken.remedy());
        return broken.strength() == null || broken.strength().compareTo(rule.strength()) <= 0
                ? finding
                : finding.only(broken.strength());
    }

    private static String place(@Nullable Paragraph paragraph) {
        if (paragraph == null) {
            return Values.value("place.file");
        }
        var text = paragraph.dense();
        var opening = text.length() <= OPENING ? text : text.substring(0, OPENING) + "……";
        return switch (paragraph.place) {
            case MARGIN -> Values.words("place.margin", opening);
            case CELL -> Values.words("place.cell", paragraph.number, opening);
            case BOX -> Values.words("place.box", paragraph.number, opening);
            case BODY -> Values.words("place.body", paragraph.number, opening);
        };
    }

    private static List<FontUse> fonts(WordFile file) {
        var names = new LinkedHashSet<String>();
        for (var paragraph : file.paragraphs()) {
            for (var stretch : paragraph.visible()) {
                var name = Evidence.chinese(stretch.text()) ? stretch.chinese() : stretch.latin();
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names.stream().map(name -> FontClasses.of(name, false)).toList();
    }
}
