package org.jibao.launcher;

/** 退出代码; printed in help.txt. */
enum Exit {
    CLEAN(0),
    WRONG_OPTION(2),
    PORT_TAKEN(3),
    DATA_IN_USE(4),
    FILES_MISSING(5),
    NOT_READY(6),
    SAMPLE_FAILED(7),
    SERVER_ENDED(8);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
