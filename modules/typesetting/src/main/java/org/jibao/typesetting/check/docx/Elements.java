package org.jibao.typesetting.check.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Form;

/**
 * The elements of an official document, found by geometry and words, never by names of styles. What is not found is null or
 * empty.
 */
final class Elements {

    /** An annex: its label and the lines of its title. */
    record FoundAnnex(Paragraph label, List<Paragraph> title) {}

    /** A numbered heading. */
    record FoundHeading(Paragraph paragraph, int level) {}

    private static final int HEAD_LENGTH = Values.count("head.paragraphs");
    private static final int MARK_SIZE = Values.count("mark.least-size");

    final List<Paragraph> mark = new ArrayList<>();
    final List<RedRule> redRules;
    final List<Paragraph> signers = new ArrayList<>();
    final List<Paragraph> title = new ArrayList<>();
    final List<Paragraph> body = new ArrayList<>();
    final List<FoundHeading> headings = new ArrayList<>();
    final List<Paragraph> attendance = new ArrayList<>();
    final List<Paragraph> annexList = new ArrayList<>();
    final List<Paragraph> names = new ArrayList<>();
    final List<FoundAnnex> annexes = new ArrayList<>();
    final List<Paragraph> imprint = new ArrayList<>();

    @Nullable Paragraph copyNumber;

    @Nullable Paragraph secrecy;

    @Nullable Paragraph urgency;

    @Nullable Paragraph number;

    @Nullable Paragraph addressees;

    @Nullable Paragraph date;

    @Nullable Paragraph note;

    @Nullable Form form;

    private final WordFile file;
    private final Geometry geometry;

    /** Paragraphs of the body and its boxes that print something, in order. */
    private final List<Paragraph> all;

    private Elements(WordFile file, Geometry geometry) {
        this.file = file;
        this.geometry = geometry;
        all = file.paragraphs().stream().filter(paragraph -> !paragraph.blank()).toList();
        var head = new ArrayList<>(file.paragraphs()
                .subList(0, Math.min(HEAD_LENGTH, file.paragraphs().size())));
        for (var margin : Arrays.asList(file.header(file.first(), "first"), file.footer(file.first(), "first"))) {
            if (margin != null) {
                head.addAll(margin);
            }
        }
        redRules = RedRule.of(file, geometry, head);
    }

    static Elements of(WordFile file, Geometry geometry) {
        var elements = new Elements(file, geometry);
        elements.find();
        return elements;
    }

    /** Whether the document has an imprint, a head or a dated signature: whether it means to be an official document. */
    boolean official() {
        return form != null && form != Form.BRIEFING;
    }

    /** The mark as one text. */
    String markText() {
        var text = new StringBuilder();
        mark.forEach(line -> text.append(line.dense()));
        return text.toString();
    }

    String titleText() {
        var text = new StringBuilder();
        title.forEach(line -> text.append(line.dense()));
        return text.toString();
    }

    private void find() {
        imprint();
        int at = head();
        at = title(at);
        at = addressees(at);
        int end = closing(at);
        body(at, end);
        annexes(end);
        form = form();
    }

    private void imprint() {
        var tables = new ArrayList<Table>();
        for (var paragraph : all) {
            boolean words = Words.is(Words.PRINTED, paragraph.dense()) || Words.is(Words.COPIES, paragraph.dense());
            if (words && paragraph.table != null && !tables.contains(paragraph.table)) {
                tables.add(paragraph.table);
                paragraph.table.paragraphs().stream().filter(p -> !p.blank()).forEach(imprint::add);
            } else if (words && paragraph.table == null) {
                imprint.add(paragraph);
            }
        }
    }

