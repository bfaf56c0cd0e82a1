package org.jibao.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import fr.opensagres.xdocreport.core.XDocReportException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.Typesetter;

/** From the text of one notice to the bytes of one file, by us and by others; every call sets another notice. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class WritingBenchmark {

    /** More than the distinct words of the notice, so that no contender sees the same text soon again. */
    private static final int DIFFERENT = 5040;

    private final Typesetter engine = Typesetter.withBundledFonts();
    private final Notice[] notices = new Notice[DIFFERENT];
    private final String[] manuscripts = new String[DIFFERENT];
    private OpenPdfNotice openPdf;
    private PoiTlNotice poiTl;
    private XDocReportNotice xDocReport;
    private int next;

    public WritingBenchmark() {
        try {
            openPdf = new OpenPdfNotice();
            poiTl = new PoiTlNotice();
            xDocReport = new XDocReportNotice();
        } catch (IOException | XDocReportException e) {
            throw new IllegalStateException("a contender does not start", e);
        }
    }

    @Setup
    public void write() {
        for (int i = 0; i < DIFFERENT; i++) {
            notices[i] = Notice.of(i);
            manuscripts[i] = notices[i].manuscript();
        }
    }

    private int next() {
        next = (next + 1) % DIFFERENT;
        return next;
    }

    @Benchmark
    public int pages() throws ManuscriptException {
        return engine.pages(engine.parse(manuscripts[next()])).count();
    }

    @Benchmark
    public byte[] pdf() throws ManuscriptException {
        return engine.pdf(engine.pages(engine.parse(manuscripts[next()])));
    }

    @Benchmark
    public byte[] pdfByOpenPdf() {
        return openPdf.write(notices[next()]);
    }

    @Benchmark
    public byte[] ofd() throws ManuscriptException {
        return engine.ofd(engine.pages(engine.parse(manuscripts[next()])));
    }

    @Benchmark
    public byte[] docx() throws ManuscriptException {
        return engine.docx(engine.parse(manuscripts[next()]));
    }

    @Benchmark
    public byte[] docxByXwpf() throws IOException {
        return XwpfNotice.write(notices[next()]);
    }

    @Benchmark
    public byte[] docxByPoiTl() throws IOException {
        return poiTl.write(notices[next()]);
    }

    @Benchmark
    public byte[] docxByXDocReport() throws IOException, XDocReportException {
        return xDocReport.write(notices[next()]);
    }
}
