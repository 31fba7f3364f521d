package gradientlab.control;

import javafx.geometry.Orientation;

/** The key to a colour map: a gradient with the values at its ends and middle. */
public final class ColorBar extends PaintedRegion {
    private final Orientation orientation;
    private ColorMap colors;
    private double min;
    private double max;

    public ColorBar(ColorMap colors, double min, double max, Orientation orientation) {
        this.colors = colors;
        this.min = min;
        this.max = max;
        this.orientation = orientation;
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

    @Override
    void paint() {}
}
