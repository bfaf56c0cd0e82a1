package org.jibao.typesetting.check.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Form;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.check.Rules;
import org.jibao.typesetting.sheet.Sheet;

/**
 * What the lines and rules of a file are, told by their places, colours, sizes and words alone. Whatever is not recognised
 * stays empty and is not measured.
 */
final class Elements {

    private static final int MARK_SIZE = Length.points("20");
    private static final int TITLE_SIZE = Length.points("18");
    private static final int WIDE = Length.millimetres("100");
    private static final Pattern ANNEX_LABEL = Pattern.compile("附件\\s*[0-9０-９一二三四五六七八九十]*\\s*[:：]?");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[—–－─―-]*\\s*\\d{1,4}\\s*[—–－─―-]*");
    private static final Pattern ORDER_NUMBER = Pattern.compile("第\\s*[0-9０-９〇一二三四五六七八九十百]+\\s*号");
    private static final Pattern ISSUE = Pattern.compile(".*第\\s*[0-9０-９〇一二三四五六七八九十百]+\\s*期.*");
    private static final Pattern PRINTED = Pattern.compile(".*\\d{2,4}年\\d{1,2}月\\d{1,2}日印发");
    private static final Pattern RECEIVERS = Pattern.compile("(抄送|主送|抄报|分送)[:：].*");
    private static final Pattern BRIEFING = Pattern.compile(".*(简报|快报|专报|信息|动态|要情|摘报)");

    private final Sheet sheet;
    final List<PdfSide> sides;
    final @Nullable Form form;
    final List<TextLine> markings = new ArrayList<>();
    final List<TextLine> mark = new ArrayList<>();
    final List<TextLine> title = new ArrayList<>();
    final List<TextLine> addressees = new ArrayList<>();
    final List<TextLine> body = new ArrayList<>();
    final List<TextLine> annexList = new ArrayList<>();
    final List<TextLine> signature = new ArrayList<>();
    final List<TextLine> annexLabels = new ArrayList<>();
    final List<TextLine> imprint = new ArrayList<>();
    final List<Bar> imprintBars = new ArrayList<>();

    /** The page of the imprint; the last one when there is none. */
    int imprintPage;

    final List<TextLine> pageNumbers = new ArrayList<>();
    final List<Bar> redBars;

    @Nullable TextLine number;

    @Nullable TextLine signerLabel;

    @Nullable TextLine date;

    @Nullable TextLine note;

    @Nullable Bar headBar;

    Elements(Sheet sheet, List<PdfSide> sides) {
        this.sheet = sheet;
        this.sides = sides;
        redBars = sides.get(0).bars().stream()
                .filter(bar -> bar.red() && bar.lying() && bar.width() >= WIDE)
                .sorted(Comparator.comparingInt(Bar::top))
                .toList();
        findPageNumbers();
        findMark();
        findNumber();
        form = findForm();
        findHeadBar();
        findMarkings();
        imprintPage = lastPage();
        for (int i = lastPage(); i > 0 && imprint.isEmpty() && form != Form.BRIEFING; i--) {
            findImprint(sides.get(i - 1));
        }
        findBody();
    }

    int areaRight() {
        return sheet.areaLeft + sheet.areaWidth;
    }

    int areaBottom() {
        return sheet.areaTop + sheet.areaHeight;
    }

    int lastPage() {
        return sides.size();
    }

    /** Whether two lines are one below the other without a blank line. */
    boolean follows(TextLine above, TextLine below) {
        return above.page() == below.page() && below.baseline() - above.baseline() < sheet.lineTop(1) * 3 / 2;
    }

    private void findPageNumbers() {
        for (var side : sides) {
            var lines = side.lying() ? TextLine.of(side.number(), side.down()) : side.lines();
            for (var line : lines) {
                if (line.top() > areaBottom()
                        && PAGE_NUMBER.matcher(line.text()).matches()) {
                    pageNumbers.add(line);
                }
            }
        }
    }

    private void findMark() {
        var side = sides.get(0);
        for (var line : side.lines()) {
            boolean first = mark.isEmpty();
            if (line.red() && line.size() >= MARK_SIZE && line.bottom() < side.height() / 2) {
                if (first || line.size() * 2 >= mark.get(0).size()) {
                    mark.add(line);
                }
            }
        }
    }

    private void findNumber() {
        var like = Rules.rule("HEAD-5").pattern("like");
        for (var line : sides.get(0).lines()) {
            if (line.bottom() > sides.get(0).height() * 6 / 10) {
                break;
            }
            for (var segment : line.segments()) {
                if (number == null && like.matcher(segment.text()).matches()) {
                    number = segment;
                }
                if (signerLabel == null && segment.text().matches("签发人[:：]?.*")) {
                    signerLabel = segment;
                }
            }
        }
        if (number == null
                && !mark.isEmpty()
                && mark.get(mark.size() - 1).text().matches(".*令")) {
            number = sides.get(0).lines().stream()
                    .filter(line -> ORDER_NUMBER.matcher(line.text()).matches())
                    .findFirst()
                    .orElse(null);
        }
    }

