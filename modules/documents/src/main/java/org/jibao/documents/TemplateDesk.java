package org.jibao.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;

/**
 * 模板台: what documents are written with, as this office has it: shipped texts and the office's own editions. One person
 * proposes an edition, another puts it in force from a day on. An edition never changes; a draft keeps the text it was
 * written with. Everybody of the office may read and try; secretaries, evaluators and administrators propose,
 * administrators adopt.
 */
public interface TemplateDesk {

    /** Every text that an office may have its own edition of: the templates of all kinds, 发文设置 and 用语. */
    List<Shelved> shelf(Actor actor);

    /** One of {@link #shelf}; refused when there is no text of this name. */
    Shelved shelved(String name, Actor actor);

    /** All editions of a text, the newest proposal first. */
    List<Edition> editions(String name, Actor actor);

    Edition edition(long id, Actor actor);

    /** What a template may name; empty for settings and words. */
    List<TemplateFields.Listed> fields(String name, Actor actor);

    /** The shipped examples of a template. */
    List<Example> examples(String name, Actor actor);

    /**
     * Runs a text over all shipped examples of its kind and the chosen records; nothing is stored.
     *
     * @param subjects of the template's kind, e.g. {@code 2026-0123/2}; at most {@link #MOST_SUBJECTS}
     * @param shown the example or subject whose pages are wanted; empty for the first
     */
    Trial trial(String name, String text, List<String> subjects, String shown, Actor actor);

    /**
     * Puts two texts of a template beside one another, with what they make of one example or record; nothing is stored.
     *
     * @param before which text: the number of an edition, {@link #TODAY} or {@link #SHIPPED}
     * @param after likewise
     * @param shown name of an example, or a record as for {@link #trial}; empty for the first example
     */
    TemplateComparison compare(String name, String before, String after, String shown, Actor actor);

    /**
     * Proposes an edition; refused with all faults when it does not stand the trial.
     *
     * @param reason why, 1 to {@link #LONGEST_REASON} characters
     * @return its id
     */
    long propose(String name, String text, String reason, Actor actor);

    /**
     * Puts a proposed edition in force from a day on (inclusive, not before today) until the next one. It is tried again
     * first, on all examples and on the chosen records. Not by the person who proposed it.
     */
    Edition adopt(long id, LocalDate from, List<String> subjects, Actor actor);

    /**
     * Like {@link #adopt(long, LocalDate, List, Actor)}, for who compared the edition with what was adopted when he looked:
     * refused when another edition of the same text has been adopted since, which this one would undo unseen.
     *
     * @param known number of adopted editions among {@link #editions} when he looked
     */
    Edition adopt(long id, LocalDate from, List<String> subjects, int known, Actor actor);

    /** Declines a proposal; it stays on record with the reason. Whoever proposed it may withdraw it so. */
    Edition decline(long id, String reason, Actor actor);

    /** 现行文本: the text in force today, for {@link #compare}. */
    String TODAY = "today";

    /** 随附文本: the text as it came with the product, for {@link #compare}. */
    String SHIPPED = "shipped";

    int MOST_SUBJECTS = 5;
    int LONGEST_REASON = 400;

    /** 出处: where the text in force today comes from. */
    enum Source {
        /** 安装目录: the folder of this installation, which goes before everything. */
        FOLDER,
        /** 本单位版本: an adopted edition. */
        EDITION,
        /** 随附: as it came with the product. */
        SHIPPED
    }

    /** 状态. */
    enum State {
        /** 待启用. */
        PROPOSED,
        /** 已启用. */
        ADOPTED,
        /** 未采用. */
        DECLINED
    }

    /**
     * 架上的文本.
     *
     * @param name below {@code templates/}, e.g. {@code report/first.ftl}
     * @param title Chinese: the kinds it writes
     * @param text in force today
     * @param inForce the edition the text is; null unless it is one
     * @param waiting proposals that nobody has decided on
     */
    record Shelved(
            String name,
            String title,
            boolean template,
            Source source,
            String text,
            @Nullable Edition inForce,
            long waiting) {}

    /**
     * 模板版本.
     *
     * @param adoptedFrom the day it came or comes into force; null unless adopted
     * @param decidedBy who adopted or declined it
     */
    record Edition(
            long id,
            String name,
            String text,
            String sha256,
            String reason,
            String proposedBy,
            Instant proposedAt,
            State state,
            @Nullable LocalDate adoptedFrom,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String declinedReason) {}

    /**
     * 样例.
     *
     * @param name stable, e.g. {@code first-all-known}
     * @param title Chinese: its place in the list and the title of the document it makes
     */
    record Example(String name, String title) {}

    /**
     * 试用结果.
     *
     * @param faults none when the text may be put in force
     * @param tried examples and records it was run over
     * @param shown which of them the manuscript and the pages are; empty when none could be set
     * @param pages one SVG each
     */
    record Trial(List<TemplateFault> faults, List<String> tried, String shown, String manuscript, List<String> pages) {}
}
