package org.jibao.incidents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.EventTime;

/**
 * 办理步骤: what became of an instruction, prompt, supervision or question.
 *
 * @param unit code of the unit it was passed on to, or that received or answered it; empty for this office
 * @param post post of who received or answered; may be empty
 * @param doneAt null when it happened at an unknown time
 * @param channel null when the record does not say
 * @param text what was answered, why it takes longer, how it ended; may be empty where nothing is to be said
 * @param newDue until when the answer is put off; only for {@link Act#EXTENDED}
 */
public record DirectiveStep(
        Act act,
        String unit,
        String post,
        @Nullable EventTime doneAt,
        @Nullable Channel channel,
        String text,
        @Nullable Instant newDue) {

    /** 办理动作. */
    public enum Act {
        /** 转办: passed on to a unit. */
        PASSED_ON,
        /** 签收: a unit acknowledges that it has it. */
        RECEIVED,
        /** 反馈: a unit, or this office to the superior, answers. */
        ANSWERED,
        /** 延期: the answer is put off, with the reason. */
        EXTENDED,
        /** 办结: this office has looked at the answer and closes the matter. */
        CLOSED;

        /** The printed name, e.g. 转办. */
        public String printed() {
            return Messages.text("directive.act." + name());
        }
    }
}
