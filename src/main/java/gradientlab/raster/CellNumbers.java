package gradientlab.raster;

import gradientlab.plot.ColorMap;
import gradientlab.plot.Grid;
import gradientlab.plot.NumberText;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The numbers of a grid, written in its cells when the cells are large enough. */
final class CellNumbers extends Canvas {
    private static final double SMALLEST_FONT = 8;
    private static final double LARGEST_FONT = 15;
    private static final double LARGEST_PART = 0.3;
    private static final double PART = 0.55;
    private static final double MARGIN = 4;
    private static final double MOST_CELLS = 4096;

    /** The colour under a value. */
    interface Shade {
        int argb(double value);
    }

    private final Text ruler = new Text();
    private boolean wanted;
    private DoubleFunction<String> written = CellNumbers::text;

    CellNumbers() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void setWanted(boolean wanted) {
        this.wanted = wanted;
    }

    void setWritten(DoubleFunction<String> written) {
        this.written = written;
    }

    void draw(Grid grid, double cell, double left, double top, Shade shade) {
        setVisible(false);
        if (!wanted || grid.isEmpty() || grid.values().length > MOST_CELLS || cell < SMALLEST_FONT * 2) {
            return;
        }
        String[] texts = new String[grid.values().length];
        String widest = "";
        for (int i = 0; i < texts.length; i++) {
            texts[i] = written.apply(grid.values()[i]);
            widest = texts[i].length() > widest.length() ? texts[i] : widest;
        }
        double size = Math.min(Math.max(LARGEST_FONT, cell * LARGEST_PART), cell * PART);
        DoubleUnaryOperator width = widthOf(widest);
        size = Math.min(size, size * (cell - MARGIN) / width.applyAsDouble(size));
        if (size < SMALLEST_FONT) {
            return;
        }
        setVisible(true);
        relocate(left, top);
        setWidth(grid.columns() * cell);
        setHeight(grid.rows() * cell);
        write(grid, cell, texts, size, shade);
    }

    private void write(Grid grid, double cell, String[] texts, double size, Shade shade) {
        GraphicsContext context = getGraphicsContext2D();
        context.clearRect(0, 0, getWidth(), getHeight());
        context.setFont(Font.font(size));
        context.setTextAlign(TextAlignment.CENTER);
        context.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < texts.length; i++) {
            context.setFill(ColorMap.isBright(shade.argb(grid.values()[i])) ? Color.BLACK : Color.WHITE);
            int row = i / grid.columns();
            context.fillText(texts[i], (i % grid.columns() + 0.5) * cell, (row + 0.5) * cell);
        }
    }

    private DoubleUnaryOperator widthOf(String text) {
        ruler.setText(text);
        return size -> {
            ruler.setFont(Font.font(size));
            return Math.max(1, ruler.getLayoutBounds().getWidth());
        };
    }

    private static String text(double value) {
        double size = Math.abs(value);
        return size >= 0.01 && size < 1000
                ? NumberText.fixed(value, size < 10 ? 2 : size < 100 ? 1 : 0)
                : NumberText.significant(value, 2);
    }
}
