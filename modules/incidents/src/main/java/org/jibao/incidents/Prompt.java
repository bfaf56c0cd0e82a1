package org.jibao.incidents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.EventTime;

/**
 * 催报、督办: this office asks a unit for a report that is owed, or watches over a matter until it is settled.
 *
 * @param supervision true for 督办, false for 催报
 * @param unit code of the unit that has to answer
 * @param supporting codes of the units that help (协办); may be empty
 * @param sentAt when it was said or sent
 * @param sentBy post of who said or signed it, e.g. 值班员; may be empty
 * @param matter what is asked for; must not be blank
 * @param basis number of the directive within the incident that it rests on, e.g. an instruction; null when none
 * @param basisText other basis in words, e.g. an article; may be empty
 * @param answerDue until when an answer is asked for, inclusive; null when no time was set
 * @param contact post and phone for the answer; may be empty
 */
public record Prompt(
        boolean supervision,
        String unit,
        List<String> supporting,
        EventTime sentAt,
        Channel channel,
        String sentBy,
        String matter,
        @Nullable Integer basis,
        String basisText,
        @Nullable Instant answerDue,
        String contact) {

    public Prompt {
        supporting = List.copyOf(supporting);
    }
}
