package org.jibao.typesetting.command;

/** 命令失败: why a command, or one of its files, comes to nothing, as one Chinese message. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    Failure(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    /** Wrong use of the command line. */
    static Failure use(String key, Object... values) {
        return new Failure(Exit.WRONG_USE, Texts.of(key, values) + Texts.of("see-help"));
    }

    /** Trouble with a file. */
    static Failure file(String key, Object... values) {
        return new Failure(Exit.FILE_TROUBLE, Texts.of(key, values));
    }

    Exit exit() {
        return exit;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
