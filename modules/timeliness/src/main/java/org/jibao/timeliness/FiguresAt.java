package org.jibao.timeliness;

import java.time.Instant;

/**
 * 某时数据: the whole set of figures as reported at one moment.
 *
 * @param asOf the moment to which the figures refer
 * @param recordedAt when the record learned of them
 * @param by who reported them, as printed
 */
public record FiguresAt(Instant asOf, Instant recordedAt, String by, Figures figures) {}
