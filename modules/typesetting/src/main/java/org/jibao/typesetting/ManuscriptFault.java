package org.jibao.typesetting;

/**
 * 文稿差错: what stands in the way of setting a manuscript, in Chinese, for the person who edits it.
 *
 * @param line line of the manuscript, from 1
 * @param message what is wrong, with the value
 * @param remedy what to do about it
 */
public record ManuscriptFault(int line, String message, String remedy) {

    @Override
    public String toString() {
        return "第" + line + "行：" + message + "。" + remedy;
    }
}