    /** Finds everything above the title; returns the index in {@link #all} at which the title may begin. */
    private int head() {
        int end = Math.min(HEAD_LENGTH, all.size());
        int next = 0;
        for (int i = 0; i < end; i++) {
            var paragraph = all.get(i);
            var text = paragraph.dense();
            boolean large = paragraph.red() && Geometry.size(paragraph) >= MARK_SIZE;
            if (large && number == null && title.isEmpty()) {
                mark.add(paragraph);
                next = i + 1;
            } else if (i < 6 + mark.size() && copyNumber == null && Words.is(Words.COPY_NUMBER, text)) {
                copyNumber = paragraph;
                next = i + 1;
            } else if (i < 6 + mark.size()
                    && secrecy == null
                    && Words.is(Words.SECRECY, text)
                    && !Words.is(Words.NUMBER, text)) {
                secrecy = paragraph;
                next = i + 1;
            } else if (i < 6 + mark.size() && urgency == null && Words.is(Words.URGENCY, text)) {
                urgency = paragraph;
                next = i + 1;
            } else if (number == null
                    && (Words.is(Words.NUMBER, text) || (!mark.isEmpty() && Words.is(Words.ORDER_NUMBER, text)))) {
                number = paragraph;
                if (Words.has(Words.SIGNER, text)) {
                    signers.add(paragraph);
                }
                next = i + 1;
            } else if (Words.has(Words.SIGNER, text) && text.length() < 60) {
                signers.add(paragraph);
                next = i + 1;
            } else if (Words.is(Words.ISSUE, text)) {
                next = i + 1;
            } else if (text.length() > 60) {
                break;
            }
        }
        if (mark.isEmpty()) {
            for (var kind : List.of("first", "default")) {
                var header = file.header(file.first(), kind);
                if (header != null && mark.isEmpty()) {
                    header.stream()
                            .filter(p -> !p.blank() && p.red() && Geometry.size(p) >= MARK_SIZE)
                            .forEach(mark::add);
                }
            }
        }
        return next;
    }

    private int title(int from) {
        int end = Math.min(all.size(), from + 8);
        for (int i = from; i < end; i++) {
            var paragraph = all.get(i);
            if (imprint.contains(paragraph) || Words.is(Words.ANNEX_LABEL, paragraph.dense())) {
                break;
            }
            if (centred(paragraph) && !paragraph.red() && !Words.is(Words.DATE_LIKE, paragraph.dense())) {
                int next = i;
                while (next < all.size()
                        && title.size() < 6
                        && centred(all.get(next))
                        && (title.isEmpty() || adjoining(all.get(next - 1), all.get(next)))
                        && !all.get(next).dense().startsWith("（")) {
                    title.add(all.get(next));
                    next++;
                }
                while (next < all.size()
                        && centred(all.get(next))
                        && all.get(next).dense().startsWith("（")) {
                    next++;
                }
                return next;
            }
        }
        for (int i = from; i < end; i++) {
            var text = all.get(i).dense();
            if (text.length() < 80 && Words.has(Words.KIND, text) && all.get(i).place == Paragraph.Place.BODY) {
                title.add(all.get(i));
                return i + 1;
            }
        }
        return from;
    }

    private static boolean adjoining(Paragraph upper, Paragraph lower) {
        return lower.number - upper.number == 1;
    }

    private static boolean centred(Paragraph paragraph) {
        return paragraph.alignment().equals("center") && paragraph.place != Paragraph.Place.CELL;
    }

    private int addressees(int from) {
        if (from >= all.size() || title.isEmpty()) {
            return from;
        }
        var next = all.get(from);
        var text = next.dense();
        boolean colon = text.endsWith("：") || text.endsWith(":");
        boolean list = text.length() < 300
                && !text.contains("。")
                && Words.level(text) == 0
                && !Words.is(Words.ATTENDANCE, text)
                && next.place == Paragraph.Place.BODY;
        boolean nameless = geometry.firstLineCells(next) < 0.5 && Words.is(Words.BODY_NAME, text);
        if (list && (colon || nameless)) {
            addressees = next;
            return from + 1;
        }
        return from;
    }

