package org.jibao.typesetting;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 公文要素: what the head of the manuscript says about the document as a whole. Null or an empty list means the element is
 * absent: a draft without a number or a date leaves their places free.
 *
 * @param form 格式
 * @param marking 份号, 密级, 紧急程度
 * @param mark 发文机关标志, printed in red, e.g. {@code 中共临江市委办公室文件}
 * @param number 发文字号, e.g. {@code 临办通报〔2026〕3号}
 * @param signers 签发人, of upward documents only
 * @param titleLines 标题; one entry is broken by the layout, several are the lines the author wants
 * @param addressees 主送机关, as one text without the closing colon
 * @param issuers 发文机关署名, the lead body first
 * @param date 成文日期
 * @param sealed whether a seal will be put on (加盖印章), which decides where the signature stands
 * @param note 附注, without its brackets
 * @param imprint 版记
 */
public record Head(
        Form form,
        Marking marking,
        @Nullable String mark,
        @Nullable String number,
        List<String> signers,
        List<String> titleLines,
        @Nullable String addressees,
        List<String> issuers,
        @Nullable LocalDate date,
        boolean sealed,
        @Nullable String note,
        Imprint imprint) {

    public Head {
        signers = List.copyOf(signers);
        titleLines = List.copyOf(titleLines);
        issuers = List.copyOf(issuers);
    }

    /** The title as one text. */
    public String title() {
        return String.join("", titleLines);
    }
}
