package gradientlab.figure;

import gradientlab.plot.ColorMap;
import gradientlab.plot.Matrix;
import gradientlab.plot.NumberText;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A matrix or image as cells, on paper. */
public record MatrixFigure(Matrix matrix) implements Figure {
    private static final double MARGIN = 10;
    private static final double LONGEST_NAME = 80;
    private static final double SMALLEST_NUMBERED = 15;

    @Override
    public String title() {
        return matrix.title();
    }

    @Override
    public int width() {
        return matrix.width();
    }

    @Override
    public int height() {
        return matrix.height();
    }

    @Override
    public void paint(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        pen.paper(this, MARGIN);
        double room = width() - 2 * MARGIN;
        Font font = Fonts.regular(Pen.TICK);
        double left =
                MARGIN + names(matrix.rowNames(), font) + (matrix.rowTitle().isEmpty() ? 0 : Pen.AXIS_TITLE + 6);
        double top = MARGIN + Pen.titleHeight(title(), room);
        double narrowest = (width() - 2 * MARGIN - names(matrix.rowNames(), font) - 60)
                / matrix.picture().columns();
        double below = columnNamesHeight(font, narrowest);
        below += matrix.columnTitle().isEmpty() ? 0 : Pen.AXIS_TITLE + 6;
        ColorKey key = matrix.scale() == null ? null : new ColorKey(matrix.scale(), height() - top - below - MARGIN);
        double wide = width() - MARGIN - left - (key == null ? 0 : key.width());
        double cell = Math.min(
                wide / matrix.picture().columns(),
                (height() - top - below - MARGIN) / matrix.picture().rows());
        Rectangle2D box = new Rectangle2D.Double(
                left,
                top,
                cell * matrix.picture().columns(),
                cell * matrix.picture().rows());
        Pictures.draw(pen, Pictures.blocks(matrix.picture()), box);
        if (matrix.numbers()) {
            cellNumbers(pen, box, cell);
        }
        nameRows(pen, box, cell, font);
        nameColumns(pen, box, cell, font, columnNamesHeight(font, narrowest));
        if (key != null) {
            key.paint(pen, box.getMaxX(), top, box.getHeight());
        }
    }

    private static double names(List<String> names, Font font) {
        double longest = names.stream()
                .mapToDouble(name -> Words.width(name, font))
                .max()
                .orElse(0);
        return longest == 0 ? 0 : Math.min(LONGEST_NAME, longest) + 6;
    }

    private void nameRows(Pen pen, Rectangle2D box, double cell, Font font) {
        for (int i = 0; i < Math.min(matrix.rowNames().size(), matrix.picture().rows()); i++) {
            String name = Words.shortened(Words.clean(matrix.rowNames().get(i)), font, LONGEST_NAME);
            double baseline = box.getY() + (i + 0.5) * cell + Pen.TICK * 0.36;
            pen.text(name, box.getX() - 5, baseline, Anchor.END, font, Pen.MUTED);
        }
        double at = box.getX() - names(matrix.rowNames(), font) - 4;
        pen.upwards(matrix.rowTitle(), at, box.getCenterY(), Anchor.MIDDLE, Fonts.regular(Pen.AXIS_TITLE), Pen.INK);
    }

    private boolean upright(Font font, double cell) {
        return matrix.columnNames().stream().anyMatch(name -> Words.width(Words.clean(name), font) > cell - 2);
    }

    private double columnNamesHeight(Font font, double cell) {
        if (matrix.columnNames().isEmpty()) {
            return 0;
        }
        return upright(font, cell) ? names(matrix.columnNames(), font) + 4 : Pen.TICK + 8;
    }

    /** Upright where one would not fit its column. */
    private void nameColumns(Pen pen, Rectangle2D box, double cell, Font font, double height) {
        boolean upright = height > Pen.TICK + 8;
        for (int i = 0;
                i < Math.min(matrix.columnNames().size(), matrix.picture().columns());
                i++) {
            double x = box.getX() + (i + 0.5) * cell;
            String name =
                    Words.shortened(Words.clean(matrix.columnNames().get(i)), font, upright ? LONGEST_NAME : cell);
            if (upright) {
                pen.upwards(name, x + Pen.TICK * 0.36, box.getMaxY() + 5, Anchor.END, font, Pen.MUTED);
            } else {
                pen.text(name, x, box.getMaxY() + Pen.TICK + 4, Anchor.MIDDLE, font, Pen.MUTED);
            }
        }
        double under = box.getMaxY() + height + Pen.AXIS_TITLE + 2;
        pen.text(matrix.columnTitle(), box.getCenterX(), under, Anchor.MIDDLE, Fonts.regular(Pen.AXIS_TITLE), Pen.INK);
    }

    private void cellNumbers(Pen pen, Rectangle2D box, double cell) {
        if (cell < SMALLEST_NUMBERED || matrix.picture().channels().length != 1) {
            return;
        }
        Font font = Fonts.regular(Math.min(Pen.TICK, cell * 0.34));
        for (int i = 0; i < matrix.picture().argb().length; i++) {
            String number = NumberText.significant(matrix.picture().channels()[0][i], 3);
            double x = box.getX() + (i % matrix.picture().columns() + 0.5) * cell;
            double y = box.getY() + (i / matrix.picture().columns() + 0.5) * cell + font.getSize2D() * 0.36;
            if (Words.width(number, font) <= cell - 1) {
                pen.text(
                        number,
                        x,
                        y,
                        Anchor.MIDDLE,
                        font,
                        ColorMap.isBright(matrix.picture().argb()[i]) ? Color.BLACK : Color.WHITE);
            }
        }
    }

    @Override
    public List<DataTable> data() {
        return List.of(new DataTable(
                "", matrix.picture().headings(), () -> matrix.picture().cells().map(cell -> cell)));
    }
}
