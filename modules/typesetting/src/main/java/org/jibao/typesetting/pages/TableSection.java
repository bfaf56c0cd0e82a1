package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Block;
import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.Passage;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedRule;
import org.jibao.typesetting.Run;

/**
 * 表格: as wide as the type area, columns by their contents, in the largest size of the sheet at which no word must be cut.
 * A row stays on one page unless it is higher than a page.
 */
final class TableSection {

    private final Setting setting;
    private final Block.Table table;
    private final int size;
    private final int[] widths;
    private final boolean[] centred;
    private final Passage passage = Passage.table();

    private TableSection(Setting setting, Block.Table table) {
        this.setting = setting;
        this.table = table;
        var sizes = setting.sheet().tableSizes;
        var measured = new Columns(sizes.get(0));
        for (int i = 1; i < sizes.size() && sum(measured.least) > setting.sheet().areaWidth; i++) {
            measured = new Columns(sizes.get(i));
        }
        size = measured.size;
        widths = widths(measured);
        centred = measured.isShort;
    }

    /** What the cells of each column need at a size of type. */
    private final class Columns {
        final int size;
        /** Room so that no word is cut: the longest stretch without a break, and the padding. */
        final int[] least;
        /** Room so that no line is broken, and the padding. */
        final int[] natural;
        /** Whether all cells below the head are so short that they look best in the middle. */
        final boolean[] isShort;

        Columns(int size) {
            this.size = size;
            int count = table.columns().size();
            least = new int[count];
            natural = new int[count];
            isShort = new boolean[count];
            Arrays.fill(least, size + 2 * setting.sheet().tablePadding);
            Arrays.fill(natural, size + 2 * setting.sheet().tablePadding);
            Arrays.fill(isShort, true);
            table.header().forEach(row -> add(row, true));
            table.rows().forEach(row -> add(row, false));
        }

        /** A cell over several columns says nothing of the width of each. */
        private void add(List<Block.Cell> row, boolean header) {
            for (int i = 0; i < Math.min(row.size(), least.length); i++) {
                if (row.get(i).columns() == 1) {
                    add(i, atoms(row.get(i), header, size), header);
                }
            }
        }

        private void add(int column, Shaped atoms, boolean header) {
            // the rule beside it is taken from a cell by some word processors
            int padding = 2 * setting.sheet().tablePadding + setting.sheet().tableRule;
            int stretch = 0;
            int x = 0;
            int width = 0;
            for (int i = 0; i < atoms.size(); i++) {
                var atom = atoms.atom(i);
                boolean blank = atom.kind == Atom.Kind.BLANK;
                stretch += blank ? 0 : atom.width;
                least[column] = Math.max(least[column], stretch + padding);
                stretch = atoms.breakBehindWhole(i) ? 0 : stretch;
                x += atom.width;
                width = blank ? width : x;
            }
            natural[column] = Math.max(natural[column], width + padding);
            isShort[column] &= header || width <= setting.sheet().tableShortCells * size;
        }
    }

    private static long sum(int[] widths) {
        return Arrays.stream(widths).asLongStream().sum();
    }

    static List<Unit> units(Setting setting, Block.Table table) {
        var section = new TableSection(setting, table);
        var units = new ArrayList<Unit>(caption(setting, table.caption()));
        var header = section.rows(table.header(), true);
        header.replaceAll(Unit::keptWithNext);
        units.addAll(header);
        var repeated = section.continued(header);
        boolean repeats = height(repeated) * 3 < setting.sheet().areaHeight;
        for (var unit : section.rows(table.rows(), false)) {
            units.add(unit.repeating(repeats ? repeated : List.of()));
        }
        units.add(Unit.gap(setting.sheet().tableGap));
        return units;
    }

    private static int height(List<Unit> rows) {
        return rows.stream().mapToInt(Unit::height).sum();
    }

    /** Of all rows; 0 when they take more than a page, which is told before they are set when they are many. */
    private int height() {
        int page = setting.sheet().areaHeight;
        long least = (long) (table.header().size() + table.rows().size()) * setting.sheet().tableRowHeight;
        if (least > page) {
            return 0;
        }
        int height = height(rows(table.header(), true)) + height(rows(table.rows(), false));
        return height > page ? 0 : height;
    }

    private List<Unit> rows(List<List<Block.Cell>> rows, boolean header) {
        var units = new ArrayList<Unit>();
        groups(rows).forEach(group -> units.addAll(tied(group, header)));
        return units;
    }

