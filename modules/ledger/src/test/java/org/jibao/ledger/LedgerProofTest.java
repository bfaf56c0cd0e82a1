package org.jibao.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.testbed.Transactions;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody with the database's password can do, and what the verification says of it. */
@OnEveryDatabase
class LedgerProofTest {
    @Inject
    Ledger ledger;

    @Inject
    TestDatabase database;

    @Inject
    Transactions transactions;

    /** Number of the first of six entries: three in block 1, two in block 2, one not sealed. */
    private long first;

    private Ledger.Head head = new Ledger.Head(0, "");

    @BeforeEach
    void six_acts_five_of_them_sealed() {
        database.empty();
        IntStream.rangeClosed(1, 3).forEach(this::append);
        ledger.seal();
        IntStream.rangeClosed(4, 5).forEach(this::append);
        head = ledger.seal();
        append(6);
        first = ledger.latest(1).get(0).number() - 5;
    }

    private void append(int i) {
        ledger.append(new Act("zhiban", "incident.open", "incident/" + i, "甲\t乙\\n丙\n第" + i + "条"));
    }

    private long number(int i) {
        return first + i - 1;
    }

    private Ledger.Entry entry(int i) {
        return ledger.latest(100).stream()
                .filter(entry -> entry.number() == number(i))
                .findFirst()
                .orElseThrow();
    }

    /** Changes the text of an entry and gives it the hash that its new text must have. */
    private void forge(int i, String details) {
        var old = entry(i);
        var act = new Act(old.act().actor(), old.act().verb(), old.act().subject(), details);
        var hash = Hashes.of(new Ledger.Entry(old.number(), old.at(), act, ""));
        database.sql("update ledger_entry set details = ?, hash = ? where number = ?", details, hash, old.number());
    }

    private String insert(int like, long number, Object block) {
        var old = entry(like);
        var hash = Hashes.of(new Ledger.Entry(number, old.at(), old.act(), ""));
        database.sql(
                "insert into ledger_entry (number, at, actor, verb, subject, details, hash, block)"
                        + " select cast(? as bigint), at, actor, verb, subject, details, ?, cast(? as bigint)"
                        + " from ledger_entry where number = ?",
                number,
                hash,
                block,
                number(like));
        return hash;
    }

    @Test
    void an_untouched_ledger_is_sound_and_holds_its_printed_head() {
        assertThat(ledger.verify(head)).isEqualTo(new Ledger.Verification(true, 6, 2, "账本完好：共6条，已封存2块"));
    }

    @ParameterizedTest(name = "entry {0}")
    @CsvSource({"1, 0", "3, 0", "4, 3", "6, 5"})
    void a_changed_row_is_named_whether_sealed_or_not(int changed, long before) {
        database.sql("update ledger_entry set actor = '别人' where number = ?", number(changed));

        var verification = ledger.verify();

        assertThat(verification.sound()).isFalse();
        assertThat(verification.entries()).isEqualTo(before);
        assertThat(verification.message())
                .isEqualTo("账本第" + number(changed) + "条（别人 incident.open incident/" + changed + "）的内容与其哈希不符：这一条被改动过");
    }

    @ParameterizedTest(name = "entry {0}")
    @CsvSource({"1, 1", "3, 1", "5, 2"})
    void a_row_forged_together_with_its_hash_is_named(int forged, int block) {
        forge(forged, "伪造");

        assertThat(ledger.verify().message())
                .startsWith("账本第" + number(forged) + "条")
                .contains("连同其哈希被换过：与第" + block + "块封存时不同");
    }

    @ParameterizedTest(name = "entry {0}")
    @CsvSource({"1, 1", "2, 1", "5, 2"})
    void a_removed_row_is_named(int removed, int block) {
        database.sql("delete from ledger_entry where number = ?", number(removed));

        assertThat(ledger.verify().message()).isEqualTo("账本第" + number(removed) + "条不在第" + block + "块里了：封存之后被删去或挪走");
    }

    @Test
    void a_row_inserted_into_a_sealed_block_is_named() {
        insert(2, number(6) + 100, 1L);

        assertThat(ledger.verify().message())
                .isEqualTo("账本第" + (number(6) + 100) + "条（zhiban incident.open incident/2）是后来插进第1块的");
    }

    @Test
    void the_first_of_two_rows_that_changed_places_is_named() {
        var two = entry(2);
        forge(2, entry(3).act().details());
        forge(3, two.act().details());

        assertThat(ledger.verify().message())
                .startsWith("账本第" + number(2) + "条")
                .contains("被换过");
    }

