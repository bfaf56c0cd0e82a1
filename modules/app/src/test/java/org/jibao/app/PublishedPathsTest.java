package org.jibao.app;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedPathsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    /api/units                                          ; /api/units
                    /api/documents/{id}                                 ; /api/documents/{id}
                    /api/documents/{id: \\d+}                           ; /api/documents/{id}
                    /api/documents/{id: \\d{1,18}}/draft/comments/{comment:\\d{1,18}} ; /api/documents/{id}/draft/comments/{comment}
                    /api/documents/papers/{kind: [A-Z_]+}.{format: docx|pdf|ofd} ; /api/documents/papers/{kind}.{format}
                    /api/{a}/{b: (x{2}|y{3,4}):z}/{c}                   ; /api/{a}/{b}/{c}
                    /api/a:b                                            ; /api/a:b
                    """)
    void a_path_is_published_without_its_patterns(String path, String published) {
        assertThat(PublishedPaths.clean(path)).isEqualTo(published);
    }
}