    /** 续表: the word at the right above the head of the next page, where an office wants it. */
    private List<Unit> continued(List<Unit> header) {
        var sheet = setting.sheet();
        if (!sheet.tableContinued) {
            return header;
        }
        var word = setting.one("续表", setting.plain(FontRole.FANGSONG, sheet.tableCaptionSize));
        var line = word.at(
                Part.CAPTION, sheet.areaWidth - word.width(), sheet.baseline(sheet.lineTop(1), sheet.tableCaptionSize));
        var repeated = new ArrayList<>(List.of(Unit.line(line)));
        repeated.addAll(header);
        return repeated;
    }

    static Layout.TableMeasure measure(Setting setting, Block.Table table) {
        var section = new TableSection(setting, table);
        var alignments = new ArrayList<Block.Alignment>();
        for (int i = 0; i < section.widths.length; i++) {
            alignments.add(section.alignment(i));
        }
        return new Layout.TableMeasure(
                section.size, Arrays.stream(section.widths).boxed().toList(), alignments, section.height());
    }

    private Block.Alignment alignment(int column) {
        var wanted = table.columns().get(column);
        if (wanted != Block.Alignment.AUTOMATIC) {
            return wanted;
        }
        return centred[column] ? Block.Alignment.CENTRE : Block.Alignment.LEFT;
    }

    /** 表题、图题: lines kept with what they name. */
    static List<Unit> caption(Setting setting, List<Run> caption) {
        var sheet = setting.sheet();
        if (caption.isEmpty()) {
            return List.of();
        }
        var style = setting.plain(FontRole.HEI, sheet.tableCaptionSize);
        var atoms = setting.shaper().shape(caption, style);
        return setting.broken(atoms, 0, 0).stream()
                .map(SetLine::unstretched)
                .map(line -> line.at(
                        Part.CAPTION, setting.centred(line), sheet.baseline(sheet.lineTop(1), sheet.tableCaptionSize)))
                .map(line -> Unit.line(line).keptWithNext())
                .toList();
    }

    private Shaped atoms(Block.Cell cell, boolean header, int atSize) {
        return setting.shaper().shape(cell.runs(), setting.plain(header ? FontRole.HEI : FontRole.FANGSONG, atSize));
    }

    /**
     * Columns whose contents fit get what they need, the long ones share the rest by their length; room left over goes to
     * all alike.
     */
    private int[] widths(Columns measured) {
        int room = setting.sheet().areaWidth;
        var natural = measured.natural;
        var least = measured.least;
        var given = new int[natural.length];
        long all = sum(natural);
        if (all <= room) {
            for (int i = 0; i < given.length; i++) {
                given[i] = (int) ((long) natural[i] * room / all);
            }
        } else {
            long leastSum = sum(least);
            if (leastSum >= room) {
                for (int i = 0; i < given.length; i++) {
                    given[i] = (int) ((long) least[i] * room / leastSum);
                }
            } else {
                share(natural, least, given, room);
            }
        }
        given[given.length - 1] += room - Arrays.stream(given).sum();
        return given;
    }

    /** Raises all columns to one level, none above its need and none below its least. */
    private static void share(int[] natural, int[] least, int[] given, int room) {
        int low = 0;
        int high = room;
        while (low < high) {
            int level = (low + high + 1) / 2;
            long sum = 0;
            for (int i = 0; i < natural.length; i++) {
                sum += Math.max(least[i], Math.min(natural[i], level));
            }
            if (sum <= room) {
                low = level;
            } else {
                high = level - 1;
            }
        }
        for (int i = 0; i < natural.length; i++) {
            given[i] = Math.max(least[i], Math.min(natural[i], low));
        }
    }

    /** Rows that merged cells tie together; most rows stand alone. */
    private List<List<List<Block.Cell>>> groups(List<List<Block.Cell>> rows) {
        var groups = new ArrayList<List<List<Block.Cell>>>();
        for (int from = 0; from < rows.size(); ) {
            int to = from + 1;
            for (int row = from; row < to; row++) {
                int reach = 1;
                for (var cell : rows.get(row)) {
                    reach = Math.max(reach, cell.rows());
                }
                to = Math.min(rows.size(), Math.max(to, row + reach));
            }
            groups.add(rows.subList(from, to));
            from = to;
        }
        return groups;
    }

