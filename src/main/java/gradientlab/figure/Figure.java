package gradientlab.figure;

import gradientlab.plot.Exhibit;
import java.awt.Graphics2D;
import java.util.List;

/**
 * A figure as data. It holds what it shows, so it can be drawn anywhere (a bitmap, an SVG file, a page) and its numbers
 * can be written down. Immutable by convention: arrays given to a figure must not be changed afterwards.
 */
public sealed interface Figure
        permits BarFigure,
                ConvolutionFigure,
                CurveFigure,
                MapFigure,
                MatrixFigure,
                PanelFigure,
                TableFigure,
                TileFigure {
    /** Paints what a control or a report shows. */
    static Figure of(Exhibit exhibit) {
        return exhibit.accept(new ExhibitFigures());
    }

    /** May be empty. */
    String title();

    /** In points, 1/72 inch, as {@link #height()}. */
    int width();

    int height();

    /** Paints everything, the white background included; any thread, no window needed. */
    void paint(Graphics2D graphics);

    /** The numbers shown: one table, or one a panel. */
    List<DataTable> data();
}
