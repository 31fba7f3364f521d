package gradientlab.raster;

import gradientlab.plot.ColorMap;

/** A painted region whose numbers are colours. */
abstract class ShadedRegion extends PaintedRegion {
    private ColorMap colors;
    private double min;
    private double max;

    ShadedRegion(ColorMap colors, double min, double max) {
        this.colors = colors;
        this.min = min;
        this.max = max;
    }

    public final void setColorMap(ColorMap newColors) {
        colors = newColors;
        requestPaint();
    }

    /** Which values get the ends of the colour map. */
    public final void setRange(double newMin, double newMax) {
        min = newMin;
        max = newMax;
        requestPaint();
    }

    final ColorMap colors() {
        return colors;
    }

    final double min() {
        return min;
    }

    final double max() {
        return max;
    }
}
