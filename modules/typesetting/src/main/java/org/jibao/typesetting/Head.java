package org.jibao.typesetting;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 公文要素: what the head of the manuscript says about the document as a whole. Null or an empty list means the element is
 * absent: a draft without a number or a date leaves their places free.
 *
 * @param form 格式
 * @param marking 份号, 密级, 紧急程度
 * @param mark 发文机关标志, printed in red, e.g. {@code 中共临江市委办公室文件}
 * @param number 发文字号, e.g. {@code 临办通报〔2026〕3号}; of an order the 令号, e.g. {@code 第12号}
 * @param signers 签发人, of upward documents only
 * @param titleLines 标题; one entry is broken by the layout, several are the lines the author wants
 * @param addressees 主送机关, as one text without the closing colon
 * @param attendance 出席、请假、列席, of minutes only
 * @param signature 署名、成文日期
 * @param note 附注, without its brackets
 * @param imprint 版记
 * @param briefing 期号, 报送范围 of briefings
 * @param annexesBound whether the annexes are bound with the document (7.3.7); those that are not begin with its number and
 *     count their own pages
 */
public record Head(
        Form form,
        Marking marking,
        @Nullable Mark mark,
        @Nullable String number,
        List<String> signers,
        List<String> titleLines,
        @Nullable String addressees,
        List<Attendance> attendance,
        Signature signature,
        @Nullable String note,
        Imprint imprint,
        Briefing briefing,
        boolean annexesBound) {

    public Head {
        signers = List.copyOf(signers);
        titleLines = List.copyOf(titleLines);
        attendance = List.copyOf(attendance);
    }

    /** The title as one text. */
    public String title() {
        return String.join("", titleLines);
    }
}
