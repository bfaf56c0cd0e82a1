package org.jibao.typesetting.check;

/** 无法检查: a file that cannot be measured at all. The message says in Chinese why, and what to do. */
public final class UncheckableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String remedy;

    public UncheckableFile(String reason, String remedy) {
        super(reason + "；" + remedy);
        this.reason = reason;
        this.remedy = remedy;
    }

    public UncheckableFile(String reason, String remedy, Throwable cause) {
        super(reason + "；" + remedy, cause);
        this.reason = reason;
        this.remedy = remedy;
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }
}
