package org.jibao.typesetting.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** 公文排版命令: {@code render}, {@code check}, {@code explain}; use and exit codes are in help.txt. */
public final class Main {

    /** Kept, or the level set on it would be forgotten: libraries warn of what the report says better. */
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    private Main() {}

    public static void main(String[] arguments) {
        LIBRARIES.setLevel(Level.SEVERE);
        // Chinese on every terminal, whatever its locale says.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /**
     * Runs one command line.
     *
     * @param out results
     * @param err progress, hints and what went wrong
     * @return the exit code
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        var terminal = new Terminal(out, err);
        try {
            return command(terminal, Arrays.asList(arguments)).code();
        } catch (Failure failure) {
            terminal.fail(failure);
            return failure.exit().code();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            terminal.say("internal", e);
            return Exit.INTERNAL.code();
        }
    }

    private static Exit command(Terminal terminal, List<String> arguments) throws Failure {
        if (arguments.isEmpty()) {
            throw Failure.use("no-command");
        }
        if (arguments.contains("--help") || arguments.contains("-h")) {
            terminal.block(Texts.file("help.txt"));
            return Exit.CLEAN;
        }
        var rest = arguments.subList(1, arguments.size());
        return switch (arguments.get(0)) {
            case "render" -> Render.run(terminal, rest);
            case "check" -> Check.run(terminal, rest);
            case "explain" -> Explain.run(terminal, rest);
            default -> throw Failure.use("unknown-command", arguments.get(0));
        };
    }
}
