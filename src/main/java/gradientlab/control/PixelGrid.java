package gradientlab.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A small matrix or image as crisp cells; row 0 on top. Cells can be hovered, clicked and walked by keyboard. */
public final class PixelGrid extends PaintedRegion {
    private final ObjectProperty<CellRect> selection = new SimpleObjectProperty<>(this, "selection");
    private ColorMap colors = ColorMap.GREY;
    private double min;
    private double max = 1;
    private Grid grid = Grid.EMPTY;
    private int[] rgb;

    public PixelGrid() {
        getStyleClass().add("pixel-grid");
    }

    /** @param rowMajor kept, not copied; row 0 is the top row */
    public void setValues(float[] rowMajor, int columns, int rows) {
        grid = new Grid(rowMajor, columns, rows);
        rgb = null;
        requestPaint();
    }

    /** Shows a colour image. */
    public void setRgb(int[] argb, int columns, int rows) {
        grid = new Grid(new float[columns * rows], columns, rows);
        rgb = argb;
        requestPaint();
    }

    public void setColorMap(ColorMap colors) {
        this.colors = colors;
        requestPaint();
    }

    public void setRange(double min, double max) {
        this.min = min;
        this.max = max;
        requestPaint();
    }

    /** Thin lines between cells, drawn when cells are at least 6 pixels wide. */
    public void setGridLines(boolean drawn) {}

    /** Numbers in the cells, drawn when cells are large enough to read them. */
    public void setNumbersVisible(boolean shown) {}

    public void setReadoutVisible(boolean shown) {}

    /** An outlined rectangle of cells, for instance a receptive field; null for none. */
    public ObjectProperty<CellRect> selectionProperty() {
        return selection;
    }

    /** Called with row and column when the pointer or the keyboard enters a cell, with -1, -1 on leaving. */
    public void setOnCellHover(CellHandler handler) {}

    /** Called on a press, on every cell a drag enters, and for Enter or Space. */
    public void setOnCellPick(CellHandler handler) {}

    @Override
    void paint() {}

    @Override
    protected void layoutChildren() {
        paintNow();
    }
}