    private @Nullable Form findForm() {
        if (mark.isEmpty()) {
            return number != null && !redBars.isEmpty() ? Form.DOCUMENT : null;
        }
        var text = mark.get(0).text();
        if (text.endsWith("纪要")) {
            return Form.MINUTES;
        }
        if (text.endsWith("令")) {
            return Form.ORDER;
        }
        boolean issue = sides.get(0).lines().stream()
                .anyMatch(line -> ISSUE.matcher(line.text()).matches()
                        && line.bottom() < sides.get(0).height() / 2);
        if (number == null && (issue || BRIEFING.matcher(text).matches())) {
            return Form.BRIEFING;
        }
        int markFoot = mark.get(mark.size() - 1).bottom();
        boolean doubled =
                redBars.stream().anyMatch(bar -> partner(bar) != null && bar.top() > markFoot - sheet.bodySize);
        if (doubled && mark.get(0).top() < sheet.areaTop + sheet.bodySize) {
            return Form.LETTER;
        }
        return number != null || text.endsWith("文件") ? Form.DOCUMENT : null;
    }

    /** The other half of a double rule, below this one. */
    @Nullable Bar partner(Bar bar) {
        int near = Rules.rule("LETR-2").length("pair");
        return redBars.stream()
                .filter(other -> other.top() > bar.top() && other.top() - bar.bottom() < near)
                .findFirst()
                .orElse(null);
    }

    private void findHeadBar() {
        var above = number;
        if (form == Form.DOCUMENT && above != null) {
            headBar = redBars.stream()
                    .filter(bar -> bar.top() > above.baseline() - above.size() / 2)
                    .findFirst()
                    .orElse(null);
        }
    }

    private void findMarkings() {
        if (form == null || form == Form.BRIEFING) {
            return;
        }
        var secrecy = Pattern.compile("(绝密|机密|秘密).{0,8}");
        for (var line : sides.get(0).lines()) {
            boolean above = mark.isEmpty() || line.bottom() < mark.get(0).top() || form == Form.LETTER;
            for (var segment : line.segments()) {
                var text = segment.text();
                boolean kind = text.matches("\\d{1,10}|特急|加急|特提|平急|急件")
                        || secrecy.matcher(text).matches();
                boolean left = segment.left() < sheet.areaLeft + sheet.areaWidth / 3;
                if (above && kind && left && line.bottom() < sides.get(0).height() / 3) {
                    markings.add(segment);
                }
            }
        }
    }

    /** Before the last page, where a table or a quotation may look like one, only a dated 印发 below a rule is an imprint. */
    private void findImprint(PdfSide side) {
        boolean last = side.number() == lastPage();
        var black = side.bars().stream().filter(bar -> !bar.red()).toList();
        var standing = black.stream().filter(bar -> !bar.lying()).toList();
        var lying = black.stream()
                .filter(bar -> bar.lying() && bar.width() >= WIDE)
                .filter(bar -> standing.stream()
                        .noneMatch(up -> up.top() <= bar.bottom() + 1000 && up.bottom() >= bar.top() - 1000))
                .sorted(Comparator.comparingInt(Bar::top))
                .toList();
        var low = side.lines().stream()
                .filter(line -> line.top() > side.height() / 2 || lying.stream().anyMatch(bar -> near(bar, line)))
                .toList();
        var first = low.stream()
                .filter(line ->
                        RECEIVERS.matcher(line.text()).matches() || line.text().endsWith("印发"))
                .findFirst()
                .orElse(null);
        boolean printed =
                low.stream().anyMatch(line -> PRINTED.matcher(line.text()).matches());
        if (first == null || (!last && (lying.isEmpty() || !printed))) {
            return;
        }
        imprintPage = side.number();
        lying.stream()
                .filter(bar -> bar.bottom() < first.top() + first.size() / 2)
                .filter(bar -> bar.top() > side.height() / 2 || near(bar, first))
                .reduce((a, b) -> b)
                .ifPresent(imprintBars::add);
        lying.stream()
                .filter(bar -> bar.bottom() >= first.top() + first.size() / 2)
                .forEach(imprintBars::add);
        side.lines().stream()
                .filter(line -> line.baseline() >= first.baseline() && !pageNumbers.contains(line))
                .forEach(imprint::add);
    }

    /** Whether a line stands directly below a rule, as the first one of a long imprint does. */
    private boolean near(Bar bar, TextLine below) {
        int gap = below.top() - bar.bottom();
        return gap > -below.size() / 2 && gap < sheet.lineTop(1);
    }

    /** Lines of the body text and what stands around it, without tables, imprint and page numbers. */
    private List<TextLine> text() {
        var text = new ArrayList<TextLine>();
        for (var side : sides) {
            for (var line : side.lines()) {
                if (!pageNumbers.contains(line) && !imprint.contains(line) && !inTable(side, line)) {
                    text.add(line);
                }
            }
        }
        return text;
    }

    static boolean inTable(PdfSide side, TextLine line) {
        return side.bars().stream()
                .filter(bar -> !bar.lying() && !bar.red())
                .anyMatch(bar -> bar.top() <= line.baseline() && bar.bottom() >= line.top());
    }

