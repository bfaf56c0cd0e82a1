package org.jibao.ledger;

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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnEveryDatabase
class LedgerTest {
    @Inject
    Ledger ledger;

    @Inject
    TestDatabase database;

    @Inject
    Transactions transactions;

    @BeforeEach
    void six_acts_in_two_blocks() {
        database.empty();
        IntStream.rangeClosed(1, 3).forEach(this::append);
        ledger.seal();
        IntStream.rangeClosed(4, 6).forEach(this::append);
        ledger.seal();
    }

    private void append(int i) {
        ledger.append(new Act("zhiban", "incident.open", "incident/2026-000" + i, "第" + i + "条"));
    }

    @Test
    void an_untouched_ledger_is_sound() {
        var verification = ledger.verify();

        assertThat(verification.sound()).isTrue();
        assertThat(verification.entries()).isEqualTo(6);
        assertThat(verification.blocks()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a changed text     | update ledger_entry set details = 'x' where subject = 'incident/2026-0002' | 这一条被改动过",
                "a changed time     | update ledger_entry set at = timestamp with time zone '2020-01-01 00:00:00+00' where subject = 'incident/2026-0005' | 这一条被改动过",
                "a removed row      | delete from ledger_entry where subject = 'incident/2026-0003' | 不在第1块里了：封存之后被删去或挪走",
                "a moved row        | update ledger_entry set block = 2 where subject = 'incident/2026-0003' | 不在第1块里了：封存之后被删去或挪走",
                "a removed block    | delete from ledger_block where number = 1 | 第1块不见了",
                "a forged block     | update ledger_block set previous = 'x' where number = 2 | 第2块被改动过",
            })
    void tampering_by_sql_is_found_and_named(String what, String sql, String message) {
        assertThat(database.sql(sql)).as(what).isEqualTo(1);

        var verification = ledger.verify();

        assertThat(verification.sound()).isFalse();
        assertThat(verification.message()).contains(message);
    }

    @Test
    void two_swapped_rows_are_found() {
        database.sql("update ledger_entry set details = 'swap' where subject = 'incident/2026-0001'");
        database.sql("update ledger_entry set details = '第1条', subject = 'incident/2026-0001' where details = '第2条'");

        assertThat(ledger.verify().sound()).isFalse();
    }

    @Test
    void sealing_again_without_new_entries_keeps_the_head() {
        assertThat(ledger.seal()).isEqualTo(ledger.seal());
    }

    @Test
    void an_act_of_a_transaction_that_fails_leaves_no_entry() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    append(7);
                    throw new IllegalStateException("the act failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(ledger.latest(1).get(0).act().subject()).isEqualTo("incident/2026-0006");
    }

    @Test
    void many_append_at_once_and_all_are_there() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var appends = IntStream.range(0, 80)
                    .mapToObj(i -> pool.submit(() -> append(i)))
                    .toList();
            for (var append : appends) {
                append.get();
            }
        } finally {
            pool.shutdown();
        }
        ledger.seal();

        assertThat(ledger.verify().sound()).isTrue();
        assertThat(ledger.verify().entries()).isEqualTo(86);
    }
}
