package gradientlab.figure;

import gradientlab.plot.NumberText;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A matrix or image as cells, with what its rows and columns are where that has names: a confusion matrix, an input
 * picture, a kernel.
 *
 * @param title may be empty
 * @param picture the cells
 * @param scale the colours, for the bar beside it; null for none
 * @param rowNames a name a row, or empty
 * @param columnNames a name a column, or empty
 * @param rowTitle what a row is; may be empty
 * @param columnTitle what a column is; may be empty
 * @param numbers whether cells say their value where it fits
 */
public record MatrixFigure(
        String title,
        Picture picture,
        ColorScale scale,
        List<String> rowNames,
        List<String> columnNames,
        String rowTitle,
        String columnTitle,
        boolean numbers,
        int width,
        int height)
        implements Figure {
    private static final double MARGIN = 10;
    private static final double LONGEST_NAME = 80;
    private static final double SMALLEST_NUMBERED = 15;

    public MatrixFigure {
        rowNames = List.copyOf(rowNames);
        columnNames = List.copyOf(columnNames);
    }

    /** Cells without names. */
    public static MatrixFigure of(String title, Picture picture, ColorScale scale, boolean numbers) {
        return new MatrixFigure(title, picture, scale, List.of(), List.of(), "", "", numbers, 360, 340);
    }

    /** The same with what its rows and columns are. */
    public MatrixFigure named(List<String> rows, List<String> columns, String rowsAre, String columnsAre) {
        return new MatrixFigure(title, picture, scale, rows, columns, rowsAre, columnsAre, numbers, width, height);
    }

    @Override
    public void paint(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        pen.paper(this);
        double room = width - 2 * MARGIN;
        pen.title(title, MARGIN, MARGIN, room);
        Font font = Fonts.regular(Pen.TICK);
        double left = MARGIN + names(rowNames, font) + (rowTitle.isEmpty() ? 0 : Pen.AXIS_TITLE + 6);
        double top = MARGIN + Pen.titleHeight(title, room);
        double narrowest = (width - 2 * MARGIN - names(rowNames, font) - 60) / picture.columns();
        double below = columnNamesHeight(font, narrowest);
        below += columnTitle.isEmpty() ? 0 : Pen.AXIS_TITLE + 6;
        ColorKey key = scale == null ? null : new ColorKey(scale, height - top - below - MARGIN);
        double wide = width - MARGIN - left - (key == null ? 0 : key.width());
        double cell = Math.min(wide / picture.columns(), (height - top - below - MARGIN) / picture.rows());
        Rectangle2D box = new Rectangle2D.Double(left, top, cell * picture.columns(), cell * picture.rows());
        Pictures.draw(pen, Pictures.blocks(picture), box);
        if (numbers) {
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
        for (int i = 0; i < Math.min(rowNames.size(), picture.rows()); i++) {
            String name = Words.shortened(Words.clean(rowNames.get(i)), font, LONGEST_NAME);
            double baseline = box.getY() + (i + 0.5) * cell + Pen.TICK * 0.36;
            pen.text(name, box.getX() - 5, baseline, Anchor.END, font, Pen.MUTED);
        }
        double at = box.getX() - names(rowNames, font) - 4;
        pen.upwards(rowTitle, at, box.getCenterY(), Anchor.MIDDLE, Fonts.regular(Pen.AXIS_TITLE), Pen.INK);
    }

    private boolean upright(Font font, double cell) {
        return columnNames.stream().anyMatch(name -> Words.width(Words.clean(name), font) > cell - 2);
    }

    private double columnNamesHeight(Font font, double cell) {
        if (columnNames.isEmpty()) {
            return 0;
        }
        return upright(font, cell) ? names(columnNames, font) + 4 : Pen.TICK + 8;
    }

    /** Upright where one would not fit its column. */
    private void nameColumns(Pen pen, Rectangle2D box, double cell, Font font, double height) {
        boolean upright = height > Pen.TICK + 8;
        for (int i = 0; i < Math.min(columnNames.size(), picture.columns()); i++) {
            double x = box.getX() + (i + 0.5) * cell;
            String name = Words.shortened(Words.clean(columnNames.get(i)), font, upright ? LONGEST_NAME : cell);
            if (upright) {
                pen.upwards(name, x + Pen.TICK * 0.36, box.getMaxY() + 5, Anchor.END, font, Pen.MUTED);
            } else {
                pen.text(name, x, box.getMaxY() + Pen.TICK + 4, Anchor.MIDDLE, font, Pen.MUTED);
            }
        }
        double under = box.getMaxY() + height + Pen.AXIS_TITLE + 2;
        pen.text(columnTitle, box.getCenterX(), under, Anchor.MIDDLE, Fonts.regular(Pen.AXIS_TITLE), Pen.INK);
    }

    private void cellNumbers(Pen pen, Rectangle2D box, double cell) {
        if (cell < SMALLEST_NUMBERED || picture.channels().length != 1) {
            return;
        }
        Font font = Fonts.regular(Math.min(Pen.TICK, cell * 0.34));
        for (int i = 0; i < picture.argb().length; i++) {
            String number = NumberText.significant(picture.channels()[0][i], 3);
            double x = box.getX() + (i % picture.columns() + 0.5) * cell;
            double y = box.getY() + (i / picture.columns() + 0.5) * cell + font.getSize2D() * 0.36;
            if (Words.width(number, font) <= cell - 1) {
                pen.text(number, x, y, Anchor.MIDDLE, font, readable(picture.argb()[i]));
            }
        }
    }

    /** Black or white, whichever is read better on this colour. */
    private static Color readable(int argb) {
        double light = 0.299 * (argb >> 16 & 0xFF) + 0.587 * (argb >> 8 & 0xFF) + 0.114 * (argb & 0xFF);
        return light > 140 ? Color.BLACK : Color.WHITE;
    }

    @Override
    public List<DataTable> data() {
        return List.of(
                new DataTable("", picture.headings(), () -> picture.cells().map(cell -> cell)));
    }
}