    private void findBody() {
        var bar = headBar;
        var lines = new ArrayList<>(text());
        lines.removeAll(mark);
        int headFoot = 0;
        if (bar != null) {
            headFoot = bar.bottom();
        } else if (number != null) {
            headFoot = number.bottom();
        } else if (!mark.isEmpty()) {
            headFoot = mark.get(mark.size() - 1).bottom();
        }
        int foot = headFoot;
        lines.removeIf(line -> line.page() == 1 && line.bottom() <= foot + 1);
        int i = 0;
        while (i < lines.size() && lines.get(i).page() == 1 && lines.get(i).size() < TITLE_SIZE && i < 4) {
            i++;
        }
        boolean titled =
                i < lines.size() && lines.get(i).page() == 1 && lines.get(i).size() >= TITLE_SIZE;
        i = titled ? i : 0;
        while (titled && i < lines.size() && lines.get(i).size() >= TITLE_SIZE) {
            title.add(lines.get(i++));
        }
        i = findAddressees(lines, i);
        for (; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean label = (line.page() > 1 && firstOfItsPage(line)) || heads(lines, i);
            if (label && ANNEX_LABEL.matcher(line.text()).matches()) {
                annexLabels.add(line);
            }
            if (annexLabels.isEmpty()) {
                body.add(line);
            }
        }
        findClosing();
    }

    boolean firstOfItsPage(TextLine line) {
        return sides.get(line.page() - 1).lines().indexOf(line) == 0;
    }

    /** Whether a line stands flush left above a centred one, as the number of an annex stands above its title. */
    private boolean heads(List<TextLine> lines, int at) {
        if (body.isEmpty() || at + 1 == lines.size() || indented(lines.get(at))) {
            return false;
        }
        var below = lines.get(at + 1);
        return below.page() == lines.get(at).page()
                && indented(below)
                && Math.abs(below.centre() - sheet.areaLeft - sheet.areaWidth / 2) < sheet.cells(1);
    }

    /** Whether a page bears nothing but, at most, its number. */
    boolean blank(PdfSide side) {
        return pageNumbers.containsAll(side.lines())
                && side.turned().isEmpty()
                && side.down().isEmpty()
                && side.bars().isEmpty()
                && !side.images();
    }

    private int findAddressees(List<TextLine> lines, int from) {
        if (title.isEmpty()) {
            return from;
        }
        for (int i = from; i < Math.min(lines.size(), from + 12); i++) {
            var line = lines.get(i);
            if (line.page() > 1 || line.left() > sheet.areaLeft + sheet.cells(3) / 2) {
                return from;
            }
            if (line.text().matches(".*[:：]")) {
                addressees.addAll(lines.subList(from, i + 1));
                return i + 1;
            }
            if (line.text().matches(".*[。！？]")) {
                return from;
            }
        }
        return from;
    }

    private void findClosing() {
        var like = Rules.rule("DATE-1").pattern("like");
        int at = -1;
        for (int i = body.size() - 1; i >= 0 && at < 0; i--) {
            boolean right = body.get(i).left() > sheet.areaLeft + sheet.areaWidth / 4;
            at = right && like.matcher(body.get(i).text()).matches() ? i : -1;
        }
        int closing = at >= 0 ? at : body.size();
        int list = annexList(closing);
        int listEnd = Math.min(closing, list + 1);
        while (listEnd < closing && continuesList(body.get(listEnd - 1), body.get(listEnd))) {
            listEnd++;
        }
        int end = closing;
        if (at >= 0) {
            date = body.get(at);
            int from = at;
            int floor = list < closing ? listEnd : 0;
            while (from > floor && at - from < 10 && signs(body.get(from - 1), body.get(from))) {
                from--;
            }
            signature.addAll(body.subList(from, at));
            if (at + 1 < body.size() && body.get(at + 1).text().matches("[（(].*")) {
                note = body.get(at + 1);
            }
            end = from;
        }
        list = Math.min(list, end);
        annexList.addAll(body.subList(list, end));
        body.subList(list, body.size()).clear();
    }

    /** Where the list of annexes begins, {@code end} when there is none. */
    private int annexList(int end) {
        for (int i = Math.max(0, end - 40); i < end; i++) {
            if (body.get(i).text().matches("附件\\d*[.．]?[:：].+|附件[:：]?\\d[.．].+") && indented(body.get(i))) {
                return i;
            }
        }
        return end;
    }

    /** What stands under a list of annexes belongs to it while it is aligned with its numbers or names. */
    private boolean continuesList(TextLine above, TextLine line) {
        return (follows(above, line) || above.page() < line.page())
                && indented(line)
                && line.left() < sheet.areaLeft + sheet.cells(13) / 2;
    }

    private boolean indented(TextLine line) {
        return line.left() > sheet.areaLeft + sheet.cells(1) / 2;
    }

    private boolean signs(TextLine line, TextLine below) {
        return line.page() == below.page()
                && line.left() > sheet.areaLeft + sheet.cells(4)
                && below.baseline() - line.baseline() < sheet.lineTop(1) * 11 / 2
                && !line.text().matches(".*[。；：，]");
    }
}
