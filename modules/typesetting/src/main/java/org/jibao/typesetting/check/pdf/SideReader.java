package org.jibao.typesetting.check.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.check.FontClasses;
import org.jibao.typesetting.check.FontUse;
import org.jibao.typesetting.check.Limits;

/** Reads what one page draws: characters and rules at their places. Clips, transparency and blends are not followed. */
final class SideReader extends PDFGraphicsStreamEngine {

    private static final int THIN = Length.millimetres("3");
    private static final int SHORT = Length.millimetres("4");
    private static final int WHITE = 240;
    /** Ink of a character whose outline is not in the file: that of a Chinese character, in parts of its size. */
    private static final Rectangle2D UNKNOWN_INK = new Rectangle2D.Double(0.04, -0.08, 0.92, 0.92);

    private final Effort effort;
    private final Map<PDFont, FontUse> fonts;
    private final Map<PDFont, Map<Integer, Rectangle2D>> inks;
    private final int rotation;
    private final double originX;
    private final double originY;
    private final double boxWidth;
    private final double boxHeight;
    private final List<Glyph> upright = new ArrayList<>();
    private final List<Glyph> turned = new ArrayList<>();
    private final List<Glyph> down = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private final List<double[]> boxes = new ArrayList<>();
    private Point2D.Double current = new Point2D.Double();
    private Point2D.Double start = new Point2D.Double();
    private double imageArea;
    private int nesting;

    private SideReader(
            PDPage page, Effort effort, Map<PDFont, FontUse> fonts, Map<PDFont, Map<Integer, Rectangle2D>> inks) {
        super(page);
        this.effort = effort;
        this.fonts = fonts;
        this.inks = inks;
        var box = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
        originX = box.getLowerLeftX();
        originY = box.getLowerLeftY();
        boxWidth = box.getWidth();
        boxHeight = box.getHeight();
    }

    /** Font programs and outlines are kept from page to page. */
    static final class Shared {
        final Map<PDFont, FontUse> fonts = new HashMap<>();
        final Map<PDFont, Map<Integer, Rectangle2D>> inks = new HashMap<>();
    }

    static PdfSide read(int number, PDPage page, Effort effort, Shared shared) throws IOException {
        var reader = new SideReader(page, effort, shared.fonts, shared.inks);
        reader.processPage(page);
        double width = reader.seenWidth();
        double height = reader.boxWidth + reader.boxHeight - width;
        return new PdfSide(
                number,
                thousandths(width),
                thousandths(height),
                TextLine.of(number, reader.upright),
                List.copyOf(reader.turned),
                List.copyOf(reader.down),
                List.copyOf(reader.bars),
                reader.imageArea > reader.boxWidth * reader.boxHeight / 2);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        effort.operator();
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        enter();
        super.showForm(form);
        nesting--;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        enter();
        super.showTransparencyGroup(form);
        nesting--;
    }

    private void enter() throws IOException {
        if (++nesting > Limits.MAX_NESTING) {
            throw new TooMuch("图形嵌套超过" + Limits.MAX_NESTING + "层");
        }
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) throws IOException {
        showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        var state = getGraphicsState();
        var mode = state.getTextState().getRenderingMode();
        if (!mode.isFill() && !mode.isStroke()) {
            return;
        }
        effort.glyph();
        var text = font.toUnicode(code);
        if (text == null || text.isEmpty() || text.codePointAt(0) < ' ') {
            text = "\uFFFD";
        }
        var ink = inks.computeIfAbsent(font, f -> new HashMap<>()).computeIfAbsent(code, c -> ink(font, c));
        var origin = seen(matrix.getTranslateX(), matrix.getTranslateY());
        var up = seen(matrix.getTranslateX() + matrix.getShearX(), matrix.getTranslateY() + matrix.getScaleY());
        double dx = up.x - origin.x;
        double dy = origin.y - up.y;
        double size = Math.hypot(dx, dy);
        var end = matrix.transform(new Vector(displacement.getX(), displacement.getY()));
        var next = seen(end.getX(), end.getY());
        boolean straight = Math.abs(dx) < size * 0.02 && dy > 0;
        boolean up90 = Math.abs(dy) < size * 0.02 && dx < 0;
        boolean down90 = Math.abs(dy) < size * 0.02 && dx > 0;
        if (!straight && !up90 && !down90) {
            return;
        }
        var colour = colour(mode.isFill() ? state.getNonStrokingColor() : state.getStrokingColor());
        double along = straight ? origin.x : up90 ? -origin.y : origin.y;
        double across = straight ? origin.y : up90 ? origin.x : seenWidth() - origin.x;
        double wide = straight ? next.x - origin.x : up90 ? origin.y - next.y : next.y - origin.y;
        (straight ? upright : up90 ? turned : down)
                .add(new Glyph(
                        text,
                        fonts.computeIfAbsent(font, SideReader::use),
                        thousandths(size),
                        colour,
                        thousandths(along),
                        thousandths(along + wide),
                        thousandths(across),
                        thousandths(across - ink.getMaxY() * size),
                        thousandths(across - ink.getMinY() * size),
                        thousandths(along + ink.getMinX() * size),
                        thousandths(along + ink.getMaxX() * size),
                        mode.isFill() && mode.isStroke()));
    }

    private double seenWidth() {
        return rotation == 90 || rotation == 270 ? boxHeight : boxWidth;
    }

    private static FontUse use(PDFont font) {
        var name = font.getName();
        return FontClasses.of(name == null ? "（无名字体）" : name, font.isEmbedded());
    }