    /**
     * Tied rows stay on one page. When they are higher than half a page, or a single row is, they are set row by row: what
     * a merged cell says then stands in its first row, and the places below it stay empty.
     */
    private List<Unit> tied(List<List<Block.Cell>> group, boolean header) {
        int highest = setting.sheet().areaHeight / 2;
        if (merged(group) && (long) group.size() * setting.sheet().tableRowHeight <= highest) {
            var tied = new MergedRows(this, setting, size, widths, group, header);
            if (tied.height() <= highest) {
                return new ArrayList<>(List.of(tied.unit(passage)));
            }
        }
        var units = new ArrayList<Unit>();
        group.forEach(row -> units.addAll(row(row, header)));
        return units;
    }

    private static boolean merged(List<List<Block.Cell>> group) {
        for (var row : group) {
            for (var cell : row) {
                if (cell.columns() != 1 || cell.rows() != 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One unit, or several when the row is higher than a page. */
    private List<Unit> row(List<Block.Cell> cells, boolean header) {
        var sheet = setting.sheet();
        int pitch = (int) ((long) size * sheet.tablePitch / 1000);
        var broken = new ArrayList<List<SetLine>>(widths.length);
        int most = 0;
        for (int i = 0; i < widths.length; i++) {
            int room = Math.max(size, widths[i] - 2 * sheet.tablePadding);
            var lines = i < cells.size() ? lines(cells.get(i), i, header, room) : List.<SetLine>of();
            most = Math.max(most, lines.size());
            broken.add(lines);
        }
        int perPage = Math.max(1, (sheet.areaHeight / 2 - 2 * sheet.tablePadding) / pitch);
        var cellPassages = passages(header);
        if (most <= perPage) {
            return List.of(rowUnit(broken, cellPassages, pitch, header));
        }
        var units = new ArrayList<Unit>();
        for (int from = 0; from < most; from += perPage) {
            int part = from;
            var slice = broken.stream()
                    .map(lines -> lines.subList(Math.min(part, lines.size()), Math.min(part + perPage, lines.size())))
                    .toList();
            units.add(rowUnit(slice, cellPassages, pitch, header));
        }
        return units;
    }

    /** A row of the structure, with a cell for each column. */
    private List<Passage> passages(boolean header) {
        var row = passage.row();
        var passages = new ArrayList<Passage>(widths.length);
        for (int i = 0; i < widths.length; i++) {
            passages.add(row.cell(header, 1, 1));
        }
        return passages;
    }

    List<SetLine> lines(Block.Cell cell, int column, boolean header, int room) {
        var atoms = atoms(cell, header, size);
        return header || alignment(column) == Block.Alignment.CENTRE
                ? LineBreaker.balanced(atoms, room)
                : LineBreaker.ragged(atoms, room);
    }

    private Unit rowUnit(List<List<SetLine>> cells, List<Passage> passages, int pitch, boolean header) {
        var sheet = setting.sheet();
        int most = 0;
        for (var cell : cells) {
            most = Math.max(most, cell.size());
        }
        int height = Math.max(sheet.tableRowHeight, most * pitch + sheet.tablePadding);
        var lines = new ArrayList<PlacedLine>(widths.length);
        var rules = new ArrayList<PlacedRule>(widths.length + 3);
        int x = 0;
        int half = sheet.tableRule / 2;
        for (int i = 0; i < widths.length; i++) {
            rules.add(new PlacedRule(x - half, -half, sheet.tableRule, height + sheet.tableRule, Colour.BLACK));
            int y = (height - cells.get(i).size() * pitch) / 2;
            for (var line : cells.get(i)) {
                int inset = inset(line, i, header);
                lines.add(line.at(Part.TABLE, x + inset, y + sheet.baseline(pitch, size), passages.get(i)));
                y += pitch;
            }
            x += widths[i];
        }
        rules.add(new PlacedRule(x - half, -half, sheet.tableRule, height + sheet.tableRule, Colour.BLACK));
        rules.add(new PlacedRule(-half, -half, x + sheet.tableRule, sheet.tableRule, Colour.BLACK));
        rules.add(new PlacedRule(-half, height - half, x + sheet.tableRule, sheet.tableRule, Colour.BLACK));
        return Unit.bodyBlock(height, new Drawing(lines, rules, List.of()));
    }

    private int inset(SetLine line, int column, boolean header) {
        return inset(line, column, header, widths[column]);
    }

    /** @param width of the cell, more than its column's when it takes several */
    int inset(SetLine line, int column, boolean header, int width) {
        int padding = setting.sheet().tablePadding;
        var alignment = header ? Block.Alignment.CENTRE : alignment(column);
        return switch (alignment) {
            case LEFT, AUTOMATIC -> padding;
            case RIGHT -> width - padding - line.width();
            case CENTRE -> (width - line.width()) / 2;
        };
    }
}
