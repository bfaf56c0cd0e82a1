package org.jibao.launcher;

/** 启动失败: why the launcher gives up, as one Chinese message for the person at the terminal. */
class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    Failure(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
