package org.jibao.typesetting.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A virtual machine of its own, with a heap or a class path that the tests' own does not have. */
record OwnProcess(int exit, String said) {

    /**
     * @param heap most memory for objects, as {@code 256m}
     * @param library which entries of the class path it has
     */
    static OwnProcess run(Path folder, String heap, Predicate<String> library, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var kept = Arrays.stream(path.split(File.pathSeparator))
                .filter(library)
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                kept,
                main.getName()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        var said = folder.resolve("said.txt");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        return new OwnProcess(exit, Files.readString(said, StandardCharsets.UTF_8));
    }
}
