package org.jibao.incidents;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Level;

/**
 * 报送步骤: any further step that is put on record: passed up to the province, told to the emergency office, to a leader.
 *
 * @param sender code of the unit that reported
 * @param receiverLevel level it was reported to
 * @param receiver name of who received, as printed
 */
public record Step(
        String sender,
        Level receiverLevel,
        Desk desk,
        String receiver,
        Channel channel,
        Filing.Stage stage,
        @Nullable EventTime sentAt,
        @Nullable EventTime receivedAt) {}
