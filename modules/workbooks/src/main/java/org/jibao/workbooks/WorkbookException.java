package org.jibao.workbooks;

/** 无法读取的工作簿: not an Excel file, or one that is refused whole; the message is Chinese. */
public class WorkbookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WorkbookException(String message) {
        super(message);
    }

    public WorkbookException(String message, Throwable cause) {
        super(message, cause);
    }
}
