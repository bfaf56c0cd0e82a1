package org.jibao.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jibao.documents.OfficeAtWork.CLERK;
import static org.jibao.documents.OfficeAtWork.SECRETARY;

/** 验真: by the file itself or by its number, in the product and by a list without it. */
@OnEveryDatabase
class FileCheckTest {
    private static final long LIMIT = 20L * 1024 * 1024;
    private static final Path SCRIPT = Path.of("..", "..", "deploy", "verify.sh");

    @Inject
    OfficeAtWork office;

    @Inject
    DocumentDesk desk;

    @Inject
    DocumentNumbers numbers;

    @Inject
    FileCheck check;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    private long paper;

    @BeforeEach
    void an_issued_paper() throws Exception {
        office.open();
        var drawn = office.criticism("linhe", "2026-07-14T16:00", "2026-07-14T21:00");
        paper = desk.draft(DocumentKind.CRITICISM, String.valueOf(drawn), SECRETARY);
        clock.set(OfficeAtWork.at("2026-08-03T09:00"));
        office.sign(paper);
        desk.issue(paper, SECRETARY);
    }

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().toString())
                .contains(words));
    }

    private FileCheck.Result of(byte[] file) throws IOException {
        return check.file(new ByteArrayInputStream(file), LIMIT);
    }

    @Test
    void each_format_of_the_issued_paper_is_known_and_one_other_byte_is_not() throws Exception {
        for (var format : FileFormat.values()) {
            var bytes = desk.file(paper, format).bytes();
            assertThat(of(bytes).outcome()).isEqualTo(FileCheck.Outcome.HOLDS);
            assertThat(of(bytes).number()).isEqualTo("安办通报〔2026〕1号");
            assertThat(of(bytes).message()).isEqualTo("安办通报〔2026〕1号，2026-08-03印发，现行有效");
            bytes[bytes.length / 2] ^= 1;
            assertThat(of(bytes).outcome()).isEqualTo(FileCheck.Outcome.UNKNOWN);
        }
        assertThat(of("随便写的".getBytes(StandardCharsets.UTF_8)).outcome()).isEqualTo(FileCheck.Outcome.UNKNOWN);
        assertThat(of(desk.find(paper).orElseThrow().manuscript().getBytes(StandardCharsets.UTF_8))
                        .outcome())
                .as("the manuscript is the office's, not a paper")
                .isEqualTo(FileCheck.Outcome.UNKNOWN);
    }

    @Test
    void empty_and_endless_files_are_refused_without_reading_on() {
        assertRefused(() -> of(new byte[0]), "空文件");
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                given += length;
                return length;
            }
        };
        assertRefused(() -> check.file(endless, LIMIT), "超过了20MB");
        assertThat(endless.given).isLessThan(LIMIT + 100_000);
    }

    @Test
    void a_number_is_understood_as_people_write_it() throws Exception {
        for (var written : List.of("安办通报〔2026〕1号", " 安办通报[2026]1号 ", "安办通报（2026） 1号", "安办通报【2026】1号")) {
            assertThat(check.number(written).outcome()).as(written).isEqualTo(FileCheck.Outcome.HOLDS);
        }
        assertThat(check.number("安办通报〔2026〕2号").outcome()).isEqualTo(FileCheck.Outcome.UNKNOWN);
        assertThat(check.number("' or '1'='1").outcome()).isEqualTo(FileCheck.Outcome.UNKNOWN);
        assertRefused(() -> check.number(""), "发文字号");
        assertRefused(() -> check.number("号".repeat(81)), "发文字号");
        assertRefused(() -> check.number("a\u0000"), "发文字号");
        assertRefused(() -> check.hash("12"), "64位");
        assertRefused(() -> check.hash("g".repeat(64)), "64位");
        numbers.decide(numbers.proposeVoid("安办通报", "占号", SECRETARY), true, OfficeAtWork.SECOND_SECRETARY);
        assertThat(check.number("安办通报〔2026〕2号").outcome()).isEqualTo(FileCheck.Outcome.VOID);
    }

    // Offline

    private record Ran(int exit, String said) {}

    private static Ran verify(Path... arguments) throws Exception {
        var command = new ArrayList<String>(List.of("sh", SCRIPT.toString()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private Path list(Path folder) throws IOException {
        var out = new ByteArrayOutputStream();
        check.list(out, SECRETARY);
        return Files.write(folder.resolve("验真 清单.txt"), out.toByteArray());
    }

    @Test
    void the_list_tells_without_server_and_database(@TempDir Path folder) throws Exception {
        var pdf = Files.write(
                folder.resolve("-通报 1.pdf"), desk.file(paper, FileFormat.PDF).bytes());
        var list = list(folder);
        var ledgerFile = folder.resolve("ledger.txt");
        try (var out = Files.newOutputStream(ledgerFile)) {
            ledger.export(out);
        }

        var good = verify(pdf, list, ledgerFile);
        assertThat(good.said()).contains("安办通报〔2026〕1号，2026-08-03印发，现行有效", "封入账本第");
        assertThat(good.exit()).isZero();

        var other = Files.writeString(folder.resolve("other.pdf"), "%PDF-1.7 改过");
        assertThat(verify(other, list).exit()).isEqualTo(1);
        assertThat(verify(other, list).said()).contains("改动过");

        var empty = Files.createFile(folder.resolve("empty.pdf"));
        assertThat(verify(empty, list).exit()).isEqualTo(3);
        assertThat(verify(folder, list).exit()).isEqualTo(3);
        assertThat(verify(folder.resolve("none.pdf"), list).exit()).isEqualTo(3);
        assertThat(verify(pdf, other).exit()).isEqualTo(4);
        assertThat(verify(pdf, folder.resolve("none")).exit()).isEqualTo(4);
        assertThat(verify(pdf).exit()).isEqualTo(5);

        Files.writeString(ledgerFile, "jibao-ledger\t1\n");
        assertThat(verify(pdf, list, ledgerFile).exit()).isEqualTo(4);
    }

    @Test
    void a_list_that_was_changed_or_cut_is_refused(@TempDir Path folder) throws Exception {
        var pdf = Files.write(
                folder.resolve("1.pdf"), desk.file(paper, FileFormat.PDF).bytes());
        var text = Files.readString(list(folder));
        assertThat(text.lines().filter(line -> line.startsWith("file\t"))).hasSize(3);
        var tampered = folder.resolve("tampered.txt");
        for (var wrong : List.of(
                text.replace("现行有效", "已经失效"),
                text.replace("HOLDS", "VOID"),
                text.substring(0, text.length() / 2),
                text.lines().skip(3).reduce("jibao-verification\t1", (a, b) -> a + "\n" + b) + "\n",
                text + "file\tx\n")) {
            Files.writeString(tampered, wrong);
            assertThat(verify(pdf, tampered).exit()).as(wrong).isEqualTo(4);
        }
    }

    @Test
    void what_was_withdrawn_says_so_offline_too(@TempDir Path folder) throws Exception {
        var withdrawal = desk.draft(DocumentKind.WITHDRAWAL, String.valueOf(paper), SECRETARY);
        var draft = desk.find(withdrawal).orElseThrow();
        desk.save(withdrawal, draft.manuscript().replace("【请写明撤销的原因】", "认定不当"), 0, SECRETARY);
        office.sign(withdrawal);
        desk.issue(withdrawal, SECRETARY);
        var pdf = Files.write(
                folder.resolve("1.pdf"), desk.file(paper, FileFormat.PDF).bytes());
        var ran = verify(pdf, list(folder));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.said()).contains("已经失效", "安办发〔2026〕1号撤销");
    }

    @Test
    void the_list_is_the_offices_to_give() {
        assertThatThrownBy(() -> check.list(new ByteArrayOutputStream(), CLERK)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> check.list(new ByteArrayOutputStream(), OfficeAtWork.reporter("linhe")))
                .isInstanceOf(Forbidden.class);
    }
}
