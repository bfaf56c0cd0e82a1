package org.jibao.typesetting.manuscript;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Attendance;
import org.jibao.typesetting.Briefing;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.Imprint;
import org.jibao.typesetting.Mark;
import org.jibao.typesetting.Marking;
import org.jibao.typesetting.Signature;

/** Understands the head: what each key means in the form of the document. Each fault is named with the line of its key. */
final class HeadReader {

    private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern SIGNATORY = Pattern.compile("([^\\s　]+)[\\s　]+(\\S.*)");

    private final Faults faults;
    private final HeadEntries entries;

    private HeadReader(HeadEntries entries, Faults faults) {
        this.entries = entries;
        this.faults = faults;
    }

    /** @param lines those between the two rules; the first one is line 2 of the manuscript */
    static Head read(List<String> lines, Faults faults) {
        return new HeadReader(HeadEntries.read(lines, faults), faults).head();
    }

    private Head head() {
        var form = form();
        check(form);
        var title = entries.list("标题");
        if (title.isEmpty()) {
            faults.add(entries.line("标题"), "缺少标题", "在开头两行 --- 之间写“标题: 关于……的通报”");
        }
        return new Head(
                form,
                new Marking(entries.value("份号"), entries.value("密级"), entries.value("紧急程度")),
                mark(form),
                entries.value("发文字号"),
                entries.list("签发人"),
                title,
                addressees(),
                attendance(),
                signature(form),
                note(),
                new Imprint(bodies("抄送"), entries.value("印发机关"), date("印发日期"), onEvenPage()),
                new Briefing(entries.value("期号"), bodies("报"), bodies("送"), bodies("发"), copies()),
                !"另订".equals(entries.value("附件装订")));
    }

    private Form form() {
        var name = entries.value("格式");
        var form = name == null ? Form.DOCUMENT : HeadRules.form(name);
        return form == null ? Form.DOCUMENT : form;
    }

    private void check(Form form) {
        var written = entries.value("格式");
        boolean formKnown = written == null || HeadRules.form(written) != null;
        entries.forEach((key, entry) -> {
            if (faults.enough()) {
                return;
            }
            if (HeadRules.keys(form).contains(key)) {
                checkValues(key, form, entry);
            } else if (HeadRules.formsWith(key).isEmpty()) {
                faults.add(
                        entry.line(), "不认识的项 " + Faults.quote(key), "可用的项：" + String.join("、", HeadRules.keys(form)));
            } else if (formKnown) {
                faults.add(entry.line(), form.chinese() + "格式没有“" + key + "”", HeadRules.instead(key, form));
            }
        });
    }

    private void checkValues(String key, Form form, HeadEntries.Entry entry) {
        if (entry.values().size() > 1 && !HeadRules.takesList(key)) {
            faults.add(entry.line(), "“" + key + "”只能有一个值，写了" + entry.values().size() + "个", "只留一个");
        }
        for (var value : entry.values()) {
            if (!HeadRules.accept(key, form, value)) {
                faults.add(entry.line(), "“" + key + "”写法不对：" + Faults.quote(value), HeadRules.remedy(key, form));
            }
        }
    }

    /** Of several names the one that ends in 文件 gives the word beside them. */
    private @Nullable Mark mark(Form form) {
        var written = entries.list("标志");
        if (written.isEmpty()) {
            return null;
        }
        if (written.size() == 1) {
            return Mark.of(written.get(0));
        }
        if (form == Form.LETTER || form == Form.BRIEFING) {
            faults.add(entries.line("标志"), "“标志”写了" + written.size() + "个", HeadRules.remedy("标志", form));
            return Mark.of(written.get(0));
        }
        var names = new ArrayList<String>();
        var words = new LinkedHashSet<String>();
        for (var name : written) {
            var word = HeadRules.wordOfMark(name, form);
            if (word != null) {
                words.add(word);
            }
            var bare = word == null ? name : name.substring(0, name.length() - word.length());
            if (!bare.isEmpty()) {
                names.add(bare);
            }
        }
        if (words.size() > 1 || names.isEmpty()) {
            faults.add(entries.line("标志"), "联合行文的标志看不懂", "每行写一个机关名称，主办机关在前，只在一个名称后面写“文件”");
            return null;
        }
        return new Mark(names, words.isEmpty() ? null : words.iterator().next());
    }

    private @Nullable String addressees() {
        var addressees = String.join("，", entries.list("主送"));
        var bare = addressees.endsWith("：") || addressees.endsWith(":")
                ? addressees.substring(0, addressees.length() - 1)
                : addressees;
        return bare.isEmpty() ? null : bare;
    }

    private List<Attendance> attendance() {
        return Stream.of("出席", "请假", "列席")
                .filter(label -> !entries.list(label).isEmpty())
                .map(label -> new Attendance(label, entries.list(label)))
                .toList();
    }

    private Signature signature(Form form) {
        var written = entries.value("印章");
        var manner = form == Form.ORDER ? Signature.Manner.STAMP : Signature.Manner.SEAL;
        for (var possible : Signature.Manner.values()) {
            manner = possible.chinese().equals(written) ? possible : manner;
        }
        var signatories = new ArrayList<Signature.Signatory>();
        for (var signatory : entries.list("签署人")) {
            var parts = SIGNATORY.matcher(signatory);
            if (parts.matches()) {
                signatories.add(new Signature.Signatory(parts.group(1), parts.group(2)));
            }
        }
        if (manner == Signature.Manner.STAMP) {
            if (written != null && entries.list("签署人").isEmpty()) {
                faults.add(entries.line("印章"), "加盖签名章，但没有写签署人", "加一行“签署人: 市长 王建国”，联合行文的写成列表");
            }
            if (!entries.list("署名").isEmpty() && HeadRules.keys(form).contains("署名")) {
                faults.add(entries.line("署名"), "加盖签名章的公文不另署机关名称", "删去“署名”，职务写全称，例如 签署人: 临江市人民政府市长 王建国");
            }
        } else if (!entries.list("签署人").isEmpty()) {
            faults.add(entries.line("签署人"), "写了签署人，但不加盖签名章", "加一行“印章: 签名章”，或删去“签署人”");
        }
        return new Signature(entries.list("署名"), manner, signatories, date("成文日期"));
    }

    private List<String> bodies(String key) {
        return entries.list(key).stream()
                .map(name -> name.endsWith("。") ? name.substring(0, name.length() - 1) : name)
                .toList();
    }

    private @Nullable Boolean onEvenPage() {
        var place = entries.value("版记位置");
        return place == null ? null : place.equals("双数页");
    }

    private @Nullable Integer copies() {
        var copies = entries.value("份数");
        return copies == null || !HeadRules.accept("份数", Form.BRIEFING, copies) ? null : Integer.valueOf(copies);
    }

    private @Nullable String note() {
        var note = entries.value("附注");
        boolean bracketed = note != null
                && note.length() > 1
                && ((note.startsWith("（") && note.endsWith("）")) || (note.startsWith("(") && note.endsWith(")")));
        return note != null && bracketed ? note.substring(1, note.length() - 1) : note;
    }

    private @Nullable LocalDate date(String key) {
        var value = entries.value(key);
        if (value == null) {
            return null;
        }
        var date = DATE.matcher(value);
        if (!date.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        } catch (DateTimeException e) {
            faults.add(entries.line(key), "“" + key + "”没有这一天：" + value, "核对月份和日期");
            return null;
        }
    }
}
