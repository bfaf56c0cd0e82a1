package org.jibao.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Party;

/**
 * 批示催办记录: an instruction, prompt, supervision or question as it stands on record, with what became of it.
 *
 * @param id number within the incident, from 1
 * @param from who gave it, as printed: a leader's post, this office, or who asked from above
 * @param sentBy post of who said or signed a prompt; empty otherwise
 * @param units who has to act, with names as they were; empty for a question to this office
 * @param supporting who helps
 * @param at when it was given, sent or asked
 * @param channel how it came or went; null for an instruction
 * @param text word for word
 * @param report number of the report it was written on; null when none
 * @param original paper it was written on, or other basis; may be empty
 * @param basis number of the directive it rests on; null when none
 * @param firstDue until when an answer was asked for at first; null when no time was set
 * @param due until when an answer is due now, after all extensions; null when no time is set
 * @param steps what became of it, in the order in which it was put on record
 */
public record DirectiveView(
        int id,
        Kind kind,
        String from,
        String sentBy,
        List<Party> units,
        List<Party> supporting,
        EventTime at,
        @Nullable Channel channel,
        String text,
        @Nullable Integer report,
        String original,
        @Nullable Integer basis,
        @Nullable Instant firstDue,
        @Nullable Instant due,
        String contact,
        List<Step> steps,
        Instant recordedAt,
        String recordedBy) {

    public DirectiveView {
        units = List.copyOf(units);
        supporting = List.copyOf(supporting);
        steps = List.copyOf(steps);
    }

    /** 批示催办种类. */
    public enum Kind {
        /** 批示: a leader's instruction. */
        INSTRUCTION,
        /** 催报: this office asks for a report. */
        PROMPT,
        /** 督办: this office watches over a matter. */
        SUPERVISION,
        /** 调度: a superior asks. */
        INQUIRY;

        /** The printed name, e.g. 催报. */
        public String printed() {
            return Messages.text("directive.kind." + name());
        }
    }

    /**
     * 办理记录: a step as it stands on record.
     *
     * @param unit whom it concerns, with the name as it was; null for this office
     */
    public record Step(
            DirectiveStep.Act act,
            @Nullable Party unit,
            String post,
            @Nullable EventTime at,
            @Nullable Channel channel,
            String text,
            @Nullable Instant newDue,
            Instant recordedAt,
            String recordedBy) {}

    /** The first answer on record. */
    public Optional<Step> answer() {
        return steps.stream()
                .filter(step -> step.act() == DirectiveStep.Act.ANSWERED)
                .findFirst();
    }

    /** Whether this office has closed the matter. */
    public boolean closed() {
        return steps.stream().anyMatch(step -> step.act() == DirectiveStep.Act.CLOSED);
    }

    /** Whether an answer was due before {@code now} and none is on record. */
    public boolean overdue(Instant now) {
        return due != null && now.isAfter(due) && answer().isEmpty() && !closed();
    }
}
