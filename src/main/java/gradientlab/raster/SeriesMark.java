package gradientlab.raster;

import gradientlab.plot.LineStyle;

/** The symbol of a series colour on a piece of its line, to name a curve outside its chart. */
public final class SeriesMark extends PaintedRegion {
    private static final double WIDTH = 26;
    private static final double HEIGHT = 14;

    private final MarkerView view = new MarkerView(WIDTH, HEIGHT);
    private int colorIndex;
    private LineStyle style = LineStyle.SOLID;

    public SeriesMark(int colorIndex) {
        this.colorIndex = colorIndex;
        getChildren().add(view.node());
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    public void setColorIndex(int index) {
        colorIndex = index;
        requestPaint();
    }

    public void setLineStyle(LineStyle line) {
        style = line;
        requestPaint();
    }

    @Override
    protected void paint() {
        view.draw(this, colorIndex, style, 2);
    }
}
