package org.jibao.timeliness;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * 报送制度: one edition of an office's written rules, read from a policy file.
 *
 * @param id stable id, e.g. {@code district-2017}
 * @param title title with its year, as cited: 《…》（2017年）
 * @param inForceFrom first day (inclusive) by its own words; an office adopts it from a day of its own
 * @param inForceTo last day (inclusive); null while it holds
 * @param text the file as it was read
 */
public record Policy(String id, String title, LocalDate inForceFrom, @Nullable LocalDate inForceTo, String text) {}
