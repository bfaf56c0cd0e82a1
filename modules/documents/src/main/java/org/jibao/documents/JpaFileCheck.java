package org.jibao.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Unit;

@ApplicationScoped
@Transactional
class JpaFileCheck implements FileCheck {
    private static final Messages TEXT = new Messages(JpaFileCheck.class);
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int LONGEST_NUMBER = 80;
    private static final int BATCH = 200;
    private static final int BUFFER = 64 * 1024;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Offices offices;

    @Inject
    LaterPapers papers;

    @Inject
    JpaDocumentNumbers numbers;

    @Override
    public Result file(InputStream file, long limit) throws IOException {
        var digest = digest();
        var buffer = new byte[BUFFER];
        long length = 0;
        for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
            length += read;
            if (length > limit) {
                throw new InvalidInput("file", TEXT.of("check.large", limit / 1024 / 1024));
            }
            digest.update(buffer, 0, read);
        }
        if (length == 0) {
            throw new InvalidInput("file", TEXT.of("check.empty"));
        }
        return hash(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }

    @Override
    public Result hash(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new InvalidInput("sha256", TEXT.of("check.hash"));
        }
        return em.createQuery(
                        "select d from FileRow f, DraftRow d where d.id = f.documentId and f.sha256 = :hash"
                                + " and f.name like 'document.%' and d.number is not null order by d.id",
                        DraftRow.class)
                .setParameter("hash", sha256.toLowerCase(java.util.Locale.ROOT))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::result)
                .orElseGet(() -> new Result(Outcome.UNKNOWN, TEXT.of("check.unknown.file"), null, null, List.of()));
    }

    @Override
    public Result number(String number) {
        var clean = number.replaceAll("[\\s　]", "").replaceAll("[\\[［(（【]", "〔").replaceAll("[\\]］)）】]", "〕");
        if (clean.isEmpty() || clean.length() > LONGEST_NUMBER || clean.indexOf(0) >= 0) {
            throw new InvalidInput("number", TEXT.of("check.number"));
        }
        var issued = em.createQuery("select d from DraftRow d where d.number = :number", DraftRow.class)
                .setParameter("number", clean)
                .getResultStream()
                .findFirst();
        if (issued.isPresent()) {
            return result(issued.get());
        }
        var voided = em.createQuery(
                        "select count(v) from NumberVoidRow v where v.number = :number and v.confirmed = true",
                        Long.class)
                .setParameter("number", clean)
                .getSingleResult();
        return voided > 0
                ? new Result(Outcome.VOID, TEXT.of("check.void.alone", clean), clean, null, List.of())
                : new Result(Outcome.UNKNOWN, TEXT.of("check.unknown.number", clean), null, null, List.of());
    }

    private Result result(DraftRow row) {
        return result(row, papers.after(row.id()), numbers.voided(row.id()));
    }

    /** 效力: what became of an issued paper. */
    static Outcome outcome(List<LaterPaper> later, @Nullable String voided) {
        var outcome = voided == null ? Outcome.HOLDS : Outcome.VOID;
        for (var paper : later) {
            if (outcome != Outcome.VOID) {
                outcome = switch (paper.relation()) {
                    case WITHDRAWS -> Outcome.WITHDRAWN;
                    case REPLACES -> Outcome.REPLACED;
                    case CORRECTS -> outcome == Outcome.HOLDS ? Outcome.CORRECTED : outcome;
                };
            }
        }
        return outcome;
    }

    private static Result result(DraftRow row, List<LaterPaper> later, @Nullable String voided) {
        var number = Objects.requireNonNull(row.number());
        var day = Objects.requireNonNull(row.issuedOn());
        if (voided != null) {
            return new Result(Outcome.VOID, TEXT.of("check.void", number, day), number, day, List.of());
        }
        var outcome = outcome(later, null);
        var after = later.stream()
                .map(paper ->
                        TEXT.of("check.later", paper.on(), paper.number(), TEXT.of("relation." + paper.relation())))
                .collect(Collectors.joining("；"));
        return new Result(
                outcome, TEXT.of("check." + outcome, number, day, after), number, day, JpaDocumentDesk.editions(row));
    }

    @Override
    public void list(OutputStream out, Actor actor) throws IOException {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR, Role.AUDITOR);
        var digest = digest();
        var office = offices.own(LocalDate.now(clock)).map(Unit::name).orElse("");
        write(out, digest, "jibao-verification", "1");
        write(out, digest, "exported", clock.instant().toString(), office);
        long files = 0;
        long after = 0;
        for (var batch = issued(after); !batch.isEmpty(); batch = issued(after)) {
            var ids = batch.stream().map(DraftRow::id).toList();
            var later = papers.after(ids);
            var voided = numbers.voided(ids);
            for (var row : batch) {
                var result = result(row, later.getOrDefault(row.id(), List.of()), voided.get(row.id()));
                for (var hash : hashes(row.id())) {
                    write(out, digest, "file", hash, result.outcome().name(), result.message());
                    files++;
                }
                after = row.id();
            }
        }
        var sum = HexFormat.of().formatHex(digest.digest());
        ledger.append(new Act(actor.login(), "document.verification-list", "documents", sum));
        var head = ledger.seal();
        write(out, digest, "end", String.valueOf(files), sum);
        write(out, digest, "ledger", String.valueOf(head.block()), head.hash());
        out.flush();
    }

    private List<DraftRow> issued(long after) {
        return em.createQuery(
                        "select d from DraftRow d where d.number is not null and d.id > :after order by d.id",
                        DraftRow.class)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private List<String> hashes(long document) {
        return em.createQuery(
                        "select f.sha256 from FileRow f where f.documentId = :document and f.name like 'document.%'"
                                + " order by f.name",
                        String.class)
                .setParameter("document", document)
                .getResultList();
    }

    private static void write(OutputStream out, MessageDigest digest, String... fields) throws IOException {
        var line = new StringBuilder();
        for (var field : fields) {
            line.append(line.isEmpty() ? "" : "\t").append(field.replaceAll("[\\t\\r\\n]", " "));
        }
        var bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }
}
