package gradientlab.raster;

import gradientlab.control.Exhibited;
import gradientlab.plot.ColorMap;
import gradientlab.plot.ColorScale;
import gradientlab.plot.Grid;
import gradientlab.plot.Matrix;
import gradientlab.plot.Picture;
import gradientlab.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A small matrix or image as crisp cells, as large as fits; row 0 on top. Cells can be hovered, clicked, and walked with
 * the arrow keys.
 */
public final class PixelGrid extends ShadedRegion implements Exhibited {
    private static final Texts TEXTS = Texts.of(PixelGrid.class);

    private static final double USUAL_CELL = 8;
    private static final int MOST_NUMBERED_CELLS = 200;

    private final RasterView view = new RasterView();
    private final CellNumbers numbers = new CellNumbers();
    private final Region plot = plotRegion();

    /** Else a white picture could not be told from the ground it lies on. */
    private final Rectangle frame = new Rectangle();

    private final Rectangle outline = new Rectangle();
    private final Rectangle halo = new Rectangle();
    private final Rectangle selected = new Rectangle();
    private final ObjectProperty<CellRect> selection = new SimpleObjectProperty<>(this, "selection");
    private Grid grid = Grid.EMPTY;
    private int[] rgb;
    private double[] behind;
    private Names names = Names.NONE;
    private double cell;
    private double left;
    private double top;
    private final GridPointer pointer = new GridPointer(plot, this::refreshPointer);

    public PixelGrid() {
        super(ColorMap.GREY, 0, 1);
        getStyleClass().add("pixel-grid");
        outline.getStyleClass().add("lab-cell-outline");
        frame.getStyleClass().add("lab-picture-frame");
        halo.getStyleClass().add("lab-selection-halo");
        selected.getStyleClass().add("lab-selection");
        for (Rectangle box : new Rectangle[] {frame, outline, halo, selected}) {
            box.setManaged(false);
            box.setMouseTransparent(true);
        }
        getChildren().addAll(frame, view, numbers, halo, selected, outline, plot);
        selection.addListener(observable -> placeSelection());
        setAccessibleText(TEXTS.get("grid.keys"));
        plot.accessibleTextProperty().bind(accessibleTextProperty());
    }

    /** @param rowMajor kept, not copied; row 0 is the top row; NaN is drawn in its own colour */
    public void setValues(float[] rowMajor, int columns, int rows) {
        show(new Grid(rowMajor, columns, rows), null);
    }

    /** Shows a colour image; the array is kept, not copied. */
    public void setRgb(int[] argb, int columns, int rows) {
        setRgb(argb, null, columns, rows);
    }

    /** Colours that stand for numbers, which an export writes down; arrays are kept, not copied. */
    public void setRgb(int[] argb, double[] values, int columns, int rows) {
        if (values != null && values.length != argb.length) {
            throw new IllegalArgumentException(values.length + " values for " + argb.length + " pixels");
        }
        if (argb.length != columns * rows) {
            throw new IllegalArgumentException(argb.length + " pixels do not fill " + columns + " by " + rows);
        }
        show(new Grid(new float[columns * rows], columns, rows), argb);
        behind = values;
    }

    private void show(Grid next, int[] pixels) {
        boolean resized = next.columns() != grid.columns() || next.rows() != grid.rows();
        grid = next;
        rgb = pixels;
        behind = null;
        if (resized) {
            pointer.setCells(next.rows(), next.columns());
            requestLayout();
        }
        requestPaint();
    }

    /** Numbers in the cells, drawn when cells are large enough to read them. */
    public void setNumbersVisible(boolean shown) {
        numbers.setWanted(shown);
        requestPaint();
    }

    /** How they are written; otherwise with about two digits. */
    public void setNumbersWritten(DoubleFunction<String> written) {
        numbers.setWritten(written);
        requestPaint();
    }