    @Test
    void a_row_moved_to_another_block_is_named_where_it_is_missing() {
        database.sql("update ledger_entry set block = 2 where number = ?", number(3));

        assertThat(ledger.verify().message()).isEqualTo("账本第" + number(3) + "条不在第1块里了：封存之后被删去或挪走");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from ledger_block where number = 1                    | 第1块不见了：有人删去了整块",
                "delete from ledger_block where number = 2                    | 第2块不见了：第",
                "update ledger_block set entries = 9 where number = 1         | 第1块被改动过",
                "update ledger_block set leaves = '1:x' where number = 2      | 第2块被改动过",
                "update ledger_block set leaves = '' where number = 2         | 第2块被改动过",
                "update ledger_block set number = 7 where number = 2          | 第2块不见了",
            })
    void a_changed_or_removed_block_is_named(String sql, String message) {
        assertThat(database.sql(sql)).isEqualTo(1);

        assertThat(ledger.verify().sound()).isFalse();
        assertThat(ledger.verify().message()).contains(message);
    }

    @Test
    void a_block_made_anew_from_changed_rows_no_longer_fits_the_next_one() {
        forge(1, "伪造");
        var leaves = List.of(1, 2, 3).stream()
                .map(this::entry)
                .map(entry -> new Leaf(entry.number(), entry.hash()))
                .toList();
        var block = new BlockRow(1, entry(1).at(), leaves, "").block();
        database.sql(
                "update ledger_block set at = (select at from ledger_entry where number = ?), root = ?, leaves = ?,"
                        + " hash = ? where number = 1",
                number(1),
                block.root(),
                block.leaves(),
                block.hash());

        assertThat(ledger.verify().message()).contains("第2块与前一块接不上");
    }

    @Test
    void only_a_printed_head_shows_that_the_newest_blocks_were_cut_off() {
        database.sql("delete from ledger_entry where number >= ?", number(4));
        database.sql("delete from ledger_block where number = 2");

        assertThat(ledger.verify().sound()).isTrue();
        assertThat(ledger.verify(head).message()).isEqualTo("账本只有1块，印发的账本头是第2块：末尾的块被删去");
    }

    @Test
    void a_printed_head_of_another_ledger_is_refused() {
        assertThat(ledger.verify(new Ledger.Head(2, "00")).message()).contains("第2块的哈希与印发的账本头不同");
    }

    @Test
    void two_who_seal_at_once_make_one_chain() throws Exception {
        var threads = 4;
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var seals = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> {
                        start.await();
                        for (var i = 0; i < 5; i++) {
                            append(10 * thread + i);
                            ledger.seal();
                        }
                        return thread;
                    }))
                    .toList();
            start.countDown();
            for (var seal : seals) {
                seal.get();
            }
        } finally {
            pool.shutdown();
        }

        var verification = ledger.verify();
        assertThat(verification.message()).startsWith("账本完好：共26条");
    }

    @Test
    void appending_does_not_wait_for_somebody_who_is_sealing() throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        try {
            transactions.run(() -> {
                ledger.seal();
                try {
                    pool.submit(() -> append(7)).get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        } finally {
            pool.shutdown();
        }
        ledger.seal();

        assertThat(ledger.verify()).isEqualTo(new Ledger.Verification(true, 7, 4, "账本完好：共7条，已封存4块"));
    }

    @Test
    void an_exported_ledger_is_verified_without_the_database() throws IOException {
        assertThat(verified(exported(), head)).isEqualTo(ledger.verify());
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "zhiban | bieren | 的内容与其哈希不符：这一条被改动过",
                "incident/4 | incident/5 | 的内容与其哈希不符：这一条被改动过",
                "jibao-ledger\t1 | jibao-ledger\t2 | 文件第1行不是账本的格式",
                "block\t1 | block\tone | 文件第5行不是账本的格式",
                "entry\t | other\t | 文件第2行不是账本的格式",
            })
    void an_exported_ledger_that_was_edited_is_found_out(String text, String other, String message) throws IOException {
        assertThat(verified(exported().replace(text, other), null).message()).contains(message);
    }

    @Test
    void an_exported_ledger_that_lost_a_line_or_its_end_is_found_out() throws IOException {
        var lines = exported().lines().toList();
        var withoutThird =
                String.join("\n", lines.subList(0, 2)) + "\n" + String.join("\n", lines.subList(3, lines.size()));
        var withoutEnd = String.join("\n", lines.subList(0, 5));

        assertThat(verified(withoutThird, null).message()).startsWith("账本第" + number(2) + "条不在第1块里了");
        assertThat(verified(withoutEnd, head).message()).contains("末尾的块被删去");
        assertThat(verified("", null).sound()).isFalse();
    }

    private String exported() throws IOException {
        var out = new ByteArrayOutputStream();
        ledger.export(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Ledger.Verification verified(String text, Ledger.@org.jspecify.annotations.Nullable Head printed)
            throws IOException {
        return LedgerFile.verify(new StringReader(text), printed);
    }
}
