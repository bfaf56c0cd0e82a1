package org.jibao.typesetting.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of the documentation that are written from data: {@code -Dapprove} writes them anew. */
final class Published {

    private Published() {}

    static void same(String name, String text) throws IOException {
        var file = Path.of("../../docs").resolve(name);
        if (System.getProperty("approve") != null) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("run the test with -Dapprove and read the difference")
                .hasContent(text);
    }
}
