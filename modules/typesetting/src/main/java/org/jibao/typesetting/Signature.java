package org.jibao.typesetting;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 署名与成文日期: names and date at the end of the text (GB/T 9704-2012, 7.3.5).
 *
 * @param issuers 发文机关署名, the lead body first
 * @param manner how the document is authenticated, which decides where name and date stand
 * @param signatories 签署人 of a document with signature stamps, one a line; empty otherwise
 * @param date 成文日期, null while it is free
 */
public record Signature(List<String> issuers, Manner manner, List<Signatory> signatories, @Nullable LocalDate date) {

    /** 用印方式. */
    public enum Manner {
        /** 加盖印章: clause 7.3.5.1. */
        SEAL("加盖"),
        /** 不加盖印章: clause 7.3.5.2. */
        NO_SEAL("不加盖"),
        /** 加盖签发人签名章: clause 7.3.5.3, as orders have it. */
        STAMP("签名章");

        private final String chinese;

        Manner(String chinese) {
            this.chinese = chinese;
        }

        /** As manuscripts name it. */
        public String chinese() {
            return chinese;
        }
    }

    /**
     * 签署人.
     *
     * @param post 职务, e.g. 市长
     * @param name whose stamp goes to the right of it
     */
    public record Signatory(String post, String name) {}

    public Signature {
        issuers = List.copyOf(issuers);
        signatories = List.copyOf(signatories);
    }

    /** Whether there is nothing to set. */
    public boolean empty() {
        return issuers.isEmpty() && signatories.isEmpty() && date == null;
    }
}
