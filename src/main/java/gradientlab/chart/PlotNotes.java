package gradientlab.chart;

import gradientlab.control.Palette;
import gradientlab.plot.AxisScale;
import gradientlab.plot.Mark;
import gradientlab.plot.Rule;
import gradientlab.plot.XBand;
import gradientlab.raster.PlotFrame;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Words inside a plot: the labels of bands and annotation lines, left out where they do not fit. */
final class PlotNotes extends Pane {
    private static final double INSET = 4;

    private final List<Text> texts = new ArrayList<>();
    private final Rectangle clip = new Rectangle();
    private int used;

    PlotNotes() {
        setManaged(false);
        setMouseTransparent(true);
        setClip(clip);
    }

    void show(PlotFrame frame, ChartContent content) {
        double width = frame.plotWidth();
        double height = frame.plotHeight();
        resizeRelocate(frame.plotLeft(), frame.plotTop(), width, height);
        clip.setWidth(width);
        clip.setHeight(height);
        used = 0;
        for (Rule line : content.rules()) {
            double[] end = visibleEnd(frame, line);
            double x = end[0];
            double y = end[1];
            Text text = next(line.label(), line.color());
            double length = text.getLayoutBounds().getWidth();
            double tall = text.getLayoutBounds().getHeight();
            text.setVisible(x >= 0 && x <= width && y >= 0 && y <= height);
            double left = x + INSET + length > width ? x - INSET - length : x + INSET;
            place(text, left, Math.max(INSET, Math.min(height - tall - INSET, y - tall / 2)));
        }
        for (XBand band : content.xBands()) {
            AxisScale x = frame.xScale();
            double from = x.toPixel(Math.max(x.low(), Math.min(x.high(), band.from())));
            double to = x.toPixel(Math.max(x.low(), Math.min(x.high(), band.to())));
            Text text = next(band.label(), band.color());
            double length = text.getLayoutBounds().getWidth();
            place(text, (from + to - length) / 2, INSET);
            text.setVisible(to - from >= length + 2 * INSET && !meetsAnother(text));
        }
        for (Mark mark : content.marks()) {
            double at = frame.xScale().toPixel(mark.x());
            Text text = next(mark.label(), mark.color());
            double length = text.getLayoutBounds().getWidth();
            place(text, at + INSET + length > width ? at - INSET - length : at + INSET, INSET);
            text.setVisible(at >= 0 && at <= width && length + INSET <= width && !meetsAnother(text));
        }
        for (int i = used; i < texts.size(); i++) {
            texts.get(i).setVisible(false);
        }
    }

    private boolean meetsAnother(Text text) {
        return texts.stream()
                .limit(used)
                .anyMatch(other -> other != text
                        && other.isVisible()
                        && other.getBoundsInParent().intersects(text.getBoundsInParent()));
    }

    /** Where the line ends or leaves the plot, in pixels; NaN if it is not seen at all. */
    private static double[] visibleEnd(PlotFrame frame, Rule line) {
        double x0 = frame.xScale().toPixel(line.x0());
        double y0 = frame.yScale().toPixel(line.y0());
        double dx = frame.xScale().toPixel(line.x1()) - x0;
        double dy = frame.yScale().toPixel(line.y1()) - y0;
        double part = Math.min(1, Math.min(leaves(x0, dx, frame.plotWidth()), leaves(y0, dy, frame.plotHeight())));
        return new double[] {x0 + dx * part, y0 + dy * part};
    }

    private static double leaves(double from, double step, double limit) {
        return step > 0 ? (limit - from) / step : step < 0 ? -from / step : Double.POSITIVE_INFINITY;
    }

    private Text next(String words, int colorIndex) {
        if (used == texts.size()) {
            Text text = new Text();
            text.getStyleClass().add("lab-note");
            text.setTextOrigin(VPos.TOP);
            texts.add(text);
            getChildren().add(text);
        }
        Text text = texts.get(used++);
        text.setStyle("-fx-fill: " + Palette.lookup(colorIndex) + ";");
        if (!text.getText().equals(words)) {
            text.setText(words);
        }
        return text;
    }

    private static void place(Text text, double x, double y) {
        text.setX(Math.round(x));
        text.setY(Math.round(y));
    }
}
