package gradientlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/**
 * A table as a picture, for slides; the report itself sets tables as text.
 *
 * @param columns headings
 * @param rows cells as they read; columns whose cells all start with a digit or sign stand at the right
 */
public record TableFigure(List<String> columns, List<List<String>> rows) implements Figure {
    private static final int MARGIN = 10;
    private static final double ROW = 17;
    private static final double GAP = 18;
    private static final double WIDEST = 200;

    public TableFigure {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    private static Font body() {
        return Fonts.regular(Pen.AXIS_TITLE);
    }

    private static Font head() {
        return Fonts.bold(Pen.AXIS_TITLE);
    }

    private double columnWidth(int column) {
        double widest = Words.width(Words.clean(columns.get(column)), head());
        for (List<String> row : rows) {
            widest = Math.max(widest, Words.width(Words.clean(row.get(column)), body()));
        }
        return Math.min(WIDEST, widest);
    }

    /** Whether a column stands at the right. */
    public boolean numeric(int column) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> looksNumeric(row.get(column)));
    }

    /** Whether a cell is to be set as a number. */
    public static boolean looksNumeric(String cell) {
        return cell.isEmpty() || cell.matches("[-−+]?[0-9∞.].*|NaN|–|[-−]?∞");
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public int width() {
        double sum = 2 * MARGIN - GAP;
        for (int i = 0; i < columns.size(); i++) {
            sum += columnWidth(i) + GAP;
        }
        return (int) Math.ceil(Math.max(sum, 120));
    }

    @Override
    public int height() {
        return (int) Math.ceil(2 * MARGIN + (rows.size() + 1) * ROW);
    }

    @Override
    public void paint(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        pen.paper(this);
        double x = MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            double columnWidth = columnWidth(i);
            boolean right = numeric(i);
            double at = right ? x + columnWidth : x;
            Anchor anchor = right ? Anchor.END : Anchor.START;
            pen.text(
                    Words.shortened(columns.get(i), head(), columnWidth + 1), at, MARGIN + 12, anchor, head(), Pen.INK);
            for (int row = 0; row < rows.size(); row++) {
                String cell = Words.shortened(Words.clean(rows.get(row).get(i)), body(), columnWidth + 1);
                pen.text(cell, at, MARGIN + 12 + (row + 1) * ROW, anchor, body(), Pen.INK);
            }
            x += columnWidth + GAP;
        }
        pen.line(MARGIN, MARGIN + ROW, width() - MARGIN, MARGIN + ROW, 0.9, Pen.AXIS);
    }

    @Override
    public List<DataTable> data() {
        return List.of(DataTable.of(columns, rows));
    }
}
