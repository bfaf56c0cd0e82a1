/** 工作簿: Excel in and out; faults come back as a column in the sheet the user sent. Start with {@link Workbook}. */
@NullMarked
package org.jibao.workbooks;

import org.jspecify.annotations.NullMarked;
