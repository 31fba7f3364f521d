package gradientlab.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Several figures as one, in rows.
 *
 * @param title may be empty
 * @param panels in reading order
 * @param columns panels a row
 */
public record PanelFigure(String title, List<Figure> panels, int columns) implements Figure {
    private static final int MARGIN = 8;

    public PanelFigure {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("A figure of panels needs a panel and a column.");
        }
    }

    private int columnWidth(int column) {
        int widest = 0;
        for (int i = column; i < panels.size(); i += columns) {
            widest = Math.max(widest, panels.get(i).width());
        }
        return widest;
    }

    private int rowHeight(int row) {
        int highest = 0;
        for (int i = row * columns; i < Math.min(panels.size(), (row + 1) * columns); i++) {
            highest = Math.max(highest, panels.get(i).height());
        }
        return highest;
    }

    @Override
    public int width() {
        int sum = 0;
        for (int column = 0; column < columns; column++) {
            sum += columnWidth(column);
        }
        return sum;
    }

    private int header() {
        return title.isEmpty() ? 0 : MARGIN + (int) Math.ceil(Pen.titleHeight(title, width() - 2 * MARGIN));
    }

    @Override
    public int height() {
        int sum = header();
        for (int row = 0; row * columns < panels.size(); row++) {
            sum += rowHeight(row);
        }
        return sum;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        pen.paper(this, MARGIN);
        int y = header();
        for (int row = 0; row * columns < panels.size(); row++) {
            int x = 0;
            for (int column = 0; column < columns && row * columns + column < panels.size(); column++) {
                AffineTransform before = graphics.getTransform();
                graphics.translate(x, y);
                panels.get(row * columns + column).paint(graphics);
                graphics.setTransform(before);
                x += columnWidth(column);
            }
            y += rowHeight(row);
        }
    }

    /** Every panel's tables, told apart by the panel's title. */
    @Override
    public List<DataTable> data() {
        List<DataTable> tables = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            String name = panels.get(i).title().isBlank()
                    ? "panel " + (i + 1)
                    : panels.get(i).title();
            for (DataTable table : panels.get(i).data()) {
                tables.add(table.named(table.name().isEmpty() ? name : name + " " + table.name()));
            }
        }
        return tables;
    }
}