    /** In parts of the size; what the file does not show is guessed. */
    private static Rectangle2D ink(PDFont font, int code) {
        if (font.isEmbedded() && font instanceof PDVectorFont vector) {
            try {
                var box = vector.getNormalizedPath(code).getBounds2D();
                if (!box.isEmpty()) {
                    return new Rectangle2D.Double(
                            box.getX() / 1000, box.getY() / 1000, box.getWidth() / 1000, box.getHeight() / 1000);
                }
            } catch (IOException | RuntimeException e) {
                return UNKNOWN_INK;
            }
        }
        return UNKNOWN_INK;
    }

    /** From the space of the page to the page as it is seen: points from the top left corner. */
    private Point2D.Double seen(double x, double y) {
        double right = x - originX;
        double up = y - originY;
        return switch (rotation) {
            case 90 -> new Point2D.Double(up, right);
            case 180 -> new Point2D.Double(boxWidth - right, up);
            case 270 -> new Point2D.Double(boxHeight - up, boxWidth - right);
            default -> new Point2D.Double(right, boxHeight - up);
        };
    }

    /** By the number of its parts, since colour profiles of a strange file are not worth reading; patterns count as grey. */
    private static Colour colour(@Nullable PDColor colour) {
        var parts = colour == null ? new float[0] : colour.getComponents();
        return switch (parts.length) {
            case 1 -> new Colour(part(parts[0]), part(parts[0]), part(parts[0]));
            case 3 -> new Colour(part(parts[0]), part(parts[1]), part(parts[2]));
            case 4 ->
                new Colour(
                        part((1 - parts[0]) * (1 - parts[3])),
                        part((1 - parts[1]) * (1 - parts[3])),
                        part((1 - parts[2]) * (1 - parts[3])));
            default -> new Colour(128, 128, 128);
        };
    }

    private static int part(float value) {
        return Math.max(0, Math.min(255, Math.round(value * 255)));
    }

    private static int thousandths(double points) {
        return (int) Math.round(Math.max(-1e6, Math.min(1e6, points)) * 1000);
    }

    // --- rules ---

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        var a = seen(p0.getX(), p0.getY());
        var b = seen(p2.getX(), p2.getY());
        boxes.add(new double[] {Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)});
        current = new Point2D.Double(p0.getX(), p0.getY());
        start = current;
        var c = seen(p1.getX(), p1.getY());
        var d = seen(p3.getX(), p3.getY());
        side(a, c);
        side(c, b);
        side(b, d);
        side(d, a);
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Double(x, y);
        start = current;
    }

    @Override
    public void lineTo(float x, float y) {
        var next = new Point2D.Double(x, y);
        side(seen(current.x, current.y), seen(next.x, next.y));
        current = next;
    }

    private void side(Point2D.Double from, Point2D.Double to) {
        if (path.size() < Limits.MAX_RULES) {
            path.add(new double[] {from.x, from.y, to.x, to.y});
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        side(seen(current.x, current.y), seen(start.x, start.y));
        current = start;
    }

    @Override
    public void endPath() {
        path.clear();
        boxes.clear();
    }

    @Override
    public void strokePath() throws IOException {
        stroke();
        endPath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fill();
        stroke();
        endPath();
    }

    private void fill() throws IOException {
        var colour = colour(getGraphicsState().getNonStrokingColor());
        if (boxes.isEmpty() && !path.isEmpty()) {
            var box = new double[] {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
            for (var side : path) {
                box[0] = Math.min(box[0], Math.min(side[0], side[2]));
                box[1] = Math.min(box[1], Math.min(side[1], side[3]));
                box[2] = Math.max(box[2], Math.max(side[0], side[2]));
                box[3] = Math.max(box[3], Math.max(side[1], side[3]));
            }
            boxes.add(box);
        }
        for (var box : boxes) {
            bar(box[0], box[1], box[2], box[3], colour);
        }
    }

    private void stroke() throws IOException {
        var state = getGraphicsState();
        var colour = colour(state.getStrokingColor());
        var ctm = state.getCurrentTransformationMatrix();
        double half = Math.max(0.05, Math.abs(state.getLineWidth() * ctm.getScalingFactorX()) / 2);
        for (var side : path) {
            double left = Math.min(side[0], side[2]);
            double right = Math.max(side[0], side[2]);
            double top = Math.min(side[1], side[3]);
            double bottom = Math.max(side[1], side[3]);
            if (bottom - top < 0.2) {
                bar(left, top - half, right, bottom + half, colour);
            } else if (right - left < 0.2) {
                bar(left - half, top, right + half, bottom, colour);
            }
        }
    }

    private void bar(double left, double top, double right, double bottom, Colour colour) throws IOException {
        var bar = new Bar(thousandths(left), thousandths(top), thousandths(right), thousandths(bottom), colour);
        boolean thin = Math.min(bar.width(), bar.height()) <= THIN;
        boolean tooShort = Math.max(bar.width(), bar.height()) < SHORT;
        boolean white = Math.min(colour.red(), Math.min(colour.green(), colour.blue())) > WHITE;
        if (thin && !tooShort && !white) {
            effort.bar();
            bars.add(bar);
        }
    }

    @Override
    public void drawImage(PDImage image) {
        var ctm = getGraphicsState().getCurrentTransformationMatrix();
        imageArea += Math.abs(ctm.getScalingFactorX() * ctm.getScalingFactorY());
    }

    @Override
    public void clip(int windingRule) {
        // what is clipped away is measured all the same
    }

    @Override
    public void shadingFill(COSName name) {
        // neither text nor rule
    }
}
