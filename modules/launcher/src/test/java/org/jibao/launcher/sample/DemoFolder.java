package org.jibao.launcher.sample;

import java.nio.file.Path;

/** 样例目录: where the sample city ships. */
final class DemoFolder {

    private DemoFolder() {}

    /** Root of the sources; Surefire names the module's folder {@code basedir}. */
    static Path root() {
        return Path.of(System.getProperty("basedir", "modules/launcher"), "../..")
                .toAbsolutePath()
                .normalize();
    }

    static Path file(String name) {
        return root().resolve("deploy/demo").resolve(name);
    }
}
