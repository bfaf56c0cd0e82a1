package org.jibao.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * 账本文件: the ledger as lines of text, and its verification without the product, its database or its administrator.
 *
 * <p>UTF-8, one record a line, fields separated by tabs; within a field a backslash, tab, line feed and carriage return
 * are written {@code \\ \t \n \r}. First {@code jibao-ledger 1}; then for every block its entries and after them the
 * block; last the entries not yet sealed.
 *
 * <pre>
 * entry  number  at  actor  verb  subject  details  hash
 * block  number  at  entries  root  previous  leaves  hash
 * </pre>
 *
 * How the hashes are made stands at {@code Hashes} and in {@code docs/decisions/0030}.
 */
public final class LedgerFile {
    static final String HEAD = "jibao-ledger\t1";

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private LedgerFile() {}

    /**
     * Verifies an exported ledger.
     *
     * @param printed a head from a printed register or bulletin; null when there is none
     * @throws IOException when {@code in} does
     */
    public static Ledger.Verification verify(Reader in, Ledger.@Nullable Head printed) throws IOException {
        var check = new ChainCheck(printed);
        var waiting = new ArrayList<Ledger.Entry>();
        var lines = new BufferedReader(in);
        var head = lines.readLine();
        if (!HEAD.equals(head)) {
            return unreadable(1);
        }
        var number = 1;
        for (var line = lines.readLine(); line != null && !check.isOver(); line = lines.readLine()) {
            number++;
            try {
                var fields = fields(line);
                if (fields.size() == 8 && fields.get(0).equals("entry")) {
                    waiting.add(entry(fields));
                } else if (fields.size() == 8 && fields.get(0).equals("block")) {
                    check.block(block(fields), waiting);
                    waiting.clear();
                } else {
                    return unreadable(number);
                }
            } catch (NumberFormatException | DateTimeException e) {
                return unreadable(number);
            }
        }
        if (!check.isOver()) {
            check.open(waiting);
        }
        return check.result();
    }

    /** Verifies the file named first and prints the result; block and hash of a printed head may follow. */
    @SuppressWarnings("SystemOut") // a command line speaks to its terminal
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 1 && arguments.length != 3) {
            System.err.println("用法：LedgerFile 账本文件 [块号 哈希]");
            System.exit(2);
        }
        var printed = arguments.length == 3 ? new Ledger.Head(Long.parseLong(arguments[1]), arguments[2]) : null;
        try (var in = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            var verification = verify(in, printed);
            System.out.println(verification.message());
            System.exit(verification.sound() ? 0 : 1);
        }
    }

    static String line(Ledger.Entry entry) {
        return line(
                "entry",
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.act().actor(),
                entry.act().verb(),
                entry.act().subject(),
                entry.act().details(),
                entry.hash());
    }

    static String line(Block block) {
        return line(
                "block",
                Long.toString(block.number()),
                block.at().toString(),
                Long.toString(block.entries()),
                block.root(),
                block.previous(),
                block.leaves(),
                block.hash());
    }

    private static String line(String... fields) {
        return Stream.of(fields).map(LedgerFile::escaped).collect(Collectors.joining("\t"));
    }

    private static Ledger.Entry entry(List<String> fields) {
        return new Ledger.Entry(
                Long.parseLong(fields.get(1)),
                Instant.parse(fields.get(2)),
                new Act(fields.get(3), fields.get(4), fields.get(5), fields.get(6)),
                fields.get(7));
    }

    private static Block block(List<String> fields) {
        return new Block(
                Long.parseLong(fields.get(1)),
                Instant.parse(fields.get(2)),
                Long.parseLong(fields.get(3)),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7));
    }

    private static List<String> fields(String line) {
        return Stream.of(line.split("\t", -1)).map(LedgerFile::plain).toList();
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String field) {
        return ESCAPE.matcher(field)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        switch (escape.group(1)) {
                            case "t" -> "\t";
                            case "n" -> "\n";
                            case "r" -> "\r";
                            default -> escape.group(1);
                        }));
    }

    private static Ledger.Verification unreadable(int line) {
        return new Ledger.Verification(false, 0, 0, "文件第" + line + "行不是账本的格式：文件不完整，或被改动过");
    }
}
