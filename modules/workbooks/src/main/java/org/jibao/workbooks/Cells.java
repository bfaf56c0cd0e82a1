package org.jibao.workbooks;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 单元格: what a cell holds, by the type its column asks for. A formula counts as the value that Excel stored with it. */
final class Cells {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern TIME =
            Pattern.compile(DAY.pattern() + "[ T　]*(\\d{1,2})[:：时点](\\d{1,2})?分?(?::\\d{1,2})?");

    /** Characters that a text cell may have; Excel itself allows 32,767. */
    private static final int LONGEST_TEXT = 32_767;

    /** Digits before the point that Excel itself keeps exactly. */
    private static final int MOST_DIGITS = 15;

    /** Characters of a value that a message repeats. */
    private static final int SHOWN = 40;

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private Cells() {}

    /** A cell that does not hold what its column asks for; the message is Chinese. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    static boolean isEmpty(@Nullable Cell cell) {
        return cell == null
                || type(cell) == CellType.BLANK
                || (type(cell) == CellType.STRING && stored(cell).isBlank());
    }

    /** The text of a head cell. */
    static @Nullable String text(@Nullable Cell cell) {
        return cell != null && type(cell) == CellType.STRING ? stored(cell) : null;
    }

    static Object value(@Nullable Cell cell, Column.Type asked, ZoneId zone) throws Unreadable {
        if (cell == null) {
            throw new Unreadable("没有填写，请补上");
        }
        if (type(cell) == CellType.ERROR) {
            throw new Unreadable("单元格是公式错误，请改成数值或文字");
        }
        return switch (asked) {
            case TEXT -> textOf(cell);
            case COUNT -> count(cell);
            case DECIMAL -> decimal(cell);
            case DATE -> date(cell);
            case DATE_TIME -> instant(cell, zone);
            case YES_NO -> yesNo(cell);
        };
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static String stored(Cell cell) {
        return cell.getRichStringCellValue().getString();
    }

    private static String textOf(Cell cell) throws Unreadable {
        var text =
                switch (type(cell)) {
                    case STRING -> stored(cell).strip().replace("\r\n", "\n");
                    case NUMERIC ->
                        DateUtil.isCellDateFormatted(cell)
                                ? dayOrTime(serial(cell))
                                : number(cell).toPlainString();
                    case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
                    default -> "";
                };
        if (text.length() > LONGEST_TEXT) {
            throw new Unreadable("文字过长（" + text.length() + "字），请精简");
        }
        var stray = text.codePoints().filter(Cells::isStray).findFirst();
        if (stray.isPresent()) {
            throw new Unreadable(String.format("含有看不见的控制字符（U+%04X），请删去后重新输入", stray.getAsInt()));
        }
        return text;
    }

    /** Characters that no database and no document takes: control characters but tab and line feed, broken surrogates. */
    private static boolean isStray(int character) {
        return (Character.isISOControl(character) && character != '\t' && character != '\n')
                || Character.getType(character) == Character.SURROGATE;
    }

    /** A day typed into a column of text, as the user saw it. */
    private static String dayOrTime(LocalDateTime value) {
        return value.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? value.toLocalDate().toString()
                : value.toLocalDate() + " " + value.toLocalTime();
    }

    private static BigDecimal number(Cell cell) {
        var plain = BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static BigDecimal decimal(Cell cell) throws Unreadable {
        BigDecimal value;
        if (type(cell) == CellType.NUMERIC) {
            value = number(cell);
        } else {
            var text = textOf(cell).replace(",", "").replace("，", "");
            if (!text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
                throw new Unreadable("“" + shown(cell) + "”不是数字，请改为数字，不详的留空");
            }
            value = new BigDecimal(text);
        }
        if (value.signum() < 0) {
            throw new Unreadable("“" + shown(cell) + "”小于零，请改正");
        }
        if (value.precision() - value.scale() > MOST_DIGITS) {
            throw new Unreadable("“" + shown(cell) + "”太大，请核对");
        }
        return value;
    }

    private static Integer count(Cell cell) throws Unreadable {
        var value = decimal(cell);
        if (value.stripTrailingZeros().scale() > 0) {
            throw new Unreadable("“" + shown(cell) + "”不是整数，请改为整数");
        }
        if (value.compareTo(MOST) > 0) {
            throw new Unreadable("“" + shown(cell) + "”太大，请核对");
        }
        return value.intValueExact();
    }

    private static LocalDate date(Cell cell) throws Unreadable {
        if (type(cell) == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return serial(cell).toLocalDate();
        }
        var matcher = DAY.matcher(shown(cell));
        if (!matcher.matches()) {
            throw new Unreadable("“" + shown(cell) + "”不是日期，请写成 2026-07-01");
        }
        return day(matcher, cell);
    }

    private static Instant instant(Cell cell, ZoneId zone) throws Unreadable {
        if (type(cell) == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return serial(cell).atZone(zone).toInstant();
        }
        var matcher = TIME.matcher(shown(cell));
        if (!matcher.matches()) {
            throw new Unreadable("“" + shown(cell) + "”不是时间，请写成 2026-07-01 16:05");
        }
        try {
            var minute = matcher.group(5) == null ? 0 : Integer.parseInt(matcher.group(5));
            return day(matcher, cell)
                    .atTime(Integer.parseInt(matcher.group(4)), minute)
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable("“" + shown(cell) + "”这个时刻不存在，请改正");
        }
    }

    /** Excel keeps days as a floating number: rounded to the nearest second, the stated minute comes back. */
    private static LocalDateTime serial(Cell cell) throws Unreadable {
        var value = DateUtil.getLocalDateTime(
                cell.getNumericCellValue(), ((XSSFWorkbook) cell.getSheet().getWorkbook()).isDate1904());
        if (value == null) {
            throw new Unreadable("“" + cell.getNumericCellValue() + "”不是日期，请改正");
        }
        return value.plus(500, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
    }

    private static LocalDate day(java.util.regex.Matcher matcher, Cell cell) throws Unreadable {
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            throw new Unreadable("“" + shown(cell) + "”这一天不存在，请改正");
        }
    }

    private static Boolean yesNo(Cell cell) throws Unreadable {
        return switch (shown(cell)) {
            case "是", "√", "Y", "y", "1" -> true;
            case "否", "×", "N", "n", "0" -> false;
            default -> throw new Unreadable("“" + shown(cell) + "”应填“是”或“否”");
        };
    }

    private static String shown(Cell cell) throws Unreadable {
        var text = textOf(cell);
        if (text.codePointCount(0, text.length()) <= SHOWN) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
