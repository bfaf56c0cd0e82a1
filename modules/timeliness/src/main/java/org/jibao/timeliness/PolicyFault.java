package org.jibao.timeliness;

/**
 * 制度文件问题: one fault of a policy file.
 *
 * @param line line of the file, from 1
 * @param path where in the file, e.g. {@code limits[2].within}
 * @param message Chinese: what is wrong and which value
 * @param remedy Chinese: what to do
 */
public record PolicyFault(String file, int line, String path, String message, String remedy) {}
