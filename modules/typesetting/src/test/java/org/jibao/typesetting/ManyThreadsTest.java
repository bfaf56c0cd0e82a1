package org.jibao.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One typesetter serves all clerks at once; its fonts and what they keep are shared. */
class ManyThreadsTest {

    private static final int THREADS = 8;
    private static final int DOCUMENTS = 40;

    @Test
    void files_made_at_the_same_time_are_those_made_one_after_the_other() throws Exception {
        var alone = new ArrayList<List<byte[]>>();
        for (int i = 0; i < DOCUMENTS; i++) {
            alone.add(files(Samples.TYPESETTER, i));
        }
        var shared = Typesetter.withBundledFonts();
        var tasks = new ArrayList<Callable<List<byte[]>>>();
        for (int thread = 0; thread < THREADS; thread++) {
            for (int i = 0; i < DOCUMENTS; i++) {
                int document = (i + 5 * thread) % DOCUMENTS;
                tasks.add(() -> files(shared, document));
            }
        }
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var together = threads.invokeAll(tasks);
            for (int i = 0; i < together.size(); i++) {
                int document = (i % DOCUMENTS + 5 * (i / DOCUMENTS)) % DOCUMENTS;
                assertThat(together.get(i).get()).containsExactlyElementsOf(alone.get(document));
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Each document brings characters of its own, so that the fonts' shared parts are filled while others use them. */
    private static List<byte[]> files(Typesetter typesetter, int document) throws ManuscriptException {
        var text = new StringBuilder();
        for (int c = 0; c < 200; c++) {
            text.appendCodePoint('一' + 97 * document + c);
        }
        var tree = typesetter.parse(Samples.document("成文日期: 2026年1月5日\n署名: 市委办公室", text + "\n\n# " + text));
        var pages = typesetter.pages(tree);
        return List.of(typesetter.pdf(pages), typesetter.ofd(pages), typesetter.docx(tree));
    }
}
