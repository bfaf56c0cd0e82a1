package org.jibao.typesetting.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in Chinese where the system does not say it so. */
final class Reasons {

    private Reasons() {}

    static String of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return Texts.of("no-such-file");
        }
        if (e instanceof AccessDeniedException) {
            return Texts.of("no-permission");
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return String.valueOf(file.getReason());
        }
        return String.valueOf(e.getMessage());
    }
}