    /** Finds what closes the text; returns the index at which the text of the body ends. */
    private int closing(int from) {
        int last = all.size();
        for (int i = from; i < all.size(); i++) {
            if (labelled(all.get(i)) || imprint.contains(all.get(i))) {
                last = i;
                break;
            }
        }
        int dated = -1;
        for (int i = last - 1; i >= from && dated < 0; i--) {
            var paragraph = all.get(i);
            var text = paragraph.dense();
            if (paragraph.place == Paragraph.Place.BODY
                    && (Words.is(Words.DATE_LIKE, text) || Words.is(Words.FREE_DATE, text))) {
                dated = i;
            }
        }
        int end = last;
        if (dated >= 0) {
            date = all.get(dated);
            end = dated;
            while (end > from && names.size() < 12 && signs(all.get(end - 1))) {
                end--;
                names.add(0, all.get(end));
            }
            if (dated + 1 < last) {
                var text = all.get(dated + 1).dense();
                if (text.startsWith("（") || text.startsWith("(")) {
                    note = all.get(dated + 1);
                }
            }
        }
        for (int i = from; i < end; i++) {
            var paragraph = all.get(i);
            if (paragraph.place == Paragraph.Place.BODY && Words.is(Words.ANNEX_LIST, paragraph.dense())) {
                annexList.addAll(all.subList(i, end).stream()
                        .takeWhile(p -> p == paragraph || Words.is(Words.ANNEX_ITEM, p.dense()))
                        .toList());
                return i;
            }
        }
        return end;
    }

    /** Whether a line above the date is a name: short, without full stop, in the right part of the page. */
    private boolean signs(Paragraph paragraph) {
        var text = paragraph.dense();
        if (text.length() > 40
                || text.endsWith("。")
                || text.endsWith("：")
                || paragraph.place != Paragraph.Place.BODY
                || Words.is(Words.ANNEX_LIST, text)
                || Words.is(Words.ANNEX_ITEM, text)
                || Words.level(text) > 0) {
            return false;
        }
        var pieces = geometry.pieces(paragraph);
        double area = file.section(paragraph).areaWidth();
        return !pieces.isEmpty() && pieces.get(pieces.size() - 1).middle() > area * 0.5;
    }

    private boolean labelled(Paragraph paragraph) {
        return paragraph.place != Paragraph.Place.CELL && Words.is(Words.ANNEX_LABEL, paragraph.dense());
    }

    private void body(int from, int to) {
        for (var paragraph : all.subList(Math.min(from, to), to)) {
            if (paragraph.place != Paragraph.Place.BODY || centred(paragraph) || imprint.contains(paragraph)) {
                continue;
            }
            int level = Words.level(paragraph.dense());
            if (Words.is(Words.ATTENDANCE, paragraph.dense())) {
                attendance.add(paragraph);
            } else if (level > 0) {
                headings.add(new FoundHeading(paragraph, level));
            } else {
                body.add(paragraph);
            }
        }
    }

    private void annexes(int from) {
        for (int i = from; i < all.size(); i++) {
            var label = all.get(i);
            if (!labelled(label) || imprint.contains(label)) {
                continue;
            }
            var lines = all.subList(i + 1, all.size()).stream()
                    .takeWhile(p -> centred(p) && !labelled(p))
                    .limit(5)
                    .toList();
            var heading = new ArrayList<Paragraph>();
            for (var line : lines) {
                if (heading.isEmpty() || adjoining(heading.get(heading.size() - 1), line)) {
                    heading.add(line);
                }
            }
            annexes.add(new FoundAnnex(label, List.copyOf(heading)));
        }
    }

    private @Nullable Form form() {
        var name = markText();
        if (!name.isEmpty()) {
            if (Words.has(Words.BRIEFING, name)) {
                return Form.BRIEFING;
            }
            if (name.endsWith("令")) {
                return Form.ORDER;
            }
            if (name.endsWith("纪要")) {
                return Form.MINUTES;
            }
            if (!name.endsWith("文件") && lettered()) {
                return Form.LETTER;
            }
            return number != null || date != null || !name.endsWith("报") ? Form.DOCUMENT : null;
        }
        boolean dated = date != null && (addressees != null || !names.isEmpty());
        return number != null || (!title.isEmpty() && dated) ? Form.DOCUMENT : null;
    }

    /** A letter has double red rules, or its number at the right under the first rule. */
    private boolean lettered() {
        if (redRules.stream().anyMatch(RedRule::doubled)) {
            return true;
        }
        return number != null
                && number.alignment().equals("right")
                && !redRules.isEmpty()
                && (redRules.get(0).paragraph().place == Paragraph.Place.MARGIN
                        || redRules.get(0).paragraph().number < number.number);
    }
}
