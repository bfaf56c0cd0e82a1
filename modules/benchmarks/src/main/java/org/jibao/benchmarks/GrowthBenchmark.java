package org.jibao.benchmarks;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.Typesetter;

/** A bulletin of so many pages, half text and half table rows: time should grow as the pages do. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GrowthBenchmark {

    /** Together one page of text, and about one page of table. */
    private static final int PARAGRAPHS_A_PAGE = 12;

    private static final int ROWS_A_PAGE = 30;

    @Param({"10", "100", "1000"})
    public int aboutPages = 100;

    private final Typesetter engine = Typesetter.withBundledFonts();
    private String manuscript = "";

    @Setup
    public void write() {
        manuscript = bulletin(aboutPages);
    }

    /** @param pages about so many: 3,000 rows and 50 pages of text for 100 */
    static String bulletin(int pages) {
        var text = new StringBuilder();
        text.append("---\n标志: 临江市人民政府办公室文件\n标题: 信息报送工作通报\n主送: 各县（市、区）人民政府\n")
                .append("署名: 临江市人民政府办公室\n成文日期: 2026年4月20日\n---\n");
        for (int i = 0; i < PARAGRAPHS_A_PAGE * pages / 2; i++) {
            var notice = Notice.of(i);
            text.append('\n')
                    .append(notice.sections().get(1).paragraphs().get(i % 2))
                    .append('\n');
        }
        text.append("\n表：信息报送情况\n\n| 单位 | 应报 | 及时 | 迟报 | 得分 |\n| --- | --- | --- | --- | --- |\n");
        for (int i = 0; i < ROWS_A_PAGE * pages; i++) {
            text.append("| ")
                    .append(String.join(" | ", Notice.of(i).rows().get(1 + i % 10)))
                    .append(" |\n");
        }
        return text.toString();
    }

    @Benchmark
    public int pages() throws ManuscriptException {
        return engine.pages(engine.parse(manuscript)).count();
    }

    @Benchmark
    public byte[] pdf() throws ManuscriptException {
        return engine.pdf(engine.pages(engine.parse(manuscript)));
    }

    @Benchmark
    public byte[] ofd() throws ManuscriptException {
        return engine.ofd(engine.pages(engine.parse(manuscript)));
    }

    @Benchmark
    public byte[] docx() throws ManuscriptException {
        return engine.docx(engine.parse(manuscript));
    }
}
