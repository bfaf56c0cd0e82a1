package org.jibao.typesetting.command;

/** 退出代码; printed in help.txt. The greatest of several files is the answer of the command. */
enum Exit {
    CLEAN(0),
    FINDINGS(1),
    WRONG_USE(2),
    FAULTY_MANUSCRIPT(3),
    FILE_TROUBLE(4),
    INTERNAL(70);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    Exit worse(Exit other) {
        return other.code > code ? other : this;
    }
}
