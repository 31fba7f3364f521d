package gradientlab.control;

import javafx.scene.control.Label;

/** How often values fall into equal bins. */
public final class Histogram extends PaintedRegion {
    private final Label empty = new Label();

    public Histogram(String title, String xTitle, String yTitle) {
        getStyleClass().add("histogram");
    }

    /**
     * Counts these values in equal bins from lo to hi; values outside are counted in the end bins and said so, NaN is
     * counted apart.
     */
    public void setValues(double[] values, double lo, double hi, int bins) {
        requestPaint();
    }

    public void setColorIndex(int index) {
        requestPaint();
    }

    public void setEmptyText(String text) {
        empty.setText(text);
    }

    @Override
    void paint() {}

    @Override
    protected void layoutChildren() {
        paintNow();
    }
}
