package org.jibao.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentLine;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentQuery;
import org.jibao.incidents.IncidentRegister;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Days;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 登记簿起草: the register of a span of days, with the ledger sealed and its head printed. */
@ApplicationScoped
class RegisterComposer implements KindComposer {
    private static final Messages TEXT = new Messages(RegisterComposer.class);
    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d)");
    private static final int PAGE = 500;

    @Inject
    IncidentRegister register;

    @Inject
    Ledger ledger;

    @Inject
    Stationery stationery;

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.REGISTER);
    }

    @Override
    public Composed compose(DocumentKind kind, String subject) {
        var form = SPAN.matcher(subject);
        if (!form.matches()) {
            throw new InvalidInput("subject", TEXT.of("subject.register", subject));
        }
        var from = Days.parse(form.group(1), LocalDate.MIN);
        var to = Days.parse(form.group(2), LocalDate.MIN);
        if (to.isBefore(from)) {
            throw new InvalidInput("subject", TEXT.of("subject.span", from, to));
        }
        var now = stationery.now();
        var entries = lines(from, to).stream()
                .map(line -> new RegisterMaterial.Entry(
                        register.find(line.number()).orElseThrow(), register.judge(line.number(), now)))
                .toList();
        var material = new RegisterMaterial(from, to, entries, ledger.seal(), stationery.own(), stationery.times());
        return stationery.write(kind, material.model(now), material.facts());
    }

    /** The incidents of the span, the oldest first; refused when there are more than a register may hold. */
    private List<IncidentLine> lines(LocalDate from, LocalDate to) {
        var most = Integer.parseInt(stationery.office().of("register.most-incidents"));
        var lines = new ArrayList<IncidentLine>();
        @Nullable IncidentNumber before = null;
        List<IncidentLine> page;
        do {
            page = register.list(new IncidentQuery(
                    "", "", false, stationery.start(from), stationery.start(to.plusDays(1)), before, PAGE));
            lines.addAll(page);
            if (lines.size() > most) {
                throw new InvalidInput("subject", TEXT.of("register.long", from, to, most));
            }
            before = page.isEmpty() ? before : page.get(page.size() - 1).number();
        } while (page.size() == PAGE);
        Collections.reverse(lines);
        return lines;
    }
}
