package org.jibao.documents;

/**
 * 编号: one number of a series and year.
 *
 * @param series 机关代字, or the name of a series with 期号
 * @param serial from 1, without gaps
 * @param words as printed and looked up, e.g. 安办通报〔2026〕3号
 */
record SerialNumber(String series, int year, int serial, String words) {}