    /**
     * What rows and columns are, for a figure: the pane around the grid shows it itself.
     *
     * @param rows a name a row, or empty
     * @param columns a name a column, or empty
     */
    public record Names(String title, List<String> rows, List<String> columns, String rowTitle, String columnTitle) {
        static final Names NONE = new Names("", List.of(), List.of(), "", "");
    }

    public void setNames(Names newNames) {
        names = newNames;
    }

    @Override
    public Matrix exhibit() {
        String spoken = getAccessibleText() == null ? "" : getAccessibleText();
        String title = names.title().isEmpty() ? spoken : names.title();
        if (rgb == null) {
            ColorScale scale = ColorScale.onPaper(colors(), min(), max());
            boolean numbered = grid.columns() * grid.rows() <= MOST_NUMBERED_CELLS;
            return Matrix.of(title, Picture.of(grid, scale), scale, numbered)
                    .named(names.rows(), names.columns(), names.rowTitle(), names.columnTitle());
        }
        Picture picture = behind == null
                ? Picture.rgb(rgb, grid.columns(), grid.rows())
                : new Picture(grid.columns(), grid.rows(), rgb, new double[][] {behind});
        return Matrix.of(title, picture, null, false);
    }

    /** An outlined rectangle of cells, for instance a receptive field; null for none. */
    public ObjectProperty<CellRect> selectionProperty() {
        return selection;
    }

    /** Called with row and column when the pointer or the keyboard enters a cell, with -1, -1 on leaving. */
    public void setOnCellHover(CellHandler handler) {
        pointer.setOnHover(handler);
    }

    /** Called on a press, on every cell a drag enters, and for Enter or Space. */
    public void setOnCellPick(CellHandler handler) {
        pointer.setOnPick(handler);
    }

    @Override
    protected void paint() {
        if (grid.isEmpty()) {
            view.setVisible(false);
            return;
        }
        double scale = pixelScale();
        double fit = Math.min(getWidth() / grid.columns(), getHeight() / grid.rows());
        cell = fit * scale >= 1 ? Math.floor(fit * scale) / scale : fit;
        pointer.setCellSize(cell);
        double width = cell * grid.columns();
        double height = cell * grid.rows();
        left = Math.floor((getWidth() - width) / 2);
        top = Math.floor((getHeight() - height) / 2);
        Raster raster = view.sized(width, height, scale);
        int[] argb = rgb == null ? shades() : rgb;
        raster.picture(argb, grid.columns(), grid.rows(), 0, 0, raster.width(), raster.height());
        view.publish();
        view.setVisible(true);
        view.relocate(left, top);
        plot.resizeRelocate(left, top, width, height);
        place(frame, new CellRect(0, 0, grid.rows(), grid.columns()));
        frame.setVisible(!grid.isEmpty());
        numbers.draw(rgb == null ? grid : Grid.EMPTY, cell, left, top, this::shade);
        placeSelection();
        refreshPointer();
    }

    private int shade(double value) {
        double span = max() == min() ? Double.POSITIVE_INFINITY : max() - min(); // NaN stays one
        return colors().argb((value - min()) / span);
    }

    private int[] shades() {
        int[] argb = new int[grid.values().length];
        Arrays.setAll(argb, i -> shade(grid.values()[i]));
        return argb;
    }

    private void placeSelection() {
        CellRect rect = selection.get();
        for (Rectangle box : new Rectangle[] {halo, selected}) {
            box.setVisible(rect != null && !grid.isEmpty());
            if (rect != null) {
                place(box, rect);
            }
        }
    }

    private void place(Rectangle box, CellRect rect) {
        box.setX(left + rect.column() * cell);
        box.setY(top + rect.row() * cell);
        box.setWidth(rect.columns() * cell);
        box.setHeight(rect.rows() * cell);
    }

    private void refreshPointer() {
        outline.setVisible(pointer.isInside() && cell > 0);
        if (outline.isVisible()) {
            place(outline, new CellRect(pointer.row(), pointer.column(), 1, 1));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(1, grid.columns()) * USUAL_CELL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(1, grid.rows()) * USUAL_CELL;
    }
}
