package org.jibao.typesetting.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads manuscript files: UTF-8, or GB18030 as older editors on Chinese machines still write it. */
final class Manuscripts {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final long MAX_BYTES =
            Long.parseLong(Texts.value(Texts.properties("limits.properties"), "max-manuscript-bytes"));

    private final Terminal terminal;

    Manuscripts(Terminal terminal) {
        this.terminal = terminal;
    }

    String read(Path file) throws Failure {
        var bytes = bytes(file, MAX_BYTES);
        try {
            return decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                var text = decoded(bytes, GB18030);
                terminal.say("read-as-gb18030", file);
                return text;
            } catch (CharacterCodingException neither) {
                throw Failure.file("not-text", file);
            }
        }
    }

    private static byte[] bytes(Path file, long most) throws Failure {
        try {
            long size = Files.size(file);
            if (size > most) {
                throw Failure.file("too-large", file, size, most);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Failure.file("unreadable-input", file, Reasons.of(e));
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return text;
    }
}
